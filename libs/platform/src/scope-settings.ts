import type { Actor, Grant } from '@muster/domain/access';

const TEAM = new Set(['administrator', 'project-team']);
const AUTHORITY = new Set(['spoc', 'deputy', 'contributor', 'certifier']);

const list = (grants: readonly Grant[], key: (grant: Grant) => string | null): string =>
  [...new Set(grants.map(key).filter((value): value is string => value !== null))].join(',');

/**
 * What PostgreSQL is told of an actor for the length of one transaction, in the order of the settings: the person, 'on' for who may
 * reach every programme, the programmes of a team, those of a viewer, a champion's `programme:region` and an authority's `programme:organisation`.
 */
export function settingsOf(actor: Actor, personId = actor.personId): string[] {
  const { grants } = actor;
  const team = grants.filter((grant) => TEAM.has(grant.role));
  const everything = actor.system || team.some((grant) => grant.programmeId === null);
  return [
    personId ?? '',
    everything ? 'on' : '',
    list(team, (grant) => grant.programmeId),
    list(grants.filter((grant) => grant.role === 'viewer'), (grant) => grant.programmeId),
    list(grants.filter((grant) => grant.role === 'champion'), (grant) => `${grant.programmeId}:${grant.region}`),
    list(grants.filter((grant) => AUTHORITY.has(grant.role)), (grant) => `${grant.programmeId}:${grant.organisationId}`),
  ];
}
