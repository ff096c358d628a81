import { columnTotals, edgesOf, legendInUse, levelGroups, withReadiness, type AuthorityRow, type Legend } from './matrix.js';

const entry = (letter: string, code: string) => ({ letter, code, label: code, meaning: code, kind: 'VALUE', standing: null }) as Legend;
const [green, amber, none] = [entry('G', 'green'), entry('A', 'amber'), { ...entry('-', 'none'), kind: 'NO_DATA' } as Legend];
const legend = [green, amber, none];
const row = (cells: string, other: string | null = null) => ({ cells, other });

describe('a compact matrix', () => {
  it('sums to the number of authorities in every column', () => {
    const rows = [row('GA'), row('-A'), row('GG')];
    expect(columnTotals(rows, legend, 0)).toEqual([{ legend: green, count: 2 }, { legend: none, count: 1 }]);
    expect(columnTotals(rows, legend, 1).reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it('explains every value and no data, and of the others only what is there, on either side of a comparison', () => {
    const unable = { ...entry('u', 'unable'), kind: 'UNABLE' } as Legend;
    const unasked = { ...entry('.', 'not-asked'), kind: 'NOT_ASKED' } as Legend;
    const letters = (cells: string, other: string | null) => legendInUse({ legend: [...legend, unable, unasked], rows: [row(cells, other)] }).map(({ letter }) => letter);
    expect(letters('Gu', null)).toEqual(['G', 'A', '-', 'u']);
    expect(letters('Gu', 'G.')).toEqual(['G', 'A', '-', 'u', '.']);
  });

  it('groups the level columns, and the indicators of each level', () => {
    const columns = [{ kind: 'LEVEL', level: 'bronze' }, { kind: 'LEVEL', level: 'gold' }, { kind: 'INDICATOR', level: 'bronze' }, { kind: 'INDICATOR', level: 'bronze' }, { kind: 'INDICATOR', level: null }] as const;
    expect(levelGroups(columns)).toEqual([{ group: '', span: 2 }, { group: 'bronze', span: 2 }, { group: 'added', span: 1 }]);
    expect(edgesOf(columns)).toBe('10101');
  });

  it('knows nothing of how ready an authority is that has not answered, which is not the same as not ready', () => {
    const rows = [{ ...row('GA'), readiness: 1 }, { ...row('A-'), readiness: 0 }, { ...row('--'), readiness: 0 }] as AuthorityRow[];
    expect(withReadiness({ legend, rows }).map(({ readiness }) => readiness)).toEqual([1, 0, null]);
  });
});
