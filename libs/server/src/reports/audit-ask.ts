import { Injectable } from '@nestjs/common';
import { addDays } from '@muster/domain/kernel';
import { auditThing } from '@muster/domain/reports';
import { likeText, Operation, Where } from '@muster/platform';
import { FACT_ACTOR } from './audit-rows.js';
import { AuditKindName, type AuditFilter } from './audit.types.js';

const SIGNING_IN = "(fact.name like 'session.%' or fact.name like 'sign-in.%')";
const FILES = "(fact.name like '%.exported' or fact.name like '%.imported')";
/** More people than this have no name in common that anybody would ask for. */
const MOST_PEOPLE = 500;

/** What somebody asks the audit for, as each of its three sources takes it. */
@Injectable()
export class AuditAsk {
  constructor(private readonly operation: Operation) {}

  /** The conditions on facts. Days are days of London. */
  async facts({ kind, thing, thingId, search, ...filter }: AuditFilter): Promise<Where> {
    const where = new Where().and(kind === AuditKindName.SIGN_INS ? SIGNING_IN : kind === AuditKindName.FILES ? FILES : `not ${SIGNING_IN}`);
    where.isOneOf('subject_type', thing ? [...(auditThing(thing)?.facts ?? [])] : null).equals('subject_id', thingId).equals('fact.programme_id', filter.programmeId);
    where.contains(['coalesce(entry.name, organisation.name)', 'subject_id', 'fact.name', 'details::text'], search);
    return days(where.isOneOf(FACT_ACTOR, await this.people(filter)), 'fact.at', filter);
  }

  /** The conditions on refusals: no thing was reached, so none is asked for. */
  async refusals({ search, programmeId, ...filter }: AuditFilter): Promise<Where> {
    const where = new Where().contains(['asked', 'code'], search).equals('refusal.programme_id', programmeId).isOneOf('refusal.person_id', await this.people(filter));
    return days(where, 'refusal.last_at', filter);
  }

  /** What the auditor's functions are asked for. */
  async changes({ thing, thingId, search, programmeId, since, until, ...filter }: AuditFilter): Promise<object> {
    const people = await this.people(filter);
    const organisations = search ? await this.organisations(search) : [];
    return {
      programme: programmeId, key: thingId, things: thing && auditThing(thing)?.tables.join(','), people: people?.join(','), ...(search ? { search: likeText(search), organisations: organisations.join(',') } : {}),
      since: since && `${since}T00:00:00 Europe/London`, until: until && `${addDays(until, 1)}T00:00:00 Europe/London`,
    };
  }

  /** The people whose name has the text in it, or the one that is named by its id; null where nobody is asked for. */
  private async people({ person, personId }: Pick<AuditFilter, 'person' | 'personId'>): Promise<string[] | null> {
    if (personId) return [personId];
    if (!person?.trim()) return null;
    const where = new Where().contains(['name'], person);
    const found = await this.operation.sql<{ id: string }>(`select id from person ${where} order by name limit ${MOST_PEOPLE}`, where.parameters);
    return found.length ? found.map(({ id }) => id) : ['00000000-0000-0000-0000-000000000000'];
  }

  private async organisations(search: string): Promise<string[]> {
    const where = new Where().contains(['name'], search);
    return (await this.operation.sql<{ id: string }>(`select id from organisation ${where}`, where.parameters)).map(({ id }) => id);
  }
}

function days(where: Where, column: string, { since, until }: Pick<AuditFilter, 'since' | 'until'>): Where {
  if (since) where.and(`${column} >= (${where.parameter(since)}::date)::timestamp at time zone 'Europe/London'`);
  if (until) where.and(`${column} < (${where.parameter(addDays(until, 1))}::date)::timestamp at time zone 'Europe/London'`);
  return where;
}
