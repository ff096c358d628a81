// Surveys: what may be asked, which answers are right, and what may happen to a wave and a response.
export type * from './definition.js';
export type { Answer, AnswerError, Answers, AnswerState, Place, RowAnswers, UnableAnswer, Value } from './answer.js';
export { answerAt, isAnswer, valueAt } from './answer.js';
export { choicesOf, defaultRoles, isRequired, questionsOf, rowsOf, textIn } from './choices.js';
export { parseDefinition, type ParsedDefinition } from './parse-definition.js';
export type { DefinitionError } from './definition-rules.js';
export { canonicalJson, contentHash } from './canonical.js';
export { needsFramework, resolveRows, type RowFramework } from './rows.js';
export { comparisonsIn, holds } from './conditions.js';
export { checkAnswer } from './check-answer.js';
export { check, visibleSections } from './check.js';
export { longTextLength, shortTextLength } from './check-value.js';
export { longestLeadTime, noteLength } from './check-unable.js';
export { completeness, nextUnanswered, type Completeness, type SectionCompleteness, type SectionState } from './completeness.js';
export { barrierMeasure, extractSubmittedAnswers, leadTimeMeasure, type SubmittedAnswer } from './submitted-answers.js';
export { carriedAnswers, type NotCarried, type NotCarriedReason } from './carried-answers.js';
export {
  allowedActions,
  decideByHand,
  decideClose,
  decideOpen,
  decideSchedule,
  decideUnschedule,
  waveTransitions,
  type WaveAction,
  type WaveAudience,
  type WaveShape,
  type WaveState,
} from './waves.js';
export {
  decideReopen,
  decideSave,
  decideSubmit,
  hasClosed,
  overdue,
  responseActions,
  responseTransitions,
  type ResponseAction,
  type ResponseMoment,
  type ResponseState,
} from './responses.js';
export { decideDates } from './wave-dates.js';
export { whyNoAnswer, type KnownOfResponse } from './why-no-answer.js';
export { answerInWords } from './answer-in-words.js';
export { compare, smallestBase, type ComparedQuestion, type Distribution } from './comparison.js';
