// How does an authority see its own readiness beside its region, its nation and its neighbours?
import type { AuthorityReadiness } from '@muster/server/readiness';
import { counted, day } from './words.js';

type Subject = AuthorityReadiness['levels'][number];
type Measure = AuthorityReadiness['measures'][number];
type Group = AuthorityReadiness['peers'][number];
type Reading = Subject['readings'][number];
type Position = NonNullable<Subject['evidenced']>;

/** What somebody holds of one rating, and why. */
export interface Held {
  measure: string;
  subject: string;
  reason: string;
  role: string;
}

/** A share of a group: how many of those that answered; null where too few answered to show it. */
export interface GroupShare {
  count: number;
  percent: number | null;
}

export interface GroupCell {
  name: string;
  share: GroupShare | null;
}

/** The words of one position with its letter; `standing` is '' where it says nothing about being ready. */
export interface Said {
  letter: string;
  label: string;
  standing: string;
}

const said = (position: Position | null | undefined): Said | null => (position ? { letter: position.letter, label: position.label, standing: position.standing ?? '' } : null);
const percentOf = (count: number, base: number): number | null => (base === 0 ? null : Math.round((count * 1000) / base) / 10);

/** A group as the head of its column says it: "London (27 of 33 answered)". */
export function groupName({ name, answered, asked, who }: Pick<Group, 'name' | 'answered' | 'asked' | 'who'>): string {
  return `${who === 'neighbours' ? 'Your ten statistical neighbours' : name} (${answered} of ${asked} answered)`;
}

function countsOf(reading: Reading, { who }: Group): number[] | null {
  return reading.peers.find((one) => one.who === who)?.counts ?? null;
}

/** The question of a level: each choice with how many of each group took it, and the own one marked. */
function questionView(measure: Measure, level: Subject, groups: readonly Group[]) {
  const reading = level.readings.find((one) => one.measure === measure.code);
  if (!reading) return [];
  const choices = measure.choices.map(({ code, label, letter, standing }, place) => ({
    label, letter, standing: standing ?? '', yours: reading.declared?.code === code,
    groups: groups.map((group): GroupCell => {
      const count = countsOf(reading, group)?.[place];
      return { name: groupName(group), share: count === undefined ? null : { count, percent: percentOf(count, group.answered) } };
    }),
  }));
  return [{ label: measure.label, yours: said(reading.declared), held: said(reading.moderated), choices }];
}

/** An item: what the authority says, what came, what stands in the way, and how many of each group are ready with it. */
function itemView(measure: Measure, item: Subject, groups: readonly Group[]) {
  const reading = item.readings.find((one) => one.measure === measure.code);
  if (!reading) return [];
  const ready = (group: Group): GroupCell => {
    const counts = countsOf(reading, group);
    const count = counts?.reduce((sum, one, place) => sum + (measure.choices[place]?.standing === 'ready' ? one : 0), 0);
    return { name: groupName(group), share: count === undefined ? null : { count, percent: percentOf(count, group.answered) } };
  };
  const wait = item.leadTime === null ? '' : `in ${counted(item.leadTime, 'month')}`;
  return [{ name: item.name, yours: said(reading.declared), held: said(reading.moderated), came: said(item.evidenced), inTheWay: [...item.barriers.map(({ label }) => label), wait].filter(Boolean).join('; '), groups: groups.map(ready) }];
}

/** The view of the own page. */
export function readinessView(it: AuthorityReadiness, held: readonly Held[]) {
  const { levels, indicators, measures, peers, returns, leadTimes, neighbours, standing, system, submittedAt, smallestBase } = it;
  const ofLevels = measures.filter(({ columns }) => columns === 'level');
  const ofItems = measures.filter(({ columns }) => columns === 'indicator');
  const subjects = [...levels, ...indicators];
  return {
    organisation: it.organisation.name, wave: it.wave.name, head: { invented: it.wave.programme.invented, programme: it.wave.programme.name }, standing, system, submitted: submittedAt ? day(submittedAt) : '', smallestBase,
    groups: peers.map((group) => ({ name: groupName(group), hidden: group.hidden })), leadTimes, neighbours: neighbours.map(({ organisation }) => organisation.name),
    held: held.map((one) => heldView(one, subjects, measures)),
    levels: levels.map((level) => ({
      name: level.name, came: said(level.evidenced), inTheWay: level.barriers.map(({ label }) => label).join('; '), questions: ofLevels.flatMap((measure) => questionView(measure, level, peers)),
      items: indicators.filter((item) => item.level === level.code).flatMap((item) => ofItems.flatMap((measure) => itemView(measure, item, peers))),
    })),
    returns: returns.map(({ returnId, name, dueOn, came, roundState }) => ({ href: `/returns/${returnId}`, name, due: day(dueOn), came: came?.label ?? (roundState === 'open' ? 'Nothing yet' : 'Not known') })),
  };
}

function heldView({ measure, subject, reason, role }: Held, subjects: readonly Subject[], measures: readonly Measure[]) {
  const about = subjects.find(({ code }) => code === subject);
  const reading = about?.readings.find((one) => one.measure === measure);
  return {
    name: about?.name ?? subject, measure: measures.find(({ code }) => code === measure)?.label ?? measure, reason, role,
    declared: said(reading?.declared), now: said(reading?.moderated), since: reading?.moderated ? day(reading.moderated.asOf) : '',
  };
}
