// A page of the ledger without the product: its statements one after the other, from a pool, as the owner. No session, no rights, no letters, no JSON.
import pg from 'pg';
import { serveParent } from './child.mjs';
import { quantile } from './rounds.mjs';
import { POOL } from './settings.mjs';
import { ledger as statements } from './statements.mjs';

const [, , url] = process.argv;
const pool = new pg.Pool({ connectionString: url, max: POOL });

async function read({ collectionId, programme, today, limit }) {
  const connection = await pool.connect();
  const ask = async (text, values) => (await connection.query(text, values)).rows;
  try {
    const rounds = (await ask(statements.rounds, [collectionId])).map(({ round }) => round.id);
    const [{ total }] = await ask(statements.count, [programme]);
    const organisations = (await ask(statements.page, [programme, limit])).map(({ id }) => id);
    const totals = await ask(statements.totals, [rounds, today]);
    const systems = await ask(statements.systems, []);
    const rows = await ask(statements.rows, [programme, organisations]);
    const cells = await ask(statements.cells, [rounds, organisations]);
    return { total, totals, systems, rows, cells };
  } finally {
    connection.release();
  }
}

/** What one reading finds, in the words of the product's answer. */
async function find(question) {
  const { totals, rows, cells } = await read(question);
  return {
    organisations: rows.map(({ organisation }) => organisation.id), returnIds: cells.map(({ id }) => id).sort(),
    totals: Object.fromEntries(totals.map(({ roundId, ...counts }) => [roundId, counts])),
  };
}

/** So many readers read again and again until the time is over. */
async function repeat({ readers, seconds, ...question }) {
  const times = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const work = async () => {
    for (let before = performance.now(); before < end; before = performance.now()) {
      await read(question);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: readers }, work));
  return { perSecond: times.length / ((performance.now() - began) / 1000), p99: quantile(times, 0.99), faults: 0 };
}

serveParent({ find, repeat }, () => pool.end());
