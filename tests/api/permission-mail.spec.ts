import { readFileSync } from 'node:fs';
import type { ActorName } from '@muster/testing';
import request from 'supertest';
import { OURS } from './support/caller.js';
import { runNow } from './support/chased.js';
import { ForeignThings, isForeign } from './support/foreign.js';
import { Muster } from './support/muster.js';
import type { Located } from './support/second-wall.js';
import { WayOut } from './support/way-out.js';

type Names = 'own authority' | 'own region' | 'no authority';

/** Each kind of message, who may be written to by it, and which authorities its words may name. A new kind says here whom it is for. */
const kinds: Readonly<Record<string, { to: readonly ActorName[]; names: Names }>> = {
  digest: { to: ['hal', 'yara'], names: 'own region' },
  escalation: { to: ['cert'], names: 'own authority' },
  invitation: { to: ['sam', 'sue', 'lena', 'hana', 'bea'], names: 'own authority' },
  letter: { to: ['sam', 'sue'], names: 'own authority' },
  news: { to: ['sam', 'sue', 'bea'], names: 'own authority' },
  reminder: { to: ['sam', 'dee', 'sue', 'lena', 'hana', 'bea'], names: 'own authority' },
  'sign-in-code': { to: ['sam'], names: 'no authority' },
};
const byRegion: Readonly<Record<string, readonly string[]>> = { london: ['Camden', 'Hackney'], 'yorkshire-and-the-humber': ['Barnsley', 'Leeds', 'Sheffield'] };
const champions: Readonly<Record<string, string>> = { london: 'hal@example.org', 'yorkshire-and-the-humber': 'yara@example.org' };
const authorities = Object.values(byRegion).flat();

interface Sent extends Omit<Located, 'key'> { kind: string; authority: string | null; to: ActorName; text: string }

let muster: Muster;
let out: WayOut;
let foreign: ForeignThings;
let sent: Sent[];

const FACTS = `select message.kind, programme_id as programme, region_code as region, organisation_id::text as organisation, (select name from organisation where id = organisation_id) as authority
  from message where id = $1 or attempt_id = $1`;

/** Everything is sent that the world has to send: what waits, reminders of a later day, letters by hand, what was prepared, and a code. */
beforeAll(async () => {
  muster = await Muster.start({ world: 'collected' });
  foreign = await ForeignThings.of(muster);
  out = await WayOut.open(muster);
  await muster.rows('update person set address_failed_at = null, address_failure = null');
  const letter = (organisation: string) => ({ input: { programmeId: muster.world.programme('a'), targetId: muster.world.round('a/silver/Spring'), organisationIds: [muster.world.organisation(organisation)], templateCode: 'champion-letter', note: 'Can we help?' } });
  await muster.as('yara').ask('mutation ($input: LetterInput!) { writeLetters(input: $input) { queued } }', letter('Barnsley'));
  await muster.as('hal').ask('mutation ($input: LetterInput!) { writeLetters(input: $input) { queued } }', letter('Camden'));
  await out.outbox().drain();
  await muster.moveTo('2023-03-08T10:00:00Z');
  await runNow(muster);
  const prepared = await muster.rows<{ id: string }>("select id from message where state = 'prepared' and programme_id = $1", [muster.world.programme('a')]);
  for (const { id } of prepared) await muster.as('priya').send('mutation ($id: ID!) { sendPreparedMessage(id: $id) { id } }', { id }); // those of the world are to people without that role, and are refused
  await request(muster.origin).post('/sign-in').set(OURS).type('form').send({ email: 'sam@example.org' }).expect(303);
  await out.outbox().drain();
  sent = await Promise.all(out.server.received.map(async ({ to, id, text, html, raw }) => {
    const [facts] = await muster.rows<Omit<Sent, 'to' | 'text'>>(FACTS, [id]);
    return { ...facts!, to: to.split('@')[0] as ActorName, text: `${/^Subject: .*$/m.exec(raw)![0]} ${text} ${html}` };
  }));
});
afterAll(async () => {
  await out.close();
  await muster.stop();
});

/** Which authorities a message may name. */
const mayName = ({ kind, authority, region }: Sent): readonly string[] => ({ 'own authority': [authority ?? ''], 'own region': byRegion[region!] ?? [], 'no authority': [] })[kinds[kind]!.names];

describe('the mail', () => {
  it('has a row for every kind of message that the product knows, and each of them went out here', () => {
    const source = readFileSync(new URL('../../libs/server/src/engagement/outbox-rows.ts', import.meta.url), 'utf8');
    const known = /kind: ('[a-z-]+'(?: \| '[a-z-]+')*);/.exec(source)![1]!.split(' | ').map((kind) => kind.slice(1, -1));
    expect(Object.keys(kinds)).toEqual(known.sort());
    expect([...new Set(sent.map(({ kind }) => kind))].sort()).toEqual(Object.keys(kinds));
  });

  describe.each(Object.keys(kinds))('%s', (kind) => {
    const ofKind = () => sent.filter((one) => one.kind === kind);

    it('goes to nobody but those whom it is for', () => {
      expect(ofKind().map(({ to }) => to).filter((to) => !kinds[kind]!.to.includes(to))).toEqual([]);
    });

    it('goes to nobody who may not know what it is about', () => {
      const about = ({ programme, region, organisation }: Sent): Located => ({ key: '', programme, region, organisation });
      expect(ofKind().filter((one) => one.programme !== null && isForeign(one.to, about(one), muster.world)).map(({ to }) => to)).toEqual([]);
    });

    it('names no other authority, and holds no address and nothing of another scope', () => {
      const leaks = ofKind().flatMap((one) => [
        ...authorities.filter((name) => one.text.includes(name) && !mayName(one).includes(name)).map((name) => `${one.to} reads ${name}`),
        ...foreign.in(one.text, one.to).filter((thing) => thing !== champions[one.region ?? ''] && thing !== 'muster@example.org').map((thing) => `${one.to} reads ${thing}`),
      ]);
      expect(leaks).toEqual([]);
    });
  });

  it('would be seen if it named another authority', () => {
    const one = sent.find(({ kind }) => kind === 'digest')!;
    expect(authorities.filter((name) => one.text.includes(name))).not.toEqual([]);
    expect(foreign.in(`${one.text} sam@example.org ${muster.world.response('a/Spring/Barnsley')}`, 'hal').length).toBe(2);
  });
});
