import type { Caller } from './support/caller.js';
import { Demonstration } from './support/demonstration.js';
import { csvIn, fetchFile } from './support/files.js';

type Position = { letter: string; code: string | null } | null;
type Reading = { measure: string; declared: Position; moderated: Position; peers: { who: string; counts: number[] | null }[] };
type Subject = { code: string; evidenced: Position; readings: Reading[] };
type Counts = { answered: number; total: number; counts: string[] };
interface Authority {
  organisation: { id: string; name: string; region: { code: string } };
  measures: { code: string; choices: { code: string }[] }[];
  levels: Subject[];
  indicators: Subject[];
  peers: { who: string; asked: number; answered: number }[];
}
interface Matrix {
  measure: string;
  indicatorMeasure: string;
  columns: { code: string; kind: string }[];
  legend: { letter: string; code: string; label: string; kind: string }[];
  rows: { id: string; name: string; region: string; cells: string; moderated: string | null }[];
  regions: (Counts & { region: { code: string } })[];
  overall: Counts;
}
type Source = (typeof sources)[number];

const sources = ['DECLARED', 'MODERATED', 'EVIDENCED'] as const;
const names = ['Leeds', 'Camden', 'Durham'];
const POSITION = '{ letter code }';
const SUBJECT = `{ code evidenced ${POSITION} readings { measure declared ${POSITION} moderated ${POSITION} peers { who counts } } }`;
const AUTHORITY = `query ($id: ID!, $wave: ID!) { it: authorityReadiness(organisationId: $id, waveId: $wave) {
  organisation { id name region { code } } measures { code choices { code } } levels ${SUBJECT} indicators ${SUBJECT} peers { who asked answered } } }`;
const MATRIX = `query ($wave: ID!, $source: ObservationSource!) { it: readinessMatrix(waveId: $wave, columns: BOTH, source: $source) {
  measure indicatorMeasure columns { code kind } legend { letter code label kind } rows { id name region cells moderated } regions { region { code } answered total counts } overall { answered total counts } } }`;
/** How a file says that there is nothing to say. */
const symbols: Readonly<Record<string, string>> = { NO_DATA: 'x', NOT_ASKED: 'z', SUPPRESSED: 'c' };

let demonstration: Demonstration;
let dfe: Caller;
let wave: string;
let authorities: Authority[];
const matrices = new Map<Source, Matrix>();

beforeAll(async () => {
  demonstration = await Demonstration.start();
  dfe = await demonstration.as('dfe@example.org');
  const { waves } = await dfe.ask<{ waves: { items: { id: string }[] } }>('{ waves(filter: { state: CLOSED, audience: ROSTER }) { items { id } } }');
  wave = waves.items[0]!.id;
  for (const source of sources) matrices.set(source, (await dfe.ask<{ it: Matrix }>(MATRIX, { wave, source })).it);
  const judged = await demonstration.rows<{ name: string }>("select roster_entry.name from observation join roster_entry using (organisation_id) where wave_id = $1 and source = 'moderated' limit 1", [wave]);
  authorities = await Promise.all([...new Set([...names, ...judged.map(({ name }) => name)])].map(read));
});
afterAll(() => demonstration.stop());

async function read(name: string): Promise<Authority> {
  const { id } = matrices.get('DECLARED')!.rows.find((row) => row.name === name || row.name.endsWith(name))!;
  return (await dfe.ask<{ it: Authority }>(AUTHORITY, { id, wave })).it;
}

const matrix = (source: Source): Matrix => matrices.get(source)!;
const numbers = (joined: string): number[] => joined.split(',').map(Number);
const subjectOf = ({ levels, indicators }: Authority, { code, kind }: Matrix['columns'][number]) => (kind === 'LEVEL' ? levels : indicators).find((one) => one.code === code)!;
const readingOf = (authority: Authority, shown: Matrix, column: Matrix['columns'][number]) =>
  subjectOf(authority, column).readings.find(({ measure }) => measure === (column.kind === 'LEVEL' ? shown.measure : shown.indicatorMeasure))!;

