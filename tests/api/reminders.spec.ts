import { atOnce } from './support/at-once.js';
import { keepTime, nothingToChase, openRound, received, runNow, written } from './support/chased.js';
import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());
beforeEach(() => nothingToChase(muster));

const DAYS = { opensOn: '2023-03-01', dueOn: '2023-03-31', closesOn: '2023-05-26' };
/** Ten working days before the due day: a Friday; mail leaves on the Tuesday after it. */
const REMINDER_DAY = '2023-03-21T10:00:00Z';
const OVERDUE_DAY = '2023-04-04T10:00:00Z';

const RUN = 'mutation ($id: ID!) { runReminders(programmeId: $id) { on byHand due notDue ranBy } }';
const REHEARSE = 'query ($id: ID!, $on: String) { rehearseReminders(programmeId: $id, on: $on) { on dueTotal notDueTotal due { organisation { name } person { email } target { kind } step stepName code reason } notDue { organisation { name } step code } reasons { code count } } }';
const DECISIONS = 'query ($filter: ReminderDecisionFilter!) { reminderDecisions(filter: $filter, page: { limit: 200 }) { total items { organisation { name } target { id kind name } step stepName person { name } decidedOn due code reason messageId } } }';
const PLAN = 'query ($id: ID!, $target: ID) { reminderPlan(programmeId: $id, targetId: $target) { own target { id } allowedActions days { step on } steps { code name anchor workingDays recipients condition action templateCode } } }';
const SAVE_PLAN = 'mutation ($id: ID!, $target: ID, $steps: [ReminderStepInput!]!) { saveReminderPlan(programmeId: $id, targetId: $target, steps: $steps) { own steps { code } } }';

interface Decided { organisation: { name: string }; step: string; due: boolean; code: string; reason: string; messageId: string | null; decidedOn: string }

const a = (): string => muster.world.programme('a');
const decided = async (name: 'priya' | 'yara' | 'hal', filter: object = {}): Promise<Decided[]> =>
  (await muster.as(name).ask<{ reminderDecisions: { items: Decided[] } }>(DECISIONS, { filter: { programmeId: a(), ...filter } })).reminderDecisions.items;
const reasonsOf = async (filter: object): Promise<Record<string, string>> => Object.fromEntries((await decided('priya', filter)).map(({ organisation, code }) => [organisation.name, code]));

