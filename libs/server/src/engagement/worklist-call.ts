import { daysBetween, effectiveDueOn } from '@muster/domain/collections';
import type { CallRow } from '@muster/domain/engagement';
import { dayInWords } from '@muster/domain/kernel';
import type { Programme } from '../programmes/index.js';
import { contactWords } from './contact-words.js';
import type { OutstandingRow } from './target-rows.js';
import type { AuthorityRow, ReachRow } from './worklist-rows.js';
import type { OpenCase } from './worklist-why.js';

/** The last contact with an authority in words, with what was said; null where there was none. */
export function lastContact({ lastContactKind, lastReached, lastSaid }: Pick<AuthorityRow, 'lastContactKind' | 'lastReached' | 'lastSaid'>): string | null {
  if (!lastContactKind) return null;
  const what = `${contactWords[lastContactKind] ?? lastContactKind}${lastReached ? '' : ', nobody reached'}`;
  return lastSaid ? `${what}: ${lastSaid}` : what;
}

/** An outstanding row as the order of calls sees it. Of whom nothing is known, there is nobody to write to. */
export function callRow(row: OutstandingRow, reach: ReachRow | undefined): CallRow & { row: OutstandingRow } {
  const { organisationId, targetId, dueOn, extendedTo, state, started, percent } = row;
  return {
    row, organisationId, targetId, dueOn, extendedTo, state, started, percent, hasSpoc: reach?.hasSpoc ?? false, mailFails: reach?.mailFails ?? false,
    nextActionOn: reach?.nextActionOn ?? null, lastContactOn: reach?.triedOn ?? null, spokenOn: reach?.spokenOn ?? null, children: reach?.children ?? null,
  };
}

/** What stands at the placeholders of the text that says what to say. */
export function scriptValues({ row, target, authority }: OpenCase, { programme, why, today }: { programme: Programme; why: string; today: string }): Record<string, string> {
  const dueOn = effectiveDueOn(row);
  return {
    name: authority.spoc?.name ?? '', organisation: authority.organisation.name, programme: programme.name, subject_of_request: target.name, opens_on: dayInWords(target.opensOn), due_on: dayInWords(dueOn),
    days_left: String(Math.max(0, daysBetween(today, dueOn))), percent_complete: row.percent === null ? '' : String(row.percent), why,
    champion_name: authority.champion?.name ?? '', champion_email: authority.champion?.email ?? '',
  };
}
