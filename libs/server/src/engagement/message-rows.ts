import { personColumn } from '../people/index.js';

const ABOUT = "coalesce(survey.title, collection.name || ' – ' || collection_round.name, 'the exercise')";

/** A message with everything that a list shows of it. */
export const MESSAGE = `message.id, message.kind, message.state, message.reason, queued_at as "queuedAt", sent_at as "sentAt", attempts, failure, step, template_code as "templateCode",
  delivery, delivery_at as "deliveryAt", message.programme_id as "programmeId", ${personColumn('person')} as person,
  case message.kind when 'sign-in-code' then 'Code to sign in' when 'invitation' then 'Invitation to ' || ${ABOUT} when 'digest' then 'Authorities that are overdue'
    when 'escalation' then 'Escalation: ' || ${ABOUT} when 'letter' then 'Letter about ' || ${ABOUT} when 'news' then 'News about ' || ${ABOUT} else 'Reminder: ' || ${ABOUT} end as subject,
  case when organisation.id is not null then jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind,
    'name', coalesce(roster_entry.name, organisation.name)) end as organisation,
  case when wave.id is not null then jsonb_build_object('id', wave.id, 'name', wave.name) end as wave,
  case when wave.id is not null then jsonb_build_object('id', wave.id, 'kind', 'wave', 'name', wave.name, 'opensOn', wave.opens_on, 'dueOn', wave.closes_on, 'closesOn', wave.closes_on)
    when collection_round.id is not null then jsonb_build_object('id', collection_round.id, 'kind', 'round', 'name', collection.name || ' – ' || collection_round.name,
      'opensOn', collection_round.opens_on, 'dueOn', collection_round.due_on, 'closesOn', collection_round.closes_on) end as target`;

export const MESSAGE_FROM = `message left join person on person.id = message.person_id left join organisation on organisation.id = message.organisation_id
  left join wave on wave.id = message.wave_id left join survey_version on survey_version.id = wave.survey_version_id left join survey on survey.id = survey_version.survey_id
  left join collection_round on collection_round.id = message.round_id left join collection on collection.id = collection_round.collection_id
  left join roster_entry on roster_entry.programme_id = message.programme_id and roster_entry.organisation_id = message.organisation_id`;

/** A message as its rules need it. */
export interface MessageMoment {
  kind: string;
  state: string;
  programmeId: string | null;
  organisationId: string | null;
  region: string | null;
}

export const MESSAGE_MOMENT = 'select kind, state, programme_id as "programmeId", organisation_id as "organisationId", region_code as region from message where id = $1';
