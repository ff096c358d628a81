// What should the authority do next about its return?
import { instrumentInWords, isReturned, verbOfOutcome } from '@muster/domain/collections';
import type { ReturnSheet } from '@muster/server/collections';
import { standsInstead } from './return-words.js';
import { counted, day } from './words.js';

/** One thing to do: `post` sends a form to a path below the return, `href` leads to a page. */
export interface Action {
  label: string;
  /** Not what most people come for. */
  rare?: boolean;
  post?: string;
  href?: string;
}

export interface NextStep {
  heading: string;
  text: string;
  actions: Action[];
}

type Rule = [holds: (sheet: ReturnSheet) => boolean, step: (sheet: ReturnSheet, path: string) => NextStep];

const may = ({ allowed }: ReturnSheet, verb: string) => allowed.includes(`return.${verb}`);
const offer = (sheet: ReturnSheet, verb: string, action: Action): Action[] => (may(sheet, verb) ? [action] : []);
const begin = (sheet: ReturnSheet): Action[] => [
  ...offer(sheet, 'acknowledge', { label: 'We have seen this', post: 'acknowledge' }),
  ...offer(sheet, 'prepare', { label: 'We have started', post: 'prepare' }),
];
const record = (sheet: ReturnSheet, path: string): Action[] => offer(sheet, 'record', { label: 'We have sent the data', href: `${path}/record` });
const surveyIsOpen = ({ surveyResponseId, surveyState, roundState }: ReturnSheet) => surveyResponseId !== null && surveyState !== 'submitted' && roundState === 'open';
const survey = (sheet: ReturnSheet): Action[] => (surveyIsOpen(sheet) ? [{ label: 'Answer the questions', href: `/responses/${sheet.surveyResponseId}` }] : []);
const about = (sheet: ReturnSheet) => sheet.surveyTitle ?? 'how it went';

/** The first rule that holds says what comes next. */
const rules: readonly Rule[] = [
  [({ state }) => state === 'accepted', (sheet) => ({
    heading: 'Thank you: your return is accepted', text: `The project team accepted it${sheet.acceptedAt ? ` on ${day(sheet.acceptedAt)}` : ''}. ${surveyIsOpen(sheet) ? `One thing is left: the questions “${about(sheet)}”.` : 'There is nothing left to do.'}`, actions: survey(sheet),
  })],
  [(sheet) => standsInstead(sheet), (sheet, path) => ({
    heading: 'Nothing is expected from you now', text: `“${sheet.standing!.words}” stands in the place of the data since ${day(sheet.standing!.on)}. If data comes after all, this has to be withdrawn first.`,
    actions: offer(sheet, 'withdraw-outcome', { label: 'Withdraw this', rare: true, href: `${path}/withdraw-outcome` }),
  })],
  [({ state, openQueries }) => state === 'queried' && openQueries > 0, (sheet, path) => ({
    heading: sheet.openQueries === 1 ? 'Answer a question of the project team' : `Answer ${sheet.openQueries} questions of the project team`,
    text: 'The project team looked at what you sent and asks about it. Explain the data as it is, or correct it and say so.',
    actions: sheet.queries.filter(({ allowedActions }) => allowedActions.includes('query.answer')).slice(0, 1).map(({ id }) => ({ label: 'Answer the question', href: `${path}/queries/${id}` })),
  })],
  [({ state }) => state === 'queried', (sheet) => ({
    heading: 'Send the return again', text: 'Every question has its answer. Send the return again, so that the project team can look at your answers.', actions: offer(sheet, 'resubmit', { label: 'Send again', post: 'resubmit' }),
  })],
  [(sheet) => isReturned(sheet.state) && surveyIsOpen(sheet), (sheet) => ({
    heading: 'Answer a few questions about this return', text: `The return is recorded. The questions “${about(sheet)}” are its last part: your answers show what would make the next one easier.`, actions: survey(sheet),
  })],
  [({ state }) => state === 'resubmitted', () => ({ heading: 'Nothing to do for now', text: 'You have sent the return again. The project team looks at your answers, and accepts the return or asks again.', actions: [] })],
  [({ state }) => state === 'received', (sheet) => ({
    heading: 'Nothing to do for now', text: `The return was recorded${sheet.receivedAt ? ` on ${day(sheet.receivedAt)}` : ''}. The project team looks at it, and asks you if something is not clear.`, actions: [],
  })],
  [({ roundState }) => roundState === 'closed', ({ closesOn }) => ({ heading: 'This round has closed', text: `Its last day was ${day(closesOn)}. If you still want to send something, ask what to do.`, actions: [] })],
  [({ waitsFor }) => waitsFor.length > 0, (sheet) => ({
    heading: 'Data may not be shared yet',
    text: `Still to be done: ${sheet.waitsFor.map(({ instrument }) => instrumentInWords[instrument]).join(', ')}. Until then nothing can be sent, but you can prepare the data.`, actions: begin(sheet),
  })],
  [({ state }) => state === 'expected', (sheet) => ({
    heading: 'Tell us that you have seen this', text: 'One click is enough. It tells the project team that the request has reached the right person.', actions: begin(sheet),
  })],
  [({ state }) => state === 'acknowledged', (sheet, path) => ({ heading: 'Tell us when you have started', text: 'When you begin to put the data together, say so here.', actions: [...begin(sheet), ...record(sheet, path)] })],
  [(sheet) => may(sheet, 'deliver') && saidOf(sheet) === 0, (sheet, path) => ({
    heading: 'Say what you are sending', text: 'Say of each indicator whether it comes completely, partly or not. You can also paste a list of your file names.',
    actions: [{ label: 'Say what you are sending', href: `${path}/deliveries` }, ...record(sheet, path)],
  })],
  [() => true, (sheet, path) => ({
    heading: 'Record that you have sent the data', text: 'Send the data in the way that you agreed with the project team, never through these pages. Then record here that it went.', actions: record(sheet, path),
  })],
];

/** The next step. Where the actor's role does not take it, the text says who does. */
export function nextStep(sheet: ReturnSheet, path: string): NextStep {
  const [, make] = rules.find(([holds]) => holds(sheet))!;
  const step = make(sheet, path);
  return step.actions.length === 0 && isForOthers(sheet) ? { ...step, text: `${step.text} The single point of contact of ${sheet.organisation} can do this.` } : step;
}

/** Is there something to do now that the rules allow, but not to this role? */
function isForOthers(sheet: ReturnSheet): boolean {
  if (sheet.state === 'queried') return true;
  if (sheet.roundState !== 'open' || isReturned(sheet.state)) return false;
  return standsInstead(sheet) ? verbOfOutcome(sheet.outcome!) === 'return.declare' : sheet.waitsFor.length === 0;
}

/** Of how many indicators was it said what comes? */
export function saidOf({ deliveries }: Pick<ReturnSheet, 'deliveries'>): number {
  return deliveries.filter(({ extent }) => extent !== null).length;
}

/** How much was said, in words: "3 of 33 indicators". */
export function saidWords(sheet: Pick<ReturnSheet, 'deliveries'>): string {
  return `${saidOf(sheet)} of ${counted(sheet.deliveries.length, 'indicator')}`;
}
