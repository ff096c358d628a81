/** What an entry of a timeline is made from. */
export interface TimelineRow {
  id: string;
  at: Date;
  source: 'fact' | 'message' | 'digest' | 'decision' | 'contact' | 'answers' | 'task' | 'task-done' | 'appointed' | 'left';
  /** Of a fact its name, of everything else what kind it is. */
  name: string;
  /** What happened to it, where something can: the state of a message, whether somebody was reached. */
  state: string | null;
  text: string | null;
  details: Record<string, unknown>;
  subjectType: string | null;
  subjectId: string | null;
  /** The wave or the round that it is about, in words. */
  about: string | null;
  /** Who did it: the name where it may be seen, whether there was anybody at all, and in which role. */
  by: string | null;
  acted: boolean;
  /** Whom it is about. */
  person: string | null;
}

export const TIMELINE_ROW = `entry.id, entry.at, entry.source, entry.name, entry.state, case entry.name when 'query.raised' then return_query.text when 'query.answered' then return_query.answer else entry.text end as text, entry.details, entry.subject_type as "subjectType", entry.subject_id as "subjectId",
  coalesce(wave.name, collection.name || ' – ' || collection_round.name) as about, actor.name as by, entry.actor_id is not null as acted, person.name as person`;

/** Chased elsewhere in the same list, or no matter of one authority: facts that would say a thing twice. */
const TOLD_ELSEWHERE = '^(contact|task|workshop|appointment|person|message|letters?|reminders?|invitations|digests?)\\.';

const noon = (day: string): string => `(${day} + interval '12 hours') at time zone 'Europe/London'`;
const midnight = (day: string): string => `(${day})::timestamp at time zone 'Europe/London'`;
const NOTHING = "'{}'::jsonb";

/** Everything that is known of the organisation `$2` in the programme `$1` until the day `$3`, one row each; `place` orders what happened at the same instant. Row-level security decides what of it the actor may see. */
const ENTRIES = `(
  select 'fact-' || id as id, id as place, at, 'fact' as source, name, null as state, null as text, details, subject_type, subject_id, actor_id, null::uuid as person_id
    from fact where programme_id = $1 and organisation_id = $2 and name !~ '${TOLD_ELSEWHERE}'
  union all
  select 'message-' || id, 0, coalesce(sent_at, queued_at), 'message', kind, state, concat_ws(' ', reason || '.', failure), jsonb_strip_nulls(jsonb_build_object('step', step, 'delivery', delivery)),
    case when wave_id is not null then 'wave' when round_id is not null then 'round' end, coalesce(wave_id, round_id)::text, written_by, person_id
    from message where programme_id = $1 and organisation_id = $2
  union all
  select case when due then 'digest-' else 'decision-' end || decision.id, decision.id, coalesce(message.sent_at, decided_at), case when due then 'digest' else 'decision' end, decision.step, message.state, decision.reason,
    ${NOTHING}, case when decision.wave_id is not null then 'wave' else 'round' end, coalesce(decision.wave_id, decision.round_id)::text, null, decision.person_id
    from reminder_decision decision left join message on message.id = message_id
    where decision.programme_id = $1 and decision.organisation_id = $2 and (not due or (message.id is not null and message.organisation_id is null))
  union all
  select 'contact-' || contact.id, 0, case when (logged_at at time zone 'Europe/London')::date = contact.held_on then logged_at else ${noon('contact.held_on')} end, 'contact', contact.kind,
    case when reached then 'reached' else 'not-reached' end, said, jsonb_strip_nulls(jsonb_build_object('role', with_role, 'workshop', workshop.name)), 'contact', contact.id::text, logged_by, with_id
    from contact left join workshop on workshop.id = workshop_id where contact.programme_id = $1 and contact.organisation_id = $2
  union all
  select 'answers-' || response.id || (saved_at at time zone 'Europe/London')::date || coalesce(saved_by::text, ''), 0, max(saved_at), 'answers', 'answers', null, null,
    jsonb_build_object('answers', count(distinct (question, row))), 'response', response.id::text, saved_by, null
    from answer_change join response on response.id = response_id where programme_id = $1 and organisation_id = $2
    group by response.id, (saved_at at time zone 'Europe/London')::date, saved_by
  union all
  select 'task-' || id, 0, opened_at, 'task', kind, case when done_at is null then 'open' else 'done' end, text, jsonb_build_object('dueOn', due_on), 'task', id::text, null, person_id
    from task where programme_id = $1 and organisation_id = $2
  union all
  select 'done-' || id, 0, done_at, 'task-done', kind, 'done', concat_ws(' – ', text, done_note), ${NOTHING}, 'task', id::text, done_by, person_id
    from task where programme_id = $1 and organisation_id = $2 and done_at is not null
  union all
  select 'appointed-' || id, 0, ${midnight('starts_on')}, 'appointed', role, null, null, ${NOTHING}, 'appointment', id::text, null, person_id
    from appointment where programme_id = $1 and organisation_id = $2 and starts_on <= $3::date
  union all
  select 'left-' || id, 0, ${midnight('ends_on + 1')}, 'left', role, null, null, jsonb_build_object('endsOn', ends_on), 'appointment', id::text, null, person_id
    from appointment where programme_id = $1 and organisation_id = $2 and ends_on < $3::date
) entry`;

const idOf = (type: string): string => `case when entry.subject_type = '${type}' then entry.subject_id::uuid end`;

/** The entries with the wave or round that they are about, and the names of people. */
export const TIMELINE_FROM = `${ENTRIES} left join response on response.id = ${idOf('response')} left join expected_return on expected_return.id = ${idOf('return')}
  left join return_query on return_query.return_id = expected_return.id and return_query.id::text = entry.details ->> 'queryId'
  left join wave on wave.id = coalesce(response.wave_id, ${idOf('wave')}) left join collection_round on collection_round.id = coalesce(expected_return.round_id, ${idOf('round')})
  left join collection on collection.id = collection_round.collection_id left join person actor on actor.id = entry.actor_id left join person on person.id = entry.person_id`;
