// How does a click on "Spoke to them" become an entry of the contact log?
import type { ContactInput } from '@muster/contract';

export const callOutcomes = {
  spoke: { label: 'Spoke to them', reached: true, says: null },
  message: { label: 'Left a message', reached: false, says: 'Left a message' },
  'no-answer': { label: 'No answer', reached: false, says: 'No answer' },
} as const;

export type CallOutcome = keyof typeof callOutcomes;

type Called = { programmeId: string; organisationId: string; withId: string | null; withRole: string | null };
type Noted = { how: CallOutcome; note: string | null; nextAction: string | null; nextOn: string | null };

/** The call as the contact log takes it, held today; without a next action there is no day for one either. */
export function callOf(called: Called, { how, note, nextAction, nextOn }: Noted, today: string): ContactInput {
  const { reached, says } = callOutcomes[how];
  const said = [says, note].filter((part): part is string => part !== null).join('. ') || null;
  return { ...called, kind: 'TELEPHONE', heldOn: today, reached, said, nextAction, nextOn: nextAction === null ? null : nextOn };
}

/** The outcome that a button stands for; the plainest one for a form sent without any (the Enter key). */
export function outcomeOf(value: string | undefined): CallOutcome {
  return value !== undefined && value in callOutcomes ? (value as CallOutcome) : 'spoke';
}