/** What the page of an authority says of a column: a judgement stands in the place of what was declared, as it does in the heatmap. */
function saidOnPage(authority: Authority, source: Source, column: Matrix['columns'][number]): Position {
  if (source === 'EVIDENCED') return subjectOf(authority, column).evidenced;
  const { declared, moderated } = readingOf(authority, matrix('DECLARED'), column);
  return source === 'MODERATED' ? (moderated ?? declared) : declared;
}

describe('one number, wherever it stands', () => {
  it.each(sources)('is, %s, the same cell on the page of an authority and in the heatmap', (source) => {
    const { columns, legend, rows } = matrix(source);
    const said = (position: Position) => (position ? `${position.letter} ${position.code ?? ''}` : '-');
    const codes = new Map(legend.filter(({ kind }) => kind === 'VALUE').map(({ letter, code }) => [letter, code]));
    for (const authority of authorities) {
      const { cells } = rows.find(({ id }) => id === authority.organisation.id)!;
      const shown = [...cells].map((letter) => (letter === '-' ? '-' : `${letter} ${codes.get(letter) ?? ''}`));
      expect([authority.organisation.name, ...columns.map((column) => said(saidOnPage(authority, source, column)))]).toEqual([authority.organisation.name, ...shown]);
    }
    expect(columns).toHaveLength(36);
    expect(authorities.length).toBeGreaterThanOrEqual(names.length);
  });

  it('is the same count of the region and of the nation on the page of an authority and in the heatmap', () => {
    const shown = matrix('DECLARED');
    for (const authority of authorities) {
      const region = shown.regions.find((one) => one.region.code === authority.organisation.region.code)!;
      for (const [who, counted] of [['REGION', region], ['NATION', shown.overall]] as const) {
        expect(authority.peers.find((one) => one.who === who)).toMatchObject({ asked: counted.total, answered: counted.answered });
        for (const [place, column] of shown.columns.entries()) {
          const reading = readingOf(authority, shown, column);
          const { choices } = authority.measures.find(({ code }) => code === reading.measure)!;
          const byCode = new Map(shown.legend.map(({ code }, index) => [code, numbers(counted.counts[place]!)[index]]));
          expect([who, column.code, reading.peers.find((one) => one.who === who)!.counts]).toEqual([who, column.code, choices.map(({ code }) => byCode.get(code) ?? 0)]);
        }
      }
    }
  });

  it.each(sources)('is, %s, the sum of the rows of the authorities of a region, column by column', (source) => {
    const { columns, legend, rows, regions, overall } = matrix(source);
    const counted = (some: Matrix['rows']) => columns.map((_, place) => legend.map(({ letter }) => some.filter(({ cells }) => cells[place] === letter).length));
    for (const { region, counts } of regions) expect([region.code, counts.map(numbers)]).toEqual([region.code, counted(rows.filter((row) => row.region === region.code))]);
    expect(overall.counts.map(numbers)).toEqual(counted(rows));
    expect([regions.length, rows.length]).toEqual([9, 152]);
  });

  it.each(sources)('is, %s, the same word in the file', async (source) => {
    const { columns, legend } = matrix(source);
    const { bytes } = await fetchFile(demonstration.origin, `/exports/readiness.csv?wave=${wave}&columns=BOTH&source=${source}`, await demonstration.cookieOf('dfe@example.org'));
    const file = csvIn(bytes);
    const word = (letter: string) => legend.filter((one) => one.letter === letter).map(({ kind, label }) => symbols[kind] ?? label)[0];
    for (const authority of authorities) {
      const inFile = file.filter((row) => row.la_name === authority.organisation.name).map(({ subject, answer }) => [subject, answer]);
      expect([authority.organisation.name, inFile]).toEqual([authority.organisation.name, columns.map((column) => [column.code, word(saidOnPage(authority, source, column)?.letter ?? '-')])]);
    }
  });
});
