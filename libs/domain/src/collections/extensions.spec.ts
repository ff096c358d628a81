import { canExtend, decideExtension, decidePropose, decideWithdraw, effectiveDueOn, extensionDays, type ExtensionState, type ProposalMoment } from './extensions.js';
import { moment } from './moment.plain.js';
import type { ReturnMoment } from './return-moment.js';

const ask = (until: string, reason = 'Our analyst is on leave.') => ({ until, reason });

describe('proposing an extension', () => {
  it.each<[string, string, Partial<ReturnMoment>, string | undefined]>([
    ['the day after the due day', '2023-03-25', {}, undefined],
    ['the due day itself', '2023-03-24', {}, 'EXTENSION_DAY'],
    ['the last day of the round', '2023-04-28', {}, undefined],
    ['a day after the round closes', '2023-04-29', {}, 'EXTENSION_DAY'],
    ['today, when it is overdue', '2023-04-03', { today: '2023-04-03' }, 'EXTENSION_DAY'],
    ['tomorrow, when it is overdue', '2023-04-04', { today: '2023-04-03' }, undefined],
    ['the day that an earlier extension gave', '2023-04-14', { extendedTo: '2023-04-14' }, 'EXTENSION_DAY'],
    ['a day after an earlier extension', '2023-04-15', { extendedTo: '2023-04-14' }, undefined],
    ['a day that does not exist', '2023-04-31', {}, 'EXTENSION_DAY'],
    ['any day when none is left', '2023-04-29', { today: '2023-04-28' }, 'EXTENSION_DAY'],
  ])('to %s', (_what, until, more, code) => {
    const refusal = decidePropose(ask(until), moment(more));
    expect(refusal?.code).toBe(code);
    expect(refusal?.fields?.[0]?.name).toBe(code && 'until');
  });

  it.each<[string, Partial<ReturnMoment>, string]>([
    ['while another proposal waits', { extensionProposed: true }, 'EXTENSION_OPEN'],
    ['of a return that is here', { state: 'received' }, 'RETURN_STATE'],
    ['of a return that is refused', { outcome: 'refused' }, 'RETURN_ACCOUNTED'],
    ['in a closed round', { roundState: 'closed' }, 'ROUND_CLOSED'],
    ['before the round opens', { roundState: 'scheduled' }, 'ROUND_NOT_OPEN'],
  ])('is refused %s', (_when, more, code) => {
    expect(decidePropose(ask('2023-04-14'), moment(more))?.code).toBe(code);
    expect(canExtend(moment(more))).toBe(false);
  });

  it('is possible while an agreement is waited for, and needs a reason', () => {
    expect(decidePropose(ask('2023-04-14'), moment({ outcome: 'sharing-pending' }))).toBeNull();
    expect(decidePropose(ask('2023-04-14', ' '), moment())).toMatchObject({ code: 'INVALID_INPUT', fields: [{ name: 'reason' }] });
  });

  it('offers just the days that are not refused', () => {
    expect(extensionDays(moment())).toEqual({ from: '2023-03-25', to: '2023-04-28' });
    expect(extensionDays(moment({ today: '2023-04-27' }))).toEqual({ from: '2023-04-28', to: '2023-04-28' });
    expect(extensionDays(moment({ today: '2023-04-28' }))).toBeNull();
  });
});

describe('deciding an extension', () => {
  const proposal = (more: Partial<ProposalMoment> = {}): ProposalMoment => ({ ...moment(), extension: { state: 'proposed', until: '2023-04-14' }, ...more });
  const granted = (more?: Partial<ProposalMoment>) => decideExtension({ granted: true }, proposal(more))?.code;
  const declined = (reason: string | null, more?: Partial<ProposalMoment>) => decideExtension({ granted: false, reason }, proposal(more))?.code;

  it('is granted without a reason and declined with one', () => {
    expect([granted(), declined('Everybody had six weeks.'), declined(null), declined('  ')]).toEqual([undefined, undefined, 'INVALID_INPUT', 'INVALID_INPUT']);
  });

  it.each<ExtensionState>(['granted', 'declined', 'withdrawn'])('is not decided twice: %s', (state) => {
    const extension = { state, until: '2023-04-14' };
    expect([granted({ extension }), declined('why', { extension }), decideWithdraw({ state })?.code]).toEqual(['EXTENSION_DECIDED', 'EXTENSION_DECIDED', 'EXTENSION_DECIDED']);
    expect(decideWithdraw({ state })?.message).toContain(state);
  });

  it('is withdrawn while it waits', () => expect(decideWithdraw({ state: 'proposed' })).toBeNull());

  it('does not move the day to one that is past, unless the return came meanwhile', () => {
    expect([granted({ today: '2023-04-14' }), granted({ today: '2023-04-15' }), granted({ today: '2023-04-15', state: 'received' })]).toEqual([undefined, 'EXTENSION_DAY', undefined]);
  });

  it('grants nothing in a closed round or to who does not report, but declines there', () => {
    expect([granted({ roundState: 'closed' }), declined('Too late.', { roundState: 'closed' })]).toEqual(['ROUND_CLOSED', undefined]);
    expect([granted({ outcome: 'refused' }), declined('They refused.', { outcome: 'refused' })]).toEqual(['RETURN_ACCOUNTED', undefined]);
  });
});

describe('the day by which a return is due', () => {
  it('is the extended one, unless the round itself was moved further', () => {
    expect(effectiveDueOn({ dueOn: '2023-03-24', extendedTo: null })).toBe('2023-03-24');
    expect(effectiveDueOn({ dueOn: '2023-03-24', extendedTo: '2023-04-14' })).toBe('2023-04-14');
    expect(effectiveDueOn({ dueOn: '2023-04-21', extendedTo: '2023-04-14' })).toBe('2023-04-21');
  });
});
