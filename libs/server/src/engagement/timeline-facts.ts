import { instrumentInWords, outcomeInWords, sharingInWords, type ReturnOutcome, type SharingInstrument, type SharingState } from '@muster/domain/collections';
import { dayInWords } from '@muster/domain/kernel';
import type { TimelineRow } from './timeline-rows.js';

type Details = Record<string, unknown>;

/** How a fact is told: its kind, its title in plain words, and which of its details say why or what. */
export interface ToldFact {
  kind: string;
  title: string;
  text?: ((details: Details) => string | null) | undefined;
}

const of = (kind: string, titles: Record<string, string>, text?: ToldFact['text']): [string, ToldFact][] => Object.entries(titles).map(([name, title]) => [name, { kind, title, text }]);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const reason = ({ reason: why }: Details): string | null => textOf(why) || null;

function until({ until: day, reason: why }: Details): string | null {
  return [day ? `Until ${dayInWords(textOf(day))}` : '', textOf(why)].filter(Boolean).join(': ') || null;
}

function outcome({ outcome: code, reason: why }: Details): string | null {
  return [outcomeInWords[code as ReturnOutcome] ?? textOf(code), textOf(why)].filter(Boolean).join(': ') || null;
}

function received({ by, late }: Details): string | null {
  return [by === 'staff' ? 'The project team recorded it.' : '', late ? 'It came after the due day.' : ''].filter(Boolean).join(' ') || null;
}

function delivered(details: Details): string | null {
  const counts = ['complete', 'partly', 'none'].filter((extent) => Number(details[extent]) > 0).map((extent) => `${String(details[extent])} ${extent === 'none' ? 'not delivered' : extent}`);
  return counts.length ? capital(counts.join(', ')) : null;
}

function sharing({ instrument, state }: Details): string | null {
  const name = instrumentInWords[instrument as SharingInstrument];
  return name ? `${capital(name)}: ${sharingInWords({ instrument: instrument as SharingInstrument, state: state as SharingState }).toLowerCase()}` : null;
}

/** The reason is no part of the fact: it stands with the judgement, on the page of the authority. */
function rating({ subject, code }: Details): string | null {
  return subject ? `${capital(textOf(subject).replaceAll('-', ' '))}: ${code === null ? 'taken back' : textOf(code).replaceAll('-', ' ')}` : null;
}

/** Every fact about one organisation that the product records, in plain words. */
export const toldFacts: ReadonlyMap<string, ToldFact> = new Map([
  ...of('answers', { 'response.started': 'Started to answer' }),
  ...of('submission', { 'response.submitted': 'Submitted the answers' }, ({ reference }) => (reference ? `Reference ${textOf(reference)}` : null)),
  ...of('submission', { 'response.reopened': 'Reopened for correction' }, reason),
  ...of('return', { 'return.acknowledged': 'Request acknowledged', 'return.in-preparation': 'Return in preparation', 'return.resubmitted': 'Return sent again after queries', 'return.accepted': 'Return accepted' }),
  ...of('return', { 'return.received': 'Return received' }, received),
  ...of('return', { 'return.delivered': 'Noted which indicators were delivered' }, delivered),
  ...of('return', { 'return.taken-back': 'Receipt of the return taken back' }, reason),
  ...of('return', { 'return.accounted': 'Reason noted instead of a return', 'return.outcome-withdrawn': 'Reason instead of a return withdrawn' }, outcome),
  ...of('extension', { 'extension.proposed': 'Extension proposed', 'extension.granted': 'Extension granted', 'extension.declined': 'Extension declined', 'extension.withdrawn': 'Proposed extension withdrawn' }, until),
  ...of('query', { 'query.raised': 'Query raised', 'query.answered': 'Query answered', 'query.accepted': 'Answer to a query accepted' }),
  ...of('query', { 'query.asked-again': 'Query asked again', 'query.withdrawn': 'Query withdrawn' }, reason),
  ...of('submission', { 'rating.moderated': 'Rating moderated' }, rating),
  ...of('sharing', { 'sharing.changed': 'Data sharing changed' }, sharing),
]);

const families: readonly (readonly [prefix: string, kind: string])[] = [['response.', 'submission'], ['return.', 'return'], ['extension.', 'extension'], ['query.', 'query'], ['sharing.', 'sharing']];

/** A fact in plain words; one that the map does not know shows its own name, readably. */
export function toldFact({ name, details, text }: Pick<TimelineRow, 'name' | 'details' | 'text'>): { kind: string; title: string; text: string | null } {
  const known = toldFacts.get(name);
  if (known) return { kind: known.kind, title: known.title, text: text ?? known.text?.(details) ?? null };
  const kind = families.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'message';
  return { kind, title: capital(name.replaceAll(/[.-]/g, ' ')), text: reason(details) };
}

/** The text with a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
