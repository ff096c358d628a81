import type pg from 'pg';

/** Everything that a database holds, as one text: every row of every table of every schema that is not PostgreSQL's own. The owner must be a superuser. */
export async function dumpOf(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(`select quote_ident(nspname) || '.' || quote_ident(relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'm') and nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg_toast%' and not relispartition union
    select quote_ident(nspname) || '.' || quote_ident(relname) from pg_class join pg_namespace on pg_namespace.oid = relnamespace where relkind = 'r' and relispartition`);
  const parts: string[] = [];
  for (const { name } of rows) {
    const { rows: [part] } = await owner.query<{ text: string | null }>(`select string_agg(kept::text, e'\\n') as text from ${name} kept`);
    parts.push(`-- ${name}\n${part!.text ?? ''}`);
  }
  return parts.join('\n');
}

/** The lines of a dump, with the table, in which any of these words stands, whatever its case. */
export function linesWith(dump: string, words: readonly string[]): string[] {
  let table = '';
  return dump.split('\n').flatMap((line) => {
    if (line.startsWith('-- ')) table = line.slice(3);
    return words.some((word) => line.toLowerCase().includes(word.toLowerCase())) ? [`${table}: ${line.slice(0, 200)}`] : [];
  });
}
