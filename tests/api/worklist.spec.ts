import { Muster } from './support/muster.js';
import { overdueRound } from './support/opened-round.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const WORKLIST = `query ($programmeId: ID!, $region: String, $targetId: ID) { worklist(programmeId: $programmeId, region: $region, targetId: $targetId) {
  programme { code } region { code } regions { code } prepared asAt
  targets { target { id kind name dueOn } targetPercent expected returned accounted outstanding overdue expectedByToday difference verdict }
  rows { organisation { name } target { name } returnId responseId state dueOn extendedTo daysOverdue percent why reason say spoc { name email } spocBounced deputy { name } lastContactOn lastContact lastMessageOn waitsFor extensionProposed }
  tasks { text dueOn organisation { name } } } }`;
const LOG = 'mutation ($input: ContactInput!) { logContact(input: $input) { id } }';
const YORKSHIRE = 'yorkshire-and-the-humber';

interface Row {
  organisation: { name: string };
  target: { name: string };
  [field: string]: unknown;
}

interface Worklist {
  region: { code: string };
  regions: { code: string }[];
  targets: Record<string, unknown>[];
  rows: Row[];
  tasks: object[];
  prepared: number;
}

type Staff = 'yara' | 'hal' | 'priya' | 'grace' | 'olga';

async function worklistOf(who: Staff, more: object = {}): Promise<Worklist | null> {
  return (await muster.as(who).ask<{ worklist: Worklist | null }>(WORKLIST, { programmeId: muster.world.programme('a'), ...more })).worklist;
}

const names = (worklist: Worklist | null): string[] => worklist!.rows.map(({ organisation }) => organisation.name);
const rowOf = (worklist: Worklist | null, name: string): Row => worklist!.rows.find(({ organisation }) => organisation.name === name)!;

const changeReturn = (name: string, change: string) => muster.rows(`update expected_return set ${change} where organisation_id = $1`, [muster.world.organisation(name)]);

describe('the worklist of a champion', () => {
  it('counts the own region: what is aimed at, what came, and what should have come by today', async () => {
    const worklist = await worklistOf('yara');
    expect(worklist).toMatchObject({ programme: { code: 'a' }, region: { code: YORKSHIRE }, regions: [{ code: YORKSHIRE }], prepared: 0, asAt: '2023-02-20T10:00:00.000Z' });
    const [spring, ...others] = worklist!.targets;
    expect(others).toEqual([]);
    expect(spring).toMatchObject({ target: { kind: 'WAVE', name: 'Spring', dueOn: '2023-03-31' }, targetPercent: 100, expected: 3, returned: 1, accounted: 0, outstanding: 2, overdue: 0 });
    expect(spring!.difference).toBe((spring!.returned as number) - (spring!.expectedByToday as number));
    expect(spring!.verdict).toBe('on plan');
  });

  it('lists who is outstanding, why, whom to call and what to say', async () => {
    const worklist = await worklistOf('yara');
    expect(names(worklist).sort()).toEqual(['Barnsley', 'Sheffield']);
    expect(rowOf(worklist, 'Barnsley')).toMatchObject({
      target: { name: 'Spring' }, returnId: null, responseId: muster.world.response('a/Spring/Barnsley'), state: 'in-progress', dueOn: '2023-03-31', extendedTo: null, daysOverdue: 0,
      spoc: { name: 'Sam Shah', email: 'sam@example.org' }, spocBounced: false, deputy: { name: 'Dee Dawson' }, lastContactOn: null, lastContact: null, waitsFor: [], extensionProposed: false,
    });
    expect(rowOf(worklist, 'Barnsley').why).toMatch(/^Started: 2 of \d+ answered, not submitted\.$/);
    expect(rowOf(worklist, 'Barnsley').reason).not.toBe('');
    expect(rowOf(worklist, 'Barnsley').say).toMatch(/Barnsley/);
    expect(rowOf(worklist, 'Barnsley').say).not.toMatch(/\(\(/);
  });

  it('shows an authority that never had a contact, and one whose contact left', async () => {
    expect(rowOf(await worklistOf('yara'), 'Sheffield')).toMatchObject({ spoc: null, why: 'Nobody to ask: there is no single point of contact.' });
    await muster.rows("update appointment set ends_on = '2023-02-17' where id = $1", [muster.world.appointment('hana')]);
    const hackney = rowOf(await worklistOf('hal'), 'Hackney');
    expect(hackney).toMatchObject({ spoc: null, spocBounced: false });
    expect(hackney.why).toBe('Nobody to ask: there is no single point of contact. Hana Khan was the single point of contact until 17 February 2023, and nobody has followed.');
    await muster.rows('update appointment set ends_on = null where id = $1', [muster.world.appointment('hana')]);
  });

  it('remembers a call, and puts the next action that is due before everything else', async () => {
    const call = { programmeId: muster.world.programme('a'), organisationId: muster.world.organisation('Sheffield'), kind: 'TELEPHONE', heldOn: '2023-02-20' };
    await muster.as('yara').ask(LOG, { input: { ...call, reached: false, nextAction: 'Try the switchboard', nextOn: '2023-02-20' } });
    const worklist = await worklistOf('yara');
    expect(names(worklist)[0]).toBe('Sheffield');
    expect(rowOf(worklist, 'Sheffield')).toMatchObject({ lastContactOn: '2023-02-20', lastContact: 'Telephone call, nobody reached' });
    expect(worklist!.tasks).toEqual([{ text: 'Try the switchboard', dueOn: '2023-02-20', organisation: { name: 'Sheffield' } }]);
  });

  it('says that mail does not arrive', async () => {
    await muster.rows("update person set address_failed_at = '2023-02-19T10:00:00Z', address_failure = 'unknown' where email = 'sam@example.org'");
    expect(rowOf(await worklistOf('yara'), 'Barnsley')).toMatchObject({ spocBounced: true, spoc: { name: 'Sam Shah' } });
  });
});

describe('who may see a worklist', () => {
  it('is the champion of the region, and a project team that chooses', async () => {
    expect(names(await worklistOf('hal'))).toEqual(['Hackney']);
    expect((await worklistOf('priya'))!.regions).toEqual([{ code: YORKSHIRE }, { code: 'london' }]);
    expect((await worklistOf('priya'))!.region.code).toBe(YORKSHIRE);
    expect(names(await worklistOf('priya', { region: 'london' }))).toEqual(['Hackney']);
    expect(await worklistOf('hal', { region: YORKSHIRE })).toBeNull();
    expect(await worklistOf('priya', { region: 'north-east' })).toBeNull();
  });

  it.each([['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const)('is not %s (%s)', async (who, code) => {
    expect(await muster.as(who).refusal(WORKLIST, { programmeId: muster.world.programme('a') })).toBe(code);
  });
});

describe('a round on the worklist', () => {
  let round: string;
  beforeAll(async () => {
    round = (await overdueRound(muster)).id;
    await changeReturn('Leeds', "state = 'received', received_at = '2023-02-14T09:00:00Z'");
    await changeReturn('Sheffield', "outcome = 'refused', outcome_on = '2023-02-14', outcome_reason = 'No capacity'");
  });

  it('counts what came, what is accounted for and what is overdue: together all that is expected', async () => {
    const { targets } = (await worklistOf('yara'))!;
    expect(targets.map(({ target }) => (target as { name: string }).name)).toEqual(['Returns – Bronze', 'Spring']);
    expect(targets[0]).toMatchObject({ targetPercent: 90, expected: 3, returned: 1, accounted: 1, outstanding: 1, overdue: 1, expectedByToday: 3, difference: -2, verdict: '2 behind' });
    const { returned, accounted, outstanding, expected } = targets[0] as Record<string, number>;
    expect(returned! + accounted! + outstanding!).toBe(expected);
  });

  it('says what a return waits for and which extension is proposed, also where only this round is asked for', async () => {
    const ids = [round, muster.world.organisation('Barnsley')];
    await muster.rows(`insert into return_extension (return_id, programme_id, organisation_id, region_code, until, reason, proposed_at)
      select id, programme_id, organisation_id, region_code, '2023-03-03', 'A supplier', '2023-02-19T10:00:00Z' from expected_return where round_id = $1 and organisation_id = $2`, ids);
    const worklist = await worklistOf('yara', { targetId: round });
    expect(worklist!.rows).toHaveLength(1);
    expect(worklist!.targets).toHaveLength(2);
    expect(worklist!.rows[0]).toMatchObject({
      organisation: { name: 'Barnsley' }, responseId: null, returnId: expect.any(String) as string, state: 'expected', dueOn: '2023-02-15', daysOverdue: 5, percent: null, waitsFor: ['MEMORANDUM'], extensionProposed: true,
    });
    expect(worklist!.rows[0]!.why).toMatch(/^Overdue since 15 February 2023.*memorandum of understanding.*an extension to 3 March 2023 is proposed/);
  });

  it('is not overdue where more time was granted', async () => {
    await changeReturn('Barnsley', "extended_to = '2023-02-20'");
    const worklist = await worklistOf('yara', { targetId: round });
    expect(worklist!.rows[0]).toMatchObject({ extendedTo: '2023-02-20', daysOverdue: 0 });
    expect(worklist!.targets[0]).toMatchObject({ overdue: 0, outstanding: 1 });
    await muster.moveTo('2023-02-21T09:00:00Z');
    expect((await worklistOf('yara', { targetId: round }))!.rows[0]).toMatchObject({ daysOverdue: 1 });
    await muster.moveTo('2023-02-20T10:00:00Z');
  });

  it('counts the letters to senior leads that wait in the region', async () => {
    await muster.rows(`insert into message (kind, programme_id, organisation_id, region_code, round_id, person_id, reason, state, queued_at, step)
      values ('escalation', $1, $2, $3, $4, $5, 'Overdue', 'prepared', '2023-02-20T09:00:00Z', 'escalation')`,
    [muster.world.programme('a'), muster.world.organisation('Barnsley'), YORKSHIRE, round, muster.world.person('cert')]);
    expect((await worklistOf('yara'))!.prepared).toBe(1);
    expect((await worklistOf('hal'))!.prepared).toBe(0);
  });
});
