// What does the page of a return show?
import { isReturned } from '@muster/domain/collections';
import type { ReturnSheet, ReturnTask } from '@muster/server/collections';
import { extensionLines } from './extension-words.js';
import { nextStep, saidOf, saidWords, type NextStep } from './next-step.js';
import { queryView, type QueryView } from './query-view.js';
import { dueWords, isAwaited, nameOf, standsInstead, tagOf, type Tag } from './return-words.js';
import { counted, day, moment } from './words.js';

/** The head of every page of a return, in words. */
export interface ReturnHead {
  path: string;
  name: string;
  organisation: string;
  programme: string;
  invented: boolean;
  due: string;
}

/** A line of the list of steps. Without `href` there is nothing to open now. */
export interface StepRow {
  title: string;
  hint: string;
  href: string;
  tag: Tag;
}

export interface ReturnView {
  tag: Tag;
  facts: { key: string; value: string }[];
  calendar: string;
  next: NextStep;
  steps: StepRow[];
  sharing: { name: string; standing: string; since: string }[];
  queries: QueryView[];
  extensions: string[];
  instead: { words: string; by: string; on: string; reason: string; indicators: string[]; barriers: string[]; successor: string } | null;
  moreTime: boolean;
  cannotSend: boolean;
  champion: ReturnSheet['champion'];
}

/** The address of a return's page. */
export function pathOf({ returnId }: Pick<ReturnTask, 'returnId'>): string {
  return `/returns/${returnId}`;
}

/** The head of a return's pages. */
export function returnHead(sheet: ReturnTask): ReturnHead {
  const { organisation, programme, invented } = sheet;
  return { path: pathOf(sheet), name: nameOf(sheet), organisation, programme, invented, due: dueWords(sheet) };
}

/** The view of a return: where it stands, the next step, what is asked, every step, and what is in the way. */
export function returnView(sheet: ReturnSheet): ReturnView {
  const path = pathOf(sheet);
  return {
    tag: tagOf(sheet),
    facts: factsOf(sheet),
    calendar: isAwaited(sheet) ? `${path}/due.ics` : '',
    next: nextStep(sheet, path),
    steps: standsInstead(sheet) ? [] : stepsOf(sheet, path),
    sharing: (standsInstead(sheet) ? [] : sheet.waitsFor).map(({ name, standing, askedOn, elapsedDays }) => ({ name, standing, since: askedOn ? `${counted(elapsedDays ?? 0, 'day')}, since ${day(askedOn)}` : 'Nobody has asked for it yet' })),
    queries: sheet.queries.map(queryView),
    extensions: extensionLines(sheet.extensions),
    instead: insteadOf(sheet),
    moreTime: sheet.allowed.includes('extension.propose'),
    cannotSend: declarable(sheet).length > 0,
    champion: sheet.champion,
  };
}

/** The outcomes that an authority declares for itself and that may be set now. */
export function declarable({ allowedOutcomes }: Pick<ReturnSheet, 'allowedOutcomes'>): ('nil-return' | 'cannot-report')[] {
  return (['nil-return', 'cannot-report'] as const).filter((outcome) => allowedOutcomes.includes(outcome));
}

function factsOf(sheet: ReturnSheet): ReturnView['facts'] {
  const { level, deliveries, periodFrom, periodTo, closesOn, receivedAt, acceptedAt } = sheet;
  const data = `${level ? `${level} level` : 'All levels'}, ${counted(deliveries.length, 'indicator')}`;
  return [
    { key: 'Data', value: data },
    { key: 'Period of the data', value: `${day(periodFrom)} to ${day(periodTo)}` },
    { key: 'Due by the end of', value: dueWords(sheet) },
    { key: sheet.roundState === 'closed' ? 'Round closed on' : 'Round closes on', value: day(closesOn) },
    ...(receivedAt ? [{ key: 'Recorded as sent', value: moment(receivedAt) }] : []),
    ...(acceptedAt ? [{ key: 'Accepted', value: moment(acceptedAt) }] : []),
  ];
}

const done: Tag = { label: 'Completed', colour: '' };
const toDo: Tag = { label: 'Not yet started', colour: 'blue' };
const later: Tag = { label: 'Cannot start yet', colour: '' };

function stepsOf(sheet: ReturnSheet, path: string): StepRow[] {
  return [deliveryStep(sheet, path), recordStep(sheet, path), ...surveyStep(sheet)];
}

function deliveryStep(sheet: ReturnSheet, path: string): StepRow {
  const said = saidOf(sheet);
  const open = sheet.allowed.includes('return.deliver');
  const tag = said === 0 ? (open ? toDo : later) : said === sheet.deliveries.length ? done : { label: 'Incomplete', colour: 'yellow' as const };
  return { title: 'What you are sending', hint: said || open ? saidWords(sheet) : 'First tell us that you have seen this', href: open || said ? `${path}/deliveries` : '', tag: said || open || !isReturned(sheet.state) ? tag : { label: 'Not said', colour: '' } };
}

function recordStep(sheet: ReturnSheet, path: string): StepRow {
  const title = 'Record that you have sent the data';
  if (isReturned(sheet.state)) return { title, hint: sheet.receivedAt ? day(sheet.receivedAt) : '', href: '', tag: done };
  if (sheet.allowed.includes('return.record')) return { title, hint: '', href: `${path}/record`, tag: toDo };
  if (sheet.waitsFor.length) return { title, hint: 'Data may not be shared yet', href: '', tag: later };
  return { title, hint: sheet.roundState === 'closed' ? 'The round has closed' : 'The single point of contact, a deputy or the certifier does this', href: '', tag: later };
}

function surveyStep({ surveyTitle, surveyResponseId, surveyState, roundState }: ReturnSheet): StepRow[] {
  if (!surveyTitle) return [];
  if (!surveyResponseId) return roundState === 'open' ? [{ title: surveyTitle, hint: 'A few questions, once the return is recorded', href: '', tag: later }] : [];
  if (roundState !== 'open' && surveyState !== 'submitted') return [{ title: surveyTitle, hint: 'Closed with the round', href: `/responses/${surveyResponseId}`, tag: { label: 'Not submitted', colour: '' } }];
  const tag = surveyState === 'submitted' ? done : surveyState === 'not-started' ? toDo : { label: 'Incomplete', colour: 'yellow' as const };
  return [{ title: surveyTitle, hint: '', href: `/responses/${surveyResponseId}`, tag }];
}

function insteadOf({ standing, indicators, barriers }: ReturnSheet): ReturnView['instead'] {
  if (!standing) return null;
  const named = new Map(indicators.map(({ code, name }) => [code, name]));
  const texts = new Map(barriers.map(({ code, text }) => [code, text]));
  return {
    words: standing.words, by: standing.by, on: day(standing.on), reason: standing.reason, successor: standing.successor ?? '',
    indicators: standing.indicators.map((code) => named.get(code) ?? code), barriers: standing.barriers.map((code) => texts.get(code) ?? code),
  };
}
