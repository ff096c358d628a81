const ofPublic = "join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relname <> 'migrations'";

/** What would open the second wall, each as a question to the catalogue that must find nothing: `name` says where. */
export const holes = {
  'a table without row-level security': `select c.relname as name from pg_class c ${ofPublic} and c.relkind in ('r', 'p') and not c.relrowsecurity`,
  'a table that its owner passes over': `select c.relname as name from pg_class c ${ofPublic} and c.relkind in ('r', 'p') and not c.relforcerowsecurity`,
  'a table without a policy': `select c.relname as name from pg_class c ${ofPublic} and c.relkind in ('r', 'p') and not exists (select 1 from pg_policy p where p.polrelid = c.oid)`,
  'a view that asks as its owner': `select c.relname as name from pg_class c ${ofPublic} and c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false)`,
  'rows where no policy can stand': `select c.relname as name from pg_class c ${ofPublic} and c.relkind in ('m', 'f')`,
  'a grant without a policy': `select table_name || ' ' || lower(privilege_type) || ' ' || grantee as name from information_schema.role_table_grants g join pg_class c on c.relname = table_name
    ${ofPublic} and c.relkind in ('r', 'p') and table_schema = 'public' and grantee in ('muster_app', 'muster_worker') and not exists (select 1 from pg_policies p where p.tablename = table_name
      and p.cmd in (privilege_type, 'ALL') and (grantee = any (p.roles) or 'public' = any (p.roles)))`,
  'a grant to everybody': `select table_name as name from information_schema.role_table_grants where table_schema = 'public' and grantee = 'PUBLIC' and table_name not like 'pg\\_%' and table_name <> 'geometry_columns'`,
  'something that an account of the product owns': `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
    where n.nspname in ('public', 'audit') and r.rolname in ('muster_app', 'muster_worker')`,
  'a function with rights of its own beside those of the audit': `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
    where n.nspname in ('public', 'audit') and p.prosecdef and r.rolname <> 'muster_auditor'`,
  'a policy that only an account passes by': `select tablename || ' ' || policyname as name from pg_policies where schemaname = 'public' and permissive = 'PERMISSIVE' and 'muster_app' = any (roles) and qual = 'true'`,
} as const;
