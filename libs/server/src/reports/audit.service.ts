import { Injectable } from '@nestjs/common';
import { idsIn } from '@muster/domain/reports';
import { listPage, Operation, pageOf, Where, type Page, type PageInput } from '@muster/platform';
import { AuditAsk } from './audit-ask.js';
import { changesOf, entryOfChange, entryOfFact, entryOfRefusal, type Names } from './audit-entries.js';
import { BEHIND, CHANGES, COUNT_CHANGES, FACT, FACT_FROM, NAMES, REFUSAL, REFUSAL_FROM, type ChangeRow, type FactRow, type RefusalRow } from './audit-rows.js';
import { AuditKindName, type AuditEntry, type AuditFilter } from './audit.types.js';

/** As many changes are counted; who wants to know more exactly narrows the days. */
const MOST_COUNTED = 10_000;
const BEHIND_IN_A_LIST = 4;
const BEHIND_ONE = 200;

/** Who did what, when, and from what to what: facts with the changes that the database kept behind them, and what was refused. */
@Injectable()
export class AuditService {
  constructor(private readonly operation: Operation, private readonly ask: AuditAsk) {}

  /** One page of the audit, newest first: administrators see everything, a project team what is of its programmes. */
  async list(filter: AuditFilter = {}, page?: PageInput | null): Promise<Page<AuditEntry>> {
    this.operation.mustBeAble('audit.see');
    if (filter.kind === AuditKindName.CHANGES) return this.changes(filter, page);
    return filter.kind === AuditKindName.REFUSALS ? this.refusals(filter, page) : this.facts(await this.ask.facts(filter), { page, behind: BEHIND_IN_A_LIST });
  }

  /** One line of the audit with everything behind it; null when there is none or it is out of reach. */
  async find(id: string): Promise<AuditEntry | null> {
    this.operation.mustBeAble('audit.see');
    const [, kind, number] = /^(fact|change|refusal)-(\d{1,18})$/.exec(id) ?? [];
    if (!kind || !number) return null;
    const found = kind === 'fact' ? await this.facts(this.within(new Where(), 'fact').equals('fact.id', number), { behind: BEHIND_ONE })
      : kind === 'refusal' ? await this.refusalPage(this.within(new Where(), 'refusal').equals('refusal.id', number)) : { items: await this.changeEntries({ id: number }, { take: 1, skip: 0 }) };
    return found.items[0] ?? null;
  }

  private within(where: Where, table: 'fact' | 'refusal'): Where {
    return where.within(this.operation.reach('audit.see'), { programme: `${table}.programme_id` });
  }

  private async facts(where: Where, { page, behind }: { page?: PageInput | null | undefined; behind: number }): Promise<Page<AuditEntry>> {
    const { items, total } = await listPage<FactRow>(this.operation, { select: FACT, from: FACT_FROM, where: this.within(where, 'fact'), order: 'fact.at desc, fact.id desc', page: page ?? null });
    const changes = await this.operation.sql<ChangeRow & { ofAll: number }>(BEHIND, [items.flatMap(({ operation }) => operation ?? []), behind]);
    const names = await this.names(changes);
    return {
      total, items: items.map((fact) => {
        const own = fact.operation ? changes.filter(({ operation }) => operation === fact.operation) : [];
        return entryOfFact(fact, { changes: changesOf(own, names), changesInAll: own[0]?.ofAll ?? 0 });
      }),
    };
  }

  private async changes(filter: AuditFilter, page?: PageInput | null): Promise<Page<AuditEntry>> {
    const asked = await this.ask.changes(filter);
    const [row] = await this.operation.sql<{ total: number }>(COUNT_CHANGES, [asked, MOST_COUNTED]);
    return { items: await this.changeEntries(asked, pageOf(page)), total: row?.total ?? 0 };
  }

  private async changeEntries(asked: object, { take, skip }: { take: number; skip: number }): Promise<AuditEntry[]> {
    const rows = await this.operation.sql<ChangeRow>(CHANGES, [asked, take, skip]);
    const names = await this.names(rows);
    return rows.map((row) => entryOfChange(row, names));
  }

  private async refusals(filter: AuditFilter, page?: PageInput | null): Promise<Page<AuditEntry>> {
    return this.refusalPage(this.within(await this.ask.refusals(filter), 'refusal'), page);
  }

  private async refusalPage(where: Where, page?: PageInput | null): Promise<Page<AuditEntry>> {
    const { items, total } = await listPage<RefusalRow>(this.operation, { select: REFUSAL, from: REFUSAL_FROM, where, order: 'last_at desc, refusal.id desc', page: page ?? null });
    return { total, items: items.map(entryOfRefusal) };
  }

  /** What the ids in these changes stand for. */
  private async names(changes: readonly ChangeRow[]): Promise<Names> {
    const ids = [...new Set([...idsIn(changes), ...idsIn(changes.map(({ key }) => ({ before: { key: key.split('/')[0] }, after: null })))])];
    if (!ids.length) return new Map();
    return new Map((await this.operation.sql<{ id: string; name: string }>(NAMES, [ids])).map(({ id, name }) => [id, name]));
  }
}
