import { mayFollow, unreachable, type Refusal } from '../kernel/index.js';
import { moment } from './moment.plain.js';
import {
  decideAnswer, decideQuery, decideRaise, decideWithdrawQuery, isUndecided, queryActions, queryOverdue, queryTextLength, queryTransitions, stateAfterQueries,
  type AskedQuery, type QueryState,
} from './queries.js';
import { returnStates } from './return-states.js';

const states = Object.keys(queryTransitions) as QueryState[];
const ask = (more: Partial<AskedQuery> = {}): AskedQuery => ({ indicator: 'hearings-count', text: 'Why is the number of hearings half that of last quarter?', dueOn: '2023-04-14', ...more });
const received = moment({ state: 'received' });

describe('the life of a query', () => {
  it('reaches every state from open', () => expect(unreachable(queryTransitions, 'open')).toEqual([]));

  it.each<[string, QueryState, (query: { state: QueryState }) => Refusal | null]>([
    ['explaining', 'explained', (query) => decideAnswer(query, 'A hearing centre was closed.')],
    ['correcting', 'corrected', (query) => decideAnswer(query, 'Sent again with the missing file.')],
    ['accepting', 'accepted', (query) => decideQuery(query, { accepted: true })],
    ['asking again', 'open', (query) => decideQuery(query, { accepted: false, reason: 'Which one?' })],
    ['withdrawing', 'withdrawn', (query) => decideWithdrawQuery(query, 'Asked by mistake.')],
  ])('lets %s lead to %s just where the table has it', (_what, to, decide) => {
    for (const state of states) expect([state, decide({ state })?.code]).toEqual([state, mayFollow(queryTransitions, state, to) ? undefined : 'QUERY_STATE']);
  });

  it('offers what can be done in each state', () => {
    expect(states.map((state) => queryActions({ state }))).toEqual([['answer', 'withdraw'], ['decide', 'withdraw'], ['decide', 'withdraw'], [], []]);
    expect(states.filter((state) => isUndecided({ state }))).toEqual(['open', 'explained', 'corrected']);
  });

  it('says in which state it is', () => {
    expect(decideAnswer({ state: 'accepted' }, 'Late.')).toMatchObject({ message: 'This query is accepted, so it cannot be answered.', details: { state: 'accepted', next: [] } });
  });

  it('needs words: an answer, a reason to ask again and to withdraw, and not too many', () => {
    expect(decideAnswer({ state: 'open' }, ' ')?.fields?.[0]?.name).toBe('answer');
    expect(decideAnswer({ state: 'open' }, 'x'.repeat(queryTextLength + 1))?.code).toBe('INVALID_INPUT');
    expect(decideAnswer({ state: 'open' }, 'x'.repeat(queryTextLength))).toBeNull();
    expect([decideQuery({ state: 'explained' }, { accepted: false })?.code, decideQuery({ state: 'explained' }, { accepted: false, reason: null })?.code, decideWithdrawQuery({ state: 'open' }, '')?.code]).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'INVALID_INPUT']);
  });

  it.each<[QueryState, string, boolean]>([['open', '2023-04-14', false], ['open', '2023-04-15', true], ['explained', '2023-04-15', false], ['withdrawn', '2024-01-01', false]])(
    'is, when %s on %s, overdue: %s', (state, today, expected) => expect(queryOverdue({ state, dueOn: '2023-04-14' }, today)).toBe(expected));
});

describe('raising a query', () => {
  it('is possible on a return that is here and not accepted, also in a closed round', () => {
    const possible = ['received', 'queried', 'resubmitted'];
    expect(returnStates.filter((state) => !decideRaise(ask(), moment({ state }), ['hearings-count']))).toEqual(possible);
    expect(returnStates.filter((state) => !decideRaise(ask(), moment({ state, roundState: 'closed' }), ['hearings-count']))).toEqual(possible);
    expect(decideRaise(ask(), moment({ state: 'accepted' }), ['hearings-count'])?.code).toBe('RETURN_STATE');
    expect(decideRaise(ask(), moment({ state: 'received', roundState: 'draft' }), ['hearings-count'])?.code).toBe('ROUND_NOT_OPEN');
  });

  it.each<[string, Partial<AskedQuery>, string | undefined]>([
    ['about the whole return', { indicator: null }, undefined],
    ['about an indicator of another level', { indicator: 'child-demographics' }, 'indicator'],
    ['without words', { text: '\n' }, 'text'],
    ['with too many words', { text: 'x'.repeat(queryTextLength + 1) }, 'text'],
    ['to be answered today', { dueOn: '2023-03-10' }, undefined],
    ['to be answered yesterday', { dueOn: '2023-03-09' }, 'dueOn'],
    ['to be answered on no day', { dueOn: '10 March' }, 'dueOn'],
  ])('%s', (_what, more, field) => {
    const refusal = decideRaise(ask(more), received, ['hearings-count']);
    expect([refusal?.code, refusal?.fields?.[0]?.name]).toEqual([field && 'INVALID_INPUT', field]);
  });
});

describe('a return after its queries changed', () => {
  const after = (...queries: QueryState[]) => stateAfterQueries('queried', queries.map((state) => ({ state })));

  it('stays queried while one is open, or answered and undecided', () => {
    expect([after('open', 'accepted'), after('explained'), after('corrected', 'withdrawn')]).toEqual(['queried', 'queried', 'queried']);
  });

  it('leaves nothing to the authority once all are decided', () => {
    expect([after('accepted', 'withdrawn'), after('withdrawn')]).toEqual(['resubmitted', 'resubmitted']);
  });

  it('is queried again when one of a resubmitted return is asked again', () => {
    expect(stateAfterQueries('resubmitted', [{ state: 'open' }, { state: 'accepted' }])).toBe('queried');
    expect(stateAfterQueries('resubmitted', [{ state: 'explained' }])).toBe('resubmitted');
  });
});
