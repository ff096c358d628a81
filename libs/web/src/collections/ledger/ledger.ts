// How does a compact ledger become cells? One letter a round and row, and legends that say what each letter means.
import type { LedgerQuery } from '@muster/contract';

export type Ledger = NonNullable<LedgerQuery['ledger']>;
export type Letter = Ledger['states'][number];
export type LedgerRound = Ledger['rounds'][number];

/** One authority in one round. `unreadable` where a letter is not in its legend: the screen says so and shows no state. */
export type Cell =
  | { kind: 'nothing' }
  | { kind: 'unreadable'; returnId: string }
  | { kind: 'return'; returnId: string; state: Letter; timeliness: Letter; extended: Letter; outcome: Letter | null };

export type Row = { id: string; name: string; region: string | null; system: string | null; cells: Cell[] };

type Compact = Pick<Ledger, 'rounds' | 'rows' | 'states' | 'timeliness' | 'outcomes' | 'systems'>;
type Letters = ReadonlyMap<string, Letter>;
type Legends = { states: Letters; times: Letters; outcomes: Letters };
type Written = Ledger['rows'][number];

const nothing = '-';
const byLetter = (legend: readonly Letter[]): Letters => new Map(legend.map((entry) => [entry.letter, entry]));

/** The rows of a ledger with a cell a round, in the order of the rounds. */
export function rowsOfLedger(ledger: Compact): Row[] {
  const legends = { states: byLetter(ledger.states), times: byLetter(ledger.timeliness), outcomes: byLetter(ledger.outcomes) };
  const systems = new Map(ledger.systems.map(({ code, label }) => [code, label]));
  return ledger.rows.map((row) => ({
    id: row.organisation.id,
    name: row.organisation.name,
    region: row.region?.name ?? null,
    system: row.system ? (systems.get(row.system) ?? row.system) : null,
    cells: ledger.rounds.map((_round, index) => cellOf(row, index, legends)),
  }));
}

function cellOf(row: Written, index: number, { states, times, outcomes }: Legends): Cell {
  const letter = row.states.charAt(index);
  const returnId = row.returnIds[index] ?? '';
  if (letter === nothing || returnId === '') return { kind: 'nothing' };
  const [state, timeliness, extended, outcome] = [states.get(letter), times.get(row.timeliness.charAt(index)), times.get(row.timelinessExtended.charAt(index)), outcomes.get(row.outcomes.charAt(index))];
  if (!state || !timeliness || !extended || !outcome) return { kind: 'unreadable', returnId };
  return { kind: 'return', returnId, state, timeliness, extended, outcome: isNone(outcome) ? null : outcome };
}

/** The legend of outcomes has an entry for a return without any. */
function isNone({ code }: Letter): boolean {
  return code === 'none' || code === 'not-expected';
}

/** A cell in words: what a screen reader says of its link. */
export function cellInWords(cell: Cell, round: { name: string }): string {
  if (cell.kind === 'nothing') return `${round.name}: nothing expected`;
  if (cell.kind === 'unreadable') return `${round.name}: could not be read`;
  const { state, timeliness, extended, outcome } = cell;
  const late = extended.code === timeliness.code ? timeliness.label.toLowerCase() : `${timeliness.label.toLowerCase()}, ${extended.label.toLowerCase()} with the extension`;
  return [`${round.name}: ${state.label}`, late, outcome?.label.toLowerCase()].filter(Boolean).join(', ');
}

/** The entries of the legend that stand in a cell of these rows, in the order of the legend. */
export function statesInUse(legend: readonly Letter[], rows: readonly Row[]): Letter[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.map((cell) => (cell.kind === 'return' ? cell.state.letter : nothing))));
  return legend.filter(({ letter }) => used.has(letter));
}

/** The returns of one round among these rows; those that can be chosen. */
export function returnsOf(rows: readonly Row[], round: number): string[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells[round];
    return cell?.kind === 'return' ? [cell.returnId] : [];
  });
}
