// What is wrong with a form that was sent, and at which field?
import { Problem } from '@muster/platform';

/** One thing that is wrong. `field` is the id of its control; '' for what concerns the page as a whole. */
export interface Mistake {
  field: string;
  message: string;
}

const BY_A_RULE = 422;

/**
 * Does what a form asks for, and gives what the rules have against it; nothing when it was done. `fields` says at which control a refusal about an input shows.
 * What is not there, not allowed or a fault of ours is thrown on.
 */
export async function mistakesIn(work: () => Promise<unknown>, fields: Readonly<Record<string, string>> = {}): Promise<Mistake[]> {
  try {
    await work();
    return [];
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.httpStatus !== BY_A_RULE) throw thrown;
    const at = (thrown.fields ?? []).find(({ name }) => fields[name]);
    return [{ field: at ? fields[at.name]! : '', message: thrown.message }];
  }
}

/** The mistakes as a page shows them: in the summary with the way to each, and by their fields. */
export function mistakesView(mistakes: readonly Mistake[]): { errors: { message: string; href: string }[]; wrong: Record<string, string> } {
  return {
    errors: mistakes.map(({ field, message }) => ({ message, href: `#${field || 'main-content'}` })),
    wrong: Object.fromEntries(mistakes.flatMap(({ field, message }) => (field ? [[field, message] as const] : []))),
  };
}
