// What may stand in the register of blockers, and what may become of a blocker?
import { dayInWords, decideTransition, isDay, type FieldRefusal, type Refusal, type Transitions } from '../kernel/index.js';

export type BlockerStatus = 'open' | 'in-progress' | 'resolved' | 'not-needed';

/** The lifecycle. What is resolved or was found not to be needed may turn out to stand in the way after all. */
export const blockerTransitions: Transitions<BlockerStatus> = {
  open: ['in-progress', 'resolved', 'not-needed'],
  'in-progress': ['open', 'resolved', 'not-needed'],
  resolved: ['open'],
  'not-needed': ['open'],
};

/** Why something stands in the way. */
export const blockerCauses = ['not-captured', 'system', 'supplier', 'capacity', 'data-sharing', 'definition', 'consent-or-law', 'other-agency'] as const;
export type BlockerCause = (typeof blockerCauses)[number];

/** Who must act so that it stands in the way no longer. */
export const blockerActors = ['authority', 'supplier', 'hmcts', 'cafcass', 'dfe'] as const;
export type BlockerActor = (typeof blockerActors)[number];

/** No barrier that anybody ticks, but the answer that another agency holds the item: it reports a blocker as a barrier does. */
export const OTHER_AGENCY = 'other-agency';

/** Does the blocker still stand in the way? */
export const standsInTheWay = ({ status }: { status: BlockerStatus }): boolean => status === 'open' || status === 'in-progress';

/** What the register says about a blocker. Days are ISO days. */
export interface BlockerValues {
  title: string;
  solution: string;
  level: string | null;
  indicators: readonly string[];
  barriers: readonly string[];
  systems: readonly string[];
  cause: BlockerCause | null;
  actor: BlockerActor | null;
  status: BlockerStatus;
  owner: string | null;
  startsOn: string | null;
  dueOn: string | null;
  resolvedOn: string | null;
  evidence: string | null;
}

/** The codes that a blocker of this programme may name, and the day it is. */
export interface BlockerContext {
  levels: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  barriers: ReadonlySet<string>;
  systems: ReadonlySet<string>;
  today: string;
}

/** The longest title, solution, owner and evidence, in characters. */
export const blockerTextLength = { title: 300, solution: 600, owner: 120, evidence: 2000 } as const;

/** May this stand in the register? Refuses (INVALID_INPUT) empty or long texts, codes that the programme does not know, an open blocker that says not why or who must act, and days that cannot be. */
export function decideBlocker(values: BlockerValues, context: BlockerContext): Refusal | null {
  const fields = [...wrongTexts(values), ...wrongCodes(values, context), ...missing(values), ...wrongDays(values, context.today)];
  return fields.length ? { code: 'INVALID_INPUT', message: fields[0]!.message, fields } : null;
}

/** May a blocker change from what it was? Refuses what cannot follow its status (STATE_NOT_ALLOWED), what cannot stand in the register and a missing reason (INVALID_INPUT). */
export function decideUpdateBlocker(change: { before: Pick<BlockerValues, 'status'>; after: BlockerValues; reason: string }, context: BlockerContext): Refusal | null {
  const { before, after, reason } = change;
  const early = before.status === after.status ? null : decideTransition(blockerTransitions, before.status, after.status);
  return early ?? decideReason(reason, 'Say why you change it.') ?? decideBlocker(after, context);
}

/** May the published blockers of the framework be adopted? Refuses a register that holds something already (REGISTER_NOT_EMPTY) and a framework without any (INVALID_INPUT). */
export function decideAdopt({ registered, published }: { registered: number; published: number }): Refusal | null {
  if (registered > 0) return { code: 'REGISTER_NOT_EMPTY', message: `The register holds ${registered} blockers already. The published ones can only be adopted into an empty register.`, details: { registered } };
  return published > 0 ? null : { code: 'INVALID_INPUT', message: 'The framework of this programme has no published blockers. Add blockers one by one.' };
}

