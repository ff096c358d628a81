import { useEffect, useState } from 'react';

/** How many rows are drawn at once: as many as fit into a small part of the time in which a page must answer. */
const STEP = 16;

const idle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: 100 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 1);
  return () => clearTimeout(id);
};

/**
 * Rows in portions, so that the first can be read at once and no portion keeps the page from answering: [the rows to draw now, whether more follow].
 * Rows that stand already stay, in whatever order they come; only new ones wait for their turn.
 */
export function useGrowing<Row extends { id: string }>(rows: readonly Row[], table: string): [Row[], boolean] {
  const [drawn, setDrawn] = useState<{ table: string; ids: ReadonlySet<string> }>({ table, ids: new Set() });
  const known = drawn.table === table ? drawn.ids : new Set<string>();
  const fresh = rows.filter(({ id }) => !known.has(id));
  const next = new Set(fresh.slice(0, STEP).map(({ id }) => id));
  const now = rows.filter(({ id }) => known.has(id) || next.has(id));
  // What has left the table counts as not drawn: it would come back all at once.
  const settled = fresh.length === 0 && now.length === known.size;
  useEffect(() => {
    if (settled) return undefined;
    return idle(() => setDrawn({ table, ids: new Set(now.map(({ id }) => id)) }));
  });
  return [now, fresh.length > STEP];
}
