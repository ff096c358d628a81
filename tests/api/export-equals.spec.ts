import { Demonstration } from './support/demonstration.js';
import { csvIn, fetchFile, sheetsIn, tableIn } from './support/files.js';

let demonstration: Demonstration;
let wave: string;
let open: string;
beforeAll(async () => {
  demonstration = await Demonstration.start();
  const { waves } = await (await demonstration.as('dfe@example.org')).ask<{ waves: { items: { id: string; state: string }[] } }>('{ waves(filter: { audience: ROSTER }) { items { id state } } }');
  wave = waves.items.find(({ state }) => state === 'CLOSED')!.id;
  open = waves.items.find(({ state }) => state === 'OPEN')!.id;
});
afterAll(() => demonstration.stop());

const people = { 'the project team': 'project.team@example.org', 'a champion': 'champion.london@example.org', 'a viewer': 'dfe@example.org' } as const;

interface Matrix {
  columns: { code: string; name: string }[];
  legend: { letter: string; label: string; kind: string }[];
  rows: { name: string; cells: string; other: string | null }[];
  regions: { region: { name: string }; total: number; counts: string[] }[];
  systems: { name: string; total: number; counts: string[] }[];
}

/** A view as the screen asks for it (GraphQL arguments), and as an address of a file does. */
type View = [name: string, graphql: () => string, address: () => string];

const views: View[] = [
  ['levels and indicators', () => 'columns: BOTH', () => 'columns=BOTH'],
  ['one region and level, by ease', () => 'columns: LEVEL, measure: "collection-method", filter: { region: "london" }', () => 'columns=LEVEL&measure=collection-method&region=london'],
  ['declared against returns, only what differs', () => 'columns: BOTH, against: { source: EVIDENCED }, filter: { differing: true }', () => 'columns=BOTH&againstSource=EVIDENCED&differing=true'],
  ['moderated against declared', () => 'columns: LEVEL, source: MODERATED, against: { source: DECLARED }', () => 'columns=LEVEL&source=MODERATED&againstSource=DECLARED'],
  ['two waves', () => `columns: LEVEL, against: { waveId: "${open}" }`, () => `columns=LEVEL&againstWave=${open}`],
  ['those that have not answered', () => 'columns: INDICATOR, filter: { state: NOT_ANSWERED }', () => 'columns=INDICATOR&state=NOT_ANSWERED'],
  ['a name', () => 'columns: INDICATOR, filter: { level: "silver", search: "ham" }', () => 'columns=INDICATOR&level=silver&search=ham'],
];

const symbols: Readonly<Record<string, string>> = { NO_DATA: 'x', NOT_ASKED: 'z', SUPPRESSED: 'c' };

async function shown(email: string, args: string): Promise<Matrix> {
  const fields = 'columns { code name } legend { letter label kind } rows { name cells other } regions { region { name } total counts } systems { name total counts }';
  return (await (await demonstration.as(email)).ask<{ readinessMatrix: Matrix }>(`{ readinessMatrix(waveId: "${wave}", ${args}) { ${fields} } }`)).readinessMatrix;
}

async function bytesOf(email: string, format: string, address: string): Promise<Uint8Array> {
  const { status, bytes, text } = await fetchFile(demonstration.origin, `/exports/readiness.${format}?wave=${wave}&${address}`, await demonstration.cookieOf(email));
  if (status !== 200) throw new Error(`${status}: ${text}`);
  return bytes;
}

describe.each(Object.entries(people))('the files of %s', (_who, email) => {
  it.each(views)('have every cell of the explorer: %s', async (_name, graphql, address) => {
    const { columns, legend, rows } = await shown(email, graphql());
    const words = new Map(legend.map(({ letter, label, kind }) => [letter, symbols[kind] ?? label]));
    const cells = rows.map(({ name, cells: own, other }) => [name, ...columns.flatMap((_, place) => [words.get(own[place]!), ...(other === null ? [] : [words.get(other[place]!)])])]);
    for (const format of ['xlsx', 'ods'] as const) {
      const table = tableIn((await sheetsIn(await bytesOf(email, format, address()), format)).Authorities!, 'Authority');
      expect(table.map((row) => { const [name, , , , , , ...answers] = Object.values(row); return [name, ...answers]; })).toEqual(cells);
    }
    const tidy = csvIn(await bytesOf(email, 'csv', address()));
    expect(tidy.map((row) => [row.la_name, row.subject, row.answer, ...('compared_answer' in row ? [row.compared_answer] : [])])).toEqual(
      rows.flatMap(({ name, cells: own, other }) => columns.map(({ code }, place) => [name, code, words.get(own[place]!), ...(other === null ? [] : [words.get(other[place]!)])])));
  });

  it.each(['REGION', 'SYSTEM'])('have every count of the explorer by %s', async (by) => {
    const { columns, legend, regions, systems } = await shown(email, 'columns: BOTH');
    const groups = by === 'REGION' ? regions.map(({ region, ...group }) => ({ name: region.name, ...group })) : systems;
    const [sheet, first] = by === 'REGION' ? ['Regions', 'Region'] : ['Systems', 'System'];
    const found = new Map(tableIn((await sheetsIn(await bytesOf(email, 'xlsx', `columns=BOTH&rows=${by}`), 'xlsx'))[sheet]!, first).map((row) => [`${row[first]}|${row['Level or indicator']}|${row.Answer}`, [row.Authorities, row.Of]]));
    expect(groups.length).toBeGreaterThan(0);
    for (const { name, total, counts } of groups) {
      for (const [place, column] of columns.entries()) {
        // An answer that the column does not ask for stands in the one legend of both kinds of column, with a count of 0, and not in the file.
        for (const [index, count] of counts[place]!.split(',').entries()) {
          const row = found.get(`${name}|${column.name}|${legend[index]!.label}`);
          expect(row ?? [0, total]).toEqual([count === '' ? 'c' : Number(count), total]);
        }
      }
    }
  });
});

describe('the order of a file', () => {
  it('is that of the explorer: by name, or the most or the least ready first', async () => {
    const { readinessMatrix: { rows } } = await (await demonstration.as('dfe@example.org')).ask<{ readinessMatrix: { rows: { name: string; readiness: number }[] } }>(`{ readinessMatrix(waveId: "${wave}", columns: BOTH) { rows { name readiness } } }`);
    const names = async (sort: string) => tableIn((await sheetsIn(await bytesOf('dfe@example.org', 'xlsx', `columns=BOTH&sort=${sort}`), 'xlsx')).Authorities!, 'Authority').map(({ Authority }) => Authority);
    expect(await names('NAME')).toEqual(rows.map(({ name }) => name));
    expect(await names('READIEST')).toEqual([...rows].sort((one, other) => other.readiness - one.readiness).map(({ name }) => name));
    expect(await names('LEAST_READY')).toEqual([...rows].sort((one, other) => one.readiness - other.readiness).map(({ name }) => name));
  });
});
