import { Demonstration } from './support/demonstration.js';
import type { Caller } from './support/caller.js';
import { fetchFile } from './support/files.js';
import { openedByOffice, tableOf } from './support/office.js';

let demonstration: Demonstration;
let dfe: Caller;
let wave: string;
beforeAll(async () => {
  demonstration = await Demonstration.start();
  dfe = await demonstration.as('dfe@example.org');
  const { waves } = await dfe.ask<{ waves: { items: { id: string }[] } }>('{ waves(filter: { state: CLOSED, audience: ROSTER }) { items { id } } }');
  wave = waves.items[0]!.id;
});
afterAll(() => demonstration.stop());

type Legend = { letter: string; label: string; kind: string }[];
type Matrix = { columns: { name: string }[]; legend: Legend; rows: { name: string; cells: string }[]; regions: { region: { name: string }; total: number; counts: string[] }[] };

const matrix = async (columns: string): Promise<Matrix> => (await dfe.ask<{ readinessMatrix: Matrix }>(
  `query ($id: ID!) { readinessMatrix(waveId: $id, columns: ${columns}) { columns { name } legend { letter label kind } rows { name cells } regions { region { name } total counts } } }`, { id: wave })).readinessMatrix;
const opened = async (path: string, format: 'xlsx' | 'ods') => openedByOffice((await fetchFile(demonstration.origin, `/exports/${path}`, await demonstration.cookieOf('dfe@example.org'))).bytes, format);
const wordsIn = (legend: Legend) => new Map(legend.map(({ letter, label, kind }) => [letter, ({ NO_DATA: 'x', NOT_ASKED: 'z' } as Record<string, string>)[kind] ?? label]));

describe.each(['xlsx', 'ods'] as const)('an exported %s, opened by LibreOffice', (format) => {
  it.each(['LEVEL', 'INDICATOR'])('has every authority and every cell of the explorer over %s', async (columns) => {
    const shown = await matrix(columns);
    const words = wordsIn(shown.legend);
    const rows = tableOf((await opened(`readiness.${format}?wave=${wave}&columns=${columns}`, format)).Authorities!, 'Authority');
    expect(rows.map((row) => [row.Authority, ...shown.columns.map(({ name }) => row[name])])).toEqual(shown.rows.map(({ name, cells }) => [name, ...[...cells].map((letter) => words.get(letter))]));
  });

  it('has every count of every region, with its denominator', async () => {
    const shown = await matrix('LEVEL');
    const rows = tableOf((await opened(`readiness.${format}?wave=${wave}&columns=LEVEL&rows=REGION`, format)).Regions!, 'Region');
    const counted = shown.regions.flatMap(({ region, total, counts }) => shown.columns.flatMap(({ name }, place) =>
      shown.legend.map(({ label }, index) => [region.name, name, label, counts[place]!.split(',')[index], String(total)])));
    expect(rows.map((row) => [row.Region, row['Level or indicator'], row.Answer, row.Authorities, row.Of])).toEqual(counted);
  });

  it.each(['response-rates', 'readiness-by-level', 'returns-by-level', 'chasing', 'gap', 'feasible-indicators'])('has every number of the figure %s', async (name) => {
    const { figure } = await dfe.ask<{ figure: { columns: string[]; rows: { numerator: number | null; denominator: number | null; percentage: number | null }[]; total: { numerator: number } | null } }>(
      `{ figure(name: "${name}", programme: "plo-2022-23") { columns rows { numerator denominator percentage } total { numerator denominator percentage } } }`);
    const rows = tableOf((await opened(`figures/${name}.${format}?programme=plo-2022-23`, format)).Figure!, figure.columns[0]!);
    const shown = [...figure.rows, ...(figure.total ? [figure.total] : [])] as typeof figure.rows;
    expect(rows.map((row) => [row.Numerator, row.Denominator, row['Rate (%)']])).toEqual(shown.map(({ numerator, denominator, percentage }) => [String(numerator ?? 'x'), String(denominator ?? 'z'), String(percentage ?? 'z')]));
  });

  it('says on its cover that the data is invented', async () => {
    const { Cover: cover } = await opened(`figures/response-rates.${format}`, format);
    expect(cover!.find(([label]) => label === 'Data')![1]).toMatch(/invented/);
  });
});
