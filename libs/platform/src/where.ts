import type { Grant } from '@muster/domain/access';
import { likeText } from './paging.js';

/** The conditions of a list with their parameters: an absent filter adds nothing, and no value ever becomes part of the statement. */
export class Where {
  readonly parameters: unknown[] = [];
  /** Can no more than one row be meant? */
  isOfOne = false;
  private readonly conditions: string[] = [];

  /** The placeholder of a new parameter. */
  parameter(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  /** A condition as it stands, when there is one. */
  and(condition: string | false | null | undefined): this {
    if (condition) this.conditions.push(`(${condition})`);
    return this;
  }

  equals(column: string, value: unknown): this {
    return value === undefined || value === null ? this : this.and(`${column} = ${this.parameter(value)}`);
  }

  /** Rows with one of these ids, which are the keys of the rows themselves. */
  hasId(column: string, ids: readonly string[] | null | undefined): this {
    if (!ids) return this;
    this.isOfOne = ids.length === 1;
    return this.and(`${column} = any (${this.parameter(ids)}::uuid[])`);
  }

  isOneOf(column: string, values: readonly string[] | null | undefined): this {
    return values ? this.and(`${column}::text = any (${this.parameter(values)}::text[])`) : this;
  }

  /** Any of the columns contains the text, whatever its case. */
  contains(columns: readonly string[], text: string | null | undefined): this {
    if (!text?.trim()) return this;
    const pattern = this.parameter(likeText(text));
    return this.and(columns.map((column) => `${column} ilike ${pattern}`).join(' or '));
  }

  /** What one of the grants reaches, by the columns that say where a row belongs; everything where the reach has no end. Of two roles, each shows what is its own. */
  within(grants: readonly Grant[] | null, { programme, region, organisation }: { programme: string; region?: string; organisation?: string }): this {
    if (!grants) return this;
    const reached = grants.map((grant) => {
      const ofProgramme = `${programme} = ${this.parameter(grant.programmeId)}`;
      if (organisation && grant.organisationId) return `(${ofProgramme} and ${organisation} = ${this.parameter(grant.organisationId)})`;
      return region && grant.region ? `(${ofProgramme} and ${region} = ${this.parameter(grant.region)})` : ofProgramme;
    });
    return this.and(reached.join(' or ') || 'false');
  }

  toString(): string {
    return this.conditions.length ? `where ${this.conditions.join(' and ')}` : '';
  }
}
