import { Outbox } from '@muster/server/engagement';
import { nothingToChase, openRound, received, runNow } from './support/chased.js';
import { Muster } from './support/muster.js';
import { WayOut } from './support/way-out.js';

let muster: Muster;
let out: WayOut;
let round: string;

beforeAll(async () => { muster = await Muster.start(); });
beforeEach(async () => {
  await nothingToChase(muster);
  out = await WayOut.open(muster);
  await muster.moveTo('2023-03-13T17:00:00Z');
  round = await openRound(muster, { opensOn: '2023-03-01', dueOn: '2023-03-31', closesOn: '2023-05-26' });
});
afterEach(() => out.close());
afterAll(() => muster.stop());

const outbox = (): Outbox => out.outbox();
const PREVIEW = 'query ($input: LetterInput!) { previewLetters(input: $input) { organisation { name } person { name } language subject text willSend reason } }';
const WRITE = 'mutation ($input: LetterInput!) { writeLetters(input: $input) { queued skipped } }';

interface Preview { organisation: { name: string }; person: { name: string } | null; subject: string; text: string; willSend: boolean; reason: string }

const letter = (names: string[], more: object = {}) => ({
  input: { programmeId: muster.world.programme('a'), targetId: round, organisationIds: names.map((name) => muster.world.organisation(name)), templateCode: 'champion-letter', note: 'Can we help with the extract?', ...more },
});
const preview = async (name: 'yara' | 'priya', names: string[], more: object = {}): Promise<Preview[]> => (await muster.as(name).ask<{ previewLetters: Preview[] }>(PREVIEW, letter(names, more))).previewLetters;
const willSend = (previews: Preview[]): Record<string, boolean> => Object.fromEntries(previews.map(({ organisation, willSend: may }) => [organisation.name, may]));

describe('a letter by hand', () => {
  it('is shown before it goes, with the own words in it, and why somebody gets none', async () => {
    await received(muster, round, 'Leeds');
    const previews = await preview('yara', ['Barnsley', 'Leeds', 'Sheffield']);
    expect(willSend(previews)).toEqual({ Barnsley: true, Leeds: false, Sheffield: false });
    const [barnsley, leeds, sheffield] = previews;
    expect(barnsley).toMatchObject({ person: { name: 'Sam Shah' } });
    for (const part of ['Sam Shah', 'Can we help with the extract?', 'Yara Young']) expect(barnsley!.text).toContain(part);
    expect(leeds!.reason).toMatch(/returned/);
    expect(sheffield).toMatchObject({ person: null, reason: expect.stringMatching(/contact/) });
    expect(await muster.count('message')).toBe(0);
  });

  it('goes out at once, whatever the hour, as it was shown, and says who wrote it', async () => {
    const [shown] = await preview('yara', ['Barnsley']);
    expect(await muster.as('yara').ask(WRITE, letter(['Barnsley', 'Sheffield']))).toEqual({ writeLetters: { queued: 1, skipped: 1 } });
    expect(await outbox().drain()).toBe(1);
    expect(out.server.received[0]!.text.replaceAll('\r\n', '\n').replaceAll('https://muster.example.org', 'http://localhost:4000').trim()).toBe(shown!.text.trim());
    expect(await muster.rows('select kind, written_by as by, note is not null as noted from message')).toEqual([{ kind: 'letter', by: muster.world.person('yara'), noted: true }]);
    expect(await muster.count("fact where name = 'letters.written' and region_code = 'yorkshire-and-the-humber'")).toBe(1);
  });

  it('is written by champions to the own region only, and by the team to all', async () => {
    expect(await muster.as('yara').refusal(WRITE, letter(['Barnsley', 'Camden']))).toBe('NOT_FOUND');
    expect(await muster.as('olga').refusal(WRITE, letter(['Barnsley']))).toBe('FORBIDDEN');
    expect(await muster.as('sam').refusal(WRITE, letter(['Barnsley']))).toBe('FORBIDDEN');
    expect(await muster.count('message')).toBe(0);
    expect(await muster.as('priya').ask(WRITE, letter(['Barnsley', 'Camden']))).toEqual({ writeLetters: { queued: 2, skipped: 0 } });
  });

  it('counts for the limits like a reminder: nobody gets a second one within three days, nor a reminder', async () => {
    await muster.moveTo('2023-03-20T10:00:00Z');
    await muster.as('yara').ask(WRITE, letter(['Barnsley']));
    expect(willSend(await preview('yara', ['Barnsley', 'Leeds']))).toEqual({ Barnsley: false, Leeds: true });
    await muster.moveTo('2023-03-21T10:00:00Z');
    await runNow(muster);
    expect(await muster.count('message where person_id = $1', [muster.world.person('sam')])).toBe(1);
    expect(await muster.rows("select reason_code as code from reminder_decision where person_id = $1 and step = 'reminder'", [muster.world.person('sam')])).toEqual([{ code: 'too-soon' }]);
    await muster.moveTo('2023-03-23T10:00:00Z');
    expect(willSend(await preview('yara', ['Barnsley']))).toEqual({ Barnsley: true });
  });

  it('goes to nobody who has had six messages in the exercise', async () => {
    await muster.rows(`insert into message (kind, programme_id, person_id, round_id, reason, state, queued_at, sent_at) select 'letter', $1, $2, $3, 'Written by hand', 'sent', day, day
      from generate_series('2023-01-02'::timestamptz, '2023-02-06', interval '7 days') day`, [muster.world.programme('a'), muster.world.person('sam'), round]);
    expect((await preview('yara', ['Barnsley']))[0]).toMatchObject({ willSend: false, reason: expect.stringMatching(/6 messages/) });
  });

  it('is one letter to a person who stands for two authorities', async () => {
    await muster.rows("update appointment set person_id = $1 where id = $2", [muster.world.person('sam'), muster.world.appointment('lena')]);
    const previews = await preview('yara', ['Barnsley', 'Leeds']);
    await muster.rows("update appointment set person_id = $1 where id = $2", [muster.world.person('lena'), muster.world.appointment('lena')]);
    expect(willSend(previews)).toEqual({ Barnsley: true, Leeds: false });
  });

  it('has no link to elsewhere in its note, and is not made of a digest or a script', async () => {
    for (const note of ['See https://elsewhere.example', 'www.elsewhere.example', '[here](//elsewhere.example)']) {
      expect([note, await muster.as('yara').refusal(WRITE, letter(['Barnsley'], { note }))]).toEqual([note, 'TEMPLATE_LINK']);
    }
    expect(await muster.as('yara').refusal(WRITE, letter(['Barnsley'], { templateCode: 'overdue-digest' }))).toBe('INVALID_INPUT');
    expect(await muster.as('yara').refusal(WRITE, letter(['Barnsley'], { templateCode: 'nothing-like-it' }))).toBe('NOT_FOUND');
  });

  it('is not sent when the return comes in before it leaves', async () => {
    await muster.as('yara').ask(WRITE, letter(['Barnsley']));
    await received(muster, round, 'Barnsley');
    expect(await outbox().drain()).toBe(0);
    expect(await muster.rows('select state, failure from message')).toEqual([{ state: 'skipped', failure: 'It has come already.' }]);
  });
});

