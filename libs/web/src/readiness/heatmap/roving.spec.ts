import { placeAfter } from './roving.js';

const stops = { rows: 152, inRow: () => 37 };
const after = (key: string, row: number, cell: number) => placeAfter({ key: key.replace('Control+', ''), ctrlKey: key.startsWith('Control+') }, { row, cell }, stops);

describe('reading a table with the keyboard', () => {
  it('goes a cell with each arrow', () => {
    expect(after('ArrowRight', 3, 4)).toEqual({ row: 3, cell: 5 });
    expect(after('ArrowLeft', 3, 4)).toEqual({ row: 3, cell: 3 });
    expect(after('ArrowDown', 3, 4)).toEqual({ row: 4, cell: 4 });
    expect(after('ArrowUp', 3, 4)).toEqual({ row: 2, cell: 4 });
  });

  it('stays inside the table at its edges', () => {
    expect(after('ArrowUp', 0, 4)).toEqual({ row: 0, cell: 4 });
    expect(after('ArrowLeft', 3, 0)).toEqual({ row: 3, cell: 0 });
    expect(after('ArrowRight', 3, 36)).toEqual({ row: 3, cell: 36 });
    expect(after('PageDown', 148, 4)).toEqual({ row: 151, cell: 4 });
  });

  it('goes to the ends of a row with Home and End, and of the table with Control', () => {
    expect(after('Home', 3, 4)).toEqual({ row: 3, cell: 0 });
    expect(after('End', 3, 4)).toEqual({ row: 3, cell: 36 });
    expect(after('Control+Home', 3, 4)).toEqual({ row: 0, cell: 0 });
    expect(after('Control+End', 3, 4)).toEqual({ row: 151, cell: 36 });
  });

  it('leaves every other key to the browser', () => {
    for (const key of ['Tab', 'Enter', 'a', 'Escape']) expect(after(key, 3, 4)).toBeNull();
    expect(placeAfter({ key: 'ArrowDown' }, { row: 0, cell: 0 }, { rows: 0, inRow: () => 0 })).toBeNull();
  });

  it('never falls out of a row that has fewer stops', () => {
    expect(placeAfter({ key: 'ArrowDown' }, { row: 0, cell: 5 }, { rows: 2, inRow: (row) => (row === 0 ? 6 : 3) })).toEqual({ row: 1, cell: 2 });
  });
});
