import { testDatabase, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import { holes } from './holes.js';

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const found = async (hole: keyof typeof holes): Promise<string[]> => (await owner.query<{ name: string }>(holes[hole])).rows.map(({ name }) => name);

/** How each hole would come about: the check must find it. */
const broken: Readonly<Record<keyof typeof holes, readonly [statement: string, name: string]>> = {
  'a table without row-level security': ['create table forgotten (id int)', 'forgotten'],
  'a table that its owner passes over': ['alter table answer no force row level security', 'answer'],
  'a table without a policy': ['create table forgotten (id int); alter table forgotten enable row level security; alter table forgotten force row level security', 'forgotten'],
  'a view that asks as its owner': ['create view every_answer as select * from answer', 'every_answer'],
  'rows where no policy can stand': ['create materialized view every_answer as select * from answer', 'every_answer'],
  'a grant without a policy': ['grant delete on answer to muster_app', 'answer delete muster_app'],
  'a grant to everybody': ['grant select on answer to public', 'answer'],
  'something that an account of the product owns': ['create table own (id int); alter table own owner to muster_app', 'own'],
  'a function with rights of its own beside those of the audit': ["create function every_answer() returns bigint language sql security definer as 'select count(*) from answer'", 'every_answer'],
  'a policy that only an account passes by': ['create policy answer_all on answer for select to muster_app using (true)', 'answer answer_all'],
};

describe('the second wall', () => {
  it.each(Object.keys(holes) as (keyof typeof holes)[])('has no hole: %s', async (hole) => {
    expect(await found(hole)).toEqual([]);
  });

  it.each(Object.entries(broken) as [keyof typeof holes, readonly [string, string]][])('would be seen to have one: %s', async (hole, [statement, name]) => {
    await owner.query('begin');
    try {
      await owner.query(statement);
      expect(await found(hole)).toContain(name);
    } finally {
      await owner.query('rollback');
    }
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
