// The heatmap without the product: node:http, one pool, the statements, the same JSON. No session, no rights, no memory.
import { createServer } from 'node:http';
import pg from 'pg';
import { cellsOf } from '../../libs/server/dist/readiness/matrix-cells.js';
import { frameOf, wantedOf } from '../../libs/server/dist/readiness/matrix-frame.js';
import { serveParent } from './child.mjs';
import { POOL } from './settings.mjs';
import { heatmap as statements } from './statements.mjs';

const [, , url] = process.argv;
const pool = new pg.Pool({ connectionString: url, max: POOL });
let server;

const ask = async (statement, values) => (await pool.query({ ...statement, values })).rows;
const parametersOf = ({ columns, legend }) => [columns.map(({ measure }) => measure), columns.map(({ subject }) => subject), legend.map(({ measure }) => measure), legend.map(({ code }) => code), legend.map(({ letter }) => letter)];

/** How many of some rows stand at each letter, column by column. */
function countsOf(rows, letters, width) {
  const place = new Map(letters.map((letter, index) => [letter, index]));
  const counts = Array.from({ length: width }, () => letters.map(() => 0));
  for (const { cells } of rows) for (let column = 0; column < width; column += 1) counts[column][place.get(cells[column])] += 1;
  return counts.map((column) => column.join(','));
}

/** The letters of some submissions, by organisation. */
async function declared(submissions, wanted) {
  const found = await ask(statements.cells, [submissions.flatMap(({ submissionId }) => submissionId ?? []), ...parametersOf(wanted)]);
  const [cells, systems] = [new Map(found.map((row) => [row.id, cellsOf(row, wanted.columns.length, '.')])), new Map(found.map(({ id, system }) => [id, system]))];
  return new Map(submissions.flatMap(({ id, submissionId }) => (submissionId ? [[id, { cells: cells.get(submissionId), system: systems.get(submissionId) }]] : [])));
}

/** What is compared with: another wave, or what the returns evidence. */
async function compared(rows, { against, rounds, wanted, region }) {
  if (!against) return null;
  if (against.source === 'EVIDENCED') return new Map((await ask(statements.evidence, [rounds, ...parametersOf(wanted), region])).map((row) => [row.id, { cells: cellsOf(row, wanted.columns.length, '-') }]));
  return declared(await ask(statements.submissions, [against.waveId, rows.map(({ id }) => id)]), wanted);
}

async function view({ variables, frameworkId, programmeId, frame, example }) {
  const { waveId, against, filter = {} } = variables;
  const [known] = await ask(statements.frame, [waveId, frameworkId, variables.columns.toLowerCase(), null]);
  const rounds = example.evidence.length ? (await ask(statements.rounds, [programmeId, null])).map(({ roundId }) => roundId) : [];
  const rows = await ask(statements.rows, [waveId, filter.region ?? null, null, null, null]);
  const own = await declared(rows, frame.own);
  const then = await compared(rows, { against, rounds, wanted: frame.other, region: filter.region ?? null });
  const ready = new Set(example.legend.filter(({ standing }) => standing === 'READY').map(({ letter }) => letter));
  const silent = '-'.repeat(frame.own.columns.length);
  const shown = rows.map((row) => {
    const { cells, system } = own.get(row.id) ?? { cells: silent, system: null };
    const { id, responseId, name, code, region, type, submissionId } = row;
    return { id, responseId, name, code, region, type, answered: submissionId !== null, system, cells, other: then && (then.get(row.id)?.cells ?? silent), readiness: [...cells].filter((letter) => ready.has(letter)).length };
  });
  return { known, shown };
}

const counted = (rows, { letters, width }) => ({ total: rows.length, answered: rows.filter(({ answered }) => answered).length, counts: countsOf(rows, letters, width) });

async function heatmap(one) {
  const { known, shown } = await view(one);
  const [{ example }, letters] = [one, one.example.legend.map(({ letter }) => letter)];
  const shape = { letters, width: one.frame.own.columns.length };
  const { total, answered } = counted(shown, shape);
  return {
    ...example, columns: known.columns.map((column) => ({ ...column, kind: column.kind.toUpperCase() })), total, answered, asAt: new Date(),
    rows: shown.map((row) => ({ ...row, answered: undefined })),
    regions: known.regions.map(({ code, name }) => ({ ...counted(shown.filter(({ region }) => region === code), shape), region: { code, name } })).filter((group) => group.total),
    systems: known.systems.map(({ code, name }) => ({ ...counted(shown.filter(({ system }) => system === code), shape), code, name })).filter((group) => group.total),
  };
}

/** What the columns of both sides of a view are looked up by. */
function framed({ definition, view: { variables, example, ...rest } }) {
  const sources = ['declared', ...(variables.against ? [(variables.against.source ?? 'DECLARED').toLowerCase()] : [])];
  const columns = example.columns.map((column) => ({ ...column, kind: column.kind.toLowerCase() }));
  const frame = frameOf(columns, {}, { definition, sources });
  return { ...rest, variables, example, frame: { own: wantedOf(frame, sources[0]), other: wantedOf(frame, sources.at(-1)) } };
}

/** Listens; each view has the product's own answer as its example, for the parts that never change. */
async function start({ versionId, views }) {
  const [{ definition }] = await ask({ text: 'select definition from survey_version where id = $1' }, [versionId]);
  const all = views.map((one) => framed({ definition, view: one }));
  server = createServer((_request, response) => {
    Promise.all(all.map(async (one) => [one.name, await heatmap(one)])).then(
      (answers) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: Object.fromEntries(answers) })),
      (error) => response.writeHead(500).end(String(error.stack)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}`;
}

serveParent({ start }, async () => {
  server?.close();
  await pool.end();
});
