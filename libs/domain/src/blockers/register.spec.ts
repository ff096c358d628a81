import { unreachable } from '../kernel/index.js';
import { blockerTransitions, changedParts, decideAdopt, decideBlocker, decideUpdateBlocker, standsInTheWay, type BlockerValues } from './register.js';

const context = { levels: new Set(['bronze']), indicators: new Set(['hearings']), barriers: new Set(['not-captured', 'other-agency']), systems: new Set(['mosaic']), today: '2023-06-01' };
const sound: BlockerValues = {
  title: 'The court holds it', solution: 'The court reports it', level: 'bronze', indicators: ['hearings'], barriers: ['other-agency'], systems: [], cause: 'other-agency', actor: 'hmcts', status: 'open',
  owner: null, startsOn: null, dueOn: null, resolvedOn: null, evidence: null,
};
const fieldsOf = (change: Partial<BlockerValues>) => decideBlocker({ ...sound, ...change }, context)?.fields?.map(({ name }) => name);
const update = (from: BlockerValues['status'], change: Partial<BlockerValues>, reason = 'Agreed at the hub') => decideUpdateBlocker({ before: { status: from }, after: { ...sound, ...change }, reason }, context)?.code;

describe('a blocker', () => {
  it('can reach every status, and none is its last', () => {
    expect(unreachable(blockerTransitions, 'open')).toEqual([]);
    expect(Object.values(blockerTransitions).every((next) => next.length > 0)).toBe(true);
  });

  it('stands in the way while it is open or in progress', () => {
    expect((['open', 'in-progress', 'resolved', 'not-needed'] as const).map((status) => standsInTheWay({ status }))).toEqual([true, true, false, false]);
  });

  it('says what stands in the way of what, why, and who must act', () => {
    expect(decideBlocker(sound, context)).toBeNull();
    expect(fieldsOf({ title: ' ', solution: '' })).toEqual(['title', 'solution']);
    expect(fieldsOf({ cause: null, actor: null })).toEqual(['cause', 'actor']);
    expect(fieldsOf({ indicators: [], level: null })).toEqual(['indicators']);
    expect(fieldsOf({ indicators: [], level: 'bronze' })).toBeUndefined();
    expect(fieldsOf({ title: 'x'.repeat(301) })).toEqual(['title']);
  });

  it('that is not needed need not say why', () => {
    expect(fieldsOf({ status: 'not-needed', cause: null, actor: null })).toBeUndefined();
  });

  it('names only indicators, levels, barriers and systems that the programme knows', () => {
    expect(fieldsOf({ indicators: ['star-sign'], barriers: ['weather'], systems: ['abacus'], level: 'tin' })).toEqual(['indicators', 'barriers', 'systems', 'level']);
  });

  it('is resolved on a day that has come, and only what is resolved has one', () => {
    expect(fieldsOf({ status: 'resolved' })).toEqual(['resolvedOn']);
    expect(fieldsOf({ status: 'resolved', resolvedOn: '2023-06-02' })).toEqual(['resolvedOn']);
    expect(fieldsOf({ status: 'resolved', resolvedOn: '2023-06-01' })).toBeUndefined();
    expect(fieldsOf({ resolvedOn: '2023-06-01' })).toEqual(['resolvedOn']);
    expect(fieldsOf({ startsOn: '2023-02-30' })).toEqual(['startsOn']);
    expect(fieldsOf({ startsOn: '2023-03-02', dueOn: '2023-03-01' })).toEqual(['dueOn']);
  });

  it('changes with a reason, along its lifecycle', () => {
    expect(update('open', { status: 'in-progress' })).toBeUndefined();
    expect(update('open', {}, ' ')).toBe('INVALID_INPUT');
    expect(update('resolved', { status: 'in-progress' })).toBe('STATE_NOT_ALLOWED');
    expect(update('resolved', { status: 'resolved', resolvedOn: '2023-05-01' })).toBeUndefined();
  });

  it('tells which of its parts have changed', () => {
    expect(changedParts(sound, { ...sound, title: 'Another', indicators: [] })).toEqual(['title', 'indicators']);
    expect(changedParts(sound, { ...sound })).toEqual([]);
  });

  it('is adopted from the framework only into an empty register', () => {
    expect(decideAdopt({ registered: 0, published: 39 })).toBeNull();
    expect(decideAdopt({ registered: 1, published: 39 })?.code).toBe('REGISTER_NOT_EMPTY');
    expect(decideAdopt({ registered: 0, published: 0 })?.code).toBe('INVALID_INPUT');
  });
});
