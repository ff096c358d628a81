import type { Operation } from './operation.js';
import { pageOf, type PageInput } from './paging.js';
import { oftenAsked } from './statement.js';
import type { Where } from './where.js';

/** One page of a list, and how many there are in all. */
export interface Page<T> {
  items: T[];
  total: number;
}

/** A list statement in parts: what to select, from where, under which conditions, in which order. */
export interface ListStatement {
  select: string;
  from: string;
  where: Where;
  order: string;
  page?: PageInput | null;
}

/** One page of rows and the total, both as the running actor may see them. What is found by its id needs no counting, and each connection keeps the plan for it. */
export async function listPage<T>(operation: Operation, { select, from, where, order, page }: ListStatement): Promise<Page<T>> {
  const { skip, take } = pageOf(page);
  const rows = `select ${select} from ${from} ${where} order by ${order} limit ${take} offset ${skip}`;
  if (where.isOfOne && skip === 0) {
    const items = await operation.sql<T>(oftenAsked(rows), where.parameters);
    return { items, total: items.length };
  }
  const [{ total } = { total: 0 }] = await operation.sql<{ total: number }>(`select count(*)::int as total from ${from} ${where}`, where.parameters);
  return { items: total > skip ? await operation.sql<T>(rows, where.parameters) : [], total };
}
