import { Injectable } from '@nestjs/common';
import { decidePerson, type OutsideRefusal } from '@muster/domain/access';
import { Operation } from '@muster/platform';
import type { Identity } from './oidc-client.js';

/** Somebody who was recognised: the person, whether it is the first time with this account, and for which organisations they hold roles today. */
export interface Known {
  personId: string;
  first: boolean;
  grants: { organisationId: string | null }[];
}

/** Who is behind an outside account. */
@Injectable()
export class OutsideAccounts {
  constructor(private readonly operation: Operation) {}

  /** The person whom the account was linked to, or the first time the one with its verified address; and the roles they hold today. */
  async recognise({ issuer, subject, address, addressVerified }: Identity): Promise<Known | { refusal: OutsideRefusal; personId?: string | undefined }> {
    const [linked] = await this.operation.sql<{ personId: string }>(LINKED, [issuer, subject]);
    const [byAddress] = address ? await this.operation.sql<{ personId: string; hasOtherAccount: boolean }>(BY_ADDRESS, [address.trim(), issuer]) : [];
    const decision = decidePerson({ addressVerified, linked: linked?.personId ?? null, byAddress: byAddress ?? null });
    if ('refusal' in decision) return { ...decision, personId: addressVerified ? byAddress?.personId : undefined };
    const grants = await this.operation.sql<{ organisationId: string | null }>(HELD, [decision.personId, this.operation.today]);
    return grants.length > 0 ? { ...decision, grants } : { refusal: 'NO_APPOINTMENT', personId: decision.personId };
  }

  /** Links an account to a person, from now on. False when one of the two was linked meanwhile. */
  async link({ issuer, subject }: Identity, personId: string): Promise<boolean> {
    return (await this.operation.change('insert into external_account (issuer, subject, person_id, linked_at) values ($1, $2, $3, $4) on conflict do nothing', [issuer, subject, personId, this.operation.now])) === 1;
  }

  /** The English authority on a roster whose three-digit number this is. */
  async authority(number: string | null): Promise<string | null> {
    const [found] = number ? await this.operation.sql<{ id: string }>(AUTHORITY, [number]) : [];
    return found?.id ?? null;
  }
}

const LINKED = 'select person_id as "personId" from external_account join person on person.id = person_id where issuer = $1 and subject = $2 and erased_at is null';
const BY_ADDRESS = `select id as "personId", exists (select 1 from external_account where person_id = person.id and issuer = $2) as "hasOtherAccount"
  from person where lower(email) = lower($1) and erased_at is null`;
const HELD = 'select organisation_id as "organisationId" from appointment where person_id = $1 and starts_on <= $2::date and (ends_on is null or ends_on >= $2::date)';
const AUTHORITY = `select id from organisation where nation = 'england' and kind = 'local-authority' and code = $1 and exists (select 1 from roster_entry where organisation_id = organisation.id)`;
