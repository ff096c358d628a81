// Which groups of authorities does a matrix count, and what share of each is ready?
import type { Matrix } from './matrix.js';
import { shareOf, type Share } from './shares.js';
import type { View } from './view.js';

/** A region or a system with its share a column; `readiness` is the mean of the shares, for the order of rows. */
export type Group = { id: string; name: string; total: number; answered: number; shares: Share[]; readiness: number | null };

/** The groups of a matrix: its systems, or otherwise its regions. */
export function groupsOf({ legend, regions, systems }: Pick<Matrix, 'legend' | 'regions' | 'systems'>, rows: View['rows']): Group[] {
  const given = rows === 'SYSTEM' ? systems : regions.map(({ region, ...counted }) => ({ ...region, ...counted }));
  return given.map(({ code, name, total, answered, counts }) => {
    const shares = counts.map((joined) => shareOf(joined, legend));
    return { id: code, name, total, answered, shares, readiness: meanOf(shares) };
  });
}

function meanOf(shares: readonly Share[]): number | null {
  const known = shares.flatMap(({ percentage }) => percentage ?? []);
  return known.length ? known.reduce((sum, one) => sum + one, 0) / known.length : null;
}
