// Which indicators can be reported without changing a system, by a rule that is written down?
import type { Refusal } from '../kernel/index.js';
import { heldWithoutSystemChange } from '../readiness/index.js';

/** The rule as it is written: its version changes with its words, and its share where a programme sets its own. */
export const FEASIBILITY_RULE = {
  version: 1,
  share: 50,
  denominatorCounts: 'authorities that said in this wave where they hold the item',
  words: [
    'An indicator can be reported without system change when at least the set share of the authorities that answered hold it on a system or on a tracker, and no open must-blocker of the cause “system” stands against it.',
    'An authority answered when its submission in force says something about the item: where it is held, that the authority is unable to report it, that it does not collect it, or that it does not know. Without a submission, or where the item does not apply, it does not count.',
    'Where a champion or the project team has moderated an answer, the moderated one counts in its place. A judgement about an authority that has not answered counts nowhere.',
    'A must-blocker is open while its status is open or in progress. Its priority is that of the latest published ranking.',
  ],
} as const;

export const verdicts = ['feasible', 'not-feasible'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why an indicator is not feasible: nobody answered, too few hold it, or a blocker stands against it. */
export type FailedCondition = 'nobody-answered' | 'too-few' | 'blocked';

/** What the rule asks of a blocker of the register. The priority is that of the latest published ranking; null where it holds none. */
export interface BlockerStanding {
  status: string;
  cause: string;
  priority: string | null;
}

/** One indicator as the rule sees it: how many of those that answered hold it on a system or tracker, and how many blockers stand against it. */
export interface Counted {
  held: number;
  answered: number;
  against: number;
}

/** What the rule says of an indicator, and up to which share it would be feasible: null where it is at none. */
export interface Judgement {
  verdict: Verdict;
  failed: FailedCondition[];
  feasibleUpTo: number | null;
}

/** How many authorities gave one answer about an item. */
export interface Said {
  state: string;
  code: string | null;
  count: number;
}

/** How many authorities answered about an item, and how many of them hold it without system change. Where it does not apply, it counts nowhere. */
export function tally(said: readonly Said[]): Pick<Counted, 'held' | 'answered'> {
  const counting = said.filter(({ state }) => state !== 'not-applicable');
  const sum = (rows: readonly Said[]) => rows.reduce((total, { count }) => total + count, 0);
  return { held: sum(counting.filter(({ state, code }) => state === 'answered' && heldWithoutSystemChange(code))), answered: sum(counting) };
}

/** Does this blocker stand against its indicators? An open must-blocker whose cause is that a system cannot hold it. */
export function standsAgainst({ status, cause, priority }: BlockerStanding): boolean {
  return (status === 'open' || status === 'in-progress') && cause === 'system' && priority === 'must';
}

/** The verdict of the rule at a share in percent. Whole numbers are compared, so that exactly the share is enough. */
export function judge(item: Counted, share: number): Judgement {
  const failed: FailedCondition[] = [];
  if (item.answered === 0) failed.push('nobody-answered');
  else if (item.held * 100 < share * item.answered) failed.push('too-few');
  if (item.against > 0) failed.push('blocked');
  return { verdict: failed.length === 0 ? 'feasible' : 'not-feasible', failed, feasibleUpTo: feasibleUpTo(item) };
}

/** The highest whole share at which the indicator is feasible; null where a blocker stands against it, nobody answered, or fewer than one in a hundred hold it. */
function feasibleUpTo({ held, answered, against }: Counted): number | null {
  const most = answered === 0 || against > 0 ? 0 : Math.floor((held * 100) / answered);
  return most >= 1 ? most : null;
}

/** How many of the indicators would be feasible at other shares: the sensitivity of the rule to its one number. */
export function sensitivity(items: readonly Counted[], shares: readonly number[] = [10, 20, 30, 40, 50, 60, 70, 80, 90]): { share: number; feasible: number }[] {
  return shares.map((share) => ({ share, feasible: items.filter((item) => judge(item, share).verdict === 'feasible').length }));
}

/** What holds in the end: what the programme decided otherwise, and the rule where it decided nothing. */
export const standingVerdict = (byRule: Verdict, decided: Verdict | null): Verdict => decided ?? byRule;

const reasonLength = 2000;

/** Refuses a reason that is missing or too long (REASON_MISSING, INVALID_INPUT). */
export function decideReason(reason: string | null | undefined): Refusal | null {
  if (!reason?.trim()) return { code: 'REASON_MISSING', message: 'Say why. Others will read it beside the decision.', fields: [{ name: 'reason', message: 'Give a reason.' }] };
  return reason.length <= reasonLength ? null : { code: 'INVALID_INPUT', message: `The reason is too long. Use ${reasonLength} characters or fewer.`, fields: [{ name: 'reason', message: 'Shorten it.' }] };
}

/** May the programme set this share? Refuses what is no whole percentage from 1 to 100 (FEASIBILITY_SHARE), the share that holds already (FEASIBILITY_UNCHANGED), and no reason (REASON_MISSING). */
export function decideShare({ share, reason }: { share: number; reason: string }, current: number): Refusal | null {
  if (!Number.isInteger(share) || share < 1 || share > 100) return { code: 'FEASIBILITY_SHARE', message: 'The share must be a whole number from 1 to 100.', fields: [{ name: 'share', message: 'Use 1 to 100.' }] };
  if (share === current) return { code: 'FEASIBILITY_UNCHANGED', message: `The rule already asks for ${share}%. Nothing was changed.` };
  return decideReason(reason);
}

/**
 * May the programme decide this about an indicator? Refuses an indicator that nobody is asked about (INDICATOR_UNKNOWN), what was decided already or a taking back where nothing
 * was decided (FEASIBILITY_UNCHANGED), and no reason (REASON_MISSING).
 */
export function decideOtherwise({ verdict, reason }: { verdict: Verdict | null; reason: string }, { asked, current }: { asked: boolean; current: Verdict | null }): Refusal | null {
  if (!asked) return { code: 'INDICATOR_UNKNOWN', message: 'The framework of this programme asks no authority about this indicator.' };
  if (verdict === current) return { code: 'FEASIBILITY_UNCHANGED', message: verdict ? 'The programme has decided this already. Nothing was changed.' : 'Nothing was decided otherwise, so there is nothing to take back.' };
  return decideReason(reason);
}
