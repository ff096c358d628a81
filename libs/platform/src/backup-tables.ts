// What does a backup keep: which tables, which columns, in which order, and how is their content told apart?
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** A table as a backup keeps it: its name with the schema, its columns, and what its rows are sorted by, all as SQL takes them. */
export interface KeptTable {
  name: string;
  columns: string[];
  sortedBy: string[];
}

/** The content of a table: how many rows, and the SHA-256 of what `copy … to stdout` says of them in their order. */
export interface Content {
  rows: number;
  sha256: string;
}

/** All that is ours: every table but those of the jobs, which only say that there is work, and the list of migrations, which stands at the head of the file. */
export const KEPT = {
  name: "quote_ident(n.nspname) || '.' || quote_ident(c.relname)",
  from: 'pg_class c join pg_namespace n on n.oid = c.relnamespace',
  where: `c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'jobs') and n.nspname || '.' || c.relname <> 'public.migrations'
    and not exists (select 1 from pg_depend where pg_depend.objid = c.oid and deptype = 'e')`,
} as const;

// Texts are sorted by their bytes, so that two servers with other languages agree.
const TABLES = `select ${KEPT.name} as name,
    array(select quote_ident(attname) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
    array(select quote_ident(attname) || case when attcollation <> 0 then ' collate "C"' else '' end
      from pg_index cross join unnest(indkey::int2[]) with ordinality key (number, place) join pg_attribute on attrelid = c.oid and attnum = key.number
      where indrelid = c.oid and indisprimary order by place) as "sortedBy"
  from ${KEPT.from} where ${KEPT.where} order by n.nspname collate "C", c.relname collate "C"`;

/** One spelling of every value, whatever server or session it is read in. */
export const ONE_SPELLING = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex'; set local extra_float_digits = 1;
  set local search_path = public; set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`;

/** The tables that a backup of this database keeps. */
export async function keptTables(client: pg.ClientBase): Promise<KeptTable[]> {
  return (await client.query<KeptTable>(TABLES)).rows;
}

/** The rows of a table as text, one a line, sorted: the statement that anybody can repeat to get the same checksum. */
export function contentStatement({ name, columns, sortedBy }: KeptTable): string {
  const order = sortedBy.length ? sortedBy.join(', ') : '(t.*)::text collate "C"';
  return `copy (select ${columns.join(', ')} from ${name} t order by ${order}) to stdout`;
}

/** Reads a table row by row and gives its text in pieces; what it returns at the end is its content. Never holds more than a piece. */
export async function* readTable(client: pg.ClientBase, table: KeptTable): AsyncGenerator<Buffer, Content> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const piece of client.query(copyTo(contentStatement(table))) as AsyncIterable<Buffer>) {
    hash.update(piece);
    rows += linesIn(piece);
    yield piece;
  }
  return { rows, sha256: hash.digest('hex') };
}

/** The content of a table, without keeping its text. */
export async function contentOf(client: pg.ClientBase, table: KeptTable): Promise<Content> {
  const reading = readTable(client, table);
  for (let step = await reading.next(); ; step = await reading.next()) if (step.done) return step.value;
}

/** How many lines end in a piece of text. */
export function linesIn(piece: Buffer): number {
  let lines = 0;
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) lines += 1;
  return lines;
}
