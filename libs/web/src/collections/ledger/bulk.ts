// What can be done to several returns at once, and how does a preview read?
import type { BulkInput, PreviewReturnsQuery, ReturnOutcome } from '@muster/contract';

export type Preview = PreviewReturnsQuery['previewReturns'];
type PreviewRow = Preview['rows'][number];

/** One way to act on several returns: the verb that it needs, and what must be asked for it. */
export type BulkWay = { id: string; name: string; verb: string; action: BulkInput['action']; asks: readonly ('outcome' | 'until' | 'reason')[] };

export const bulkWays: readonly BulkWay[] = [
  { id: 'acknowledge', name: 'Record as acknowledged', verb: 'return.acknowledge', action: 'ACKNOWLEDGE', asks: [] },
  { id: 'accept', name: 'Accept', verb: 'return.accept', action: 'ACCEPT', asks: [] },
  { id: 'outcome', name: 'Record why no return will come', verb: 'return.account', action: 'SET_OUTCOME', asks: ['outcome', 'reason'] },
  { id: 'grant', name: 'Grant the extensions that are proposed', verb: 'extension.decide', action: 'GRANT_EXTENSION', asks: [] },
  { id: 'extend', name: 'Give more time until a day', verb: 'extension.decide', action: 'GRANT_EXTENSION', asks: ['until', 'reason'] },
];

/** The outcomes that need nothing but a reason, with the verb of each; the others name indicators or a successor, which differ from one authority to the next. */
export const bulkOutcomes: readonly { outcome: ReturnOutcome; verb: string }[] = [
  { outcome: 'NIL_RETURN', verb: 'return.declare' },
  { outcome: 'REFUSED', verb: 'return.account' },
  { outcome: 'SHARING_PENDING', verb: 'return.account' },
  { outcome: 'NO_SPOC', verb: 'return.account' },
  { outcome: 'EXCUSED', verb: 'return.close-out' },
];

/** The most returns that can be acted on at once. */
export const most = 500;

type Said = { outcome: string | null; until: string | null; reason: string | null };

/** The input of the API: only what this way asks for. */
export function bulkInput({ action, asks }: BulkWay, ids: readonly string[], said: Said): BulkInput {
  const asked = <Value>(part: BulkWay['asks'][number], value: Value | null) => (asks.includes(part) && value !== null ? { [part]: value } : {});
  return { action, ids: [...ids], ...asked('outcome', said.outcome as ReturnOutcome | null), ...asked('until', said.until), ...asked('reason', said.reason) };
}

export type RefusedGroup = { refusal: string; names: string[] };

/** Why some are refused: one group a sentence, the largest first, each authority under its own. */
export function refusedGroups(rows: readonly PreviewRow[]): RefusedGroup[] {
  const groups = new Map<string, string[]>();
  for (const { allowed, refusal, organisation } of rows) {
    if (allowed) continue;
    const sentence = refusal ?? 'This cannot be done.';
    groups.set(sentence, [...(groups.get(sentence) ?? []), organisation.name]);
  }
  return [...groups].map(([refusal, names]) => ({ refusal, names })).sort((one, other) => other.names.length - one.names.length || one.refusal.localeCompare(other.refusal));
}

/** The names of those to which it will be done. */
export function allowedNames(rows: readonly PreviewRow[]): string[] {
  return rows.filter(({ allowed }) => allowed).map(({ organisation }) => organisation.name);
}
