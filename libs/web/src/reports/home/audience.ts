// Which parts of the first page does somebody see? Decided by role and by what the server lets them ask.
type Me = { roles: readonly string[]; allowedActions: readonly string[]; appointments: readonly { role: string; region?: string | null }[] };
export type Part = 'attention' | 'rounds' | 'worklist' | 'region' | 'overview';

/** The parts of the first page in their order; a person with several roles sees the parts of each. */
export function partsFor({ roles, allowedActions }: Me): Part[] {
  const parts: Part[] = [];
  if (roles.includes('PROJECT_TEAM') || roles.includes('ADMINISTRATOR')) parts.push('attention');
  if (roles.includes('CHAMPION')) parts.push(...(allowedActions.includes('worklist.see') ? (['worklist', 'region'] as const) : (['region'] as const)));
  // The worklist says of each open round what a champion wants to know first.
  if (allowedActions.includes('round.list') && !parts.includes('worklist')) parts.push('rounds');
  if (allowedActions.includes('rates.see')) parts.push('overview');
  return parts;
}

/** The regions that somebody is champion of. */
export function championOf({ appointments }: Pick<Me, 'appointments'>): string[] {
  return [...new Set(appointments.filter(({ role }) => role === 'CHAMPION').flatMap(({ region }) => region ?? []))];
}

type Placed = { state: string; region?: { code: string } | null };

/** Those of the champion's regions who have not submitted, or whose answer was reopened. */
export function outstandingIn<R extends Placed>(responses: readonly R[], regions: readonly string[]): { expected: number; outstanding: R[] } {
  const own = responses.filter(({ region }) => regions.length === 0 || (region && regions.includes(region.code)));
  return { expected: own.length, outstanding: own.filter(({ state }) => state !== 'SUBMITTED') };
}