/** Somebody else has changed the blocker since it was read. */
export const blockerChanged: Refusal = { code: 'BLOCKER_CHANGED', message: 'Somebody else has changed this blocker since you read it. Load it again, and look whether your change is still needed.' };

/** Is there a reason of a sensible length? Refuses (INVALID_INPUT) none and a text that is too long. */
export function decideReason(reason: string, message: string): Refusal | null {
  if (!reason.trim()) return { code: 'INVALID_INPUT', message, fields: [{ name: 'reason', message }] };
  const long = 'Use 2000 characters or fewer.';
  return reason.length > 2000 ? { code: 'INVALID_INPUT', message: long, fields: [{ name: 'reason', message: long }] } : null;
}

/** The parts of a blocker that differ between two of its versions, in the order in which they are shown. */
export function changedParts(before: Partial<BlockerValues>, after: BlockerValues): (keyof BlockerValues)[] {
  return blockerParts.filter((part) => JSON.stringify(before[part] ?? null) !== JSON.stringify(after[part] ?? null));
}

const blockerParts: readonly (keyof BlockerValues)[] = [
  'title', 'solution', 'level', 'indicators', 'barriers', 'systems', 'cause', 'actor', 'status', 'owner', 'startsOn', 'dueOn', 'resolvedOn', 'evidence',
];

function wrongTexts(values: BlockerValues): FieldRefusal[] {
  const needed = ([['title', 'Say what stands in the way.'], ['solution', 'Say what would remove it.']] as const)
    .flatMap(([name, message]) => (values[name].trim() ? [] : [{ name, message }]));
  const long = (['title', 'solution', 'owner', 'evidence'] as const)
    .flatMap((name) => ((values[name] ?? '').length > blockerTextLength[name] ? [{ name, message: `Use ${blockerTextLength[name]} characters or fewer.` }] : []));
  return [...needed, ...long];
}

function wrongCodes({ level, indicators, barriers, systems }: BlockerValues, known: BlockerContext): FieldRefusal[] {
  const lists = [['indicators', indicators, known.indicators], ['barriers', barriers, known.barriers], ['systems', systems, known.systems]] as const;
  const wrong: FieldRefusal[] = lists.flatMap(([name, codes, allowed]) => codes.filter((code) => !allowed.has(code)).map((code) => ({ name, message: `${code} is not known in this programme.` })));
  if (level !== null && !known.levels.has(level)) wrong.push({ name: 'level', message: `${level} is not a level of this programme.` });
  return wrong;
}

function missing({ status, cause, actor, indicators, level }: BlockerValues): FieldRefusal[] {
  const fields: FieldRefusal[] = [];
  if (status === 'not-needed') return fields;
  if (!cause) fields.push({ name: 'cause', message: 'Say why it stands in the way.' });
  if (!actor) fields.push({ name: 'actor', message: 'Say who must act.' });
  if (!indicators.length && !level) fields.push({ name: 'indicators', message: 'Name the indicators, or the level, that it stands in the way of.' });
  return fields;
}

function wrongDays({ startsOn, dueOn, resolvedOn, status }: BlockerValues, today: string): FieldRefusal[] {
  const fields: FieldRefusal[] = ([['startsOn', startsOn], ['dueOn', dueOn], ['resolvedOn', resolvedOn]] as const)
    .flatMap(([name, day]) => (day !== null && !isDay(day) ? [{ name, message: 'Give a real day.' }] : []));
  if (fields.length) return fields;
  if (startsOn && dueOn && dueOn < startsOn) fields.push({ name: 'dueOn', message: `Choose ${dayInWords(startsOn)} or later.` });
  if (status === 'resolved' && !resolvedOn) fields.push({ name: 'resolvedOn', message: 'Say since when it no longer stands in the way.' });
  if (status !== 'resolved' && resolvedOn) fields.push({ name: 'resolvedOn', message: 'Only what is resolved has such a day.' });
  if (resolvedOn && resolvedOn > today) fields.push({ name: 'resolvedOn', message: `Choose ${dayInWords(today)} or earlier.` });
  return fields;
}
