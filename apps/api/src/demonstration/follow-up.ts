import { addDays, addWorkingDays, dayInWords } from '@muster/domain/kernel';
import { CollectionsService, SharingInstrumentName, workingCalendar } from '@muster/server/collections';
import { on, type Cast } from './cast.js';
import { dice } from './dice.js';
import type { Authority } from './profiles.js';
import type { Days } from './returning.js';
import { RoundAtWork, type RoundPlan } from './round-at-work.js';
import { standings, visited } from './standings.js';

const calendar = () => workingCalendar();
const QUESTION = 'There are fewer legal planning meetings here than pre-proceedings meetings. Please explain.';
const INDICATOR = 'legal-planning-meeting-date';
const EXPLANATION = 'Meetings of one district are held without minutes and are not in the system. The count of the others is right.';
const TRIED = 36;

/** The days of the round that is open today: it was due eight working days ago, after four weeks, and closes in four. */
export function daysOfOpenRound(today: string): Days {
  const dueOn = addWorkingDays(today, -8, calendar());
  return { opensOn: addWorkingDays(dueOn, -20, calendar()), dueOn, closesOn: addDays(today, 28) };
}

/** The quarter that was over when a round opened. */
function quarterBefore(day: string): { periodFrom: string; periodTo: string } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = (count: number) => new Date(Date.UTC(year, Math.floor((month - 1) / 3) * 3 - count, 1)).toISOString().slice(0, 10);
  return { periodFrom: first(3), periodTo: addDays(first(0), -1) };
}

/** The months of a quarter in words: "October to December 2025". */
function months({ periodFrom, periodTo }: { periodFrom: string; periodTo: string }): string {
  const [, first] = dayInWords(periodFrom).split(' ');
  return `${first} to ${dayInWords(periodTo).split(' ').slice(1).join(' ')}`;
}

/** Those of whom the same is asked in the trial and in the open round. */
export function askedTwice(roster: readonly Authority[], vacancies: ReadonlySet<string>): Authority[] {
  const standing = standings(roster, vacancies);
  return roster.filter(({ code }) => standing.get(code) === 'received').sort((a, b) => dice('twice', a.code) - dice('twice', b.code)).slice(0, 3);
}

/** What is asked of them, with the last day for an answer. */
export const recurring = (dueOn: string) => ({ indicator: INDICATOR, text: QUESTION, dueOn });

/** The collection that goes on today, and its trial of summer 2023: few took part, and what they explained then is carried forward. */
export async function followUpCollection(cast: Cast, vacancies: ReadonlySet<string>): Promise<string> {
  const { programmeId, roster } = cast.stage;
  const { id: collectionId } = await cast.team(on('2023-05-22'), () => cast.app.get(CollectionsService).create({
    programmeId, code: 'follow-up', name: 'Follow-up returns', description: 'The bronze data of later quarters. Invented altogether.',
  }));
  const plan = { level: 'bronze' as const, periodFrom: '2023-01-01', periodTo: '2023-03-31', target: 20, sharing: [], surveyed: false };
  const round = await RoundAtWork.open(cast, { collectionId, ...plan, name: 'Trial: bronze, quarter 4 of 2022–23', opensOn: '2023-06-05', dueOn: '2023-07-07', closesOn: '2023-08-04' }, on('2023-06-05', 8));
  await trial(round, askedTwice(roster, vacancies), vacancies);
  return collectionId;
}

async function trial(round: RoundAtWork, twice: readonly Authority[], vacancies: ReadonlySet<string>): Promise<void> {
  const diary = round.cast.diary();
  const { roster } = round.cast.stage;
  const others = roster.filter((one) => !vacancies.has(one.code) && !twice.includes(one) && one !== visited(roster)).sort((a, b) => dice('trial', a.code) - dice('trial', b.code));
  const came = [...twice, ...others.slice(0, TRIED - twice.length)];
  for (const one of came) diary.note(on(addWorkingDays('2023-06-12', Math.floor(dice('trial-day', one.code) * 18), calendar()), 12), (at) => round.receive(one, at, null));
  for (const one of twice) {
    diary.note(on('2023-07-11'), (at) => round.ask(one, at, recurring('2023-07-25')));
    diary.note(on('2023-07-14'), (at) => round.explain(one, at, EXPLANATION));
    diary.note(on('2023-07-19'), (at) => round.settle(one, at));
  }
  diary.note(on('2023-08-04', 15), (at) => round.accept(came, at));
  diary.note(on('2023-08-04', 20), (at) => round.close(at));
  await diary.live();
}

/** The round that is open today, at its first hour. */
export async function openFollowUp(cast: Cast, collectionId: string, days: Days): Promise<RoundAtWork> {
  const quarter = quarterBefore(days.opensOn);
  const plan: RoundPlan = {
    ...days, ...quarter, name: `Bronze, ${months(quarter)}`, level: 'bronze', target: 85,
    sharing: [SharingInstrumentName.STATEMENT, SharingInstrumentName.AGREEMENT], surveyed: true,
  };
  return RoundAtWork.open(cast, { collectionId, ...plan }, on(days.opensOn, 7));
}
