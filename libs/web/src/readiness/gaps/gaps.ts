// What does the gap view say in words, and which bars does it draw?
import type { GapsQuery, MatrixColumns, Said, Standing } from '@muster/contract';

export type Gaps = NonNullable<GapsQuery['gaps']>;
export type Rates = Gaps['total'];
export type View = { wave: string; columns: MatrixColumns; collection: string; region: string };

export const saidNames: Record<Said, string> = { READY: 'Said ready', PARTLY: 'Said with effort or in part', NOT_READY: 'Said not ready', NOTHING: 'Said nothing' };
export const didNames: Record<Standing, string> = { READY: 'Returned all of it', PARTLY: 'Returned a part', NOT_READY: 'Did not return it' };
export const saidOrder: readonly Said[] = ['READY', 'PARTLY', 'NOT_READY', 'NOTHING'];
export const didOrder: readonly Standing[] = ['READY', 'PARTLY', 'NOT_READY'];

/** The view of an address; what it does not say is levels, every collection and every region. */
export function viewOf(address: URLSearchParams): View {
  const text = (name: string) => address.get(name) ?? '';
  return { wave: text('wave'), columns: text('columns') === 'INDICATOR' ? 'INDICATOR' : 'LEVEL', collection: text('collection'), region: text('region') };
}

/** How many stand in a cell of the cross-table. */
export function cellOf({ cells }: Pick<Gaps, 'cells'>, said: Said, did: Standing): number {
  return cells.find((cell) => cell.said === said && cell.did === did)?.count ?? 0;
}

/** What the numbers count: "authorities" over one column, "pairs of an authority and a level" over several. */
export function countedThings(columns: MatrixColumns): string {
  return columns === 'LEVEL' ? 'pairs of an authority and a level' : 'pairs of an authority and an indicator';
}

/** The names of columns by their codes, as a list in words. */
export function namesOf(codes: readonly string[], columns: Gaps['columns']): string {
  return codes.map((code) => columns.find((column) => column.code === code)?.name ?? code).join(', ');
}
