import { mayFollow, unreachable } from '../kernel/index.js';
import { decideReopen, decideSave, decideSubmit, overdue, responseActions, responseTransitions, type ResponseMoment, type ResponseState } from './responses.js';

const moment = (more: Partial<ResponseMoment> = {}): ResponseMoment => ({
  waveState: 'open', opensOn: '2023-02-15', closesOn: '2023-03-03', today: '2023-02-20', responseState: 'in-progress', ...more,
});
const lacking = { question: 'system', code: 'missing', message: 'Answer “Case management system”' };
const wrong = { question: 'system', code: 'unknown-choice', message: 'Choose Mosaic or Other.' };

describe('saving an answer', () => {
  it('is possible through the whole last day and not on the day after', () => {
    expect(decideSave(moment({ today: '2023-03-03' }))).toBeNull();
    expect(decideSave(moment({ today: '2023-03-04' }))?.code).toBe('WAVE_CLOSED');
  });

  it('is refused after the wave closed, with the day and what to do', () => {
    expect(decideSave(moment({ today: '2023-03-04', waveState: 'closed', contact: 'plo@example.org' }))).toEqual({
      code: 'WAVE_CLOSED',
      message: 'This survey closed at the end of 3 March 2023. What you typed was not saved: copy it, and contact plo@example.org.',
      details: { closesOn: '2023-03-03' },
    });
  });

  it('is refused after a wave was closed early, with that day where it is known', () => {
    const early = (closedOn?: string) => decideSave(moment({ waveState: 'closed', closedOn }))?.message;
    expect(early('2023-02-17')).toMatch(/^This survey closed on 17 February 2023\. What/);
    expect(early()).toMatch(/^This survey closed\. What/);
  });

  it('names the last day even when the wave was put away only later', () => {
    expect(decideSave(moment({ waveState: 'closed', today: '2023-03-10', closedOn: '2023-03-06' }))?.message).toMatch(/at the end of 3 March 2023/);
  });

  it.each(['draft', 'scheduled'] as const)('is refused while the wave is %s, with the day on which it opens', (waveState) => {
    expect(decideSave(moment({ waveState }))).toMatchObject({ code: 'WAVE_NOT_OPEN', message: 'This survey is not open yet. It opens on 15 February 2023.' });
  });

  it('is possible when the project team opened the wave before its day, and in a wave without a last day', () => {
    expect(decideSave(moment({ today: '2023-02-10' }))).toBeNull();
    expect(decideSave(moment({ closesOn: null, today: '2030-01-01' }))).toBeNull();
  });

  it.each<[ResponseState, string | undefined]>([['not-started', undefined], ['in-progress', undefined], ['submitted', 'RESPONSE_SUBMITTED'], ['reopened', undefined]])(
    'looks at a response that is %s',
    (responseState, code) => expect(decideSave(moment({ responseState }))?.code).toBe(code),
  );
});

describe('submitting a response', () => {
  it('is possible when nothing is missing or wrong, first and after reopening', () => {
    expect(decideSubmit(moment(), [])).toBeNull();
    expect(decideSubmit(moment({ responseState: 'reopened' }), [])).toBeNull();
  });

  it('is refused with the list of what is missing', () => {
    expect(decideSubmit(moment(), [lacking, wrong])).toEqual({
      code: 'ANSWERS_MISSING', message: '1 question is still to be answered. Answer it, then submit again.', details: { errors: [lacking, wrong] },
    });
    expect(decideSubmit(moment(), [lacking, lacking])?.message).toMatch(/^2 questions are .* Answer them/);
  });

  it.each<[string, Partial<ResponseMoment>, (typeof lacking)[], string]>([
    ['when an answer is wrong', {}, [wrong], 'ANSWERS_NOT_VALID'],
    ['before the first answer, even when nothing is required', { responseState: 'not-started' }, [], 'RESPONSE_NOT_STARTED'],
    ['twice', { responseState: 'submitted' }, [], 'RESPONSE_SUBMITTED'],
    ['after the wave closed, whatever is missing', { today: '2023-03-04' }, [lacking], 'WAVE_CLOSED'],
    ['before the wave opens', { waveState: 'scheduled' }, [], 'WAVE_NOT_OPEN'],
  ])('is refused %s', (_when, more, errors, code) => {
    expect(decideSubmit(moment(more), errors)?.code).toBe(code);
  });

  it('says after closing that the answers are kept', () => {
    expect(decideSubmit(moment({ today: '2023-03-04' }), [])?.message).toMatch(/kept but were not submitted/);
  });
});

describe('reopening a response', () => {
  it('is possible for a submitted one while its wave is open', () => {
    expect(decideReopen(moment({ responseState: 'submitted' }))).toBeNull();
  });
  it.each<[string, Partial<ResponseMoment>, string]>([
    ['that was never submitted', {}, 'NOT_SUBMITTED'],
    ['that is reopened already', { responseState: 'reopened' }, 'NOT_SUBMITTED'],
    ['of a wave that has closed', { responseState: 'submitted', today: '2023-03-04' }, 'WAVE_CLOSED'],
  ])('is refused for one %s', (_what, more, code) => {
    expect(decideReopen(moment(more))?.code).toBe(code);
  });
});

describe('the life of a response', () => {
  const states = Object.keys(responseTransitions) as ResponseState[];
  it('reaches every state from not started', () => {
    expect(unreachable(responseTransitions, 'not-started')).toEqual([]);
  });
  it.each(states)('lets a %s response be submitted and reopened just where the table has it', (responseState) => {
    expect(decideSubmit(moment({ responseState }), []) === null).toBe(mayFollow(responseTransitions, responseState, 'submitted'));
    expect(decideReopen(moment({ responseState })) === null).toBe(mayFollow(responseTransitions, responseState, 'reopened'));
  });
  it('offers what can be done now, and nothing once the wave has closed', () => {
    expect(states.map((responseState) => responseActions(moment({ responseState })))).toEqual([['save'], ['save', 'submit'], ['reopen'], ['save', 'submit']]);
    expect(states.flatMap((responseState) => responseActions(moment({ responseState, today: '2023-03-04' })))).toEqual([]);
  });
  it.each<[ResponseState, 'open' | 'closed' | 'scheduled', string, boolean]>([
    ['not-started', 'open', '2023-03-03', false],
    ['not-started', 'open', '2023-03-04', true],
    ['in-progress', 'closed', '2023-03-04', true],
    ['in-progress', 'closed', '2023-03-01', true],
    ['not-started', 'scheduled', '2023-03-04', false],
    ['submitted', 'closed', '2023-03-04', false],
    ['reopened', 'closed', '2023-03-04', false],
  ])('calls a %s response of a wave that is %s on %s overdue: %s', (state, waveState, today, expected) => {
    expect(overdue({ state: waveState, closesOn: '2023-03-03' }, { state }, today)).toBe(expected);
  });
});
