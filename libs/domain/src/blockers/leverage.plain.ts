// The second implementation of leverage, written only from its definition: every authority, every indicator, every blocker, one after the other. For tests.
import type { AuthorityAnswers, BlockingBlocker, CellsInput } from './cells.js';

/** A blocked cell with the ids of what blocks it. */
export interface PlainCell {
  organisationId: string;
  indicator: string;
  level: string;
  region: string;
  system: string;
  blockers: string[];
}

function blocks(blocker: BlockingBlocker, authority: AuthorityAnswers, { code, level }: { code: string; level: string }): boolean {
  if (!['open', 'in-progress'].includes(blocker.status)) return false;
  if (!blocker.indicators.includes(code)) return false;
  if (blocker.systems.length > 0 && !blocker.systems.some((system) => system === authority.system)) return false;
  const own = authority.barriers.get(code) ?? [];
  const given = own.length > 0 ? own : authority.barriers.get(level) ?? [];
  const answer = authority.source.get(code)!.code;
  const all = [...given];
  if (answer === 'other-agency') all.push('other-agency');
  if (answer === 'not-recorded') all.push('not-captured');
  return all.some((barrier) => blocker.barriers.includes(barrier));
}

/** Every blocked cell, one by one. */
export function plainCells({ authorities, indicators, blockers }: CellsInput): PlainCell[] {
  const cells: PlainCell[] = [];
  for (const authority of authorities) {
    for (const indicator of indicators) {
      const said = authority.source.get(indicator.code);
      if (said === undefined) continue;
      const isBlocked = said.state === 'unable' || said.state === 'not-collected' || (said.state === 'answered' && said.code !== 'system' && said.code !== 'tracker');
      if (!isBlocked) continue;
      const of = blockers.filter((blocker) => blocks(blocker, authority, indicator)).map(({ id }) => id);
      cells.push({ organisationId: authority.organisationId, indicator: indicator.code, level: indicator.level, region: authority.region ?? '', system: authority.system ?? '', blockers: of });
    }
  }
  return cells;
}

/** The cells that open when these blockers are gone. */
export const plainUnlocked = (cells: readonly PlainCell[], gone: readonly string[]): PlainCell[] =>
  cells.filter(({ blockers }) => blockers.length > 0 && blockers.filter((id) => !gone.includes(id)).length === 0);

/** The most cells that any `size` of these blockers unlock, by trying every choice. */
export function plainBest(cells: readonly PlainCell[], ids: readonly string[], size: number): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** ids.length; choice += 1) {
    const gone = ids.filter((_, place) => Math.floor(choice / 2 ** place) % 2 === 1);
    if (gone.length === size) best = Math.max(best, plainUnlocked(cells, gone).length);
  }
  return best;
}
