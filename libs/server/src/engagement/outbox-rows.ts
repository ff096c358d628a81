import { PARTS } from './address-rows.js';

/** A message that was claimed: to whom, about what, and by which attempt. */
export interface Claimed {
  id: string;
  kind: 'invitation' | 'sign-in-code' | 'reminder' | 'digest' | 'escalation' | 'letter' | 'news';
  attemptId: string;
  /** The attempt before, of which nobody knows whether it arrived. */
  earlierAttempt: string | null;
  attempts: number;
  programmeId: string | null;
  personId: string | null;
  name: string;
  email: string | null;
  addressFailed: boolean;
  codeId: string | null;
  codeExpiresAt: Date | null;
  invented: boolean;
}

/** Claims the message that has waited longest, codes before letters, at `$1` for `$2` seconds as attempt `$3`, when it had fewer than `$4`. */
export const CLAIM = `with due as (
    select id, attempt_id as earlier from message
    where attempts < $4 and ((state = 'queued' and (leased_until is null or leased_until <= $1)) or (state = 'sending' and leased_until <= $1))
    order by (kind = 'sign-in-code') desc, queued_at, id limit 1 for update skip locked),
  claimed as (update message set state = 'sending', attempts = attempts + 1, attempt_id = $3, leased_until = $1::timestamptz + make_interval(secs => $2)
    from due where message.id = due.id returning message.*, due.earlier)
  select claimed.id, claimed.kind, claimed.attempt_id as "attemptId", claimed.earlier as "earlierAttempt", claimed.attempts, claimed.programme_id as "programmeId",
    claimed.person_id as "personId", coalesce(person.name, '') as name, person.email, person.address_failed_at is not null as "addressFailed",
    claimed.code_id as "codeId", sign_in_code.expires_at as "codeExpiresAt", coalesce(programme.invented, false) as invented
  from claimed left join person on person.id = claimed.person_id left join sign_in_code on sign_in_code.id = claimed.code_id left join programme on programme.id = claimed.programme_id`;

/** What was claimed for the last time by a worker that did not live to say what became of it. */
export const GIVE_UP = `update message set state = 'failed', failure = 'The worker stopped in the middle of every attempt.' where state = 'sending' and attempts >= $2 and leased_until <= $1`;

/** What became of attempt `$2` of message `$1`: state, reason, when sent, until when it rests, whether the attempt counts, and which attempt arrived. Nothing where somebody else (a receipt) has settled it. */
export const SETTLE = `update message set state = $3, failure = $4, sent_at = $5, leased_until = $6, attempts = attempts - case when $7::boolean then 0 else 1 end, attempt_id = coalesce($8::uuid, attempt_id)
  where id = $1 and attempt_id = $2 and state = 'sending' returning id`;

/** Writes down, for each organisation in which the person `$1` has a part on the day `$2`, that mail did not arrive (at `$3`, of the message `$4`). */
export const RECORD_BOUNCE = `insert into fact (at, name, subject_type, subject_id, programme_id, organisation_id, region_code, details)
  select $3, 'person.address-failed', 'person', $1::uuid::text, part."programmeId", part."organisationId", part.region, jsonb_build_object('message', $4::text)
  from (${PARTS}) part where part.now and part."organisationId" is not null`;
