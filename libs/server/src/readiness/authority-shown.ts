import { evidencePosition, legendOf, standingOf, type MatrixMeasure, type Observed, type PeerRow } from '@muster/domain/readiness';
import { answerInWords, choicesOf, questionsOf, smallestBase, type Answer, type Definition, type Question } from '@muster/domain/surveys';
import { PeerGroupName, type AuthorityMeasure, type AuthorityStatement, type AuthorityPeers, type AuthorityPosition } from './authority.types.js';
import { MatrixColumns } from './matrix.args.js';
import type { StandingName } from './standing.types.js';

/** How many of a group were asked, and how many of them answered. */
export interface PeerBases {
  asked: number;
  answered: number;
}

const aboutTime = new Set(['lead-time-small', 'lead-time', 'statutory-start', 'start']);

/** Whether an authority has answered, in one sentence; where it has not, how far it is. */
export function answerSentence({ state, answered, required, submittedAt }: { state: string; answered: number; required: number; submittedAt: Date | null }): string {
  if (state === 'reopened') return 'Reopened for correction: what it submitted before counts until the next submission.';
  if (submittedAt) return 'Has submitted its answers.';
  if (state === 'not-started') return 'Has not answered: it has not started.';
  return `Has not answered: it started, and has answered ${answered} of ${required} questions without submitting them.`;
}

/** The groups of a page in their order, each with its bases; a group of which nobody was asked is left out. */
export function peersOf(distribution: readonly (PeerRow & PeerBases)[], { regionName, nation }: { regionName: string | null; nation: string }): AuthorityPeers[] {
  const names = { region: regionName ?? 'Its region', nation: nation.charAt(0).toUpperCase() + nation.slice(1), neighbours: 'Ten statistical neighbours' };
  return Object.values(PeerGroupName).flatMap((who) => {
    const row = distribution.find((one) => one.who === who);
    return row ? [{ who, name: names[who], asked: row.asked, answered: row.answered, hidden: row.answered < smallestBase }] : [];
  });
}

/** The measures of a page over levels and over indicators, with the letters of the heatmap. */
export function measuresShown(measures: readonly MatrixMeasure[], subjects: readonly { kind: string; code: string }[]): AuthorityMeasure[] {
  const levels = new Set(subjects.filter(({ kind }) => kind === 'level').map(({ code }) => code));
  return measures.map(({ code, label, choices, subjects: about }) => ({
    code, label, columns: about.some((subject) => levels.has(subject)) ? MatrixColumns.LEVEL : MatrixColumns.INDICATOR,
    choices: legendOf(choices).filter(({ kind }) => kind === 'value').map((entry) => ({ code: entry.code, label: entry.label, letter: entry.letter, standing: standingOf({ measure: code, state: 'answered', code: entry.code }) as StandingName | null })),
  }));
}

/** Every barrier that a survey offers, wherever it offers it; that there is none is no barrier. */
export function barriersIn(definition: Definition): { code: string; label: string }[] {
  const offered = questionsOf(definition).filter(({ measure }) => measure === 'barrier').flatMap((question) => [...choicesOf(question)]);
  const known = new Map([...definition.barriers, ...offered].filter(({ exclusive }) => !exclusive).map(({ code, text }) => [code, text.en]));
  return [...known].map(([code, label]) => ({ code, label }));
}

/** The case management system that an authority named, in words. */
export function systemIn(definition: Definition, observations: readonly Observed[]): string | null {
  return statementsIn(definition, observations, (measure) => measure === 'system')[0]?.answer ?? null;
}

/** What an authority said about how long changes take, and about when it could start. */
export function leadTimesIn(definition: Definition, observations: readonly Observed[]): AuthorityStatement[] {
  return statementsIn(definition, observations, (measure) => aboutTime.has(measure));
}

function statementsIn(definition: Definition, observations: readonly Observed[], wanted: (measure: string) => boolean): AuthorityStatement[] {
  const asked = questionsOf(definition).filter((question): question is Question & { measure: string } => question.measure !== undefined && wanted(question.measure) && (question.subject ?? 'organisation') === 'organisation');
  return asked.flatMap((question) => {
    const found = observations.find(({ source, measure, subject }) => source === 'declared' && measure === question.measure && subject === 'organisation');
    return found ? [{ measure: question.measure, question: question.text.en, answer: answerInWords(question, asAnswer(found)) }] : [];
  });
}

function asAnswer({ state, code, number }: Observed): Answer {
  if (state === 'unable') return { state, barriers: [] };
  return state === 'answered' ? { state, value: number ?? code ?? '' } : { state: state as 'unknown' };
}

/** What is known of the return of a round; null while nothing is. */
export function cameOf(roundId: string, observations: readonly Observed[]): AuthorityPosition | null {
  const found = observations.find((one) => one.roundId === roundId && one.measure === 'returned');
  return found ? (evidencePosition(found) as AuthorityPosition) : null;
}
