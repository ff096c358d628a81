// Saving answers without the product: the very statements of a save, with those that ask for session and scope, one after the other, from a pool.
import { createHash, randomUUID } from 'node:crypto';
import { beginningOf } from '@muster/platform';
import pg from 'pg';
import { serveParent } from './child.mjs';
import { quantile } from './rounds.mjs';
import { POOL } from './settings.mjs';
import { save as statements } from './statements.mjs';

const [, , url] = process.argv;
const pool = new pg.Pool({ connectionString: url, max: POOL });

function parametersOf(client, now) {
  const given = [{ question: client.question, row: '', version: client.version + 1, state: 'answered', value: client.values[client.version % client.values.length], barriers: [], leadTimeMonths: null, note: null }];
  const result = { question: client.question, row: '', version: client.version + 1, savedAt: now, answered: 60, required: 60 };
  return { given: JSON.stringify(given), result: JSON.stringify(result) };
}

async function saveOnce(client) {
  const key = randomUUID();
  const now = new Date();
  const { rows: [{ actor }] } = await pool.query(statements.session, [createHash('sha256').update(client.cookie.split('=')[1]).digest(), now]);
  const connection = await pool.connect();
  const { given, result } = parametersOf(client, now);
  try {
    await connection.query(beginningOf(actor));
    await connection.query({ ...statements.hold, values: [client.responseId] });
    const { rows: [{ programmeId, organisationId }] } = await connection.query({ ...statements.desk, values: [client.responseId, key] });
    const { rowCount } = await connection.query({ ...statements.keep, values: [client.responseId, given, now, client.personId, 'spoc', 60, 60, 'in-progress', key, result, programmeId, organisationId] });
    await connection.query('COMMIT');
    if (rowCount !== 1) throw new Error('A bare save kept nothing.');
    client.version += 1;
  } finally {
    connection.release();
  }
}

/** Every client saves again and again until the time is over. */
async function save({ clients, seconds }) {
  const times = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const work = async (client) => {
    for (let before = performance.now(); before < end; before = performance.now()) {
      await saveOnce(client);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(clients.map(work));
  return { perSecond: times.length / ((performance.now() - began) / 1000), p99: quantile(times, 0.99), faults: 0, versions: clients.map(({ version }) => version) };
}

serveParent({ save }, () => pool.end());
