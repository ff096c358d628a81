import { SYSTEM, Operation } from '@muster/platform';
import { said, type ActorName } from '@muster/testing';
import { cookieOf, csvIn, fetchFile } from './support/files.js';
import { Muster } from './support/muster.js';
import { SAVE, saving } from './support/verbs.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ world: 'collected' }); });
afterAll(() => muster.stop());

interface Entry {
  id: string;
  at: string;
  by: string;
  sentence: string;
  organisation: string | null;
  request: string | null;
  changesInAll: number;
  changes: { thing: string; what: string; values: { name: string; before: string | null; after: string | null }[] }[];
}
type Page = { audit: { total: number; items: Entry[] } };

const AUDIT = `query ($filter: AuditFilter, $page: PageInput) {
  audit(filter: $filter, page: $page) { total items { id at by sentence organisation request changesInAll changes { thing what values { name before after } } } }
}`;
const asked = async (name: ActorName, filter: object = {}, page: object = { limit: 200 }): Promise<Page['audit']> => (await muster.as(name).ask<Page>(AUDIT, { filter, page })).audit;
const REOPEN = 'mutation ($id: ID!, $reason: String!) { reopenResponse(id: $id, reason: $reason) { id } }';

describe('the audit', () => {
  beforeAll(async () => {
    const [response] = await muster.rows<{ id: string }>("select response.id from response join wave on wave.id = wave_id where response.state = 'submitted' and wave.state = 'open' order by response.id");
    await muster.as('grace').ask(REOPEN, { id: response!.id, reason: 'One number was wrong' });
  });

  it('says in one sentence who did what, with what changed behind it', async () => {
    const { items: [entry] } = await asked('grace', { search: 'response.reopened' });
    expect(entry!.sentence).toMatch(/^Grace Green reopened the response of [A-Z][a-z]+: One number was wrong$/);
    expect(entry!.changes).toEqual([expect.objectContaining({ thing: 'Response', what: 'CHANGED' })]);
    expect(entry!.changes[0]!.values).toContainEqual({ name: 'State', before: 'submitted', after: 'reopened' });
    expect(entry!.changesInAll).toBe(1);
  });

  it('opens one line with everything behind it, and none that is out of reach or not there', async () => {
    const { items: [entry] } = await asked('grace', { search: 'response.reopened' });
    const one = async (name: ActorName, id: string) => (await muster.as(name).ask<{ auditEntry: { sentence: string } | null }>('query ($id: ID!) { auditEntry(id: $id) { sentence } }', { id })).auditEntry;
    expect(await one('grace', entry!.id)).toEqual({ sentence: entry!.sentence });
    const [reopened] = await muster.rows<{ code: string }>('select code from fact join programme on programme.id = programme_id where fact.id::text = $1', [entry!.id.slice(5)]);
    expect(await one(reopened!.code === 'a' ? 'olga' : 'priya', entry!.id)).toBeNull();
    for (const id of ['fact-999999999', 'fact-x', "change-1'", '7']) expect(await one('grace', id)).toBeNull();
  });

  it('shows every save of an answer by who saved it, with the value before and after', async () => {
    const barnsley = muster.world.response('a/Spring/Barnsley');
    const [standing] = await muster.rows<{ version: number; value: string }>("select version, value from answer where response_id = $1 and question = 'rag' and row = 'gold'", [barnsley]);
    await muster.as('sam').ask(SAVE, saving(barnsley, { question: 'rag', row: 'gold', answer: said('red') }, { expectedVersion: standing?.version ?? 0 }));
    await muster.as('sam').ask(SAVE, saving(barnsley, { question: 'rag', row: 'gold', answer: said('green') }, { expectedVersion: (standing?.version ?? 0) + 1 }));
    const { items: [entry] } = await asked('grace', { kind: 'CHANGES', person: 'sam sh', thing: 'response' });
    expect(entry).toMatchObject({ by: 'Sam Shah', organisation: 'Barnsley', sentence: 'Sam Shah changed the answer to rag, gold of Barnsley' });
    expect(entry!.changes[0]!.values).toContainEqual({ name: 'Value', before: 'red', after: 'green' });
  });

  it('is narrowed by person, thing and days of London', async () => {
    const { items } = await asked('grace', { person: 'grace' });
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ by }) => by === 'Grace Green')).toBe(true);
    expect((await asked('grace', { person: 'nobody of this name' })).total).toBe(0);
    const waves = (await muster.as('grace').ask<{ audit: { items: { thing: string }[] } }>('{ audit(filter: { thing: "wave" }) { items { thing } } }')).audit.items;
    expect(waves.length).toBeGreaterThan(0);
    expect(waves.every(({ thing }) => thing === 'wave')).toBe(true);
    const days = new Set((await asked('grace')).items.map(({ at }) => at.slice(0, 10)));
    const [day] = [...days];
    const of = await asked('grace', { since: day, until: day });
    expect(of.total).toBeGreaterThan(0);
    expect((await asked('grace', { since: '2031-01-01' })).total).toBe(0);
    expect((await asked('grace', { kind: 'CHANGES', since: '2099-01-01' })).total).toBe(0);
    expect(await muster.as('grace').refusal(AUDIT, { filter: { since: '2023-02-30' } })).toBe('INVALID_INPUT');
  });

  it('gives its pages without overlap, newest first', async () => {
    const { items: all, total } = await asked('grace', { kind: 'CHANGES' }, { limit: 50 });
    const second = await asked('grace', { kind: 'CHANGES' }, { offset: 25, limit: 25 });
    expect(second.total).toBe(total);
    expect(second.items.map(({ id }) => id)).toEqual(all.slice(25).map(({ id }) => id));
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort().reverse());
  });

  it.each(['DONE', 'CHANGES', 'REFUSALS', 'FILES'])('shows a project team only what is of its programme: %s', async (kind) => {
    await muster.as('olga').send('mutation { addRegion(input: { name: "X", nation: "x" }) { code } }');
    const [a, b] = [await asked('priya', { kind }), await asked('olga', { kind })];
    expect(a.items.filter(({ id }) => b.items.some((other) => other.id === id))).toEqual([]);
    if (kind === 'CHANGES') {
      const programmes = await muster.rows<{ code: string }>('select distinct programme.code from audit.change join programme on programme.id = programme_id where change.id = any ($1)', [a.items.map(({ id }) => id.slice(7))]);
      expect(programmes).toEqual([{ code: 'a' }]);
    }
  });

  it.each(['hal', 'sam', 'dan', 'cert'] as const)('is closed to %s', async (name) => {
    expect(await muster.as(name).refusal(AUDIT)).toBe('FORBIDDEN');
  });

  it('never knows names or addresses: of a person it says only that they changed', async () => {
    await muster.as('grace').ask('mutation ($id: ID!) { updatePerson(id: $id, input: { name: "Hana Harcourt", email: "hana@example.org", phone: "07700 900456" }) { id } }', { id: muster.world.person('hana') });
    const { items: [entry] } = await asked('grace', { search: 'person.updated' });
    expect(entry!.sentence).toBe('Grace Green changed how to reach Hana Harcourt');
    expect(entry!.changes[0]!.values).toEqual([{ name: 'Name', before: 'not kept here', after: 'not kept here' }, { name: 'Telephone number', before: 'not kept here', after: 'not kept here' }]);
    expect(await muster.count("audit.change where change::text like '%Harcourt%' or change::text like '%07700 900456%'")).toBe(0);
  });

  it('tells what came to the database past the product by its account', async () => {
    await muster.rows("update wave set name = name || ' (by hand)' where id = $1", [muster.world.wave('b/Count')]);
    const { items: [entry] } = await asked('grace', { kind: 'CHANGES', thing: 'wave' });
    expect(entry!.sentence).toMatch(/^The database account \w+ changed the wave Count \(by hand\)$/);
  });

  it('says under which request something happened, where the request has a name', async () => {
    const operation = muster.app.get(Operation);
    await operation.run(SYSTEM, async () => {
      await operation.sql("select set_config('app.request', 'req-42', true)");
      await operation.change("update wave set name = 'Count' where id = $1", [muster.world.wave('b/Count')]);
    });
    expect((await asked('grace', { kind: 'CHANGES', thing: 'wave' })).items[0]!.request).toBe('req-42');
  });
});

