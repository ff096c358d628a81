// What does each authority say of a level, from what it answered, what it plans and what blocks it?
import { monthNamed, type ForecastPlan, type LevelWord } from '@muster/domain/blockers';
import { standingOf } from '@muster/domain/readiness';
import type { AnsweredAuthority, Blocking, NamedIndicator } from './cells.service.js';

/** A plan with whose it is. */
export type OwnedPlan = ForecastPlan & { organisationId: string };

/** The word of every authority on a level. A plan counts for the level of its blocker or, where that names none, for each level of the items that it names. */
export function levelWords(level: string, blocking: Blocking, plans: readonly OwnedPlan[]): LevelWord[] {
  const items = new Set(blocking.indicators.filter((indicator) => indicator.level === level).map(({ code }) => code));
  const ofLevel = new Set(blocking.blockers.filter((blocker) => (blocker.level === null ? blocker.indicators.some((code) => items.has(code)) : blocker.level === level)).map(({ id }) => id));
  const owned = new Map<string, OwnedPlan[]>();
  for (const plan of plans) if (ofLevel.has(plan.blockerId)) owned.set(plan.organisationId, [...(owned.get(plan.organisationId) ?? []), plan]);
  const blocked = blockersByAuthority(blocking, level);
  return blocking.authorities.map((authority, place): LevelWord => ({
    organisationId: authority.organisationId, submittedOn: authority.submittedOn, plans: owned.get(authority.organisationId) ?? [], blockedBy: blocked.get(place) ?? [],
    ready: isReady(authority, level), leadMonths: longestLead(authority, items), startsOn: monthNamed(authority.said.get('statutory-start')?.[0]?.[2] ?? null),
  }));
}

/** A judgement stands after the declaration that it is about, so the last word is the one in force. */
function isReady({ said }: AnsweredAuthority, level: string): boolean {
  const [, state, code] = said.get('rag')?.filter(([subject]) => subject === level).at(-1) ?? ['', '', null];
  return standingOf({ measure: 'rag', state, code }) === 'ready';
}

function longestLead({ said }: AnsweredAuthority, items: ReadonlySet<string>): number | null {
  const months = (said.get('lead-time') ?? []).flatMap(([subject, , , number]) => (number !== null && (subject === 'organisation' || items.has(subject)) ? [Number(number)] : []));
  return months.length > 0 ? Math.ceil(Math.max(...months)) : null;
}

function blockersByAuthority({ cells, indicators, blockers }: Blocking, level: string): Map<number, string[][]> {
  const isOfLevel = indicators.map((indicator: NamedIndicator) => indicator.level === level);
  const sets = cells.sets.map((set) => set.map((place) => blockers[place]!.id));
  const blocked = new Map<number, string[][]>();
  for (let cell = 0; cell < cells.set.length; cell += 1) {
    if (!isOfLevel[cells.indicator[cell]!]) continue;
    const authority = cells.authority[cell]!;
    const own = blocked.get(authority);
    if (own) own.push(sets[cells.set[cell]!]!);
    else blocked.set(authority, [sets[cells.set[cell]!]!]);
  }
  return blocked;
}
