// A8. What is not there and what is not yours: the same answer, and the same time to it.
import { randomUUID } from 'node:crypto';
import { chance } from '../faults/runner.mjs';
import { carefulVariablesFor, resolved } from './bad-inputs.mjs';
import fc from 'fast-check';
import { openHouse, people } from './house.mjs';
import { ask, postForm, postGraphql, quantile } from './http.mjs';
import { kindOf, readPools } from './pools.mjs';
import { servedRoutes } from './routes.mjs';
import { documentOf, operations } from './schema-inputs.mjs';

/** Of what an authority or a champion may see none: the rows of others, by table. */
const OTHERS = {
  spoc: `select t.id::text as id from %t t where t.organisation_id <> (select organisation_id from appointment join person on person.id = person_id where email = '${people.spoc}' and role = 'spoc') order by md5(t.id::text) limit 1`,
  champion: `select t.id::text as id from %t t join roster_entry on roster_entry.organisation_id = t.organisation_id where roster_entry.region_code <> 'yorkshire-and-the-humber' order by md5(t.id::text) limit 1`,
};
const OF_AN_ORGANISATION = "select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name) where table_schema = 'public' and column_name in ('id', 'organisation_id') and table_type = 'BASE TABLE' group by 1 having count(*) = 2";
const OF_A_RETURN = { return_query: OTHERS, return_extension: OTHERS };

/** For each table whose rows belong to an authority, one that this visitor may not see. */
async function notYours(house, who) {
  const found = new Map();
  for (const { name } of await house.rows(OF_AN_ORGANISATION)) {
    const [row] = await house.rows(OTHERS[who].replace('%t', `"${name}"`));
    if (row) found.set(name, row.id);
  }
  for (const name of Object.keys(OF_A_RETURN)) {
    const inner = `(select ${name}.id, expected_return.organisation_id from ${name} join expected_return on expected_return.id = return_id)`;
    const [row] = await house.rows(OTHERS[who].replace('%t', inner));
    if (row) found.set(name, row.id);
  }
  return found;
}

/** Requests that name one thing by its id, each made for any id: every operation and every address. */
async function probesOf({ house, origin, pools, today }, who) {
  const cookie = await house.cookieOf(who);
  const others = await notYours(house, who);
  const byId = operations.filter(({ args }) => args.some(({ name }) => name === 'id' || name === 'returnId' || name === 'responseId'));
  const ofOperations = byId.map((operation) => {
    const name = operation.args.find((arg) => /^(id|returnId|responseId)$/.test(arg.name)).name;
    const [variables] = fc.sample(carefulVariablesFor(operation), { numRuns: 1, seed: 1 }).map((one) => asWords(resolved(one, { pools, today })));
    return { name: `${operation.name} as ${who}`, kind: kindOf(name, operation.name), reads: operation.kind === 'query', send: (id) => postGraphql(origin, { query: documentOf(operation), variables: { ...variables, [name]: id }, cookie }) };
  });
  const ofRoutes = (await servedRoutes()).filter(({ path }) => /:id/.test(path) && !/sign-ins/.test(path)).map(({ method, path }) => {
    const at = (id) => path.replace(':id', id).replace(':section', 'bronze').replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    const send = method === 'GET' ? (id) => ask(origin, { path: at(id), headers: { cookie } }) : (id) => postForm(origin, { path: at(id), fields: { reason: 'Words' }, cookie });
    return { name: `${method} ${path} as ${who}`, kind: kindOf('id', path), reads: method === 'GET', send };
  });
  return [...ofOperations, ...ofRoutes].map((probe) => ({ ...probe, other: others.get(probe.kind) })).filter(({ other }) => other);
}

const asWords = (value) => JSON.parse(JSON.stringify(value), (_name, inner) => (inner?.$text ? 'Words' : inner));

/** An answer without what is of one request: ids, references, the word for its styles. */
const masked = ({ status, text }, id) => `${status} ${text.replaceAll(id, 'ID').replaceAll(encodeURIComponent(id), 'ID').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll(/nonce="[^"]*"/g, '')}`;

/** Is the answer the same? Says what differs, or null. */
async function difference({ name, send, other }) {
  const none = randomUUID();
  const [hers, nobodys] = [await send(other), await send(none)];
  if (masked(hers, other) === masked(nobodys, none)) return null;
  return `${name}: not yours is ${masked(hers, other).slice(0, 200)} and not there is ${masked(nobodys, none).slice(0, 200)}`;
}

/** The times to both answers, taken by turns in an order by chance: how often the one is slower than the other (a half when nobody can tell), and their medians. */
async function compared({ send, other }, { pairs, dice }) {
  const times = { other: [], none: [] };
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = dice() < 0.5 ? ['other', 'none'] : ['none', 'other'];
    for (const which of order) times[which].push((await send(which === 'other' ? other : randomUUID())).milliseconds);
  }
  const slower = times.other.reduce((sum, one) => sum + times.none.reduce((count, two) => count + (one > two ? 1 : one === two ? 0.5 : 0), 0), 0) / (pairs * pairs);
  const [other50, none50] = [quantile(times.other, 0.5), quantile(times.none, 0.5)];
  return { slower, apart: Math.abs(other50 / none50 - 1) };
}

/** By chance alone the share is further than this from a half once in ten thousand times, for so many pairs; and nobody measures a tenth over a network. */
const farFromHalf = (pairs) => 3.9 * Math.sqrt((2 * pairs + 1) / (12 * pairs * pairs));
const tells = ({ slower, apart }, pairs) => Math.abs(slower - 0.5) > farFromHalf(pairs) && apart > 0.1;

export const secrets = {
  name: 'A8',
  title: 'what is not there and what is not yours have one answer, and one time to it',
  seconds: 900,
  async run({ seed, small, findings, stage }) {
    const house = await openHouse(stage);
    const { origin } = await house.serve();
    const where = { house, origin, today: new Date().toISOString().slice(0, 10), pools: await readPools(house.rows, { protect: Object.values(people) }) };
    const probes = [...await probesOf(where, 'spoc'), ...await probesOf(where, 'champion')];
    const differences = [];
    for (const probe of probes) differences.push(await difference(probe));
    const told = differences.filter(Boolean);
    findings.must('requests for one thing', probes.length, { atLeast: 60 });
    findings.must('answers that differ', told.length, { exactly: 0 });
    for (const sentence of told) findings.wrong(sentence);
    await measure(probes.filter((_probe, place) => differences[place] === null), { findings, small, dice: chance(seed) });
  },
};

/** Times every one of them; what seems to tell is measured again, three times as often. */
async function measure(probes, { findings, small, dice }) {
  const pairs = small ? 15 : 30;
  const telling = [];
  let furthest = 0;
  for (const probe of probes) {
    const first = await compared(probe, { pairs, dice });
    furthest = Math.max(furthest, Math.abs(first.slower - 0.5));
    if (!tells(first, pairs)) continue;
    const again = await compared(probe, { pairs: pairs * 3, dice });
    if (tells(again, pairs * 3)) telling.push(`${probe.name}: not yours is slower in ${Math.round(again.slower * 100)} of 100, and the medians are ${Math.round(again.apart * 100)} % apart`);
  }
  findings.note('pairs of each', pairs);
  findings.note('furthest from a half', furthest);
  findings.must('requests whose time tells', telling.length, { exactly: 0 });
  for (const sentence of telling) findings.wrong(sentence);
}