describe('a run of the reminders', () => {
  it('writes one message to each contact of whom something is outstanding, with the reason, and says of the others why not', async () => {
    const round = await openRound(muster, DAYS);
    await received(muster, round, 'Camden');
    await muster.moveTo(REMINDER_DAY);
    const { runReminders } = await muster.as('priya').ask<{ runReminders: object }>(RUN, { id: a() });
    expect(runReminders).toMatchObject({ on: '2023-03-21', byHand: true, due: 3, ranBy: 'Priya Patel' });
    expect(await written(muster)).toEqual(['hana reminder', 'lena reminder', 'sam reminder']);
    expect(await reasonsOf({ step: undefined, targetId: round, due: true })).toEqual({ Barnsley: 'step-due', Hackney: 'step-due', Leeds: 'step-due' });
    const reminders = (await decided('priya', { due: false })).filter(({ step }) => step === 'reminder');
    expect(Object.fromEntries(reminders.map(({ organisation, code }) => [organisation.name, code]))).toEqual({ Camden: 'returned', Sheffield: 'no-contact' });
    for (const { reason } of reminders) expect(reason).toMatch(/^[A-Z].+\.$/);
  });

  it('adds nothing when it runs again, nor when two people press at once', async () => {
    await openRound(muster, DAYS);
    await muster.moveTo(REMINDER_DAY);
    const runs = await atOnce(3, () => muster.as('priya').ask<{ runReminders: { due: number } }>(RUN, { id: a() }));
    expect(runs.map(({ runReminders }) => runReminders.due).sort()).toEqual([0, 0, 4]);
    expect((await runNow(muster)).due).toBe(0);
    expect(await written(muster)).toEqual(['hana reminder', 'lena reminder', 'sam reminder', 'sue reminder']);
  });

  it('says once when a reason began, and not every day that it holds', async () => {
    await openRound(muster, DAYS);
    for (const day of ['21', '22', '23']) {
      await muster.moveTo(`2023-03-${day}T10:00:00Z`);
      await runNow(muster);
    }
    const sheffield = (await decided('priya', { organisationId: muster.world.organisation('Sheffield') })).filter(({ step }) => step === 'reminder');
    expect(sheffield.map(({ code, decidedOn }) => [code, decidedOn])).toEqual([['no-contact', '2023-03-21']]);
  });

  it('of a programme that is not there is refused, also to an administrator, who may everything', async () => {
    const nowhere = { id: '6f1c2f3e-0d0b-4b52-9d3c-9a1b7c4d5e6f' };
    expect([await muster.as('grace').refusal(RUN, nowhere), await muster.as('grace').refusal(REHEARSE, nowhere)]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await muster.count('reminder_run where programme_id = $1', [nowhere.id])).toBe(0);
  });

  it('is for the team of the programme, and its record is for champions of the own region too', async () => {
    await openRound(muster, DAYS);
    await muster.moveTo(REMINDER_DAY);
    for (const [name, code] of [['yara', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect([name, await muster.as(name).refusal(RUN, { id: a() })]).toEqual([name, code]);
    }
    await muster.as('priya').ask(RUN, { id: a() });
    const regions = async (name: 'yara' | 'hal'): Promise<string[]> => [...new Set((await decided(name)).map(({ organisation }) => organisation.name))].sort();
    expect(await regions('yara')).toEqual(['Barnsley', 'Leeds', 'Sheffield']);
    expect(await regions('hal')).toEqual(['Camden', 'Hackney']);
    expect(await muster.as('olga').refusal(DECISIONS, { filter: { programmeId: a() } })).toBe('FORBIDDEN');
    expect(await muster.as('sam').refusal(DECISIONS, { filter: { programmeId: a() } })).toBe('FORBIDDEN');
  });
});

describe('a rehearsal', () => {
  it('gives what the run would do, and writes nothing', async () => {
    await openRound(muster, DAYS);
    await muster.moveTo(REMINDER_DAY);
    type Rehearsed = { rehearseReminders: { dueTotal: number; due: { organisation: { name: string }; stepName: string; code: string }[]; reasons: { code: string; count: number }[] } };
    const { rehearseReminders: said } = await muster.as('priya').ask<Rehearsed>(REHEARSE, { id: a() });
    expect(said.due.map(({ organisation, stepName }) => `${organisation.name}: ${stepName}`).sort()).toEqual(['Barnsley: Reminder', 'Camden: Reminder', 'Hackney: Reminder', 'Leeds: Reminder']);
    expect(said.reasons.find(({ code }) => code === 'no-contact')?.count).toBeGreaterThan(0);
    expect(await muster.count('message where step is not null')).toBe(0);
    expect(await muster.count('reminder_decision')).toBe(0);
    expect((await runNow(muster)).due).toBe(said.dueTotal);
  });

  it('of a day to come shows that day, and of a day past is refused', async () => {
    await openRound(muster, DAYS);
    await muster.moveTo('2023-03-13T08:00:00Z');
    const said = async (on?: string) => (await muster.as('yara').ask<{ rehearseReminders: { on: string; dueTotal: number } }>(REHEARSE, { id: a(), on })).rehearseReminders;
    expect(await said()).toMatchObject({ on: '2023-03-13', dueTotal: 0 });
    expect(await said('2023-03-21')).toMatchObject({ on: '2023-03-21', dueTotal: 2 });
    expect(await muster.as('priya').refusal(REHEARSE, { id: a(), on: '2023-03-12' })).toBe('INVALID_INPUT');
    expect(await muster.as('priya').refusal(REHEARSE, { id: a(), on: '2023-02-30' })).toBe('INVALID_INPUT');
  });
});

describe('what is overdue', () => {
  it('is told to the contact, and to the champion in one digest for all authorities', async () => {
    await openRound(muster, DAYS);
    await muster.moveTo(OVERDUE_DAY);
    await runNow(muster);
    expect((await written(muster)).filter((line) => line.includes('overdue'))).toEqual(['hal overdue-digest', 'hana overdue', 'lena overdue', 'sam overdue', 'sue overdue', 'yara overdue-digest']);
    const digests = (await decided('yara', { due: true })).filter(({ step }) => step === 'overdue-digest');
    expect(digests.map(({ organisation }) => organisation.name).sort()).toEqual(['Barnsley', 'Leeds', 'Sheffield']);
    expect(new Set(digests.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('becomes one task for the champion after four working days, and one for the project team after ten', async () => {
    await openRound(muster, DAYS);
    await muster.moveTo('2023-04-06T10:00:00Z');
    await runNow(muster);
    await runNow(muster);
    const tasks = () => muster.rows('select kind, due_on as "dueOn", count(*)::int as n, count(owner_id)::int as owned from task group by 1, 2 order by 1');
    expect(await tasks()).toEqual([{ kind: 'call', dueOn: '2023-04-06', n: 5, owned: 5 }]);
    await muster.moveTo('2023-04-18T10:00:00Z');
    await runNow(muster);
    expect(await tasks()).toEqual([{ kind: 'call', dueOn: '2023-04-06', n: 5, owned: 5 }, expect.objectContaining({ kind: 'decide', n: 5 })]);
  });

  it('is not chased where the day was put off, before the new one is over', async () => {
    const round = await openRound(muster, DAYS);
    await muster.rows("update expected_return set extended_to = '2023-04-14' where round_id = $1 and organisation_id = $2", [round, muster.world.organisation('Barnsley')]);
    await muster.moveTo(OVERDUE_DAY);
    await runNow(muster);
    expect(await written(muster)).not.toContain('sam overdue');
    expect(await written(muster)).toContain('lena overdue');
  });
});

describe('quiet days', () => {
  const SET = 'mutation ($input: QuietDaysInput!) { setQuietDays(input: $input) { id region { code } startsOn endsOn reason allowedActions } }';
  const REMOVE = 'mutation ($id: ID!) { removeQuietDays(id: $id) }';
  const days = (region?: string) => ({ input: { programmeId: a(), region, startsOn: '2023-03-20', endsOn: '2023-03-24', reason: 'Inspection week' } });

  it('keep a region in peace, with their reason in the record', async () => {
    await openRound(muster, DAYS);
    await muster.moveTo('2023-03-13T10:00:00Z');
    await muster.as('yara').ask(SET, days('yorkshire-and-the-humber'));
    await muster.moveTo(REMINDER_DAY);
    await runNow(muster);
    expect(await written(muster)).toEqual(['hana reminder', 'sue reminder']);
    const [barnsley] = (await decided('yara', { organisationId: muster.world.organisation('Barnsley'), code: 'quiet-days' }));
    expect(barnsley!.reason).toContain('Inspection week');
    await muster.moveTo('2023-03-28T10:00:00Z');
    await runNow(muster);
    expect((await written(muster)).filter((line) => line.startsWith('sam'))).toHaveLength(1);
  });

  it('are set by champions for the own region only, and taken back by the same', async () => {
    await muster.moveTo('2023-03-13T10:00:00Z');
    expect(await muster.as('yara').refusal(SET, days('london'))).toBe('FORBIDDEN');
    expect(await muster.as('yara').refusal(SET, days())).toBe('FORBIDDEN');
    expect(await muster.as('olga').refusal(SET, days())).toBe('FORBIDDEN');
    expect(await muster.as('priya').refusal(SET, days('nowhere'))).toBe('INVALID_INPUT');
    const { setQuietDays: all } = await muster.as('priya').ask<{ setQuietDays: { id: string; region: null } }>(SET, days());
    expect(all.region).toBeNull();
    expect(await muster.as('yara').refusal(REMOVE, { id: all.id })).toBe('FORBIDDEN');
    expect(await muster.as('olga').refusal(REMOVE, { id: all.id })).toBe('NOT_FOUND');
    expect(await muster.as('priya').ask(REMOVE, { id: all.id })).toEqual({ removeQuietDays: true });
    expect(await muster.count('quiet_days')).toBe(0);
  });
});

describe('the plan', () => {
  type Steps = { reminderPlan: { own: boolean; steps: { code: string; templateCode: string | null }[]; days: { step: string; on: string }[] } };
  const plan = async (target?: string) => (await muster.as('yara').ask<Steps>(PLAN, { id: a(), target })).reminderPlan;

  it('of a round is the default one until the programme or the round has its own, and shows on which day each step falls', async () => {
    const round = await openRound(muster, DAYS);
    const standing = await plan(round);
    expect(standing.own).toBe(false);
    expect(standing.days.find(({ step }) => step === 'reminder')?.on).toBe('2023-03-17');
    const [first, ...rest] = standing.steps;
    await muster.as('priya').ask(SAVE_PLAN, { id: a(), steps: rest });
    expect((await plan(round)).steps.map(({ code }) => code)).not.toContain(first!.code);
    await muster.as('priya').ask(SAVE_PLAN, { id: a(), target: round, steps: standing.steps.slice(0, 2) });
    expect(await plan(round)).toMatchObject({ own: true, steps: [{ code: 'notice' }, { code: 'invitation' }] });
    await muster.as('priya').ask('mutation ($id: ID!, $target: ID) { resetReminderPlan(programmeId: $id, targetId: $target) { own } }', { id: a(), target: round });
    expect((await plan(round)).steps).toHaveLength(rest.length);
  });

  it('is refused with every fault, and is changed by the team of the programme only', async () => {
    const { steps } = await plan();
    const twice = [...steps, steps[0]!];
    expect(await muster.as('priya').refused(SAVE_PLAN, { id: a(), steps: twice })).toMatchObject({ code: 'REMINDER_PLAN', fields: [{ name: 'steps' }] });
    expect(await muster.as('priya').refusal(SAVE_PLAN, { id: a(), steps: steps.map((step) => ({ ...step, templateCode: step.templateCode && 'nothing-like-it' })) })).toBe('REMINDER_PLAN');
    for (const name of ['yara', 'olga'] as const) expect([name, await muster.as(name).refusal(SAVE_PLAN, { id: a(), steps })]).toEqual([name, 'FORBIDDEN']);
  });

  it('is neither kept nor taken back in a programme that is not there', async () => {
    const nowhere = { id: '6f1c2f3e-0d0b-4b52-9d3c-9a1b7c4d5e6f' };
    expect(await muster.as('grace').refusal(SAVE_PLAN, { ...nowhere, steps: (await plan()).steps })).toBe('NOT_FOUND');
    expect(await muster.as('grace').refusal('mutation ($id: ID!) { resetReminderPlan(programmeId: $id) { own } }', nowhere)).toBe('NOT_FOUND');
  });

  it('decides what a run does', async () => {
    const round = await openRound(muster, DAYS);
    const { steps } = await plan(round);
    const own = steps.filter(({ code }) => code === 'reminder').map((step) => ({ ...step, workingDays: -13 }));
    await muster.as('priya').ask(SAVE_PLAN, { id: a(), target: round, steps: own });
    await muster.moveTo('2023-03-14T10:00:00Z');
    await runNow(muster);
    expect(await written(muster)).toEqual(['hana reminder', 'lena reminder', 'sam reminder', 'sue reminder']);
  });
});

describe('the clock', () => {
  it('runs the reminders once a day, not before the send window opens', async () => {
    await openRound(muster, DAYS);
    const daily = () => muster.count('reminder_run where not by_hand');
    await muster.moveTo('2023-03-21T09:29:00Z');
    await keepTime(muster);
    expect(await daily()).toBe(0);
    await muster.moveTo('2023-03-21T09:30:00Z');
    await Promise.all([keepTime(muster), keepTime(muster)]);
    await keepTime(muster);
    expect(await daily()).toBe(1);
    expect(await written(muster)).toEqual(['hana reminder', 'lena reminder', 'sam reminder', 'sue reminder']);
    await muster.moveTo('2023-03-22T09:30:00Z');
    await keepTime(muster);
    expect(await daily()).toBe(2);
  });

  it('gives notice of a round that is set to open, to the contact and the senior lead', async () => {
    await openRound(muster, { opensOn: '2023-04-03', dueOn: '2023-04-28', closesOn: '2023-05-26' }, 'scheduled');
    await muster.moveTo('2023-03-21T10:00:00Z');
    await keepTime(muster);
    expect(await written(muster)).toEqual(['cert notice', 'hana notice', 'lena notice', 'sam notice', 'sue notice']);
  });
});
