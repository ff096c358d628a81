import { Injectable } from '@nestjs/common';
import { asAt } from '@muster/domain/kernel';
import { changedValues, deedInWords, idsIn, thingInWords } from '@muster/domain/reports';
import { Facts, notFound, Operation } from '@muster/platform';
import { REFERENCES } from './erasure-rows.js';

/** A row in words: what each of its columns says. */
type Told = Record<string, string>;

/** Everything that is kept of one person, in words. */
export interface PersonCopy {
  takenAt: string;
  person: Told;
  /** What the person did, and what was done to them: one sentence each. */
  facts: string[];
  /** Every other row that refers to the person, by what it is and in which part. */
  references: Record<string, Told[]>;
  /** How many changes of records the audit keeps under the person's number. */
  changesInTheAudit: number;
}

type Row = Record<string, unknown>;

/** What a person may ask for: everything that refers to them. Every reference that the database knows is in it, also of tables that come later. */
@Injectable()
export class PersonCopyService {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** The copy of a person. Refuses (NOT_FOUND) nobody. Records person.exported. */
  async of(id: string): Promise<PersonCopy> {
    this.operation.mustBeAble('person.export');
    const [person] = await this.operation.sql<Row>('select id, name, email, phone, language, address_failed_at, address_failure, created_at, erased_at from person where id = $1', [id]);
    if (!person) throw notFound('person');
    const references = await this.references(id);
    const names = await this.names(Object.values(references).flat());
    const told = Object.fromEntries(Object.entries(references).filter(([, rows]) => rows.length > 0).map(([what, rows]) => [what, rows.map((row) => inWords(row, names))]));
    const copy = { takenAt: asAt(this.operation.now), person: inWords(jsonOf(person), names), facts: await this.sentences(id), references: told, changesInTheAudit: await this.changes(id) };
    await this.facts.record({ name: 'person.exported', subject: { type: 'person', id } });
    return copy;
  }

  private async references(id: string): Promise<Record<string, Row[]>> {
    const found: Record<string, Row[]> = {};
    for (const { table, name } of await this.operation.sql<{ table: string; name: string }>(REFERENCES)) {
      const rows = await this.operation.sql<{ row: Row }>(`select to_jsonb(kept) as row from "${table}" kept where "${name}" = $1`, [id]);
      found[`${thingInWords(table)}: ${name.replace(/_(id|by)$/, (end) => (end === '_by' ? ' by' : '')).replaceAll('_', ' ')}`] = rows.map(({ row }) => row);
    }
    return found;
  }

  private async sentences(id: string): Promise<string[]> {
    const rows = await this.operation.sql<{ at: Date; name: string; by: string | null; about: string | null; label: string | null; details: Row }>(FACTS_OF, [id]);
    return rows.map(({ at, by, ...fact }) => `${asAt(at)}: ${deedInWords({ ...fact, by: by ?? 'Muster' })}`);
  }

  private async changes(id: string): Promise<number> {
    const [row] = await this.operation.sql<{ n: number }>('select audit_count($1, 1000000) as n', [{ people: id }]);
    return row?.n ?? 0;
  }

  private async names(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
    const ids = idsIn(rows.map((row) => ({ before: null, after: row })));
    return new Map((await this.operation.sql<{ id: string; name: string }>(NAMES_OF, [ids])).map(({ id, name }) => [id, name]));
  }
}

const jsonOf = (row: Row): Row => JSON.parse(JSON.stringify(row)) as Row;

/** Hashes are no words: they are left out. */
const isHash = (value: unknown): boolean => typeof value === 'string' && value.startsWith('\\x');

function inWords(row: Row, names: ReadonlyMap<string, string>): Told {
  const after = Object.fromEntries(Object.entries(row).filter(([, value]) => !isHash(value)));
  const values = changedValues({ thing: '', what: 'added', changed: null, before: null, after }, (id) => names.get(id));
  return Object.fromEntries(values.flatMap(({ name, after: said }) => (said === null ? [] : [[name, said]])));
}

const FACTS_OF = `select at, fact.name, person.name as by, coalesce(roster_entry.name, organisation.name) as about, case when subject_type = 'person' then subject.name end as label, details
  from fact left join person on person.id = coalesce(actor_id, case when fact.name like 'session.%' then subject_id::uuid end) left join organisation on organisation.id = organisation_id
    left join roster_entry on roster_entry.programme_id = fact.programme_id and roster_entry.organisation_id = fact.organisation_id
    left join person subject on subject.id::text = subject_id
  where actor_id = $1 or (subject_type = 'person' and subject_id = $1::text) or details ->> 'personId' = $1::text order by at, fact.id`;

const NAMES_OF = `select id::text as id, name from person where id = any ($1::uuid[]) union all select id::text, name from organisation where id = any ($1::uuid[])
  union all select id::text, name from wave where id = any ($1::uuid[]) union all select id::text, name from programme where id = any ($1::uuid[])
  union all select id::text, name from collection_round where id = any ($1::uuid[]) union all select id::text, title from blocker where id = any ($1::uuid[])`;
