import { defaultPlan, type Step } from './reminder-plan.js';
import { planReminders } from './planner.js';
import { sendWindow, type Outstanding, type PlannedTarget, type PlannerInput, type Sent } from './planner-input.js';
import { easterAndChristmas, simulate } from './simulation.plain.js';

const target: PlannedTarget = { id: 'round', kind: 'round', name: 'Bronze', opensOn: '2023-02-27', dueOn: '2023-03-24', closesOn: '2023-04-28', state: 'open', steps: defaultPlan };
const spoc = { role: 'spoc' as const, personId: 'ada', hasAddress: true, failed: false };
const row: Outstanding = { targetId: 'round', organisationId: 'barnsley', region: 'north', dueOn: '2023-03-24', extendedTo: null, started: false, returned: false, outcome: null, contacts: [spoc] };
const input = (more: Partial<PlannerInput> = {}): PlannerInput => ({
  today: '2023-03-14', time: '10:00', calendar: easterAndChristmas, window: sendWindow, quiet: [], programmeId: 'plo', targets: [target], outstanding: [row],
  champions: [{ region: 'north', personId: 'champion', hasAddress: true, failed: false }], team: ['lead'], sent: [], settled: [], ...more,
});
const said = (more: Partial<PlannerInput>, step: string) => {
  const { due, notDue } = planReminders(input(more));
  const found = [...due, ...notDue].find((one) => one.step === step)!;
  return { code: found.code, reason: found.reason, on: notDue.find((one) => one === found)?.on };
};
const sentOn = (...days: string[]): Sent[] => days.map((on) => ({ targetId: null, organisationId: null, step: null, personId: 'ada', on }));
const stepAlone = (step: Partial<Step>): PlannedTarget => ({ ...target, steps: [{ ...defaultPlan.find(({ code }) => code === 'reminder')!, ...step }] });

describe('the calendar of planning', () => {
  it('sends nothing before, after or beside the window, and says when it goes', () => {
    expect(said({ time: '09:29' }, 'reminder')).toEqual({ code: 'outside-window', on: '2023-03-14', reason: 'Mail leaves on the days and at the times of the send window only, next on 14 March 2023.' });
    expect(said({ time: '15:31' }, 'reminder')).toMatchObject({ code: 'outside-window', on: '2023-03-15' });
    expect(said({ time: '15:30' }, 'reminder')).toMatchObject({ code: 'step-due' });
    expect(said({ today: '2023-03-17' }, 'reminder')).toMatchObject({ code: 'outside-window', on: '2023-03-21' });
  });

  it('sends nothing on a bank holiday, though it is a Tuesday', () => {
    expect(said({ today: '2023-12-26', targets: [{ ...target, state: 'open' }] }, 'overdue')).toMatchObject({ code: 'bank-holiday', on: '2023-12-27' });
  });

  it('opens tasks at any time of a working day, and on no other', () => {
    const today = (day: string) => said({ today: day, time: '18:00' }, 'call');
    expect(today('2023-03-30')).toMatchObject({ code: 'step-due' });
    expect(today('2023-04-01')).toMatchObject({ code: 'weekend', on: '2023-04-03' });
    expect(today('2023-04-07')).toMatchObject({ code: 'bank-holiday', on: '2023-04-11' });
  });

  it('leaves a region in peace on its quiet days, and everybody on those of everybody', () => {
    const quiet = (region: string | null) => said({ quiet: [{ region, from: '2023-03-13', to: '2023-03-17', reason: 'inspection' }] }, 'reminder');
    expect(quiet('north')).toEqual({ code: 'quiet-days', on: '2023-03-18', reason: 'Quiet days until 18 March 2023: inspection.' });
    expect(quiet(null)).toMatchObject({ code: 'quiet-days' });
    expect(quiet('south')).toMatchObject({ code: 'step-due' });
  });

  it('counts from 29 February in a leap year', () => {
    const leap = { ...target, opensOn: '2024-02-01', dueOn: '2024-02-29' };
    const on = (today: string) => said({ today, targets: [leap], outstanding: [{ ...row, dueOn: '2024-02-29' }] }, 'overdue');
    expect(on('2024-02-29')).toMatchObject({ code: 'not-yet', on: '2024-03-01' });
    expect(on('2024-03-01')).toMatchObject({ code: 'outside-window', on: '2024-03-05' });
    expect(on('2024-03-05')).toMatchObject({ code: 'step-due' });
  });

  it('keeps its days when the clocks go back', () => {
    const autumn = { ...target, opensOn: '2023-10-02', dueOn: '2023-10-27' };
    const given = { fixed: { ...input(), targets: [autumn] }, outstandingOn: () => [{ ...row, dueOn: '2023-10-27' }], hasRun: () => true };
    const due = simulate(given, '2023-10-23', 14).days.flatMap(({ on, decided }) => (decided?.due ?? []).map(({ step }) => `${step} ${on}`));
    expect(due).toEqual(['last-reminder 2023-10-24', 'overdue 2023-10-31', 'overdue-digest 2023-10-31', 'call 2023-11-02']);
  });
});

