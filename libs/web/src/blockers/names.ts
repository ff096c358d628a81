// What do the screens call priorities, causes, and who must act?

import type { BlockerActor, Priority } from '@muster/contract';

export const priorityNames: Record<Priority, string> = { MUST: 'Must', SHOULD: 'Should', COULD: 'Could', NOT_NEEDED: 'Not needed' };
export const actorNames: Record<BlockerActor, string> = { AUTHORITY: 'Authority', SUPPLIER: 'System supplier', HMCTS: 'HMCTS', CAFCASS: 'Cafcass', DFE: 'DfE' };
export const progressNames = { PLANNED: 'Planned', UNDER_WAY: 'Under way', DONE: 'Done', DROPPED: 'Dropped' } as const;

type Placed = { priority?: Priority | null | undefined; position?: number | null | undefined };

/** The place of a blocker in the ranking: `Must 3`. */
export function placeInWords({ priority, position }: Placed): string {
  if (!priority) return 'Not ranked';
  return typeof position === 'number' ? `${priorityNames[priority]} ${position}` : priorityNames[priority];
}

/** Who must act, in words. */
export const actorName = (actor: BlockerActor | null | undefined): string => (actor ? actorNames[actor] : 'Nobody');

/** A blocker in one line: the items that it is about, before its title; several blockers may have the same title. */
export function titleOf({ about, title }: { about: readonly string[]; title: string }): string {
  return about.length === 0 || about.length > 3 ? title : `${about.join(', ')}: ${title}`;
}
