// Reminders for 24,000 organisations: the planner alone, and a whole run with reading and writing.
import { startChild } from './child.mjs';
import { rows, settle } from './database.mjs';
import { makeCollection, makeExercise } from './exercise.mjs';
import { alternate, median, spread } from './rounds.mjs';
import { ROUNDS } from './settings.mjs';

const LARGE = 24_000;
const SMALL = LARGE / 10;
const STEPS = 10;
/** The days that have most to decide: the opening, the reminder, and what is overdue. All are days on which mail leaves. */
const OPENS_ON = '2026-10-07';
const DAYS = ['2026-10-07', '2026-10-21', '2026-11-10'];

/** Deputies and senior leads for some, and a champion for each region, so that every step finds somebody. */
const MORE_PEOPLE = `with others as (
    select role, organisation_id, 'Another ' || role || ' ' || row_number() over () as name from roster_entry, unnest(array['deputy', 'certifier']) role
    where programme_id = $1 and abs(hashtext(organisation_id::text || role)) % 2 = 0),
  made as (insert into person (name, email) select name, replace(name, ' ', '-') || '@' || $1::text || '.example.org' from others returning id, name)
  insert into appointment (person_id, role, programme_id, organisation_id, starts_on) select made.id, role, $1, organisation_id, '2020-01-01' from others join made using (name)`;

const CHAMPIONS = `with regions as (select distinct region_code as code from roster_entry where programme_id = $1),
  made as (insert into person (name, email) select 'Champion ' || code, code || '@' || $1::text || '.example.org' from regions returning id, name)
  insert into appointment (person_id, role, programme_id, region_code, starts_on) select made.id, 'champion', $1, code, '2020-01-01' from regions join made on made.name = 'Champion ' || code`;

/** Until the reminder a third of the returns come, and until the due day another third. */
const COME = `update expected_return set state = 'received', received_at = $2::date from collection_round
  where collection_round.id = round_id and collection_round.programme_id = $1 and received_at is null and abs(hashtext(expected_return.id::text)) % 3 = $3`;

const WRITTEN = `select (select count(*)::int from reminder_decision where programme_id = $1 and due) as due, (select count(*)::int from message where programme_id = $1) as messages`;

async function exercise(owner, size) {
  const { programme } = await makeExercise(owner, size, 'chase');
  await makeCollection(owner, { programme, rounds: 1, opensOn: OPENS_ON, silent: true });
  await owner.query(MORE_PEOPLE, [programme]);
  await owner.query(CHAMPIONS, [programme]);
  return programme;
}

/** Each of the days in its order, each twice: the second run of a day has nothing to add, and must say so. */
async function campaign({ owner, worker, size }) {
  const programme = await exercise(owner, size);
  const times = [];
  for (const [place, day] of DAYS.entries()) {
    if (place > 0) await owner.query(COME, [programme, day, place]);
    await settle(owner);
    const run = await worker.ask('run', { programme, at: `${day}T10:00:00Z` });
    const again = await worker.ask('run', { programme, at: `${day}T10:05:00Z` });
    if (again.due !== 0) throw new Error(`A second run on ${day} wrote ${again.due} more.`);
    times.push(run.seconds, again.seconds);
  }
  await mustBeWritten(owner, programme, size);
  return times;
}

/** Everybody had the invitation at least, and each message has its decision. */
async function mustBeWritten(owner, programme, size) {
  const [{ due, messages }] = await rows(owner, WRITTEN, [programme]);
  if (messages < size || due < messages) throw new Error(`${messages} messages and ${due} decisions for ${size} organisations.`);
}

async function alone() {
  const planner = startChild('planner.mjs');
  try {
    const sides = Object.fromEntries([SMALL, LARGE].map((size) => [size, async (round) => {
      const { seconds, decided } = await planner.ask('plan', { size, today: DAYS[round % DAYS.length], times: 3 });
      if (decided < size * STEPS) throw new Error(`Only ${decided} decisions for ${size} organisations.`);
      return median(seconds);
    }]));
    await alternate(1, sides);
    return await alternate(ROUNDS, sides);
  } finally {
    await planner.stop();
  }
}

/** The planner alone in processor time; a run in time until its commit, and how both grow with the roster. */
export async function planning({ url, owner }) {
  const planner = await alone();
  const worker = startChild('reminding.mjs', url);
  try {
    const small = await campaign({ owner, worker, size: SMALL });
    const large = await campaign({ owner, worker, size: LARGE });
    return told({ planner, small, large });
  } finally {
    await worker.stop();
  }
}

function told({ planner, small, large }) {
  const seconds = Math.max(...planner[LARGE]);
  const linear = median(planner[LARGE]) / median(planner[SMALL]);
  const sum = (times) => times.reduce((total, one) => total + one, 0);
  const growth = sum(large) / sum(small);
  const each = (times) => times.map((time) => time.toFixed(1)).join(', ');
  const apart = `rounds apart ${spread(planner[LARGE])}% and ${spread(planner[SMALL])}%`;
  return [
    { name: 'Planning reminders, 24,000 × 10 steps: processor time of the slowest round', value: seconds, unit: 's', goal: '< 2', pass: seconds < 2, detail: `median ${median(planner[LARGE]).toFixed(2)} s, ${apart}` },
    { name: 'Planning reminders: processor time for 24,000 against 2,400', value: linear, unit: 'ratio', goal: '<= 12', pass: linear <= 12, detail: apart },
    { name: 'Running the reminders, six runs: time for 24,000 against 2,400', value: growth, unit: 'ratio', goal: '<= 12', pass: growth <= 12, detail: `${each(large)} s against ${each(small)} s` },
  ];
}
