import { cellInWords, returnsOf, rowsOfLedger, statesInUse, type Ledger } from './ledger.js';

const letter = (written: string, code: string, label: string) => ({ letter: written, code, label });
const states = [letter('E', 'expected', 'Expected'), letter('R', 'received', 'Received'), letter('C', 'accepted', 'Accepted'), letter('-', 'not-expected', 'Nothing expected')];
const timeliness = [letter('N', 'not-due', 'Not due yet'), letter('T', 'on-time', 'On time'), letter('L', 'late', 'Late'), letter('A', 'accounted', 'Accounted for'), letter('-', 'not-expected', 'Nothing expected')];
const outcomes = [letter('.', 'none', 'No outcome'), letter('R', 'refused', 'Refused'), letter('-', 'not-expected', 'Nothing expected')];
const systems = [letter('', 'mosaic', 'Mosaic')];
const rounds = ['bronze', 'silver', 'gold'].map((id) => ({ id, name: id })) as unknown as Ledger['rounds'];

const row = (name: string, parts: Partial<Ledger['rows'][number]>) =>
  ({ organisation: { id: name, name }, region: { code: 'x', name: 'London' }, system: 'mosaic', states: 'REC', timeliness: 'LAT', timelinessExtended: 'TAT', outcomes: '.R.', returnIds: ['1', '2', '3'], ...parts }) satisfies Ledger['rows'][number];
const ledgerOf = (...rows: Ledger['rows']) => rowsOfLedger({ rounds, rows, states, timeliness, outcomes, systems });
const cellsOf = (parts: Partial<Ledger['rows'][number]>) => ledgerOf(row('Barnet', parts))[0]?.cells ?? [];

describe('a ledger', () => {
  it('has a cell a round, in the order of the rounds, with both marks of time and the outcome', () => {
    const words = cellsOf({}).map((cell, index) => cellInWords(cell, rounds[index] ?? { name: '' }));
    expect(words).toEqual(['bronze: Received, late, on time with the extension', 'silver: Expected, accounted for, refused', 'gold: Accepted, on time']);
  });

  it('says where nothing is expected', () => {
    const cells = cellsOf({ states: 'R-C', timeliness: 'T-T', timelinessExtended: 'T-T', outcomes: '.-.', returnIds: ['1', '', '3'] });
    expect(cells.map(({ kind }) => kind)).toEqual(['return', 'nothing', 'return']);
    expect(cellInWords(cells[1] ?? { kind: 'nothing' }, { name: 'silver' })).toBe('silver: nothing expected');
  });

  it('never shows a letter that it does not know as a state', () => {
    expect(cellsOf({ states: 'RZC' })[1]).toEqual({ kind: 'unreadable', returnId: '2' });
    expect(cellsOf({ timeliness: 'L' })[1]?.kind).toBe('unreadable');
  });

  it('names the system by its label, and by its code where the legend lacks it', () => {
    expect(ledgerOf(row('a', {}), row('b', { system: 'other' }), row('c', { system: null })).map(({ system }) => system)).toEqual(['Mosaic', 'other', null]);
  });

  it('explains only letters that stand in it', () => {
    expect(statesInUse(states, ledgerOf(row('a', { states: 'RRR' }))).map((entry) => entry.letter)).toEqual(['R']);
    expect(statesInUse(states, ledgerOf(row('a', { states: 'R-R', returnIds: ['1', '', '3'] }))).map((entry) => entry.letter)).toEqual(['R', '-']);
  });

  it('offers for choosing the returns of one round only', () => {
    const rows = ledgerOf(row('a', {}), row('b', { states: 'R-C', returnIds: ['4', '', '6'] }));
    expect(returnsOf(rows, 1)).toEqual(['2']);
    expect(returnsOf(rows, 2)).toEqual(['3', '6']);
  });
});
