import { testDatabase, type TestDatabase } from '@muster/testing';
import pg from 'pg';

let database: TestDatabase;
let owner: pg.Client;

const unprotected = `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migrations'
    and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))`;
const definerViews = `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false)`;

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

describe('the second wall', () => {
  it('stands around every table', async () => {
    expect((await owner.query(unprotected)).rows).toEqual([]);
  });

  it('would be missed on a new table without a policy', async () => {
    await owner.query('create table forgotten (id int)');
    expect((await owner.query(unprotected)).rows).toEqual([{ relname: 'forgotten' }]);
    await owner.query('drop table forgotten');
  });

  it('holds behind every view', async () => {
    expect((await owner.query(definerViews)).rows).toEqual([]);
  });

  it('cannot be passed over by the accounts of the product', async () => {
    const { rows } = await owner.query("select rolname, rolsuper, rolbypassrls from pg_roles where rolname like 'muster\\_%' order by 1");
    expect(rows).toEqual([
      { rolname: 'muster_app', rolsuper: false, rolbypassrls: false },
      { rolname: 'muster_auditor', rolsuper: false, rolbypassrls: false },
      { rolname: 'muster_worker', rolsuper: false, rolbypassrls: false },
    ]);
  });
});
