// What larger nations ask of one machine: an exercise of 24,000 and one of 250,000 organisations, all of which have answered. Numbers for docs/sizes.md, not goals: `npm run bench -- national`; `BENCH_SIZES=2400,24000` for others.
import { setTimeout as pause } from 'node:timers/promises';
import { startChild } from './child.mjs';
import { rows, settle, signIn } from './database.mjs';
import { answeredWave, exercise, timed } from './many.mjs';
import { median } from './rounds.mjs';
import { POOL } from './settings.mjs';

const SIZES = (process.env.BENCH_SIZES ?? '24000,250000').split(',').map(Number);
const TIMES = 15;
const SECONDS = 10;

const WAVE = `insert into wave (programme_id, survey_version_id, name, opens_on, closes_on) values ($1, $2, 'To be opened', current_date, current_date + 60) returning id`;
const PEOPLE = `select response.id as "responseId", appointment.person_id as "personId" from response join appointment using (programme_id, organisation_id) where wave_id = $1 and role = 'spoc' order by response.id limit 50`;

/** What people look at, by what it is; each is answered whole, over GraphQL. */
const looks = ({ wave, programme, region }) => ({
  'Response rates by region': ['query ($wave: ID!) { responseRates(waveId: $wave) { total { numerator denominator } regions { rate { numerator denominator } } } }', { wave }],
  'Heatmap counted by region, 36 columns': ['query ($wave: ID!) { readinessMatrix(waveId: $wave, columns: BOTH) { answered total regions { region { code } answered total counts } } }', { wave }],
  'Heatmap of the authorities of a region, 36 columns': ['query ($wave: ID!, $region: ID!) { readinessMatrix(waveId: $wave, columns: BOTH, filter: { region: $region }) { answered rows { name cells } } }', { wave, region }],
  'Figure: readiness by level': ['query ($wave: ID!) { figure(name: "readiness-by-level", waveId: $wave) { rows { group code numerator denominator } } }', { wave }],
  'A page of 25 responses, searched by name': ['query ($wave: ID!) { responses(filter: { waveId: $wave, search: "Agency 77" }, page: { limit: 25 }) { total items { id } } }', { wave }],
  'A page of 25 organisations of the programme': ['query ($programme: ID!) { rosterEntries: organisations(filter: { programmeId: $programme }, page: { limit: 25 }) { total items { id } } }', { programme }],
});

async function send({ origin, cookie }, [query, variables]) {
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-muster-csrf': '1', 'sec-fetch-site': 'same-origin', cookie }, body: JSON.stringify({ query, variables }) });
  return response.json();
}

async function looked(caller, [name, question]) {
  const refused = (await send(caller, question)).errors?.[0];
  if (refused) return { name, value: Number.NaN, unit: 'ms', detail: `refused: ${refused.message}` };
  const times = await timed(TIMES, () => send(caller, question));
  return { name, value: median(times), unit: 'ms', detail: `slowest of ${TIMES}: ${Math.max(...times).toFixed(0)} ms` };
}

/** Whoever opens by hand is told after 14 seconds that it takes longer; it goes on to its end, and this waits for that. */
async function opened(owner, caller, { programme, version }) {
  const [{ id }] = await rows(owner, WAVE, [programme, version]);
  const began = performance.now();
  const { errors } = await send(caller, ['mutation ($id: ID!) { openWave(id: $id) { state expected } }', { id }]);
  while (!(await rows(owner, "select 1 from wave where id = $1 and state = 'open'", [id])).length) await pause(200);
  return { wave: id, told: { name: 'Opening a wave: every organisation asked and invited', value: (performance.now() - began) / 1000, unit: 's', detail: errors ? `told after 14 s: ${errors[0].message}` : '' } };
}

async function saved(owner, { origin, load }, wave) {
  const clients = [];
  for (const { responseId, personId } of await rows(owner, PEOPLE, [wave])) clients.push({ responseId, version: 0, question: 'rag-bronze', values: ['red', 'green'], cookie: await signIn(owner, personId) });
  const { perSecond, p99, faults } = await load.ask('save', { url: `${origin}/graphql`, clients, seconds: SECONDS });
  return { name: 'Saving an answer, 50 people at once', value: perSecond, unit: '/s', detail: `p99 ${p99.toFixed(0)} ms, ${faults} errors` };
}

/** One that ends for want of memory is told, not thrown: the other numbers stay. */
async function reminded({ url }, programme) {
  const worker = startChild('reminding.mjs', url);
  const name = 'A run of the reminders';
  try {
    const { seconds, due, notDue } = await worker.ask('run', { programme, at: new Date().toISOString() });
    return { name, value: seconds, unit: 's', detail: `${due} due, ${notDue} not` };
  } catch (error) {
    return { name, value: Number.NaN, unit: 's', detail: `not done: ${error.message}` };
  } finally {
    await worker.stop();
  }
}

const SPACE = `select pg_size_pretty(pg_database_size(current_database())) as all, (select count(*)::int from submitted_answer where programme_id = $1) as answers`;

async function measured(bench, size) {
  const { owner, origin } = bench;
  const [person] = await rows(owner, "select id from person where email = 'administrator@example.org'");
  const caller = { origin, cookie: await signIn(owner, person.id) };
  console.error(`  making an exercise of ${size} …`);
  const made = await exercise(owner, size, 'national');
  const wave = await answeredWave(owner, made, 'Answered');
  const [{ region, count }] = await rows(owner, 'select region_code as region, count(*)::int from response where wave_id = $1 group by 1 order by 2 desc, 1 limit 1', [wave]);
  await settle(owner);
  const found = [];
  const tell = (one) => {
    found.push(one);
    console.error(`  ${size}: ${one.name}: ${one.value.toFixed(1)} ${one.unit} ${one.detail}`);
  };
  for (const look of Object.entries(looks({ wave, programme: made.programme, region }))) tell(await looked(caller, look));
  const opening = await opened(owner, caller, made);
  tell(opening.told);
  await settle(owner);
  tell(await saved(owner, bench, opening.wave));
  tell(await reminded(bench, made.programme));
  const [space] = await rows(owner, SPACE, [made.programme]);
  return found.map((one) => ({ ...one, name: `${size}: ${one.name}`, goal: '', pass: true })).concat({ name: `${size}: answers in the shape of analysis`, value: space.answers, unit: 'rows', goal: '', pass: true, detail: `database ${space.all}, largest region ${count}, pool of ${POOL}` });
}

/** The numbers of each size, on one machine. */
export async function national(bench) {
  const found = [];
  for (const size of SIZES) found.push(...await measured(bench, size));
  return found;
}
