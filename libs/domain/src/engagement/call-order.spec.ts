import { callOrder, type CallRow } from './call-order.js';
import { standing } from './standing.js';
import { easterAndChristmas as calendar } from './simulation.plain.js';

const today = '2023-04-06';
const row: CallRow = {
  organisationId: 'x', targetId: 'round', dueOn: '2023-05-31', extendedTo: null, state: 'expected', started: false, percent: null, hasSpoc: true, mailFails: false, nextActionOn: null, lastContactOn: null, spokenOn: null, children: 1000,
};
const late = { dueOn: '2023-04-03' };
const order = (rows: Record<string, Partial<CallRow>>) => callOrder(Object.entries(rows).map(([organisationId, more]) => ({ ...row, organisationId, ...more })), { today, calendar });
const names = (rows: Record<string, Partial<CallRow>>) => order(rows).map(({ organisationId }) => organisationId);

describe('the order of calls', () => {
  it('is by the first reason that holds, each in a sentence', () => {
    const rows = order({
      'more time': { ...late, extendedTo: '2023-04-20' }, 'many children': { children: 90_000 }, 'few children': { children: 500 }, unknown: { children: null },
      soon: { dueOn: '2023-04-17' }, preparing: { dueOn: '2023-04-17', state: 'in-preparation', started: true }, almost: { percent: 80, started: true },
      overdue: { ...late, lastContactOn: '2023-03-01', spokenOn: '2023-03-01' }, 'never spoken to': late, 'mail fails': { ...late, mailFails: true }, 'no contact': { ...late, hasSpoc: false, dueOn: '2023-04-04' }, agreed: { nextActionOn: '2023-04-05' },
    });
    expect(rows.map(({ rank, organisationId, reason }) => `${rank} ${organisationId}: ${reason}`)).toEqual([
      '1 agreed: A next action was agreed for 5 April 2023.',
      '2 mail fails: Overdue since 3 April 2023, and mail to the single point of contact comes back.',
      '3 no contact: Overdue since 4 April 2023, and there is no single point of contact to write to.',
      '4 never spoken to: Overdue since 3 April 2023, and nobody has spoken to them yet.',
      '5 overdue: Overdue since 3 April 2023.',
      '6 preparing: In preparation, and due on 17 April 2023.',
      '7 almost: All but finished: 80% is answered.',
      '8 soon: Due on 17 April 2023, and nothing has been started.',
      '9 many children: 90,000 children live there.',
      '10 few children: 500 children live there.',
      '11 unknown: The number of children there is not known.',
      '12 more time: It has more time, until 20 April 2023.',
    ]);
  });

  it('is the longest overdue first', () => {
    expect(names({ b: { ...late, spokenOn: '2023-01-01' }, a: { dueOn: '2023-03-31', spokenOn: '2023-01-01' } })).toEqual(['a', 'b']);
  });

  it('still says that nobody spoke to them where somebody only tried', () => {
    expect(order({ a: { ...late, lastContactOn: '2023-03-01' } })[0]?.reason).toContain('nobody has spoken to them yet');
  });

  it('puts whom somebody tried to reach within three days after the others of the same reason', () => {
    expect(names({ yesterday: { ...late, dueOn: '2023-03-01', lastContactOn: '2023-04-05' }, before: { ...late, lastContactOn: '2023-04-03' } })).toEqual(['before', 'yesterday']);
  });

  it('counts an extension that is past as overdue since then', () => {
    expect(order({ a: { ...late, extendedTo: '2023-04-05' } })[0]?.reason).toBe('Overdue since 5 April 2023, and nobody has spoken to them yet.');
  });

  it('does not take a next action of another day into account', () => {
    expect(order({ a: { nextActionOn: '2023-04-11' } })[0]?.reason).toBe('1,000 children live there.');
    expect(order({ a: { nextActionOn: today } })[0]?.reason).toBe('A next action was agreed for today.');
  });

  it('counts working days: five of them from Maundy Thursday lead over Easter to the next Friday but one', () => {
    expect(order({ a: { dueOn: '2023-04-17' }, b: { dueOn: '2023-04-18' } }).map(({ reason }) => reason.startsWith('Due on'))).toEqual([true, false]);
  });

  it('leaves equal rows as they were', () => {
    expect(names({ z: {}, a: {}, m: {} })).toEqual(['z', 'a', 'm']);
  });
});

describe('where a region stands', () => {
  const target = { opensOn: '2023-03-01', dueOn: '2023-03-15', expected: 20, target: 90 };
  const on = (day: string, returned: number) => standing({ ...target, returned }, day, calendar);

  it('is behind, on plan or ahead of a straight line over the working days', () => {
    expect(on('2023-03-08', 6)).toEqual({ expectedByToday: 9, difference: -3, verdict: '3 behind' });
    expect(on('2023-03-08', 9)).toMatchObject({ difference: 0, verdict: 'on plan' });
    expect(on('2023-03-08', 11)).toMatchObject({ difference: 2, verdict: '2 ahead' });
  });

  it('is what is aimed at from the due day on', () => {
    expect(on('2023-04-30', 18)).toEqual({ expectedByToday: 18, difference: 0, verdict: 'on plan' });
    expect(on('2023-03-01', 0)).toMatchObject({ expectedByToday: 0, verdict: 'on plan' });
  });
});
