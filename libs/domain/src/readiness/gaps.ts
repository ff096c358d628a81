// Where does what authorities said contradict what they did?
import type { Observation } from './observation.js';
import { standingOf, type Standing } from './standing.js';

/** What an authority said of a subject; nothing where it has not answered, was not asked, or its answer says nothing about being ready. */
export type Said = Standing | 'nothing';

/** A level, or an indicator with its level. */
export interface GapSubject {
  code: string;
  level: string;
}

/** What is compared: the authorities of a wave, the subjects, and what was observed of them, declared in the wave and evidenced by the rounds. */
export interface Compared {
  authorities: readonly { id: string; region: string | null }[];
  subjects: readonly GapSubject[];
  observations: readonly Pick<Observation, 'organisationId' | 'measure' | 'subject' | 'state' | 'code' | 'source'>[];
}

/** Pairs of an authority and a subject: how many can be compared, and of those who said ready and who said not ready, how many did the contrary. */
export interface GapCount {
  compared: number;
  saidReady: number;
  readyNotDone: number;
  saidNotReady: number;
  notReadyDone: number;
}

/** One cell of the cross-table. */
export interface GapCell {
  said: Said;
  did: Standing;
  count: number;
}

/** The contradictions of one authority, by the codes of the subjects. */
export interface AuthorityGaps {
  id: string;
  compared: number;
  readyNotDone: string[];
  notReadyDone: string[];
}

/** The comparison. The cells sum to `total.compared`; with `notCompared` they sum to every authority once a subject. */
export interface Gaps {
  cells: GapCell[];
  total: GapCount;
  notCompared: number;
  bySubject: (GapCount & { code: string })[];
  byRegion: (GapCount & { region: string })[];
  authorities: AuthorityGaps[];
}

export const sayings: readonly Said[] = ['ready', 'partly', 'not-ready', 'nothing'];
export const doings: readonly Standing[] = ['ready', 'partly', 'not-ready'];

/** Which declared answer is compared: the rating of a level, the source of an indicator. */
export const comparedMeasures = ['rag', 'source'] as const;

type Standings = ReadonlyMap<string, Standing>;
type Pair = { said: Said; did: Standing };

const key = (...parts: string[]): string => parts.join('\n');

function standingsOf(observations: Compared['observations']): Standings {
  const standings = new Map<string, Standing>();
  for (const { organisationId, source, measure, subject, state, code } of observations) {
    const standing = standingOf({ measure, state, code });
    if (standing) standings.set(key(organisationId, source, measure, subject), standing);
  }
  return standings;
}

function saidOf(id: string, { code, level }: GapSubject, standings: Standings): Said {
  return standings.get(key(id, 'declared', code === level ? 'rag' : 'source', code)) ?? 'nothing';
}

/** What was done: of a level, whether its data came; of an indicator, how much of it was delivered, and nothing where the data of its level stayed away. Null where that is not known, or nothing was expected. */
function didOf(id: string, { code, level }: GapSubject, standings: Standings): Standing | null {
  const returned = standings.get(key(id, 'evidenced', 'returned', level)) ?? null;
  if (code === level) return returned;
  return standings.get(key(id, 'evidenced', 'delivered', code)) ?? (returned === 'not-ready' ? returned : null);
}

const none = (): GapCount => ({ compared: 0, saidReady: 0, readyNotDone: 0, saidNotReady: 0, notReadyDone: 0 });

/** Partly is never a contradiction, on either side: only ready against not at all, and not ready against all of it. */
const isReadyNotDone = ({ said, did }: Pair): boolean => said === 'ready' && did === 'not-ready';
const isNotReadyDone = ({ said, did }: Pair): boolean => said === 'not-ready' && did === 'ready';

function count(into: GapCount, pair: Pair): void {
  into.compared += 1;
  if (pair.said === 'ready') into.saidReady += 1;
  if (pair.said === 'not-ready') into.saidNotReady += 1;
  if (isReadyNotDone(pair)) into.readyNotDone += 1;
  if (isNotReadyDone(pair)) into.notReadyDone += 1;
}

/** Compares, for every authority and every subject once, what was said with what was done. Regions come in the order of their first authority; authorities without a contradiction are left out of the list. */
export function gapsOf({ authorities, subjects, observations }: Compared): Gaps {
  const standings = standingsOf(observations);
  const tally = new Tally(subjects);
  for (const { id, region } of authorities) {
    const own: AuthorityGaps = { id, compared: 0, readyNotDone: [], notReadyDone: [] };
    for (const subject of subjects) {
      const did = didOf(id, subject, standings);
      if (did) tally.add({ said: saidOf(id, subject, standings), did }, { own, region, subject: subject.code });
      else tally.gaps.notCompared += 1;
    }
    if (own.readyNotDone.length + own.notReadyDone.length > 0) tally.gaps.authorities.push(own);
  }
  return tally.gaps;
}

class Tally {
  readonly gaps: Gaps;

  constructor(subjects: readonly GapSubject[]) {
    const cells = sayings.flatMap((said) => doings.map((did) => ({ said, did, count: 0 })));
    this.gaps = { cells, total: none(), notCompared: 0, bySubject: subjects.map(({ code }) => ({ code, ...none() })), byRegion: [], authorities: [] };
  }

  add(pair: Pair, { own, region, subject }: { own: AuthorityGaps; region: string | null; subject: string }): void {
    this.gaps.cells.find(({ said, did }) => said === pair.said && did === pair.did)!.count += 1;
    count(this.gaps.total, pair);
    count(this.gaps.bySubject.find(({ code }) => code === subject)!, pair);
    if (region !== null) count(this.ofRegion(region), pair);
    own.compared += 1;
    if (isReadyNotDone(pair)) own.readyNotDone.push(subject);
    if (isNotReadyDone(pair)) own.notReadyDone.push(subject);
  }

  private ofRegion(region: string): GapCount {
    const known = this.gaps.byRegion.find((one) => one.region === region);
    if (known) return known;
    const fresh = { region, ...none() };
    this.gaps.byRegion.push(fresh);
    return fresh;
  }
}
