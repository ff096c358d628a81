// Where does a key lead inside a table that is one Tab stop?

export type Place = { row: number; cell: number };

/** How many rows there are, and how many stops in each: the links of its heading, then its cells. */
export type Stops = { rows: number; inRow(row: number): number };

const PAGE = 10;

type Step = (place: Place, last: Place) => Place;

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: ({ row, cell }) => ({ row, cell: cell + 1 }),
  ArrowLeft: ({ row, cell }) => ({ row, cell: cell - 1 }),
  ArrowDown: ({ row, cell }) => ({ row: row + 1, cell }),
  ArrowUp: ({ row, cell }) => ({ row: row - 1, cell }),
  PageDown: ({ row, cell }) => ({ row: row + PAGE, cell }),
  PageUp: ({ row, cell }) => ({ row: row - PAGE, cell }),
  Home: ({ row }) => ({ row, cell: 0 }),
  End: ({ row }, last) => ({ row, cell: last.cell }),
};

type Pressed = { key: string; ctrlKey?: boolean };

/** The place that a key leads to, kept inside the table; null for a key that is none of its own. Control with Home or End leads to its first or last place. */
export function placeAfter({ key, ctrlKey = false }: Pressed, from: Place, { rows, inRow }: Stops): Place | null {
  const step = steps[key];
  if (!step || rows === 0) return null;
  if (ctrlKey) return key === 'Home' ? { row: 0, cell: 0 } : key === 'End' ? { row: rows - 1, cell: inRow(rows - 1) - 1 } : null;
  const to = step(from, { row: rows - 1, cell: inRow(from.row) - 1 });
  const row = within(to.row, rows);
  return { row, cell: within(to.cell, inRow(row)) };
}

const within = (at: number, size: number): number => Math.min(Math.max(at, 0), size - 1);
