// What does the form of a blocker send? Every field, since an emptied one takes its value away.
import type { BlockerActor, BlockerCause, BlockerInput, BlockerStatus } from '@muster/contract';
import type { Filter } from '../../data/index.js';

type Coded = string | { code: string };

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const orNull = (value: unknown) => textOf(value) || null;

/** The code of something that is a code already or has one with its name; empty for nothing. */
export const codeOf = (value: unknown): string => (typeof value === 'string' ? value : ((value as { code?: string } | null | undefined)?.code ?? ''));

/** The codes of a list of such things. */
export const codesOf = (values: unknown): string[] => ((values as Coded[] | null | undefined) ?? []).map(codeOf);

/** The input of the API from the values of the form. */
export function blockerInputOf(values: Filter): BlockerInput {
  const { title, solution, level, indicators, barriers, systems, cause, actor, status, owner, startsOn, dueOn, resolvedOn, evidence } = values;
  return {
    title: textOf(title), solution: textOf(solution), level: codeOf(level) || null, indicators: codesOf(indicators), barriers: codesOf(barriers), systems: codesOf(systems),
    cause: orNull(cause) as BlockerCause | null, actor: orNull(actor) as BlockerActor | null, status: orNull(status) as BlockerStatus | null, owner: orNull(owner),
    startsOn: orNull(startsOn), dueOn: orNull(dueOn), resolvedOn: orNull(resolvedOn), evidence: orNull(evidence),
  };
}
