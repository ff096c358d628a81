// What do the screens call priorities, causes, and who must act?

export const priorityNames: Record<string, string> = { must: 'Must', should: 'Should', could: 'Could', 'not-needed': 'Not needed' };
export const actorNames: Record<string, string> = { authority: 'Authority', supplier: 'System supplier', hmcts: 'HMCTS', cafcass: 'Cafcass', dfe: 'DfE' };
export const progressNames = { PLANNED: 'Planned', UNDER_WAY: 'Under way', DONE: 'Done', DROPPED: 'Dropped' } as const;

type Placed = { priority?: string | null | undefined; position?: number | null | undefined };

/** The place of a blocker in the ranking: `Must 3`. */
export function placeInWords({ priority, position }: Placed): string {
  if (!priority) return 'Not ranked';
  return typeof position === 'number' ? `${priorityNames[priority] ?? priority} ${position}` : (priorityNames[priority] ?? priority);
}

/** Who must act, in words. */
export const actorName = (code: string): string => actorNames[code] ?? code;