describe('refusals', () => {
  const minute = (name: ActorName) => asked('grace', { kind: 'REFUSALS', ...(name === 'nobody' ? {} : { personId: muster.world.person(name) }) });

  it('are kept although the request was undone: forbidden, not yours, not signed in', async () => {
    await muster.as('dan').refusal('mutation ($id: ID!) { closeWave(id: $id) { id } }', { id: muster.world.wave('a/Spring') });
    await muster.as('olga').refusal('mutation ($id: ID!) { closeWave(id: $id) { id } }', { id: muster.world.wave('a/Spring') });
    await muster.as('nobody').refusal('{ waves { total } }');
    expect((await minute('dan')).items[0]!.sentence).toBe('Dan Foster was refused “close wave”');
    expect((await minute('olga')).items[0]!.sentence).toBe('Olga Okafor was told that there is no such thing at “close wave”');
    expect((await minute('nobody')).items.map(({ sentence }) => sentence)).toContain('Somebody who was not signed in was asked to sign in first at “waves”');
  });

  it('of a page are kept by its route, never by what stood in its address', async () => {
    await fetchFile(muster.origin, '/exports/audit/audit.csv?search=somebody@example.org', cookieOf('dan'));
    expect((await minute('dan')).items[0]!.sentence).toBe('Dan Foster was refused GET /exports/audit/:file');
  });

  it('do not fill the disk: a hundred in a minute are one row with their number', async () => {
    const before = await muster.count('refusal');
    await Promise.all(Array.from({ length: 100 }, () => muster.as('con').send('{ figures { name } }')));
    expect(await muster.count('refusal')).toBe(before + 1);
    expect((await minute('con')).items[0]!.sentence).toBe('Con Carter was refused “figures” (100 times in a minute)');
  });

  it('by a rule are none', async () => {
    const before = await muster.count('refusal');
    await muster.as('grace').refusal('mutation ($id: ID!) { openWave(id: $id) { id } }', { id: muster.world.wave('b/Count') }).catch(() => 'ok');
    await muster.as('priya').refusal('mutation { addPerson(input: { name: "S", email: "sam@example.org" }) { id } }');
    expect(await muster.count('refusal')).toBe(before);
  });
});

