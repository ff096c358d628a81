// How is the audit named, narrowed and taken away?
import type { AuditKind, AuditLineFragment, AuditWhat } from '@muster/contract';
import { auditThings } from '@muster/domain/reports';

type Change = AuditLineFragment['changes'][number];

export const kindNames: Record<Exclude<AuditKind, 'DONE'>, string> = { CHANGES: 'Every change of a record', SIGN_INS: 'Signing in', REFUSALS: 'What was refused', FILES: 'Files taken away or brought in' };
export const whatNames: Record<AuditWhat, string> = { ADDED: 'added', CHANGED: 'changed', REMOVED: 'removed' };
export const thingChoices = auditThings.map(({ code, label }) => ({ id: code, name: label }));

/** The address of the file with what is shown under these filters. */
export function auditFileAddress(filters: Record<string, unknown>, format: string): string {
  const asked = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => [name, String(value)]);
  return `/exports/audit/audit.${format}${asked.length ? `?${new URLSearchParams(asked).toString()}` : ''}`;
}

const pages: Readonly<Record<string, string>> = {
  wave: 'waves', response: 'responses', answer: 'responses', round: 'rounds', collection_round: 'rounds', return: 'returns', expected_return: 'returns', programme: 'programmes', person: 'people', appointment: 'appointments',
  organisation: 'organisations', blocker: 'blockers', collection: 'collections', message: 'messages', workshop: 'workshops', 'survey-version': 'survey-versions', survey_version: 'survey-versions', 'improvement-plan': 'plans', improvement_plan: 'plans',
};

/** The page of the thing that a line is about; null where it has none. */
export function pageOfThing({ thing, thingId }: Pick<AuditLineFragment, 'thing' | 'thingId'>): { resource: string; id: string } | null {
  const resource = pages[thing ?? ''];
  return resource && thingId ? { resource, id: thingId } : null;
}

const LONG = 60;
/** What says most of a record that came or went. */
const TELLING = new Set(['Name', 'Title', 'Value', 'State', 'Role', 'Kind', 'Reference']);
const cut = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG)} …` : text);

/** A change in a few words, for a list: of what changed the first values, from what to what. */
export function shortly({ thing, what, values }: Change, most = 3): string {
  const telling = values.filter(({ name, before, after }) => (before !== null || after !== null) && (what === 'CHANGED' || TELLING.has(name)));
  const said = telling.slice(0, most).map(({ name, before, after }) => (what === 'CHANGED' ? `${name}: ${cut(before ?? 'nothing')} → ${cut(after ?? 'nothing')}` : `${name}: ${cut(after ?? before ?? '')}`));
  return `${thing} ${whatNames[what]}${said.length ? ` (${said.join('; ')})` : ''}`;
}

/** How many more changes are behind a line than are listed. */
export const moreThan = ({ changes, changesInAll }: Pick<AuditLineFragment, 'changes' | 'changesInAll'>, listed = changes.length): number => Math.max(0, changesInAll - listed);
