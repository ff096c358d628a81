import { randomUUID } from 'node:crypto';
import { said } from '@muster/testing';
import { Muster } from './support/muster.js';
import { CLOSE, SAVE, saving } from './support/verbs.js';

let muster: Muster;
let barnsley: string;
beforeAll(async () => {
  muster = await Muster.start();
  barnsley = muster.world.response('a/Spring/Barnsley');
});
afterAll(() => muster.stop());

const gold = (answer: unknown) => ({ question: 'rag', row: 'gold', answer });
const VIEW = 'query ($id: ID!) { response(id: $id) { state answered required answers { question row text state value barriers leadTimeMonths note version savedAt savedBy savedInRole history { version text state savedAt savedBy savedInRole } } } }';

interface View {
  question: string;
  row: string;
  text: string;
  version: number;
  history: { version: number; text: string; savedBy: string; savedInRole: string; savedAt: string }[];
}

async function viewOf(question: string, row = ''): Promise<View> {
  const { response } = await muster.as('yara').ask<{ response: { answers: View[] } }>(VIEW, { id: barnsley });
  return response.answers.find((answer) => answer.question === question && answer.row === row)!;
}

describe('an answer', () => {
  it('is saved with its version, when, by whom and in which role, and counts towards the response', async () => {
    const { saveAnswer } = await muster.as('con').ask<{ saveAnswer: object }>(SAVE, saving(barnsley, { question: 'provider', row: '', answer: said(['legal']) }));
    expect(saveAnswer).toEqual({ question: 'provider', row: '', version: 1, savedAt: '2023-02-20T10:00:00.000Z', answered: 3, required: 5 });
    expect(await viewOf('provider')).toMatchObject({ text: 'Legal', state: 'ANSWERED', value: ['legal'], savedBy: 'Con Carter', savedInRole: 'CONTRIBUTOR', savedAt: '2023-02-20T10:00:00.000Z' });
  });

  it('keeps every earlier value, with who changed it, in which role and when', async () => {
    await muster.as('sam').ask(SAVE, saving(barnsley, gold(said('red'))));
    await muster.moveTo('2023-02-20T11:00:00Z');
    await muster.as('dee').ask(SAVE, saving(barnsley, gold({ state: 'unable', barriers: ['not-captured'], leadTimeMonths: 12, note: 'Waiting' }), { expectedVersion: 1 }));
    await muster.moveTo('2023-02-20T12:00:00Z');
    await muster.as('sam').ask(SAVE, saving(barnsley, gold(null), { expectedVersion: 2 }));
    await muster.as('sam').ask(SAVE, saving(barnsley, gold(said('amber')), { expectedVersion: 3 }));
    const { history, ...now } = await viewOf('rag', 'gold');
    expect(now).toMatchObject({ text: 'Amber', version: 4, barriers: [], leadTimeMonths: null, note: null });
    expect(history.map(({ version, savedBy, savedInRole, savedAt }) => [version, savedBy, savedInRole, savedAt])).toEqual([
      [4, 'Sam Shah', 'SPOC', '2023-02-20T12:00:00.000Z'], [3, 'Sam Shah', 'SPOC', '2023-02-20T12:00:00.000Z'],
      [2, 'Dee Dawson', 'DEPUTY', '2023-02-20T11:00:00.000Z'], [1, 'Sam Shah', 'SPOC', '2023-02-20T10:00:00.000Z'],
    ]);
    expect(history.map(({ text }) => text)).toEqual(['Amber', 'Taken back', expect.stringContaining('Data not captured'), 'Red']);
    await muster.moveTo('2023-02-20T10:00:00Z');
  });

  it('that was zero is an answer, and so is what is not collected', async () => {
    const hackney = muster.world.response('a/Spring/Hackney');
    await muster.as('hana').ask(SAVE, saving(hackney, { question: 'weeks', row: '', answer: said(0) }));
    await muster.as('hana').ask(SAVE, saving(hackney, { question: 'rag', row: 'bronze', answer: { state: 'not-collected' } }));
    expect(await muster.rows('select question, state, value from answer where response_id = $1 order by question', [hackney])).toEqual([
      { question: 'rag', state: 'not-collected', value: null }, { question: 'weeks', state: 'answered', value: 0 },
    ]);
  });

  it('gives the same result when the same key comes again, and is written once', async () => {
    const same = saving(barnsley, { question: 'role', row: '', answer: said('legal') });
    const first = await muster.as('sam').ask(SAVE, same);
    await muster.moveTo('2023-02-20T10:05:00Z');
    expect(await muster.as('sam').ask(SAVE, same)).toEqual(first);
    expect(await muster.as('sam').ask(SAVE, { input: { ...same.input, answer: said('other') } })).toEqual(first);
    expect(await muster.count("answer_change where response_id = $1 and question = 'role'", [barnsley])).toBe(1);
    await muster.moveTo('2023-02-20T10:00:00Z');
  });

  it('is not overwritten from a stale version: both values come back', async () => {
    await muster.as('sam').ask(SAVE, saving(barnsley, { question: 'rag', row: 'silver', answer: said('green') }));
    const { code, details } = await muster.as('dee').refused(SAVE, saving(barnsley, { question: 'rag', row: 'silver', answer: said('red') }));
    expect(code).toBe('ANSWER_CONFLICT');
    expect(details).toEqual({ question: 'rag', row: 'silver', yours: said('red'), theirs: { answer: said('green'), version: 1, savedAt: '2023-02-20T10:00:00.000Z', savedBy: 'Sam Shah', savedInRole: 'spoc' } });
    expect(await viewOf('rag', 'silver')).toMatchObject({ text: 'Green', version: 1, history: [{ version: 1 }] });
  });

  it('is not written over a version that never was', async () => {
    expect(await muster.as('sam').refusal(SAVE, saving(barnsley, { question: 'comment', row: '', answer: said('Early') }, { expectedVersion: 7 }))).toBe('ANSWER_CONFLICT');
    expect(await muster.count("answer where response_id = $1 and question = 'comment'", [barnsley])).toBe(0);
  });

  it.each([
    ['an unknown question', { question: 'nothing', row: '', answer: said('x') }],
    ['an unknown row', { question: 'rag', row: 'platinum', answer: said('green') }],
    ['an unknown choice', { question: 'rag', row: 'bronze', answer: said('blue') }],
    ['a text for a number', { question: 'weeks', row: '', answer: said('many') }],
    ['a text that is too long', { question: 'system-other', row: '', answer: said('x'.repeat(21)) }],
    ['a state that the question does not allow', { question: 'system', row: '', answer: { state: 'unknown' } }],
    ['"unable" without a barrier', { question: 'rag', row: 'bronze', answer: { state: 'unable', barriers: [] } }],
    ['what is no answer at all', { question: 'system', row: '', answer: 'mosaic' }],
    ['a prototype', { question: '__proto__', row: '', answer: said('x') }],
  ])('is refused for %s, and nothing is written', async (_what, placed) => {
    const before = await muster.count('answer_change');
    expect(await muster.as('sam').refusal(SAVE, saving(barnsley, placed))).toBe('ANSWER_INVALID');
    expect(await muster.count('answer_change')).toBe(before);
  });

  it.each([['a key that is none', { key: 'again' }], ['a version below zero', { expectedVersion: -1 }]])('is refused with %s', async (_what, more) => {
    expect(await muster.as('sam').refusal(SAVE, saving(barnsley, gold(said('red')), more))).toBe('INVALID_INPUT');
  });

  it('is refused after submission, before a wave opens, and after it has closed', async () => {
    expect(await muster.as('sue').refusal(SAVE, saving(muster.world.response('a/Spring/Camden'), gold(said('red'))))).toBe('RESPONSE_SUBMITTED');
    expect(await muster.as('sam').refusal(SAVE, saving(muster.world.response('a/Winter/Leeds'), gold(said('red'))))).toBe('NOT_FOUND');
    expect(await muster.as('lena').refusal(SAVE, saving(muster.world.response('a/Winter/Leeds'), gold(said('red'))))).toBe('WAVE_CLOSED');
  });

  it('is not saved by strangers, nor by those who only certify or read', async () => {
    for (const [name, code] of [['sue', 'NOT_FOUND'], ['bea', 'NOT_FOUND'], ['cert', 'FORBIDDEN'], ['priya', 'FORBIDDEN'], ['yara', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect([name, await muster.as(name).refusal(SAVE, saving(barnsley, gold(said('red')), { expectedVersion: 4 }))]).toEqual([name, code]);
    }
    expect(await viewOf('rag', 'gold')).toMatchObject({ text: 'Amber', version: 4 });
  });

  it('is refused after the last day, with the reason, also while nobody has closed the wave', async () => {
    const given = saving(barnsley, gold(said('green')), { expectedVersion: 4, key: randomUUID() });
    await muster.moveTo('2023-03-31T22:30:00Z');
    await muster.as('sam').ask(SAVE, given);
    await muster.moveTo('2023-03-31T23:30:00Z');
    expect(await muster.as('sam').refused(SAVE, saving(barnsley, gold(said('red')), { expectedVersion: 5 }))).toMatchObject({ code: 'WAVE_CLOSED', details: { closesOn: '2023-03-31' } });
    expect(await muster.as('sam').ask(SAVE, given)).toMatchObject({ saveAnswer: { version: 5 } });
    await muster.moveTo('2023-02-20T10:00:00Z');
  });

  it('is refused once its wave was closed, and what was saved stays to be read', async () => {
    await muster.as('priya').ask(CLOSE, { id: muster.world.wave('a/Spring') });
    expect(await muster.as('sam').refusal(SAVE, saving(barnsley, gold(said('red')), { expectedVersion: 5 }))).toBe('WAVE_CLOSED');
    expect(await viewOf('rag', 'gold')).toMatchObject({ text: 'Green', version: 5 });
  });
});
