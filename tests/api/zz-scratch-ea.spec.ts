import { Muster } from './support/muster.js';
let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());
it('measures', async () => {
  const a = muster.world.programme('a'); const wave = muster.world.wave('a/Spring');
  await muster.rows(`insert into organisation (nation, kind, code, name) select 'england', 'local-authority', 'Z' || n, 'Zed ' || n from generate_series(1, 24000) n`);
  await muster.rows(`insert into roster_entry (programme_id, organisation_id, name, region_code) select $1, id, name, case when substr(code, 2)::int % 9 = 0 then 'london' else 'north-east' end from organisation where code like 'Z%'`, [a]);
  await muster.rows(`insert into response (wave_id, programme_id, organisation_id, region_code, required) select $2, programme_id, organisation_id, region_code, 60 from roster_entry where programme_id = $1 and name like 'Zed%'`, [a, wave]);
  await muster.rows(`insert into message (kind, programme_id, organisation_id, region_code, wave_id, person_id, reason, state, queued_at, sent_at, step) select 'reminder', programme_id, organisation_id, region_code, $2, $3, 'x', 'sent', now(), '2023-02-10T10:00:00Z', 's' || n from roster_entry, generate_series(1, 6) n where programme_id = $1 and name like 'Zed%'`, [a, wave, muster.world.person('hana')]);
  await muster.rows(`insert into fact (at, name, subject_type, subject_id, programme_id, organisation_id, region_code) select '2023-02-10T10:00:00Z', 'response.started', 'response', gen_random_uuid()::text, programme_id, organisation_id, region_code from roster_entry, generate_series(1, 15) n where programme_id = $1 and name like 'Zed%'`, [a]);
  await muster.rows(`insert into contact (programme_id, organisation_id, region_code, kind, held_on, logged_at) select programme_id, organisation_id, region_code, 'telephone', '2023-02-10', now() from roster_entry where programme_id = $1 and name like 'Zed%'`, [a]);
  await muster.rows('analyze');
  const time = async (name: string, work: () => Promise<unknown>) => { const began = performance.now(); await work(); process.stdout.write(`${name}: ${Math.round(performance.now() - began)} ms\n`); };
  const W = 'query ($id: ID!) { worklist(programmeId: $id) { targets { expected verdict } rows { organisation { name } why reason say spoc { name } lastContact } } }';
  const T = 'query ($id: ID!, $o: ID!) { timeline(programmeId: $id, organisationId: $o) { total items { title } } }';
  const [o] = await muster.rows<{ id: string }>("select id from organisation where code = 'Z9'");
  for (let i = 0; i < 3; i += 1) {
    await time('worklist london of hal (2,668)', () => muster.as('hal').ask(W, { id: a }));
    await time('worklist yorkshire of yara', () => muster.as('yara').ask(W, { id: a }));
    await time('timeline', () => muster.as('hal').ask(T, { id: a, o: o!.id }));
    await time('regions priya', () => muster.as('priya').ask('query ($id: ID!) { regionContacts(programmeId: $id) { contacted } }', { id: a }));
    await time('north-east priya (21,332)', () => muster.as('priya').ask('query ($id: ID!) { worklist(programmeId: $id, region: "north-east") { rows { reason } } }', { id: a }));
  }
}, 200_000);
