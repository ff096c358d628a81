import { Injectable } from '@nestjs/common';
import { Operation } from '@muster/platform';
import type { TouchingBlocker } from './plans.types.js';
import { TouchingService } from './touching.service.js';

/** An authority that the actor answers for, in one programme. */
export interface OwnPlace {
  programmeId: string;
  programme: string;
  invented: boolean;
  organisationId: string;
  organisation: string;
}

/** What stands in the way of one authority, with its plans. */
export interface OwnPlans extends OwnPlace {
  blockers: TouchingBlocker[];
}

/** The blockers that touch the authorities of the actor, for the people who answer. */
@Injectable()
export class OwnPlansService {
  constructor(private readonly operation: Operation, private readonly touching: TouchingService) {}

  /** Every authority of the actor with what touches it, by programme and name; of one authority where it is named. */
  async list(organisationId?: string): Promise<OwnPlans[]> {
    this.operation.mustBeAble('authority.see');
    const grants = this.operation.actor.grants.filter((grant) => grant.organisationId !== null && (!organisationId || grant.organisationId === organisationId));
    const places = await this.operation.sql<OwnPlace>(PLACES, [grants.map((grant) => grant.programmeId), grants.map((grant) => grant.organisationId)]);
    const plans: OwnPlans[] = [];
    for (const place of places) plans.push({ ...place, blockers: await this.touching.of(place) });
    return plans;
  }
}

const PLACES = `select distinct programme.id as "programmeId", programme.name as programme, programme.invented, roster_entry.organisation_id as "organisationId", roster_entry.name as organisation
  from unnest($1::uuid[], $2::uuid[]) held (programme_id, organisation_id) join roster_entry using (programme_id, organisation_id) join programme on programme.id = held.programme_id
  order by programme.name, roster_entry.name`;
