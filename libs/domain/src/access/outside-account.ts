// May somebody come in with the account of another organisation? Who they are and for which authority comes from there; what they may do comes from their appointments of today.
import type { Grant } from '../people/index.js';

/** Why a sign-in with an outside account came to nothing. The codes are kept in facts and stay. */
export type OutsideRefusal =
  | 'CANCELLED' | 'OTHER_BROWSER' | 'ALREADY_USED' | 'TOO_LATE' | 'PROVIDER_UNAVAILABLE' | 'PROVIDER_REFUSED' | 'WRONG_ISSUER' | 'WRONG_NONCE' | 'TOKEN_EXPIRED' | 'TOKEN_NOT_TRUSTED'
  | 'ADDRESS_NOT_VERIFIED' | 'PERSON_UNKNOWN' | 'OTHER_ACCOUNT' | 'NO_APPOINTMENT' | 'ORGANISATION_MISSING' | 'ORGANISATION_UNKNOWN' | 'ORGANISATION_NOT_YOURS' | 'NO_ROLE';

/** The category by which DfE Sign-in marks a local authority. */
const LOCAL_AUTHORITY = '002';

/** The organisation that DfE Sign-in says somebody acts for: its category, and the three-digit number of a local authority. */
export interface ClaimedOrganisation {
  category: string | null;
  number: string | null;
}

/** What is known when somebody arrives from DfE Sign-in: what it claims, the authority on a roster with that number, and the roles held in Muster today. */
export interface Arrival {
  claimed: ClaimedOrganisation | null;
  authorityId: string | null;
  grants: readonly Pick<Grant, 'organisationId'>[];
}

/**
 * The authority for which somebody who arrives from DfE Sign-in will act, or why they do not come in. Whoever holds roles for no authority (project team,
 * champion, viewer) acts for none, whatever organisation DfE Sign-in names.
 */
export function decideArrival({ claimed, authorityId, grants }: Arrival): { organisationId: string | null } | { refusal: OutsideRefusal } {
  if (grants.length === 0) return { refusal: 'NO_APPOINTMENT' };
  if (!claimed) return { refusal: 'ORGANISATION_MISSING' };
  if (grants.every(({ organisationId }) => organisationId === null)) return { organisationId: null };
  if (claimed.category !== LOCAL_AUTHORITY || !authorityId) return { refusal: 'ORGANISATION_UNKNOWN' };
  return grants.some(({ organisationId }) => organisationId === authorityId) ? { organisationId: authorityId } : { refusal: 'ORGANISATION_NOT_YOURS' };
}

/** What an identity says about its address, and which people could be meant: the one linked to it before, and the one with that address. */
export interface Recognised {
  addressVerified: boolean;
  linked: string | null;
  byAddress: { personId: string; hasOtherAccount: boolean } | null;
}

/** The person behind an outside account: the one it was linked to, or, the first time, the one with its verified address who is linked to no other account of that provider. */
export function decidePerson({ addressVerified, linked, byAddress }: Recognised): { personId: string; first: boolean } | { refusal: OutsideRefusal } {
  if (linked) return { personId: linked, first: false };
  if (!addressVerified) return { refusal: 'ADDRESS_NOT_VERIFIED' };
  if (!byAddress) return { refusal: 'PERSON_UNKNOWN' };
  return byAddress.hasOtherAccount ? { refusal: 'OTHER_ACCOUNT' } : { personId: byAddress.personId, first: true };
}
