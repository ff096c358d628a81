/** The person `$1` with what a decision needs on the day `$2`. */
export const ERASURE_MOMENT = `select person.id, name, email, erased_at is not null as erased,
    exists (select 1 from appointment where person_id = person.id and role = 'administrator' and starts_on <= $2::date and (ends_on is null or ends_on >= $2::date))
      and not exists (select 1 from appointment where person_id <> person.id and role = 'administrator' and starts_on <= $2::date and (ends_on is null or ends_on >= $2::date)) as "onlyAdministrator"
  from person where person.id = $1 for update of person`;

/** Takes away what a demonstration's mailbox shows to the person, or says of them: who they are (`$1`), name (`$2`) and address (`$3`) as patterns. */
export const CLEAR_MAILBOX = `delete from mailbox_message where person_id = $1
  or concat_ws(' ', recipient, subject, text, html) ilike $2 or concat_ws(' ', recipient, subject, text, html) ilike $3`;

/** What waits to be sent to the person `$1` is dropped, and what anybody wrote to them in words of their own goes. */
export const DROP_MAIL = "update message set state = case when state in ('prepared', 'queued', 'sending') then 'skipped' else state end, failure = case when state in ('prepared', 'queued', 'sending') then 'The person was erased.' else failure end, note = null, leased_until = null where person_id = $1";
/** The words in which the person `$1` wrote to others: they may be signed. */
export const CLEAR_NOTES = "update message set note = null where written_by = $1 and note is not null";

/** The codes of the person `$1`, and those that their address (by its hash, `$2`) was asked for. */
export const FORGET_CODES = `with codes as (select id from sign_in_code where person_id = $1 or address_hash = $2),
  freed as (update message set code_id = null where code_id in (select id from codes))
  select id from codes`;
export const DELETE_CODES = 'delete from sign_in_code where id = any ($1)';

/** Roles end yesterday (`$2` is today); those that had not begun before today never were. */
export const END_ROLES = "update appointment set ends_on = $2::date - 1 where person_id = $1 and starts_on < $2::date and (ends_on is null or ends_on >= $2::date)";
export const DELETE_ROLES = 'delete from appointment where person_id = $1 and starts_on >= $2::date';

export const OVERWRITE = `update person set name = $2, email = null, phone = null, language = 'en', address_failed_at = null, address_failure = null, erased_at = $3 where id = $1`;

/** Every column that holds texts in a table that the account may read: `table`, `name`. */
export const TEXT_COLUMNS = `select relname as "table", attname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  where relnamespace = 'public'::regnamespace and relkind = 'r' and atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype) and has_column_privilege(pg_class.oid, attnum, 'select') order by 1, attnum`;

/** Every reference to a person: `table`, `name` of the column. */
export const REFERENCES = `select relname as "table", attname as name from pg_constraint join pg_class on pg_class.oid = conrelid join pg_attribute on attrelid = conrelid and attnum = conkey[1]
  where contype = 'f' and confrelid = 'person'::regclass and has_table_privilege(conrelid, 'select') order by relname, attnum`;
