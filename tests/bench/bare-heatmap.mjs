// The heatmap without the product: node:http, one pool, the statement, the same JSON. No session, no rights.
import { createServer } from 'node:http';
import pg from 'pg';
import { serveParent } from './child.mjs';
import { POOL } from './settings.mjs';
import { heatmap as statements } from './statements.mjs';

const [, , url] = process.argv;
const pool = new pg.Pool({ connectionString: url, max: POOL });
let server;

/** How many of a region's authorities stand at each letter, column by column. */
function countsOf(rows, letters, columns) {
  const place = new Map(letters.map((letter, index) => [letter, index]));
  const counts = columns.map(() => letters.map(() => 0));
  for (const { cells } of rows) for (let column = 0; column < cells.length; column += 1) counts[column][place.get(cells[column])] += 1;
  return counts.map((column) => column.join(','));
}

const ask = async (statement, values) => (await pool.query({ ...statement, values })).rows;

/** The authorities with their letters, as the product shows them. */
async function rowsOf(waveId, { measure, columns, legend }) {
  const rows = await ask(statements.rows, [waveId, null, null]);
  const values = legend.filter(({ kind }) => kind === 'VALUE');
  const submissions = rows.flatMap(({ submissionId }) => submissionId ?? []);
  const cells = await ask(statements.cells, [submissions, measure, columns.map(({ code }) => code), values.map(({ code }) => code), values.map(({ letter }) => letter)]);
  const said = new Map(cells.map(({ id, ...cell }) => [id, cell]));
  return rows.map(({ submissionId, ...row }) => ({ ...row, ...(said.get(submissionId) ?? { cells: '-'.repeat(columns.length), system: null }) }));
}

async function heatmap({ waveId, frameworkId, example }) {
  const [{ columns, regions }] = await ask(statements.frame, [waveId, frameworkId, 'indicator']);
  const rows = await rowsOf(waveId, example);
  const letters = example.legend.map(({ letter }) => letter);
  const answered = (some) => some.filter(({ cells }) => /[^-]/.test(cells)).length;
  const counted = regions.map(({ code, name }) => {
    const own = rows.filter(({ region }) => region === code);
    return { total: own.length, answered: answered(own), counts: countsOf(own, letters, columns), region: { code, name } };
  });
  return { data: { readinessMatrix: { ...example, columns, rows, regions: counted, total: rows.length, answered: answered(rows), asAt: new Date() } } };
}

/** Listens; `example` is the product's own answer, for the parts that never change. */
async function start(given) {
  server = createServer((_request, response) => {
    heatmap(given).then((body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)), (error) => response.writeHead(500).end(String(error)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}`;
}

serveParent({ start }, async () => {
  server?.close();
  await pool.end();
});
