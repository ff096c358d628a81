// What may an authority, and what may the project team, do with a response?
import { dayInWords, type Refusal, type Transitions } from '../kernel/index.js';
import type { AnswerError } from './answer.js';
import { missing } from './walk.js';
import type { WaveShape, WaveState } from './waves.js';

export type ResponseState = 'not-started' | 'in-progress' | 'submitted' | 'reopened';
export type ResponseAction = 'save' | 'submit' | 'reopen';

/** The lifecycle of a response: saving the first answer starts it. */
export const responseTransitions: Transitions<ResponseState> = {
  'not-started': ['in-progress'],
  'in-progress': ['submitted'],
  submitted: ['reopened'],
  reopened: ['submitted'],
};

/**
 * All that decides about a response at a moment. Days are ISO days of Europe/London. The last day is inclusive: an answer is taken
 * until the end of `closesOn`. Whether the wave has begun is its state alone: the project team may open it before `opensOn`.
 * `contact` says whom to ask, in words, where the caller knows.
 */
export type ResponseMoment = {
  waveState: WaveState;
  opensOn?: string | null;
  closesOn?: string | null;
  /** The day on which it was closed, where that is known: it may be before `closesOn`. */
  closedOn?: string | null;
  today: string;
  responseState: ResponseState;
  contact?: string;
};

/**
 * May an answer be saved? Refuses before the wave opens (WAVE_NOT_OPEN), after it has closed (WAVE_CLOSED: says when, and to copy what
 * was typed) and after submission (RESPONSE_SUBMITTED).
 */
export function decideSave(moment: ResponseMoment): Refusal | null {
  return outsideWave(moment, 'What you typed was not saved: copy it, and') ?? alreadySubmitted(moment);
}

/**
 * May the response be submitted with these errors of the strict check? Refuses as saving does, then when nothing was ever saved and
 * nothing is required (RESPONSE_NOT_STARTED), when something is missing (ANSWERS_MISSING) or only wrong (ANSWERS_NOT_VALID). The last
 * two carry the errors in their details.
 */
export function decideSubmit(moment: ResponseMoment, errors: readonly AnswerError[]): Refusal | null {
  const closed = outsideWave(moment, 'Your answers are kept but were not submitted:') ?? alreadySubmitted(moment);
  if (closed) return closed;
  const lacking = errors.filter((error) => error.code === missing).length;
  if (lacking > 0) {
    const [are, them] = lacking === 1 ? ['question is', 'it'] : ['questions are', 'them'];
    const message = `${lacking} ${are} still to be answered. Answer ${them}, then submit again.`;
    return { code: 'ANSWERS_MISSING', message, details: { errors } };
  }
  if (errors.length > 0) {
    return { code: 'ANSWERS_NOT_VALID', message: 'Some answers are not right. Correct them, then submit again.', details: { errors } };
  }
  if (moment.responseState !== 'not-started') return null;
  return { code: 'RESPONSE_NOT_STARTED', message: 'Nothing has been answered yet. Save at least one answer, then submit.' };
}

/**
 * May the project team reopen the response for correction? Refuses outside the wave (WAVE_NOT_OPEN, WAVE_CLOSED: nobody could correct
 * anything then) and what is not submitted (NOT_SUBMITTED). The earlier submission stays in every figure until the next one.
 */
export function decideReopen(moment: ResponseMoment): Refusal | null {
  const closed = outsideWave(moment, 'Answers can no longer be changed. To ask for corrections, send a new wave, or');
  if (closed || moment.responseState === 'submitted') return closed;
  const message = 'Only a submitted response can be reopened. This one can still be changed as it is.';
  return { code: 'NOT_SUBMITTED', message, details: { state: moment.responseState } };
}

/**
 * What may be done with the response now, for screens to offer. Submitting may still be refused for what is missing.
 */
export function responseActions(moment: ResponseMoment): ResponseAction[] {
  const decisions: [ResponseAction, Refusal | null][] = [
    ['save', decideSave(moment)],
    ['submit', decideSubmit(moment, [])],
    ['reopen', decideReopen(moment)],
  ];
  return decisions.filter(([, refusal]) => refusal === null).map(([action]) => action);
}

/**
 * Is the response overdue: was it asked for, is the last day over (or the wave closed), and was nothing ever submitted? A reopened
 * response is not: its earlier submission stands.
 */
export function overdue(wave: WaveShape, response: { state: ResponseState }, today: string): boolean {
  const lacking = response.state === 'not-started' || response.state === 'in-progress';
  return lacking && hasClosed(wave, today);
}

/**
 * Has a wave that was open come to its end, by being closed or because its last day is over?
 */
export function hasClosed({ state, closesOn }: WaveShape, today: string): boolean {
  return state === 'closed' || (state === 'open' && !!closesOn && today > closesOn);
}

function outsideWave(moment: ResponseMoment, then: string): Refusal | null {
  const { waveState, opensOn, closesOn, today, contact } = moment;
  if (hasClosed({ state: waveState, closesOn }, today)) {
    const message = `This survey closed${whenClosed(moment)}. ${then} contact ${contact ?? 'the project team'}.`;
    return { code: 'WAVE_CLOSED', message, details: { closesOn: closesOn ?? null } };
  }
  if (waveState === 'open') return null;
  const opens = opensOn ? ` It opens on ${dayInWords(opensOn)}.` : '';
  return { code: 'WAVE_NOT_OPEN', message: `This survey is not open yet.${opens}`, details: { opensOn: opensOn ?? null } };
}

function whenClosed({ closesOn, closedOn, today }: ResponseMoment): string {
  if (closedOn && !(closesOn && closesOn < closedOn)) return ` on ${dayInWords(closedOn)}`;
  return closesOn && closesOn < today ? ` at the end of ${dayInWords(closesOn)}` : '';
}

function alreadySubmitted({ responseState }: ResponseMoment): Refusal | null {
  if (responseState !== 'submitted') return null;
  return { code: 'RESPONSE_SUBMITTED', message: 'This response has been submitted. To change an answer, ask the project team to reopen it.' };
}
