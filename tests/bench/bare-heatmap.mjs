// The heatmap without the product: node:http, one pool, the statement, the same JSON. No session, no rights.
import { createServer } from 'node:http';
import pg from 'pg';
import { serveParent } from './child.mjs';
import { POOL } from './settings.mjs';
import { HEATMAP, HEATMAP_REGIONS } from './statements.mjs';

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

async function heatmap({ waveId, example }) {
  const values = example.legend.filter(({ kind }) => kind === 'VALUE');
  const parameters = [waveId, example.measure, example.columns.map(({ code }) => code), values.map(({ code }) => code), values.map(({ letter }) => letter), null, null, null];
  const { rows } = await pool.query(HEATMAP, parameters);
  const regions = await pool.query(HEATMAP_REGIONS, [waveId]);
  const letters = example.legend.map(({ letter }) => letter);
  const answered = (some) => some.filter(({ cells }) => /[^-]/.test(cells)).length;
  const counted = regions.rows.map(({ code, name }) => {
    const own = rows.filter(({ region }) => region === code);
    return { total: own.length, answered: answered(own), counts: countsOf(own, letters, example.columns), region: { code, name } };
  });
  return { data: { readinessMatrix: { ...example, rows, regions: counted, total: rows.length, answered: answered(rows), asAt: new Date() } } };
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
