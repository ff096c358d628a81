// Who can somebody be in Muster, and for what scope?

/** The roles a person can hold by appointment. */
export const roles = ['administrator', 'project-team', 'champion', 'spoc', 'deputy', 'contributor', 'certifier', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** What a role is held for: the whole product, a programme, a region of a programme, or an organisation in a programme. */
export const scopeOfRole: Readonly<Record<Role, 'everything' | 'programme' | 'region' | 'organisation'>> = {
  administrator: 'everything',
  'project-team': 'programme',
  champion: 'region',
  spoc: 'organisation',
  deputy: 'organisation',
  contributor: 'organisation',
  certifier: 'organisation',
  viewer: 'programme',
};

/** One role that is in force today. A project-team grant without a programme covers every programme. */
export interface Grant {
  role: Role;
  programmeId: string | null;
  region: string | null;
  organisationId: string | null;
}

/** Whoever acts: a person with the grants of today, or the product itself (`system`), which may do everything. */
export interface Actor {
  personId: string | null;
  name: string;
  grants: readonly Grant[];
  system?: boolean;
}

/** The least that must be known of a thing to decide on it. An absent part means that the thing does not belong to one. */
export interface Subject {
  programmeId?: string | null;
  region?: string | null;
  organisationId?: string | null;
}

/** The roles an actor holds today, each once. */
export function rolesOf(actor: Actor): Role[] {
  return [...new Set(actor.grants.map((grant) => grant.role))];
}

/** Does somebody hold this role for an organisation that is asked, rather than among those who ask? */
export const isOfAuthority = (role: Role): boolean => scopeOfRole[role] === 'organisation';

/** Does the actor's reach have no end: the product itself, an administrator, or a project team for every programme? Only they may appoint somebody for every programme. */
export function reachesEverything(actor: Actor): boolean {
  return Boolean(actor.system) || actor.grants.some(({ role, programmeId }) => role === 'administrator' || (role === 'project-team' && programmeId === null));
}
