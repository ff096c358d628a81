// A2. Ten thousand bad inputs over every query, mutation, page, form and file, as people who may, on the demonstration; and afterwards everything must still answer.
import fc from 'fast-check';
import { chance } from '../faults/runner.mjs';
import { variablesFor, resolved } from './bad-inputs.mjs';
import { openHouse, people } from './house.mjs';
import { quantile } from './http.mjs';
import { addressInputs, sendAddress } from './address-inputs.mjs';
import { readPools } from './pools.mjs';
import { actorOf, askedOf, sendOperation } from './sent-operations.mjs';
import { hostile, operations } from './schema-inputs.mjs';

const INPUTS = 10_000;
/** One in so many inputs goes to an address: a page, a form or a file. */
const ADDRESSES = 6;
/** Each part begins on a fresh copy of the demonstration, so that nobody ends it for those who come after. */
const PARTS = 4;
const AT_ONCE = 4;
/** After so many inputs it is looked at anew what there is to be named, and whoever was signed out is in again. */
const LOOK_EVERY = 100;
/** What answers for many people at once, which one bad value that was taken before could break for all of them. */
const OFTEN = ['runReminders', 'rehearseReminders'];

/** All inputs, as many of each operation and address as of any other, in an order by chance. */
async function inputsOf(seed, count) {
  const share = Math.ceil((count * (ADDRESSES - 1)) / ADDRESSES / operations.length);
  const ofOperations = operations.flatMap((operation, place) => fc.sample(fc.record({ variables: variablesFor(operation), dice: fc.nat({ max: 99 }) }), { numRuns: OFTEN.includes(operation.name) ? share * 3 : share, seed: seed * 1_000 + place }).map((input) => ({ operation, ...input })));
  const ofAddresses = await addressInputs({ seed, count: count - ofOperations.length });
  const dice = chance(seed);
  return [...ofOperations, ...ofAddresses].map((input) => [dice(), input]).sort(([one], [other]) => one - other).map(([, input]) => input);
}

/** Sends some inputs to a house of their own, then everything once with what could be right. */
async function part(stage, { inputs, tally }) {
  const house = await openHouse(stage);
  const { origin, api } = await house.serve({ LOG_LEVEL: 'error' });
  const faults = [];
  api.child.stdout.on('data', (chunk) => { if (/ error /.test(String(chunk))) faults.push(String(chunk).slice(0, 1_500)); });
  const where = { house, origin, today: new Date().toISOString().slice(0, 10), tally };
  const waiting = [...inputs];
  while (waiting.length) {
    await house.rows('update session set revoked_at = null, last_seen_at = now()');
    await house.rows('delete from sign_in_limit');
    where.pools = await readPools(house.rows, { protect: Object.values(people) });
    const some = waiting.splice(0, LOOK_EVERY);
    await Promise.all(Array.from({ length: AT_ONCE }, async () => { for (let input = some.shift(); input; input = some.shift()) await sendOne(input, where); }));
  }
  await everythingAnswers(where);
  if (!api.isAlive) tally.wrong.push('The process ended.');
  tally.faults.push(...faults);
}

async function sendOne(input, where) {
  const { pools, today } = where;
  if (!input.operation) return sendAddress(input, where);
  const variables = resolved(input.variables, { pools, today });
  // Who may everything is stopped by no right on the way to what is not there.
  if (input.dice >= 92) return sendOperation({ operation: input.operation, variables: elsewhere(variables), who: 'administrator' }, where);
  return sendOperation({ operation: input.operation, variables, who: actorOf(input.operation, input.dice) }, where);
}

/** The same in a programme that is not there. */
const elsewhere = (variables) => JSON.parse(JSON.stringify(variables), (name, value) => (name === 'programmeId' ? hostile.ID[2] : value));

/** Whatever was taken before: every query answers, and every page. */
async function everythingAnswers(where) {
  const queries = operations.filter(({ kind, name }) => kind === 'query' || OFTEN.includes(name));
  for (const operation of queries) for (const who of ['administrator', 'team']) await sendOperation({ operation, variables: askedOf(operation, where), who }, where);
}

export const inputs = {
  name: 'A2',
  title: 'ten thousand bad inputs over every query, mutation, page, form and file, by people who may',
  seconds: 1_800,
  async run({ seed, small, findings, stage }) {
    const all = await inputsOf(seed, small ? 1_200 : INPUTS);
    const tally = { times: [], codes: new Map(), wrong: [], faults: [] };
    const parts = small ? 1 : PARTS;
    const size = Math.ceil(all.length / parts);
    for (let place = 0; place < parts; place += 1) {
      await part(stage, { inputs: all.slice(place * size, (place + 1) * size), tally });
      await stage.clear();
    }
    tell({ findings, all, tally });
  },
};

function tell({ findings, all, tally: { times, codes, wrong, faults } }) {
  const ofCode = (pattern) => [...codes].filter(([code]) => pattern.test(code)).reduce((sum, [, count]) => sum + count, 0);
  findings.note('inputs', all.length);
  findings.note('operations', new Set(all.map(({ operation }) => operation?.name)).size - 1);
  findings.note('addresses', new Set(all.map(({ route }) => route && `${route.method} ${route.path}`)).size - 1);
  findings.note('carried out', ofCode(/^OK$/));
  findings.note('refused as input', ofCode(/^(INVALID_INPUT|BAD_REQUEST|4\d\d)$/));
  findings.note('refused by a rule', ofCode(/^(?!OK$|INVALID_INPUT$|BAD_REQUEST$|\d)/));
  findings.note('codes', codes.size);
  findings.note('p95 in ms', quantile(times, 0.95));
  findings.must('answers that are a fault', wrong.length, { exactly: 0 });
  findings.must('faults in the log', faults.length, { exactly: 0 });
  findings.must('prototypes that were changed', Object.keys(Object.prototype).length, { exactly: 0 });
  for (const sentence of [...new Set(wrong)].slice(0, 40)) findings.wrong(sentence);
  for (const fault of [...new Set(faults.map((one) => one.replace(/\S*\d\S*/g, '…')))].slice(0, 20)) findings.wrong(fault);
}
