// Who is asked what: a programme with authorities, a contact each, and an open wave of a small survey.
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** How many authorities there are. */
export const AUTHORITIES = 1_100;

const number = (place) => ({ code: `count-${place}`, type: 'number', text: { en: `How many children, group ${place}` }, min: 0, max: 10_000_000, measure: 'count', required: place === 1 });
const definition = {
  code: 'faults', title: { en: 'Survey of the faults' }, barriers: [],
  sections: [{ code: 'counts', title: { en: 'Counts' }, questions: [1, 2, 3, 4, 5].map(number) }],
};

const WORLD = `with exercise as (
    insert into programme (code, name, starts_on, ends_on) values ('faults', 'Programme of the faults', '2020-01-01', '2099-12-31') returning id),
  places as (insert into organisation (nation, kind, code, name) select 'england', 'agency', 'fault-' || number, 'Authority ' || number from generate_series(1, $1::int) number returning id, name),
  roster as (insert into roster_entry (programme_id, organisation_id, name) select exercise.id, places.id, places.name from exercise, places),
  people as (insert into person (name, email) select 'Contact of ' || name, 'contact-' || split_part(name, ' ', 2) || '@example.org' from places returning id, name),
  contacts as (insert into appointment (person_id, role, programme_id, organisation_id, starts_on)
    select people.id, 'spoc', exercise.id, places.id, '2020-01-01' from exercise, people join places on people.name = 'Contact of ' || places.name),
  staff as (insert into person (name, email) values ('Priya Patel', 'priya@example.org') returning id),
  team as (insert into appointment (person_id, role, programme_id, starts_on) select staff.id, 'project-team', exercise.id, '2020-01-01' from exercise, staff),
  asked as (insert into survey (programme_id, code, title) select id, 'faults', 'Survey of the faults' from exercise returning id),
  version as (insert into survey_version (survey_id, number, state, definition, content_hash, published_at) select id, 1, 'published', $2::jsonb, 'faults', now() from asked returning id)
  select exercise.id as programme, version.id as version from exercise, version`;

const WAVE = `with opened as (insert into wave (programme_id, survey_version_id, name, opens_on, closes_on, state, opened_at) values ($1, $2, $3, current_date - 1, '2099-12-31', 'open', now()) returning id)
  insert into response (wave_id, programme_id, organisation_id, required) select opened.id, programme_id, organisation_id, 1 from opened, roster_entry where programme_id = $1`;

/** Puts the world into a migrated database. */
export async function buildWorld(url) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows: [{ programme, version }] } = await owner.query(WORLD, [AUTHORITIES, JSON.stringify(definition)]);
    await owner.query(WAVE, [programme, version, 'Wave of the faults']);
  } finally {
    await owner.end();
  }
}

const RESPONDENTS = `select response.id as "responseId", organisation_id as "organisationId", person_id as "personId", email
  from response join appointment using (programme_id, organisation_id) join person on person.id = person_id where role = 'spoc' order by email limit $1`;

/** Signs somebody in without a browser: gives the cookie. */
export async function signIn(rows, personId) {
  const token = randomBytes(32).toString('base64url');
  await rows("insert into session (token_hash, person_id, started_at, last_seen_at, expires_at) values ($1, $2, now(), now(), now() + interval '12 hours')", [createHash('sha256').update(token).digest(), personId]);
  return `muster-session=${token}`;
}

/** So many contacts of authorities, each with a response that nobody has begun and a cookie. */
export async function respondents(rows, count) {
  const found = await rows(RESPONDENTS, [count]);
  for (const one of found) one.cookie = await signIn(rows, one.personId);
  return found;
}

/** Somebody of the project team, with a cookie. */
export async function projectTeam(rows) {
  const [{ id, programme }] = await rows("select person_id as id, programme_id as programme from appointment where role = 'project-team'");
  return { personId: id, programmeId: programme, cookie: await signIn(rows, id) };
}
