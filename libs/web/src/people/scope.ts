// For what does somebody hold a role?
import type { Role } from '@muster/contract';

export type Scope = 'organisation' | 'region' | 'programme' | 'everything';

const scopes: Record<Role, Scope> = {
  ADMINISTRATOR: 'everything',
  PROJECT_TEAM: 'programme',
  CHAMPION: 'region',
  SPOC: 'organisation',
  DEPUTY: 'organisation',
  CONTRIBUTOR: 'organisation',
  CERTIFIER: 'organisation',
  VIEWER: 'programme',
};

/** What must be named when a role is given. */
export function scopeOf(role: Role): Scope {
  return scopes[role];
}

type Held = { organisation?: { name: string } | null; region?: { name: string } | null; programme?: { name: string } | null };

/** For what an appointment is held, in words: the organisation, else the region, else the programme, else everything. */
export function heldFor({ organisation, region, programme }: Held): string {
  return (organisation ?? region ?? programme)?.name ?? 'Everything';
}
