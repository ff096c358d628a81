// In which order do rows stand?
import type { View } from './view.js';

type Ordered = { name: string; readiness: number | null };

/** Rows by name, or by readiness; rows that nothing is known of come last either way, and equals stand by name. */
export function inOrder<Row extends Ordered>(rows: readonly Row[], sort: View['sort']): Row[] {
  const byName = (one: Row, other: Row) => one.name.localeCompare(other.name, 'en-GB');
  if (sort === 'NAME') return [...rows].sort(byName);
  const direction = sort === 'READIEST' ? -1 : 1;
  return [...rows].sort((one, other) => {
    if (one.readiness === null || other.readiness === null) return Number(one.readiness === null) - Number(other.readiness === null) || byName(one, other);
    return (one.readiness - other.readiness) * direction || byName(one, other);
  });
}