describe('the opening of a target', () => {
  const scheduled: PlannedTarget = { ...target, state: 'scheduled', opensOn: '2023-03-28', dueOn: '2023-04-28' };
  const before = { targets: [scheduled], outstanding: [{ ...row, dueOn: '2023-04-28' }] };

  it('is announced ten working days before, and no more once it has come', () => {
    expect(said({ ...before, today: '2023-03-14' }, 'notice')).toMatchObject({ code: 'step-due', reason: '10 working days before the opening day.' });
    expect(said({ ...before, today: '2023-03-23' }, 'notice')).toMatchObject({ code: 'caught-up' });
    expect(said({ ...before, today: '2023-03-28' }, 'notice')).toMatchObject({ code: 'overtaken', reason: 'The day of opening, 28 March 2023, has come.' });
  });

  it('is waited for by everything else', () => {
    const late = { ...scheduled, opensOn: '2023-04-26' };
    expect(said({ ...before, targets: [late], today: '2023-04-18' }, 'reminder')).toMatchObject({ code: 'not-open', on: '2023-04-26' });
  });

  it('counts an invitation that went out when the wave opened as its step', () => {
    const invited = { targetId: 'round', organisationId: 'barnsley', step: 'invitation', personId: 'ada', on: '2023-02-27' };
    expect(said({ today: '2023-02-28', sent: [invited] }, 'invitation')).toMatchObject({ code: 'already-sent' });
    expect(said({ today: '2023-02-28' }, 'invitation')).toMatchObject({ code: 'step-due' });
  });

  it('nudges who has not started only', () => {
    expect(said({ today: '2023-03-07' }, 'nudge')).toMatchObject({ code: 'step-due' });
    expect(said({ today: '2023-03-07', outstanding: [{ ...row, started: true }] }, 'nudge')).toMatchObject({ code: 'started' });
  });
});

describe('the limits of a person', () => {
  it('are three days between two messages, whoever wrote', () => {
    expect(said({ sent: sentOn('2023-03-12') }, 'reminder')).toEqual({ code: 'too-soon', on: '2023-03-15', reason: 'We wrote to this person on 12 March 2023; the next message may go on 15 March 2023.' });
    expect(said({ sent: sentOn('2023-03-11') }, 'reminder')).toMatchObject({ code: 'step-due' });
  });

  it('are six messages about a wave or round; those about another one leave it free', () => {
    const days = ['2023-01-01', '2023-01-08', '2023-01-15', '2023-01-22', '2023-01-29', '2023-02-05'];
    const about = (targetId: string, count: number) => ({ sent: sentOn(...days.slice(0, count)).map((sent) => ({ ...sent, targetId })) });
    expect(said(about('round', 5), 'reminder')).toMatchObject({ code: 'step-due' });
    expect(said(about('round', 6), 'reminder')).toMatchObject({ code: 'enough' });
    expect(said(about('other', 6), 'reminder')).toMatchObject({ code: 'step-due' });
  });

  it('count a digest about several authorities and rounds once', () => {
    const rows = ['barnsley', 'leeds', 'york'].map((organisationId) => ({ ...row, organisationId, contacts: [] }));
    const { due } = planReminders(input({ today: '2023-03-28', outstanding: [...rows, { ...rows[0]!, targetId: 'other' }], targets: [target, { ...target, id: 'other' }] }));
    expect(due.map(({ targetId, organisationId, step, personId }) => [targetId, organisationId, step, personId])).toEqual([
      ['round', 'barnsley', 'overdue-digest', 'champion'], ['round', 'leeds', 'overdue-digest', 'champion'], ['round', 'york', 'overdue-digest', 'champion'], ['other', 'barnsley', 'overdue-digest', 'champion'],
    ]);
  });

  it('let who has waited longest for word about an authority come first', () => {
    const sent = [{ targetId: 'round', organisationId: 'barnsley', step: 'invitation', personId: 'ada', on: '2023-02-28' }, { targetId: 'round', organisationId: 'leeds', step: 'invitation', personId: 'ada', on: '2023-02-27' }];
    const { due } = planReminders(input({ sent, outstanding: [row, { ...row, organisationId: 'leeds' }] }));
    expect(due.map(({ organisationId }) => organisationId)).toEqual(['leeds']);
  });
});

