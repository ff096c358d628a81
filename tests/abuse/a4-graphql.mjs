// A4. Everything that is sent to GraphQL to bring the service down, a hundred times a second, while somebody works.
import { setTimeout as pause } from 'node:timers/promises';
import { Browser } from '../faults/browser.mjs';
import { chance } from '../faults/runner.mjs';
import { graphqlAttacks } from './graphql-attacks.mjs';
import { openHouse, overHttps, PUBLIC_HOST } from './house.mjs';
import { ask, jsonIn, OURS, quantile } from './http.mjs';

const A_SECOND = 100;
/** In milliseconds: what people should not wait longer for (19 times of 20), what would be a service that is down, and how long who works rests between two tasks. */
const GOAL = 500;
const DOWN = 10_000;
const REST = 100;
const TELLTALE = /did you mean|node_modules|\bat \w+ \(|stack|select .* from/i;

/** Sends an attack to the server that it is meant for. Gives what is wrong with the answer, or null. */
async function attack(one, { servers, cookie }) {
  const headers = { host: PUBLIC_HOST, cookie: overHttps(cookie), ...one.headers };
  const { status, text } = await ask(one.trusted ? servers.trusted : servers.open, { method: one.method ?? 'POST', path: one.search ? `/graphql?${one.search}` : '/graphql', headers, body: one.body });
  const { data, errors } = jsonIn(text);
  const code = errors?.[0]?.extensions?.code;
  if (status === one.status && code === one.code && !data && !TELLTALE.test(text)) return null;
  return { status, sentence: `"${one.name}" was answered ${status} ${code}, and should be ${one.status} ${one.code}: ${text.slice(0, 200)}` };
}

/** Sends all of them in turn, so many a second, until the time is over; the order falls by the seed. Nobody waits for an answer before the next one is sent. */
async function attackAll({ seconds, seed, ...where }) {
  const dice = chance(seed);
  const attacks = [...graphqlAttacks].map((one) => [dice(), one]).sort(([one], [other]) => one - other).map(([, one]) => one);
  const sent = [];
  const began = performance.now();
  for (let number = 0; number < seconds * A_SECOND; number += 1) {
    await pause(Math.max(0, began + (number * 1000) / A_SECOND - performance.now()));
    sent.push(attack(attacks[number % attacks.length], where).catch((error) => ({ status: 0, sentence: `"${attacks[number % attacks.length].name}" was not answered: ${error.message}` })));
  }
  const took = (performance.now() - began) / 1000;
  return { answers: await Promise.all(sent), rate: sent.length / took };
}

const RESPONSE = "select response.id from response join wave on wave.id = wave_id join organisation on organisation.id = organisation_id where wave.name = 'Readiness follow-up (open now)' and organisation.name = 'Barnsley'";
const OUTSTANDING = 'query ($programmeId: ID!) { returns(filter: { programmeId: $programmeId, outstanding: true }, page: { limit: 25 }) { total items { id state dueOn } } waves(filter: { programmeId: $programmeId }) { items { id name state } } }';

/** What somebody of the project team and a respondent do by turns: look at what is outstanding, open a page, save an answer. */
async function tasksOf(house, origin) {
  const [{ programmeId }] = await house.rows("select programme_id as \"programmeId\" from appointment where role = 'project-team' limit 1");
  const [{ id }] = await house.rows(RESPONSE);
  const [team, spoc] = [overHttps(await house.cookieOf('team')), overHttps(await house.cookieOf('spoc'))];
  const browser = new Browser(origin, { responseId: id, cookie: spoc });
  const read = async (work) => {
    const { status, text } = await work();
    if (status !== 200 || /"errors"/.test(text)) throw new Error(`the answer was ${status}: ${text.slice(0, 200)}`);
  };
  return [
    () => read(() => ask(origin, { method: 'POST', path: '/graphql', headers: { ...OURS, cookie: team, 'content-type': 'application/json' }, body: JSON.stringify({ query: OUTSTANDING, variables: { programmeId } }) })),
    () => read(() => ask(origin, { path: `/responses/${id}`, headers: { cookie: spoc } })),
    (turn) => browser.type('lead-time-small', turn % 24),
  ];
}

/** Lets somebody work until it is over. Gives how long each task took, and which could not be done. */
async function work(tasks, isOver) {
  const [times, failed] = [[], []];
  for (let turn = 0; !isOver(); turn += 1) {
    const began = performance.now();
    await tasks[turn % tasks.length](turn).catch((error) => failed.push(`Task ${turn % tasks.length} of who works could not be done: ${error.message}`));
    times.push(performance.now() - began);
    await pause(REST);
  }
  return { times, failed };
}

async function workFor(tasks, milliseconds) {
  const until = performance.now() + milliseconds;
  return work(tasks, () => performance.now() > until);
}

export const graphql = {
  name: 'A4',
  title: 'a hundred attacks a second on GraphQL, those on trusted documents as in production, while somebody works',
  seconds: 240,
  async run({ seed, small, findings, stage }) {
    const house = await openHouse(stage);
    const servers = { open: (await house.serveBehindProxy()).origin, trusted: (await house.serveAsInProduction()).origin };
    const tasks = await tasksOf(house, servers.open);
    await workFor(tasks, 1_000); // the first requests of a process are slower than the others
    const quiet = await workFor(tasks, small ? 2_000 : 5_000);
    let over = false;
    const working = work(tasks, () => over);
    const { answers, rate } = await attackAll({ seconds: small ? 4 : 30, seed, servers, cookie: await house.cookieOf('team') }).finally(() => { over = true; });
    tell({ findings, answers, rate, quiet, meanwhile: await working });
  },
};

function tell({ findings, answers, rate, quiet, meanwhile }) {
  const wrong = answers.filter(Boolean);
  findings.must('kinds of attacks', graphqlAttacks.length, { atLeast: 30 });
  findings.note('attacks', answers.length);
  findings.note('a second', rate);
  findings.must('not refused as told', wrong.length, { exactly: 0 });
  findings.must('answered 5xx or not at all', wrong.filter(({ status }) => status === 0 || status >= 500).length, { exactly: 0 });
  findings.note('p95 of who works in quiet in ms', quantile(quiet.times, 0.95));
  const p95 = quantile(meanwhile.times, 0.95);
  findings.note(`p95 of who works meanwhile in ms (goal ${GOAL}, ${p95 < GOAL ? 'reached' : 'not reached on this machine'})`, p95);
  // How fast depends on the machine, which attackers and product share here; that nobody waits for ever does not.
  findings.must('longest task meanwhile in ms', Math.max(...meanwhile.times), { atMost: DOWN });
  findings.must('work that failed', quiet.failed.length + meanwhile.failed.length, { exactly: 0 });
  for (const sentence of new Set([...wrong.map((one) => one.sentence), ...quiet.failed, ...meanwhile.failed])) findings.wrong(sentence);
}
