import type { SharingInstrument, SharingState } from '@muster/domain/collections';
import type { Organisation } from '../organisations/index.js';
import { personColumn, type Person } from '../people/index.js';

/** An authority as a caller needs it, whatever it is called about. */
export interface AuthorityRow {
  organisationId: string;
  organisation: Organisation;
  spoc: Person | null;
  deputy: Person | null;
  /** Who was the single point of contact last, where there is none today. */
  former: { name: string; endsOn: string } | null;
  champion: Person | null;
  lastContactOn: string | null;
  lastContactKind: string | null;
  lastReached: boolean | null;
  lastSaid: string | null;
  lastMessageOn: string | null;
}

/** What the order of calls depends on, of one authority. */
export interface ReachRow {
  organisationId: string;
  hasSpoc: boolean;
  mailFails: boolean;
  /** The last day on which somebody tried to reach it, and the last on which somebody did. */
  triedOn: string | null;
  spokenOn: string | null;
  /** The earliest next action that is not done. */
  nextActionOn: string | null;
  /** Children from 0 to 17 in the authority, newest year first, counted under whichever code it had: codes change when boundaries do. */
  children: number | null;
}

/** How the authorities `$2` of the programme `$1` can be reached on the day `$3`: set by set, so that a region of thousands takes no longer than its rows. */
export const REACH = `select entry.organisation_id as "organisationId", contact_of.failed is not null as "hasSpoc", coalesce(contact_of.failed, false) as "mailFails", spoken.tried_on as "triedOn",
    spoken.spoken_on as "spokenOn", agreed.due_on as "nextActionOn", living.children
  from roster_entry entry
    left join (select organisation_id, bool_or(address_failed_at is not null) as failed from appointment join person on person.id = person_id
      where programme_id = $1 and role = 'spoc' and starts_on <= $3::date and (ends_on is null or ends_on >= $3::date) group by organisation_id) contact_of on contact_of.organisation_id = entry.organisation_id
    left join (select organisation_id, max(held_on) as tried_on, max(held_on) filter (where reached) as spoken_on from contact where programme_id = $1 group by organisation_id) spoken
      on spoken.organisation_id = entry.organisation_id
    left join (select organisation_id, min(due_on) as due_on from task where programme_id = $1 and kind = 'next-action' and done_at is null group by organisation_id) agreed
      on agreed.organisation_id = entry.organisation_id
    left join (select distinct on (organisation_id) organisation_id, aged_0_17 as children from population join organisation_period using (gss_code)
      order by organisation_id, year desc, valid_from desc) living on living.organisation_id = entry.organisation_id
  where entry.programme_id = $1 and entry.organisation_id = any ($2::uuid[])`;

const people = (role: string): string => `left join lateral (select ${personColumn('person')} as person from appointment join person on person.id = appointment.person_id
    where appointment.programme_id = entry.programme_id and appointment.organisation_id = entry.organisation_id and role = '${role}' and starts_on <= $3::date and (ends_on is null or ends_on >= $3::date)
    order by starts_on desc, person.name limit 1) ${role} on true`;

/** The authorities `$2` of the programme `$1` on the day `$3`. */
export const AUTHORITIES = `select entry.organisation_id as "organisationId", jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind,
    'name', entry.name) as organisation, spoc.person as spoc, deputy.person as deputy, champion.person as champion, case when spoc.person is null then former.held end as former,
    latest.held_on as "lastContactOn", latest.kind as "lastContactKind", latest.reached as "lastReached", latest.said as "lastSaid",
    written.on as "lastMessageOn"
  from roster_entry entry join organisation on organisation.id = entry.organisation_id ${people('spoc')} ${people('deputy')}
    left join lateral (select ${personColumn('person')} as person from appointment join person on person.id = appointment.person_id where appointment.programme_id = entry.programme_id
      and appointment.region_code = entry.region_code and role = 'champion' and starts_on <= $3::date and (ends_on is null or ends_on >= $3::date) order by starts_on, person.id limit 1) champion on true
    left join lateral (select jsonb_build_object('name', person.name, 'endsOn', ends_on) as held from appointment join person on person.id = appointment.person_id
      where appointment.programme_id = entry.programme_id and appointment.organisation_id = entry.organisation_id and role = 'spoc' and ends_on < $3::date order by ends_on desc limit 1) former on true
    left join lateral (select held_on, kind, reached, said from contact where contact.programme_id = $1 and contact.organisation_id = entry.organisation_id
      order by held_on desc, logged_at desc limit 1) latest on true
    left join (select organisation_id, max((sent_at at time zone 'Europe/London')::date) as on from message where programme_id = $1 and organisation_id = any ($2::uuid[]) and state = 'sent'
      group by organisation_id) written on written.organisation_id = entry.organisation_id
  where entry.programme_id = $1 and entry.organisation_id = any ($2::uuid[])`;

/** What else is known of an outstanding return. */
export interface OpenReturnRow {
  id: string;
  outcomeReason: string | null;
  required: SharingInstrument[];
  steps: { instrument: SharingInstrument; state: SharingState; askedOn: string | null; doneOn: string | null }[];
  proposedUntil: string | null;
}

/** The returns `$1`: what their round requires to be signed, how far that is, and the extension that is proposed. */
export const OPEN_RETURNS = `select expected_return.id, outcome_reason as "outcomeReason", collection_round.sharing as required, coalesce(signing.steps, '[]') as steps, proposal.until as "proposedUntil"
  from expected_return join collection_round on collection_round.id = round_id
    left join return_extension proposal on proposal.return_id = expected_return.id and proposal.state = 'proposed'
    left join lateral (select jsonb_agg(jsonb_build_object('instrument', instrument, 'state', step.state, 'askedOn', asked_on, 'doneOn', done_on)) as steps from sharing_step step
      where step.programme_id = expected_return.programme_id and step.organisation_id = expected_return.organisation_id) signing on true
  where expected_return.id = any ($1::uuid[])`;

/** What else is known of an outstanding response. */
export interface OpenResponseRow {
  id: string;
  answered: number;
  required: number;
  invitation: string | null;
}

/** The responses `$1`: how much is answered, and what became of the invitation. */
export const OPEN_RESPONSES = `select response.id, answered, required, invitation.state as invitation from response
  left join lateral (select message.state from message where message.wave_id = response.wave_id and message.organisation_id = response.organisation_id and kind = 'invitation'
    order by queued_at desc limit 1) invitation on true
  where response.id = any ($1::uuid[])`;

/** How many letters to senior leads of a region wait to be sent. */
export const PREPARED = `select count(*)::int as n from message where programme_id = $1 and region_code = $2 and state = 'prepared'`;
