// Opening a wave for 24,000 organisations: the verb over GraphQL, with everything that follows from it, against the bare inserts of the same rows.
import { rows, settle, signIn } from './database.mjs';
import { makeExercise } from './exercise.mjs';
import { median, spread } from './rounds.mjs';

const LARGE = 24_000;
const SMALL = LARGE / 10;
const TIMES = 5;

const WAVES = `insert into wave (programme_id, survey_version_id, name, opens_on, closes_on)
  select $1, $2, 'Wave ' || number, current_date, current_date + 60 from generate_series(1, $3::int) number returning id`;

const BARE_RESPONSES = `insert into response (wave_id, programme_id, organisation_id, region_code, required) select $1, programme_id, organisation_id, region_code, 60 from roster_entry where programme_id = $2`;
const BARE_INVITATIONS = `insert into message (kind, programme_id, organisation_id, region_code, wave_id, person_id, reason, queued_at)
  select 'invitation', $2, roster_entry.organisation_id, roster_entry.region_code, $1, person_id, 'The wave opened, and the person is its single point of contact', now()
  from roster_entry join appointment on appointment.programme_id = $2 and appointment.organisation_id = roster_entry.organisation_id and role = 'spoc'
    and appointment.starts_on <= current_date and (appointment.ends_on is null or appointment.ends_on >= current_date)
  where roster_entry.programme_id = $2`;

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function openBare(owner, wave, programme) {
  await owner.query('start transaction');
  await owner.query(BARE_RESPONSES, [wave, programme]);
  await owner.query(BARE_INVITATIONS, [wave, programme]);
  await owner.query('commit');
}

async function openReal({ url, cookie }, wave, size) {
  const body = JSON.stringify({ query: 'mutation Open($id: ID!) { openWave(id: $id) { state expected } }', variables: { id: wave } });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'x-muster-csrf': '1', 'sec-fetch-site': 'same-origin', cookie }, body });
  const { data, errors } = await response.json();
  if (errors || data.openWave.expected !== size) throw new Error(`The wave did not open for ${size}: ${JSON.stringify(errors ?? data)}`);
}

/** Both ways must have left the same rows behind. */
async function mustBeOpen(owner, waves, size) {
  const counts = await rows(owner, `select (select count(*)::int from response where wave_id = wave.id) as responses, (select count(*)::int from message where wave_id = wave.id) as messages
    from wave where id = any ($1)`, [waves]);
  if (counts.some(({ responses, messages }) => responses !== size || messages !== size)) throw new Error(`Not every organisation was asked and invited: ${JSON.stringify(counts)}`);
}

async function openings(owner, caller, size) {
  const { programme, version } = await makeExercise(owner, size, 'bench');
  const waves = (await rows(owner, WAVES, [programme, version, 2 * TIMES])).map(({ id }) => id);
  await settle(owner);
  const times = { real: [], bare: [] };
  for (let place = 0; place < waves.length; place += 2) {
    times.bare.push(await timed(() => openBare(owner, waves[place], programme)));
    times.real.push(await timed(() => openReal(caller, waves[place + 1], size)));
    await settle(owner);
  }
  await mustBeOpen(owner, waves, size);
  return times;
}

/** How much longer the verb takes than the bare inserts, and how its time grows with the roster. */
export async function opening({ owner, origin }) {
  const [person] = await rows(owner, "select id from person where email = 'administrator@example.org'");
  const caller = { url: `${origin}/graphql`, cookie: await signIn(owner, person.id) };
  const small = await openings(owner, caller, SMALL);
  const large = await openings(owner, caller, LARGE);
  const ratio = median(large.real) / median(large.bare);
  const growth = median(large.real) / median(small.real);
  const ms = (times) => `${median(times).toFixed(0)} ms (apart ${spread(times)}%)`;
  return [
    { name: 'Opening a wave for 24,000: time against bare inserts', value: ratio, unit: 'ratio', goal: '<= 3', pass: ratio <= 3, detail: `${ms(large.real)} against ${ms(large.bare)}` },
    { name: 'Opening a wave: time for 24,000 against 2,400', value: growth, unit: 'ratio', goal: '<= 12', pass: growth <= 12, detail: `${ms(large.real)} against ${ms(small.real)}` },
  ];
}
