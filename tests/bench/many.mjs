// The explorer over many: 24,000 organisations by 36 columns filtered to a region, and the current wave with eleven earlier ones stored beside it.
import { asked, requestOf } from './heatmap.mjs';
import { rows, settle, signIn } from './database.mjs';
import { makeExercise } from './exercise.mjs';
import { median, quantile } from './rounds.mjs';
import { heatmap as statements } from './statements.mjs';

const LARGE = 24_000;
const SMALL = 2_400;
const WAVES = 12;
const TIMES = 60;

const WAVE = `insert into wave (programme_id, survey_version_id, name, opens_on, closes_on, state, opened_at) values ($1, $2, $3, current_date, current_date + 60, 'open', now()) returning id`;
const RESPONSES = `insert into response (wave_id, programme_id, organisation_id, region_code, required, answered, state, submitted_at) select $1, programme_id, organisation_id, region_code, 36, 36, 'submitted', now() from roster_entry where programme_id = $2`;
const SUBMISSIONS = `insert into submission (response_id, programme_id, organisation_id, region_code, number, reference, answers, submitted_at)
  select id, programme_id, organisation_id, region_code, 1, id::text, '{}', now() from response where wave_id = $1`;
const IN_FORCE = 'update response set submission_id = submission.id from submission where response_id = response.id and wave_id = $1';

/** What each says, by a lot that falls the same way each time: a rating of each level, where each indicator is held, and a system. */
const ANSWERS = `insert into submitted_answer (submission_id, position, programme_id, wave_id, organisation_id, region_code, measure, subject, state, code)
  select submission.id, about.position, submission.programme_id, $1, submission.organisation_id, submission.region_code, about.measure, about.subject, 'answered',
    about.codes[1 + abs(hashtext(submission.organisation_id::text || about.subject)) % array_length(about.codes, 1)]
  from submission join response on response.id = response_id cross join (
    select row_number() over () as position, * from (
      select 'rag' as measure, code as subject, array['green', 'amber', 'red'] as codes from level where framework_id = $2
      union all select 'source', code, array['system', 'tracker', 'case-files', 'other-agency', 'not-recorded'] from indicator where framework_id = $2 and level_code is not null
      union all select 'system', 'organisation', array['mosaic', 'liquidlogic-lcs', 'eclipse']) asked) about where response.wave_id = $1`;

/** A wave of an exercise to which everybody has answered. */
export async function answeredWave(owner, { programme, version, framework }, name) {
  const [{ id }] = await rows(owner, WAVE, [programme, version, name]);
  await owner.query(RESPONSES, [id, programme]);
  await owner.query(SUBMISSIONS, [id]);
  await owner.query(IN_FORCE, [id]);
  await owner.query(ANSWERS, [id, framework]);
  return id;
}

/** An exercise of a size over the indicators of the demonstration. */
export async function exercise(owner, size, what) {
  const [{ id }] = await rows(owner, "select id from framework where code = 'plo'");
  return { ...(await makeExercise(owner, size, what)), framework: id };
}

/** The milliseconds that each of several turns took. */
export async function timed(times, work) {
  const taken = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken;
}

/** The same view again and again by one reader. */
async function views({ origin, cookie }, variables, expected) {
  const body = requestOf([{ name: 'view', variables }]);
  const look = async () => {
    const { data } = await asked(`${origin}/graphql`, cookie, body);
    if (data.view.rows.length !== expected || data.view.columns.length !== 36) throw new Error(`The view is ${data.view.rows.length} × ${data.view.columns.length}.`);
  };
  await look();
  return timed(TIMES, look);
}

/** What the current wave costs the database, with no memory: its authorities and all their letters. */
async function unremembered(owner, wave) {
  const asking = await rows(owner, "select 'rag' as measure, code as subject from level union all select 'source', code from indicator where level_code is not null");
  const codes = { rag: ['green', 'amber', 'red'], source: ['system', 'tracker', 'case-files', 'other-agency', 'not-recorded'] };
  const legend = Object.entries(codes).flatMap(([measure, own]) => own.map((code, place) => ({ measure, code, letter: String.fromCharCode(65 + place) })));
  const parameters = [asking.map(({ measure }) => measure), asking.map(({ subject }) => subject), legend.map(({ measure }) => measure), legend.map(({ code }) => code), legend.map(({ letter }) => letter)];
  const look = async () => {
    const found = (await owner.query({ ...statements.rows, values: [wave, null, null, null, null] })).rows;
    await owner.query({ ...statements.cells, values: [found.map(({ submissionId }) => submissionId), ...parameters] });
  };
  await look();
  return median(await timed(9, look));
}

/** The region of a large exercise, and the current wave with one and with twelve stored. */
export async function many({ owner, origin }) {
  const [person] = await rows(owner, "select id from person where email = 'administrator@example.org'");
  const reader = { origin, cookie: await signIn(owner, person.id) };
  const large = await answeredWave(owner, await exercise(owner, LARGE, 'explorer'), 'Large');
  const [{ region, count }] = await rows(owner, 'select region_code as region, count(*)::int from response where wave_id = $1 group by 1 order by 2 desc, 1 limit 1', [large]);
  await settle(owner);
  const regional = await views(reader, { waveId: large, columns: 'BOTH', filter: { region } }, count);
  const small = await exercise(owner, SMALL, 'waves');
  const current = await answeredWave(owner, small, 'Wave 1');
  await settle(owner);
  const alone = { seen: await views(reader, { waveId: current, columns: 'BOTH' }, SMALL), read: await unremembered(owner, current) };
  for (let number = 2; number <= WAVES; number += 1) await answeredWave(owner, small, `Wave ${number}`);
  await settle(owner);
  const among = { seen: await views(reader, { waveId: current, columns: 'BOTH' }, SMALL), read: await unremembered(owner, current) };
  return told({ regional, count, alone, among });
}

function told({ regional, count, alone, among }) {
  const p99 = quantile(regional, 0.99);
  const seen = median(among.seen) / median(alone.seen);
  const read = among.read / alone.read;
  return [
    { name: 'Explorer 24,000 × 36, one region: p99', value: p99, unit: 'ms', goal: '<= 300', pass: p99 <= 300, detail: `${count} rows, median ${median(regional).toFixed(0)} ms` },
    { name: 'Explorer, current wave with twelve stored against one: as seen', value: seen, unit: 'ratio', goal: '<= 1.15', pass: seen <= 1.15, detail: `${median(among.seen).toFixed(0)} against ${median(alone.seen).toFixed(0)} ms, ${SMALL} × 36` },
    { name: 'Explorer, current wave with twelve stored against one: as read from the database', value: read, unit: 'ratio', goal: '<= 1.15', pass: read <= 1.15, detail: `${among.read.toFixed(0)} against ${alone.read.toFixed(0)} ms` },
  ];
}