describe('the audit as a file', () => {
  it('has exactly the lines that the screen shows under the same filters', async () => {
    const filter = { kind: 'CHANGES', thing: 'wave' };
    const { items } = await asked('priya', filter);
    expect(items.length).toBeGreaterThan(0);
    const file = await fetchFile(muster.origin, '/exports/audit/audit.csv?kind=CHANGES&thing=wave', cookieOf('priya'));
    expect(csvIn(file.bytes).map(({ line, what }) => [line, what])).toEqual(items.map(({ id, sentence }) => [id, sentence]));
  });

  it.each(['xlsx', 'ods'])('is made as %s', async (format) => {
    const file = await fetchFile(muster.origin, `/exports/audit/audit.${format}`, cookieOf('grace'));
    expect([file.status, Buffer.from(file.bytes).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  it('is itself a line of the audit, and refuses an address that means nothing', async () => {
    expect((await asked('priya', { kind: 'FILES', person: 'priya' })).items[0]!.sentence).toMatch(/^Priya Patel took away the audit as a file \(csv, lines: \d+\)$/);
    expect((await fetchFile(muster.origin, '/exports/audit/audit.csv?kind=NOTHING', cookieOf('grace'))).status).toBe(400);
    expect((await fetchFile(muster.origin, '/exports/audit/other.csv', cookieOf('grace'))).status).toBe(404);
  });
});
