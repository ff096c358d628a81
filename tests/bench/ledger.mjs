// A page of the ledger, 152 authorities by 3 rounds and 24,000 by 12: the product, signed in and behind both walls, against its bare statements by pg.
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { startChild } from './child.mjs';
import { rows, settle, signIn } from './database.mjs';
import { makeCollection, makeExercise } from './exercise.mjs';
import { alternate, median, spread } from './rounds.mjs';
import { READERS, ROUNDS, SECONDS } from './settings.mjs';

const document = readFileSync(new URL('../../libs/web/src/collections/ledger/ledger.graphql', import.meta.url), 'utf8');
const PAGE = { offset: 0, limit: 50 };

const APPOINT = `insert into appointment (person_id, role, programme_id, starts_on) select $1, 'project-team', $2, '2020-01-01'`;

async function asked(url, cookie, body) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'x-muster-csrf': '1', 'sec-fetch-site': 'same-origin', cookie }, body });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(JSON.stringify(errors));
  return { length: text.length, ledger: data.ledger };
}

/** Both sides must have found the same before it counts who finds it faster. */
function mustAgree(ledger, found, { size, rounds }) {
  const cells = ledger.rows.flatMap(({ returnIds }) => returnIds.filter((id) => id)).sort();
  deepStrictEqual(found.returnIds, cells);
  deepStrictEqual(found.organisations, ledger.rows.map(({ organisation }) => organisation.id));
  deepStrictEqual(found.totals, Object.fromEntries(ledger.totals.map(({ roundId, ...totals }) => [roundId, totals])));
  if (ledger.total !== size || ledger.rounds.length !== rounds || cells.length !== rounds * PAGE.limit) throw new Error(`The ledger is not ${size} × ${rounds}.`);
}

/** One size: rounds of the product and of the bare statements in turn. */
async function compared({ owner, origin, load, bare, personId }, { programme, size, rounds }) {
  await owner.query(APPOINT, [personId, programme]);
  const [{ today }] = await rows(owner, 'select current_date::text as today');
  const collectionId = await makeCollection(owner, { programme, rounds, opensOn: today });
  const cookie = await signIn(owner, personId);
  const url = `${origin}/graphql`;
  const body = JSON.stringify({ query: document, operationName: 'Ledger', variables: { collectionId, page: PAGE } });
  await settle(owner);
  const { length, ledger } = await asked(url, cookie, body);
  const question = { collectionId, programme, today, limit: PAGE.limit };
  mustAgree(ledger, await bare.ask('find', question), { size, rounds });
  const sides = {
    bare: () => bare.ask('repeat', { ...question, readers: READERS, seconds: SECONDS }),
    real: () => load.ask('repeat', { url, cookie, body, length, connections: READERS, seconds: SECONDS }),
  };
  await alternate(1, sides);
  return told(await alternate(ROUNDS, sides), `${size.toLocaleString('en-GB')} × ${rounds}`);
}

/** The p99 of the product as a ratio of the bare statements', for the roster of the demonstration and for one of 24,000. */
export async function ledger({ url, owner, origin, load }) {
  const bare = startChild('bare-ledger.mjs', url);
  try {
    const [{ id: personId }] = await rows(owner, "select id from person where email = 'project.team@example.org'");
    const [{ id: programme, size }] = await rows(owner, "select id, (select count(*)::int from roster_entry where programme_id = programme.id) as size from programme where code = 'plo-2022-23'");
    const tools = { owner, origin, load, bare, personId };
    const small = await compared(tools, { programme, size, rounds: 3 });
    const exercise = await makeExercise(owner, 24_000, 'ledger');
    const large = await compared(tools, { programme: exercise.programme, size: 24_000, rounds: 12 });
    return [small, large];
  } finally {
    await bare.stop();
  }
}

function told({ bare, real }, size) {
  const of = (side, key) => side.map((round) => round[key]);
  const faults = of(real, 'faults').reduce((sum, one) => sum + one, 0);
  if (faults) throw new Error(`${faults} answers of the ledger were wrong.`);
  const p99 = median(of(real, 'p99')) / median(of(bare, 'p99'));
  const detail = `${median(of(real, 'p99')).toFixed(1)} against ${median(of(bare, 'p99')).toFixed(1)} ms, ${median(of(real, 'perSecond')).toFixed(0)} against ${median(of(bare, 'perSecond')).toFixed(0)} /s, rounds apart ${spread(of(real, 'p99'))}% and ${spread(of(bare, 'p99'))}%`;
  return { name: `Ledger ${size}, a page of ${PAGE.limit}: p99 against its bare statements`, value: p99, unit: 'ratio', goal: '<= 2', pass: p99 <= 2, detail };
}
