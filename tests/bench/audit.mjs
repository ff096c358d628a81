// What the audit costs a write: the very statements of a save, and the inserts behind the opening of a wave for 24,000, with its triggers and without them.
import { randomUUID } from 'node:crypto';
import { rows, settle } from './database.mjs';
import { makeExercise } from './exercise.mjs';
import { alternate, median, spread } from './rounds.mjs';
import { ROUNDS } from './settings.mjs';
import { save as statements } from './statements.mjs';

const SAVES = 400;
const LARGE = 24_000;
const TABLES = ['answer', 'response', 'message', 'wave'];

const RESPONSE = `select response.id, response.organisation_id, (select person_id from appointment where role = 'spoc' limit 1) as person, coalesce((select max(version) from answer where response_id = response.id and question = 'rag-bronze' and row = ''), 0) as version
  from response join wave on wave.id = wave_id and wave.state = 'open' where response.state in ('not-started', 'in-progress') order by response.id limit 1`;
/** A sheet that is nearly full is what a save has to read. */
const FILL = `insert into answer (response_id, question, row, version, state, value, barriers, lead_time_months, note, saved_at, saved_by, saved_role, programme_id, organisation_id)
  select response.id, question, row, 1, answer.state, value, barriers, lead_time_months, note, saved_at, saved_by, saved_role, response.programme_id, response.organisation_id
  from answer join response on response.id = $1 where response_id = (select response_id from answer group by response_id order by count(*) desc, response_id limit 1) on conflict do nothing`;
const OPENING = [
  `insert into response (wave_id, programme_id, organisation_id, region_code, required) select $1, programme_id, organisation_id, region_code, 60 from roster_entry where programme_id = $2`,
  `insert into message (kind, programme_id, organisation_id, region_code, wave_id, person_id, reason, queued_at)
    select 'invitation', $2, roster_entry.organisation_id, roster_entry.region_code, $1, person_id, 'The wave opened', now()
    from roster_entry join appointment on appointment.programme_id = $2 and appointment.organisation_id = roster_entry.organisation_id and role = 'spoc' where roster_entry.programme_id = $2`,
];
const WAVE = `insert into wave (programme_id, survey_version_id, name, opens_on, closes_on) values ($1, $2, $3, current_date, current_date + 60) returning id`;

/** Switches the triggers of the audit on or off, as only the owner of the tables can. */
async function triggers(owner, how) {
  for (const table of TABLES) for (const event of ['insert', 'update', 'delete']) await owner.query(`alter table ${table} ${how} trigger ${table}_audit_${event}`);
}

async function savesOf(owner, client) {
  const began = performance.now();
  for (let done = 0; done < SAVES; done += 1) {
    const given = [{ question: 'rag-bronze', row: '', version: client.version + 1, state: 'answered', value: client.version % 2 ? 'red' : 'green', barriers: [], leadTimeMonths: null, note: null }];
    const key = randomUUID();
    await owner.query(`start transaction; select set_config('app.person', '${client.person}', true)`);
    await owner.query({ ...statements.hold, values: [client.id] });
    const { rows: [{ programmeId, organisationId }] } = await owner.query({ ...statements.desk, values: [client.id, key] });
    await owner.query({ ...statements.keep, values: [client.id, JSON.stringify(given), new Date(), client.person, 'spoc', 60, 60, 'in-progress', key, '{}', programmeId, organisationId] });
    await owner.query('commit');
    client.version += 1;
  }
  return (performance.now() - began) / SAVES;
}

async function openingOf(owner, { programme, version }) {
  const [{ id }] = await rows(owner, WAVE, [programme, version, `Audit ${randomUUID()}`]);
  const began = performance.now();
  await owner.query('start transaction');
  for (const statement of OPENING) await owner.query(statement, [id, programme]);
  await owner.query('commit');
  return performance.now() - began;
}

/** A side of the comparison: the same work with the triggers as they are asked for. */
const sided = (owner, work) => ({
  without: async () => { await triggers(owner, 'disable'); return work(); },
  with: async () => { await triggers(owner, 'enable'); return work(); },
});

function told(name, measured, { goal, digits }) {
  const ratio = median(measured.with) / median(measured.without);
  const ms = (times) => `${median(times).toFixed(digits)} ms (apart ${spread(times)}%)`;
  return { name, value: ratio, unit: 'ratio', goal: `<= ${goal}`, pass: ratio <= goal, detail: `${ms(measured.with)} against ${ms(measured.without)}` };
}

/** Every save and every row of an opening must be in the audit when its triggers are on. */
async function mustBeAudited(owner, client) {
  const [{ n }] = await rows(owner, "select count(*)::int as n from audit.change where thing = 'answer' and key like $1", [`${client.id}/rag-bronze%`]);
  if (n < SAVES * ROUNDS) throw new Error(`Only ${n} saves are in the audit.`);
}

/** The price of the audit, as ratios of the same work without it. */
export async function audit({ owner }) {
  const [{ id }] = await rows(owner, RESPONSE);
  await owner.query(FILL, [id]);
  const [client] = await rows(owner, RESPONSE);
  await savesOf(owner, client);
  await settle(owner);
  const saving = await alternate(ROUNDS, sided(owner, () => savesOf(owner, client)));
  const exercise = await makeExercise(owner, LARGE, 'audit');
  await settle(owner);
  const opening = await alternate(ROUNDS, sided(owner, () => openingOf(owner, exercise)));
  await triggers(owner, 'enable');
  await mustBeAudited(owner, client);
  return [
    told('The audit behind a save of an answer, one client: time with against without', saving, { goal: 2, digits: 2 }),
    told('The audit behind the rows of opening for 24,000: time with against without', opening, { goal: 3, digits: 0 }),
  ];
}
