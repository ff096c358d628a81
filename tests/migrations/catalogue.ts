import type pg from 'pg';

const own = (oid: string) => `not exists (select 1 from pg_depend where pg_depend.objid = ${oid} and deptype = 'e')`;

/** What a schema consists of, part by part, each as text that two databases can be compared by. */
const parts: Readonly<Record<string, string>> = {
  columns: `select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line from information_schema.columns where table_schema = 'public'`,
  constraints: `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'`,
  indexes: `select indexdef as line from pg_indexes where schemaname = 'public'`,
  policies: `select tablename || ' ' || policyname || ' ' || permissive || ' ' || cmd || ' ' || array_to_string(roles, ',') || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') as line from pg_policies where schemaname = 'public'`,
  walls: `select relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity as line from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  triggers: `select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
  functions: `select pg_get_functiondef(oid) as line from pg_proc where pronamespace = 'public'::regnamespace and ${own('pg_proc.oid')}`,
  views: `select viewname || ' ' || definition as line from pg_views where schemaname = 'public'`,
  audit: `select 'column ' || table_name || '.' || column_name || ' ' || data_type as line from information_schema.columns where table_schema = 'audit'
    union all select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = to_regnamespace('audit') union all select indexdef from pg_indexes where schemaname = 'audit'`,
  grants: `select grantee || ' ' || table_name || ' ' || privilege_type as line from information_schema.role_table_grants where table_schema = 'public' and grantee like 'muster%'`,
};

/** The schema of a database, part by part. */
export async function catalogueOf(client: pg.Client): Promise<Record<string, string[]>> {
  const catalogue: Record<string, string[]> = {};
  for (const [part, statement] of Object.entries(parts)) {
    catalogue[part] = (await client.query<{ line: string }>(`${statement} order by 1`)).rows.map(({ line }) => line);
  }
  return catalogue;
}