describe('an escalation', () => {
  const SEND = 'mutation ($id: ID!) { sendPreparedMessage(id: $id) { state step target { kind } allowedActions } }';
  const DROP = 'mutation ($id: ID!, $reason: String!) { dropPreparedMessage(id: $id, reason: $reason) { state failure } }';

  /** The letter to Barnsley's senior lead, seven working days after the due day. */
  async function prepared(): Promise<string> {
    await muster.moveTo('2023-04-13T10:00:00Z');
    await runNow(muster);
    const [row] = await muster.rows<{ id: string }>("select id from message where state = 'prepared' and person_id = $1", [muster.world.person('cert')]);
    return row!.id;
  }

  it('is prepared, and goes out only when a person of the team presses send', async () => {
    const id = await prepared();
    await outbox().drain();
    expect(out.server.addresses).not.toContain('cert@example.org');
    for (const [name, code] of [['yara', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['sam', 'FORBIDDEN']] as const) expect([name, await muster.as(name).refusal(SEND, { id })]).toEqual([name, code]);
    const { message } = await muster.as('priya').ask<{ message: object }>('query ($id: ID!) { message(id: $id) { state kind step allowedActions } }', { id });
    expect(message).toEqual({ state: 'PREPARED', kind: 'escalation', step: 'escalation', allowedActions: ['message.approve'] });
    expect(await muster.as('priya').ask(SEND, { id })).toMatchObject({ sendPreparedMessage: { state: 'QUEUED', target: { kind: 'ROUND' } } });
    await outbox().drain();
    expect(out.server.addresses.filter((address) => address.startsWith('cert'))).toHaveLength(1);
    expect(await muster.as('priya').refusal(SEND, { id })).toBe('MESSAGE_NOT_PREPARED');
  });

  it('is refused once the return is there, and can be dropped with a reason', async () => {
    const id = await prepared();
    await received(muster, round, 'Barnsley');
    expect(await muster.as('priya').refusal(SEND, { id })).toBe('ESCALATION_NOT_DUE');
    expect(await muster.as('yara').refusal(DROP, { id, reason: 'It is here' })).toBe('FORBIDDEN');
    expect(await muster.as('priya').ask(DROP, { id, reason: 'It is here' })).toEqual({ dropPreparedMessage: { state: 'DROPPED', failure: 'It is here' } });
    expect(await muster.as('priya').refusal(DROP, { id, reason: 'Again' })).toBe('MESSAGE_NOT_PREPARED');
    await outbox().drain();
    expect(out.server.addresses).not.toContain('cert@example.org');
  });
});
