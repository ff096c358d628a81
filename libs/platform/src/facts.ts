import { Injectable } from '@nestjs/common';
import type { Role } from '@muster/domain/access';
import { Operation } from './operation.js';

/** Something that happened: a name in the form `thing.verb`, the thing, where it belongs, and what else is worth keeping (never a name or address). */
export interface Fact {
  name: string;
  subject: { type: string; id: string };
  programmeId?: string | null;
  organisationId?: string | null;
  region?: string | null;
  role?: Role | null;
  details?: Record<string, unknown>;
}

/** What is done when a fact is recorded, in the same transaction as its cause. */
export type Reaction = (fact: Fact) => Promise<void>;

/** The append-only record of what happened, and the trigger of what follows from it. */
@Injectable()
export class Facts {
  private readonly reactions = new Map<string, Reaction[]>();

  constructor(private readonly operation: Operation) {}

  /** Says that `reaction` follows whenever a fact of this name is recorded. Called only where the application is put together. */
  react(name: string, reaction: Reaction): void {
    this.reactions.set(name, [...(this.reactions.get(name) ?? []), reaction]);
  }

  /** Writes the fact in the running transaction and lets its reactions follow there. */
  async record(fact: Fact): Promise<void> {
    const { actor, now } = this.operation;
    await this.operation.sql(
      `insert into fact (at, name, actor_id, actor_role, subject_type, subject_id, programme_id, organisation_id, region_code, details)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [now, fact.name, actor.personId, fact.role ?? actor.grants[0]?.role ?? null, fact.subject.type, fact.subject.id,
        fact.programmeId ?? null, fact.organisationId ?? null, fact.region ?? null, fact.details ?? {}],
    );
    for (const reaction of this.reactions.get(fact.name) ?? []) await reaction(fact);
  }

  /** The same for many facts of one act, in one statement: their reactions follow when all are written. */
  async recordAll(facts: readonly Fact[]): Promise<void> {
    const { actor, now } = this.operation;
    await this.operation.sql(RECORD_ALL, [now, actor.personId, actor.grants[0]?.role ?? null, JSON.stringify(facts)]);
    for (const fact of facts) for (const reaction of this.reactions.get(fact.name) ?? []) await reaction(fact);
  }
}

const RECORD_ALL = `insert into fact (at, name, actor_id, actor_role, subject_type, subject_id, programme_id, organisation_id, region_code, details)
  select $1::timestamptz, fact.name, $2::uuid, coalesce(fact.role, $3::text), fact.subject ->> 'type', fact.subject ->> 'id', fact."programmeId", fact."organisationId", fact.region, coalesce(fact.details, '{}')
  from jsonb_to_recordset($4::jsonb) as fact(name text, subject jsonb, role text, "programmeId" uuid, "organisationId" uuid, region text, details jsonb)`;
