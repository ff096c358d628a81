import type { ActorName } from '@muster/testing';
import { Muster } from './support/muster.js';
import { collection, openedRound, RECORD, type OpenedRound } from './support/opened-round.js';
import { WayOut } from './support/way-out.js';

let muster: Muster;
let round: OpenedRound;
let out: WayOut;

beforeAll(async () => {
  muster = await Muster.start();
  round = await openedRound(muster, await collection(muster, 'news'), { name: 'Quarter 3' });
  out = await WayOut.open(muster);
  await out.outbox().drain();
});
afterAll(async () => {
  await out.close();
  await muster.stop();
});

const RAISE = 'mutation ($id: ID!, $text: String!) { raiseQuery(returnId: $id, input: { text: $text, dueOn: "2023-03-06" }) { queries { id } } }';
const PROPOSE = 'mutation ($id: ID!) { proposeExtension(returnId: $id, until: "2023-03-08", reason: "The analyst is away") { extensions { id } } }';
const DECIDE = 'mutation ($id: ID!, $granted: Boolean!, $reason: String) { decideExtension(id: $id, granted: $granted, reason: $reason) { extendedTo } }';

const waiting = (): Promise<object[]> => muster.rows("select split_part(email, '@', 1) as to, template_code as about from message join person on person.id = person_id where kind = 'news' and state = 'queued' order by 1");
const arrived = async (): Promise<{ to: string; text: string }[]> => {
  const before = out.server.received.length;
  await out.outbox().drain();
  return out.server.received.slice(before).map(({ to, text }) => ({ to: [to].flat().join(), text: String(text) }));
};

async function proposed(organisation: string, as: ActorName): Promise<string> {
  return (await muster.as(as).ask<{ proposeExtension: { extensions: { id: string }[] } }>(PROPOSE, { id: round.of(organisation) })).proposeExtension.extensions[0]!.id;
}

describe('a query', () => {
  it('is told to the single point of contact by one message that leads to the return, however many are raised before it leaves', async () => {
    await muster.as('priya').ask(RECORD, { id: round.of('Barnsley') });
    for (const text of ['Why so few?', 'Why so many?']) await muster.as('priya').ask(RAISE, { id: round.of('Barnsley'), text });
    expect(await waiting()).toEqual([{ to: 'sam', about: 'query' }]);
    const [mail, ...more] = await arrived();
    expect(more).toEqual([]);
    expect(mail!.to).toMatch(/sam@example\.org/);
    expect(mail!.text.replaceAll(/=\r?\n/g, '')).toContain(`https://muster.example.org/returns/${round.of('Barnsley')}`);
    expect(mail!.text).not.toMatch(/so few|so many/);
  });

  it('is told again when a later one is raised', async () => {
    await muster.as('priya').ask(RAISE, { id: round.of('Barnsley'), text: 'And since when?' });
    expect(await arrived()).toHaveLength(1);
  });
});

describe('an extension', () => {
  it('that is granted is told with the new day', async () => {
    await muster.as('priya').ask(DECIDE, { id: await proposed('Camden', 'sue'), granted: true });
    const [mail] = await arrived();
    expect(mail!.text.replaceAll(/=\r?\n/g, '')).toMatch(/now due on 8 March 2023/);
  });

  it('that is declined is told without one', async () => {
    await muster.as('priya').ask(DECIDE, { id: await proposed('Leeds', 'priya'), granted: false, reason: 'The hub needs it' });
    const [mail] = await arrived();
    expect(mail!.text.replaceAll(/=\r?\n/g, '')).toMatch(/stays due on 1 March 2023/);
  });

  it('is told to nobody who is the contact no more', async () => {
    await muster.as('priya').ask(DECIDE, { id: await proposed('Leeds', 'priya'), granted: true });
    await muster.rows("update appointment set ends_on = '2023-02-01' where role = 'spoc' and organisation_id = $1", [muster.world.organisation('Leeds')]);
    expect(await arrived()).toEqual([]);
    expect(await muster.rows("select state, failure from message where kind = 'news' and state = 'skipped'")).toEqual([{ state: 'skipped', failure: expect.stringMatching(/role/) }]);
  });
});
