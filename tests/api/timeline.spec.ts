import { Muster } from './support/muster.js';
import { overdueRound } from './support/opened-round.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const TIMELINE = 'query ($programmeId: ID!, $organisationId: ID!, $page: PageInput) { timeline(programmeId: $programmeId, organisationId: $organisationId, page: $page) { total items { id at kind title text by link } } }';
const LOG = 'mutation ($input: ContactInput!) { logContact(input: $input) { id } }';
const FINISH = 'mutation ($id: ID!, $note: String) { finishTask(id: $id, note: $note) { doneAt } }';

interface Entry {
  id: string;
  at: string;
  kind: string;
  title: string;
  text: string | null;
  by: string | null;
  link: string | null;
}

const of = (organisation: string, page: object = { limit: 200 }) => ({ programmeId: muster.world.programme('a'), organisationId: muster.world.organisation(organisation), page });

async function timelineOf(organisation: string, who: 'yara' | 'hal' | 'priya' | 'grace' = 'priya'): Promise<Entry[]> {
  const { timeline } = await muster.as(who).ask<{ timeline: { total: number; items: Entry[] } }>(TIMELINE, of(organisation));
  expect(timeline.total).toBe(timeline.items.length);
  return timeline.items;
}

const told = (entries: readonly Entry[], kind: string): string[] => entries.filter((entry) => entry.kind === kind).map(({ title }) => title);