describe('the recipients of a step', () => {
  it('are each person once, though one holds two roles', () => {
    const { due } = planReminders(input({ today: '2023-03-21', outstanding: [{ ...row, contacts: [spoc, { ...spoc, role: 'deputy' }] }] }));
    expect(due.map(({ step, personId }) => [step, personId])).toEqual([['last-reminder', 'ada']]);
  });

  it('are named where nobody holds the role', () => {
    const { notDue } = planReminders(input({ today: '2023-03-21', outstanding: [{ ...row, contacts: [] }] }));
    expect(notDue.find(({ step }) => step === 'last-reminder')).toMatchObject({ code: 'no-contact', personId: null, reason: 'Nobody is single point of contact or deputy.' });
  });

  it('of a task are nobody in particular where several or none could do it', () => {
    const task = (more: Partial<PlannerInput>) => planReminders(input({ today: '2023-04-11', ...more })).due.find(({ step }) => step === 'decide')!;
    expect(task({}).personId).toBe('lead');
    expect(task({ team: ['lead', 'second'] }).personId).toBeNull();
    expect(task({ team: [] }).personId).toBeNull();
  });

  it('of a task do not get it twice when somebody else takes the role', () => {
    const settled = [{ targetId: 'round', organisationId: 'barnsley', step: 'decide', personId: 'lead' }];
    expect(said({ today: '2023-04-11', team: ['successor'], settled }, 'decide')).toMatchObject({ code: 'already-sent' });
  });
});

describe('what stops a step', () => {
  it.each([
    ['returned', { returned: true }], ['accounted', { outcome: 'refused' }],
  ] as const)('is %s, once its day has come', (code, what) => {
    const outstanding = [{ ...row, ...what }];
    expect(said({ outstanding }, 'reminder').code).toBe(code);
    expect(said({ outstanding, today: '2023-03-09' }, 'reminder')).toMatchObject({ code: 'not-yet', on: '2023-03-10' });
  });

  it('is an extension: its day moves, and the reason says so', () => {
    const outstanding = [{ ...row, extendedTo: '2023-04-06' }];
    expect(said({ outstanding }, 'reminder')).toEqual({ code: 'not-yet', on: '2023-03-23', reason: 'Its day is 23 March 2023: the due day was extended to 6 April 2023.' });
  });

  it('is that it is not overdue, where a plan asks too early', () => {
    expect(said({ targets: [stepAlone({ condition: 'overdue', workingDays: -10 })] }, 'reminder')).toMatchObject({ code: 'not-overdue', on: '2023-03-25' });
  });

  it('is the close of the target, for good', () => {
    const { notDue } = planReminders(input({ targets: [{ ...target, state: 'closed' }] }));
    expect(new Set(notDue.map(({ code, final }) => `${code} ${final}`))).toEqual(new Set(['target-closed true']));
  });

  it('is no decision for good where it may end: a return that is taken back is reminded of again', () => {
    const given = { fixed: input(), outstandingOn: (day: string) => [{ ...row, returned: day < '2023-03-22' }], hasRun: () => true };
    const due = simulate(given, '2023-03-13', 14).days.flatMap(({ on, decided }) => (decided?.due ?? []).map(({ step }) => `${step} ${on}`));
    expect(due).toEqual(['last-reminder 2023-03-22']);
  });

  it('passes over what it knows nothing of', () => {
    expect(planReminders(input({ outstanding: [{ ...row, targetId: 'elsewhere' }] }))).toEqual({ due: [], notDue: [] });
  });
});
