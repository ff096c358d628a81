// What changed in a record, from what to what, in words?
import { asAt, dayInWords, isCalendarDay } from '../kernel/index.js';

/** A change as the audit keeps it: of which table, what happened, and the columns that differ. */
export interface KeptChange {
  thing: string;
  what: 'added' | 'changed' | 'removed';
  changed: readonly string[] | null;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}

/** One value in words, before and after; null where there was or is none. */
export interface ChangedValue {
  name: string;
  before: string | null;
  after: string | null;
}

const thingNames: Readonly<Record<string, string>> = {
  expected_return: 'Return', return_extension: 'Extension', return_delivery: 'Delivery', return_query: 'Query', collection_round: 'Round', roster_entry: 'Place on the roster', moderated_rating: 'Moderated rating',
  survey_version: 'Version of a survey', improvement_plan: 'Plan', programme_target: 'Target', feasibility_rule: 'Rule of feasibility', feasibility_decision: 'Decision on feasibility', dataset: 'Recommended dataset',
  dataset_entry: 'Item of the recommended dataset', sharing_step: 'Data sharing', template_version: 'Text', reminder_plan: 'Plan of the reminders', reminder_run: 'Run of the reminders', quiet_days: 'Quiet days',
  ranking_entry: 'Place in the ranking', ranking_proposal: 'Proposal for the ranking', ranking_vote: 'Vote on a proposal', organisation_period: 'Name and region of an organisation', code_list: 'List of codes',
};

/** What a table is called in front of people. */
export const thingInWords = (thing: string): string => thingNames[thing] ?? capital(thing.replaceAll('_', ' '));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NOT_KEPT = 'not kept here';
const TECHNICAL = new Set(['id', 'version', 'created_at', 'content_hash', 'fingerprint', 'code_id', 'attempt_id', 'attempts', 'leased_until']);
const LONGEST = 300;

const columnNames: Readonly<Record<string, string>> = { saved_by: 'Saved by', email: 'E-mail address', phone: 'Telephone number', with_id: 'With', owner_id: 'Whose task' };
const columnInWords = (column: string): string => columnNames[column] ?? capital(column.replace(/_(id|code)$/, '').replaceAll('_', ' '));

/** The values of a change in words, those that only the machine needs left out. `nameOf` knows what an id stands for. A value that the audit never keeps (a name, an address) says so. */
export function changedValues({ what, changed, before, after }: KeptChange, nameOf: (id: string) => string | undefined): ChangedValue[] {
  const columns = changed ?? Object.keys((what === 'removed' ? before : after) ?? {});
  const said = (values: KeptChange['before'], column: string, was: boolean): string | null => {
    if (what === (was ? 'added' : 'removed')) return null;
    return changed && !(column in (before ?? {})) && !(column in (after ?? {})) ? NOT_KEPT : valueInWords(values?.[column], nameOf);
  };
  return columns.filter((column) => !TECHNICAL.has(column)).map((column) => ({ name: columnInWords(column), before: said(before, column, true), after: said(after, column, false) }));
}

function valueInWords(value: unknown, nameOf: (id: string) => string | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length ? cut(value.map((one) => valueInWords(one, nameOf) ?? '–').join(', ')) : null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return cut(Object.entries(value).map(([name, one]) => `${name}: ${valueInWords(one, nameOf) ?? '–'}`).join('; '));
  return textInWords(String(value as string | number), nameOf);
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

function textInWords(text: string, nameOf: (id: string) => string | undefined): string {
  if (ID.test(text)) return nameOf(text) ?? text;
  if (isCalendarDay(text)) return dayInWords(text);
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? asAt(new Date(text)) : cut(text);
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

/** Every id in the values of these changes, so that each can be told by its name. */
export function idsIn(changes: readonly Pick<KeptChange, 'before' | 'after'>[]): string[] {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && ID.test(value)) found.add(value);
    else if (Array.isArray(value)) value.forEach(collect);
  };
  for (const { before, after } of changes) [...Object.values(before ?? {}), ...Object.values(after ?? {})].forEach(collect);
  return [...found];
}

/** The values of a change in one line: "State: submitted → reopened; Submitted: – → yes". */
export function inOneLine(values: readonly ChangedValue[], what: KeptChange['what']): string {
  const line = ({ name, before, after }: ChangedValue): string => (what === 'changed' ? `${name}: ${before ?? '–'} → ${after ?? '–'}` : `${name}: ${(what === 'added' ? after : before) ?? '–'}`);
  return values.map(line).join('; ');
}