describe('the timeline of an authority', () => {
  it('tells who asked and who answered, newest first', async () => {
    const entries = await timelineOf('Barnsley');
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort().reverse());
    expect(told(entries, 'answers')).toEqual(expect.arrayContaining([expect.stringMatching(/^Spring: saved 2 answers$/), 'Spring: started to answer']));
    expect(entries.find(({ kind }) => kind === 'submission')).toMatchObject({ title: 'Winter: submitted the answers', text: expect.stringMatching(/^Reference /) as string, by: 'Sam Shah', link: expect.stringMatching(/^\/responses\/.*\/show$/) as string });
    expect(told(entries, 'invitation')).toEqual(['Spring: invitation to Sam Shah waits to be sent', 'Winter: invitation to Sam Shah waits to be sent']);
    expect(told(entries, 'appointment')).toEqual(expect.arrayContaining(['Sam Shah became single point of contact', 'Dee Dawson became deputy', 'Cert Ellis became certifier']));
  });

  it('tells why somebody was not written to', async () => {
    const barnsley = [muster.world.programme('a'), muster.world.wave('a/Spring'), muster.world.organisation('Barnsley'), muster.world.person('sam')];
    await muster.rows(`insert into reminder_decision (programme_id, wave_id, organisation_id, region_code, step, person_id, decided_on, decided_at, due, reason_code, reason)
      values ($1, $2, $3, 'yorkshire-and-the-humber', 'last-reminder', $4, '2023-02-19', '2023-02-19T09:30:00Z', false, 'too-soon', 'We wrote to this person two days ago.')`, barnsley);
    await muster.rows("update message set state = 'skipped', failure = 'The organisation has submitted already.' where programme_id = $1 and wave_id = $2 and organisation_id = $3 and person_id = $4", barnsley);
    const entries = (await timelineOf('Barnsley')).filter(({ kind }) => kind === 'not-sent');
    expect(entries).toMatchObject([
      { at: '2023-02-19T09:30:00.000Z', title: 'Spring: last reminder to Sam Shah not written', text: 'We wrote to this person two days ago.', by: null },
      { title: 'Spring: invitation to Sam Shah not sent', text: expect.stringMatching(/The organisation has submitted already\.$/) as string },
    ]);
  });

  it('tells of a digest in which the champion read of the authority', async () => {
    const [digest] = await muster.rows<{ id: string }>(`insert into message (kind, programme_id, region_code, person_id, reason, state, queued_at, sent_at)
      values ('digest', $1, 'yorkshire-and-the-humber', $2, 'Overdue', 'sent', '2023-02-20T09:00:00Z', '2023-02-20T09:01:00Z') returning id`, [muster.world.programme('a'), muster.world.person('yara')]);
    await muster.rows(`insert into reminder_decision (programme_id, wave_id, organisation_id, region_code, step, person_id, decided_on, decided_at, due, reason_code, reason, message_id)
      values ($1, $2, $3, 'yorkshire-and-the-humber', 'overdue-digest', $4, '2023-02-20', '2023-02-20T09:00:00Z', true, 'step-due', 'Overdue since yesterday.', $5)`,
    [muster.world.programme('a'), muster.world.wave('a/Spring'), muster.world.organisation('Sheffield'), muster.world.person('yara'), digest!.id]);
    expect((await timelineOf('Sheffield')).find(({ kind }) => kind === 'reminder')).toMatchObject({ at: '2023-02-20T09:01:00.000Z', title: "Spring: overdue digest: the champion's digest sent", text: 'Overdue since yesterday.' });
  });

  it('tells of calls, and of tasks until they are done', async () => {
    const call = { programmeId: muster.world.programme('a'), organisationId: muster.world.organisation('Barnsley'), kind: 'TELEPHONE', heldOn: '2023-02-20', reached: true };
    await muster.as('yara').ask(LOG, { input: { ...call, withId: muster.world.person('dee'), said: 'Waiting for legal advice.', nextAction: 'Ask legal', nextOn: '2023-02-24' } });
    await muster.as('yara').ask(LOG, { input: { ...call, kind: 'EMAIL', reached: false, heldOn: '2023-02-17' } });
    const [task] = await muster.rows<{ id: string }>('select id from task');
    await muster.moveTo('2023-02-20T11:00:00Z');
    await muster.as('yara').ask(FINISH, { id: task!.id, note: 'They agreed' });
    const entries = await timelineOf('Barnsley');
    expect(entries.filter(({ kind }) => kind === 'call')).toMatchObject([
      { title: 'Telephone call with Dee Dawson', text: 'Waiting for legal advice.', by: 'Yara Young' }, { at: '2023-02-17T12:00:00.000Z', title: 'E-mail: nobody reached', text: null },
    ]);
    expect(entries.filter(({ kind }) => kind === 'task')).toMatchObject([
      { at: '2023-02-20T11:00:00.000Z', title: 'Next action: done', text: 'Ask legal – They agreed', by: 'Yara Young' }, { at: '2023-02-20T10:00:00.000Z', title: 'Next action, due 24 February 2023', text: 'Ask legal', by: null },
    ]);
  });

  it('tells of a contact who left and who followed, and of one who never was nothing', async () => {
    const HAND_OVER = 'mutation ($id: ID!, $input: HandOverInput!) { handOver(appointmentId: $id, input: $input) { id } }';
    const input = { on: '2023-02-20', newPerson: { name: 'Nia Nolan', email: 'nia@example.org' } };
    await muster.as('priya').ask(HAND_OVER, { id: muster.world.appointment('hana'), input });
    const changes = (await timelineOf('Hackney', 'hal')).filter(({ kind }) => kind === 'appointment');
    expect(changes.map(({ title, text }) => [title, text])).toEqual(expect.arrayContaining([
      ['Nia Nolan became single point of contact', null], ['Hana Khan is not single point of contact any more', 'The last day was 19 February 2023.'], ['Hana Khan became single point of contact', null],
    ]));
    expect(changes).toHaveLength(3);
    const sheffield = await timelineOf('Sheffield', 'yara');
    expect(told(sheffield, 'appointment')).toEqual([]);
    expect(told(sheffield, 'invitation')).toEqual([]);
  });

  it('tells of a return: what it waits for, more time, receipt, queries and their answers', async () => {
    const id = (await overdueRound(muster)).of('Leeds');
    const { proposeExtension } = await muster.as('yara').ask<{ proposeExtension: { extensions: { id: string }[] } }>(
      'mutation ($id: ID!) { proposeExtension(returnId: $id, until: "2023-03-03", reason: "Waits for a supplier") { extensions { id } } }', { id });
    await muster.as('priya').ask('mutation ($id: ID!) { decideExtension(id: $id, granted: true) { id } }', { id: proposeExtension.extensions[0]!.id });
    await muster.as('yara').ask('mutation ($input: SharingInput!) { setSharing(input: $input) { waiting } }',
      { input: { programmeId: muster.world.programme('a'), organisationIds: [muster.world.organisation('Leeds')], instrument: 'MEMORANDUM', state: 'DONE', askedOn: '2023-02-01', doneOn: '2023-02-20' } });
    await muster.as('lena').ask('mutation ($id: ID!) { recordReturn(id: $id) { state } }', { id });
    await muster.as('priya').ask('mutation ($id: ID!) { raiseQuery(returnId: $id, input: { text: "Is this the whole year?", dueOn: "2023-03-10" }) { state } }', { id });
    const entries = (await timelineOf('Leeds', 'yara')).filter(({ kind }) => ['return', 'extension', 'query', 'sharing'].includes(kind));
    expect(entries.map(({ kind, title, text, by }) => [kind, title, text, by]).reverse()).toEqual([
      ['extension', 'Returns – Bronze: extension proposed', 'Until 3 March 2023: Waits for a supplier', 'Yara Young'],
      ['extension', 'Returns – Bronze: extension granted', 'Until 3 March 2023', 'The project team'],
      ['sharing', 'Data sharing changed', 'Memorandum of understanding: signed', 'Yara Young'],
      ['return', 'Returns – Bronze: return received', null, 'Lena Lewis'],
      ['query', 'Returns – Bronze: query raised', 'Is this the whole year?', 'The project team'],
    ]);
    expect(entries[0]!.link).toBe(`/returns/${id}/show`);
  });

  it('shows a fact that has no words of its own readably', async () => {
    await muster.rows("insert into fact (at, name, subject_type, subject_id, programme_id, organisation_id, region_code) values ('2023-02-18T10:00:00Z', 'return.looked-at', 'return', gen_random_uuid()::text, $1, $2, 'yorkshire-and-the-humber')",
      [muster.world.programme('a'), muster.world.organisation('Leeds')]);
    expect((await timelineOf('Leeds')).find(({ title }) => title === 'Return looked at')).toMatchObject({ kind: 'return', by: 'Muster' });
  });

  it('comes in pages', async () => {
    const all = await timelineOf('Barnsley');
    const { timeline } = await muster.as('priya').ask<{ timeline: { total: number; items: Entry[] } }>(TIMELINE, of('Barnsley', { offset: 2, limit: 3 }));
    expect(timeline.total).toBe(all.length);
    expect(timeline.items).toEqual(all.slice(2, 5));
  });
});

describe('who may read a timeline', () => {
  it('is the champion of the region, who sees all that the project team sees', async () => {
    const asTeam = await timelineOf('Barnsley');
    expect((await timelineOf('Barnsley', 'yara')).map(({ id }) => id)).toEqual(asTeam.map(({ id }) => id));
  });

  it.each([['hal', 'NOT_FOUND'], ['olga', 'NOT_FOUND'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const)('is not %s (%s)', async (who, code) => {
    expect(await muster.as(who).refusal(TIMELINE, of('Barnsley'))).toBe(code);
  });

  it('finds no authority that is not on the roster', async () => {
    expect(await muster.as('priya').refusal(TIMELINE, of('Kent'))).toBe('NOT_FOUND');
  });
});
