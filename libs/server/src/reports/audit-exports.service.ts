import { Injectable } from '@nestjs/common';
import { asAt, londonDay } from '@muster/domain/kernel';
import { auditFile, fileName } from '@muster/domain/reports';
import { Facts, Operation, PAGE_LIMIT } from '@muster/platform';
import { AuditService } from './audit.service.js';
import type { AuditEntry, AuditFilter } from './audit.types.js';
import type { SentFile } from './figure-exports.service.js';
import { writeFile, type FileFormat } from './file-writers.js';

/** A file holds at most so many lines; its cover says when there are more. */
const MOST_LINES = 10_000;

/** The audit as files: exactly the lines that the screen shows under the same filters. */
@Injectable()
export class AuditExportsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly audit: AuditService) {}

  /** A file of the audit. Refuses (FORBIDDEN) that of a programme of others. Records audit.exported. */
  async export(filter: AuditFilter, format: FileFormat): Promise<SentFile> {
    this.operation.mustBeAble('audit.export', filter.programmeId ? { programmeId: filter.programmeId } : {});
    const { lines, total } = await this.lines(filter);
    const { now } = this.operation;
    const { workbook, tidy } = auditFile(lines, coverOf(filter, { shown: lines.length, total, now }));
    const bytes = await writeFile(format, { workbook, tidy, at: now });
    const [grant] = this.operation.reach('audit.export') ?? [];
    await this.facts.record({ name: 'audit.exported', subject: { type: 'audit', id: filter.kind ?? 'done' }, programmeId: filter.programmeId ?? grant?.programmeId ?? null, details: { format, rows: lines.length, asked: named(filter) } });
    return { name: fileName(['audit', filter.kind ?? 'done', londonDay(now)], format), format, bytes };
  }

  private async lines(filter: AuditFilter): Promise<{ lines: AuditEntry[]; total: number }> {
    const lines: AuditEntry[] = [];
    for (let offset = 0; ; offset += PAGE_LIMIT) {
      const { items, total } = await this.audit.list(filter, { offset, limit: PAGE_LIMIT });
      lines.push(...items);
      if (items.length < PAGE_LIMIT || lines.length >= MOST_LINES) return { lines, total };
    }
  }
}

/** What a fact keeps of the filters: a name that was looked for is nobody's business later. */
const named = ({ person, ...filter }: AuditFilter): object => ({ ...filter, ...(person ? { byName: true } : {}) });

function coverOf(filter: AuditFilter, { shown, total, now }: { shown: number; total: number; now: Date }): [string, string][] {
  const filters = Object.entries(filter).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${String(value)}`);
  return [
    ['As at', asAt(now)], ['Filters', filters.join('; ') || 'None'], ['Lines', shown < total ? `The newest ${shown} of ${total} or more. Narrow the days to have the others.` : String(shown)],
    ['Empty cells', 'There are none: z stands where there is nothing to say.'], ['Language', 'English (United Kingdom)'], ['Made with', 'Muster'],
  ];
}
