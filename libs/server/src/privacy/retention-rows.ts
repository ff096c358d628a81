import type { RetentionKind } from '@muster/domain/privacy';

/** One part of what goes: what it is called, how many there are that are older than the day `$1`, and the statement that takes them away. */
export interface Removal {
  kind: RetentionKind;
  what: string;
  count: string;
  remove: string;
}

const LONDON = "($1::date)::timestamp at time zone 'Europe/London'";
const SIGNING_IN = "(name like 'session.%' or name like 'sign-in.%')";
const CODES = `sign_in_code where expires_at < ${LONDON}`;
const CODE_MAIL = `message where kind = 'sign-in-code' and queued_at < ${LONDON}`;
const OVER = 'programme_id in (select id from programme where ends_on < $1::date)';

const deleting = (kind: RetentionKind, what: string, rows: string): Removal => ({ kind, what, count: `select count(*)::int as n from ${rows}`, remove: `delete from ${rows}` });

/** What goes in one statement each, in this order. Names and addresses go one person after the other, as in an erasure. */
export const removals: readonly Removal[] = [
  { kind: 'contacts', what: 'words of the contact log', count: `select count(*)::int as n from contact where said is not null and ${OVER}`, remove: `update contact set said = null where said is not null and ${OVER}` },
  deleting('mail', 'letters in the mailbox of the demonstration', `mailbox_message where sent_at < ${LONDON}`),
  { kind: 'mail', what: 'words added to letters', count: `select count(*)::int as n from message where note is not null and queued_at < ${LONDON}`, remove: `update message set note = null where note is not null and queued_at < ${LONDON}` },
  deleting('logins', 'facts about signing in', `fact where ${SIGNING_IN} and at < ${LONDON}`),
  deleting('logins', 'refusals', `refusal where last_at < ${LONDON}`),
  { ...deleting('logins', 'mail with a code', CODE_MAIL), remove: `with gone as (delete from mailbox_message where message_id in (select id from ${CODE_MAIL})) delete from ${CODE_MAIL}` },
  { ...deleting('secrets', 'codes', CODES), remove: `with freed as (update message set code_id = null where code_id in (select id from ${CODES}) returning 1) delete from ${CODES} and (select count(*) from freed) >= 0` },
  deleting('secrets', 'sessions', `session where least(expires_at, coalesce(revoked_at, expires_at)) < ${LONDON}`),
  deleting('secrets', 'answers to repeated saves', `answer_key where saved_at < ${LONDON}`),
  deleting('audit', 'facts', `fact where at < ${LONDON}`),
  deleting('audit', 'changes', `audit.change where at < ${LONDON}`),
];

/** People whose every role was for an exercise that ended before the day `$1`; who still has another role is kept, and so is who never had one. */
export const PEOPLE_OF_THE_PAST = `select person.id from person where erased_at is null
    and exists (select 1 from appointment where person_id = person.id)
    and not exists (select 1 from appointment left join programme on programme.id = programme_id where person_id = person.id
      and coalesce(case when programme_id is null then coalesce(appointment.ends_on, 'infinity') end, programme.ends_on, 'infinity') >= $1::date)
  order by person.id`;
