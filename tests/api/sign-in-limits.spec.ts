import request from 'supertest';
import { OURS } from './support/caller.js';
import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ signIn: { trustProxy: 'loopback', codesPerNetwork: 8 } }); });
afterAll(() => muster.stop());
beforeEach(() => muster.clock.moveTo(new Date(muster.clock.now().getTime() + 60 * 60_000)));

let asked = 0;
/** Asks for a code as a new browser behind the proxy, for an address that nobody asked for before. */
const ask = (from: string, email = `somebody-${asked += 1}@example.org`) => request(muster.origin).post('/sign-in').set(OURS).type('form').set('x-forwarded-for', from).send({ email });
const statuses = async (from: readonly string[]): Promise<number[]> => {
  const found = [];
  for (const one of from) found.push((await ask(one)).status);
  return found;
};
const times = (count: number, from: string): string[] => Array<string>(count).fill(from);

describe('the limit of a network', () => {
  it('holds for everybody in it together, and for nobody else', async () => {
    expect(await statuses(times(9, '203.0.113.7'))).toEqual([...Array<number>(8).fill(303), 429]);
    expect(await statuses(['203.0.113.8'])).toEqual([303]);
    muster.clock.moveTo(new Date(muster.clock.now().getTime() + 16 * 60_000));
    expect(await statuses(['203.0.113.7'])).toEqual([303]);
  });

  it('is one for all addresses of an IPv6 network', async () => {
    const home = Array.from({ length: 9 }, (_, place) => `2001:db8:1:2::${place + 1}`);
    expect((await statuses(home)).at(-1)).toBe(429);
    expect(await statuses(['2001:db8:1:3::1'])).toEqual([303]);
  });

  it('cannot be passed by claiming another address before the proxy', async () => {
    const claims = Array.from({ length: 9 }, (_, place) => `198.51.100.${place + 1}, 203.0.113.9`);
    expect((await statuses(claims)).at(-1)).toBe(429);
  });

  it('is counted together when everybody asks at the same moment', async () => {
    const replies = await Promise.all(times(20, '203.0.113.20').map((from) => ask(from)));
    expect(replies.filter(({ status }) => status === 303)).toHaveLength(8);
  });

  it('holds for one address too when everybody asks at the same moment from elsewhere', async () => {
    const replies = await Promise.all(Array.from({ length: 15 }, (_, place) => ask(`192.0.2.${place + 1}`, 'sam@example.org')));
    expect(replies.filter(({ status }) => status === 303)).toHaveLength(5);
  });

  it('keeps no address, and records once that it was reached', async () => {
    const refusals = () => muster.count("fact where name = 'sign-in.refused' and details ->> 'reason' = 'TOO_MANY_REQUESTS'");
    const before = await refusals();
    await statuses(times(12, '203.0.113.30'));
    expect(await refusals()).toBe(before + 1);
    const dump = JSON.stringify(await muster.rows("select encode(key_hash, 'escape'), taken from sign_in_limit")) + JSON.stringify(await muster.rows('select * from fact'));
    expect(dump).not.toContain('203.0.113');
  });

  it('is forgotten when it counts for nothing any more', async () => {
    await statuses(['203.0.113.40']);
    const old = await muster.count('sign_in_limit');
    muster.clock.moveTo(new Date(muster.clock.now().getTime() + 3 * 60 * 60_000));
    await statuses(['203.0.113.41']);
    expect([old > 3, await muster.count('sign_in_limit')]).toEqual([true, 3]);
  });
});

describe('somebody who has no account', () => {
  it('runs the same statements as somebody who has', async () => {
    const counted = async (email: string): Promise<number[]> => {
      const calls = () => muster.rows<{ n: number }>("select (select count(*)::int from jobs.job) + 0 as n union all select count(*)::int from sign_in_code union all select count(*)::int from fact");
      const before = await calls();
      await ask('192.0.2.250', email);
      return (await calls()).map(({ n }, place) => n - before[place]!.n);
    };
    expect(await counted('nobody-at-all@example.org')).toEqual(await counted('yara@example.org'));
  });
});
