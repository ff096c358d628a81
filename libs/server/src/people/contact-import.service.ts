import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { countContacts, decideImport, verdictOf, type Confirmation, type ContactCounts, type PlannedContact } from '@muster/domain/people';
import { Facts, Operation, refuseIf } from '@muster/platform';
import { ProgrammesService } from '../programmes/index.js';
import { ContactFileReader } from './contact-file-reader.js';
import { ONE_IMPORT_AT_A_TIME } from './contact-import-rows.js';
import type { ContactPreview, ContactRow, ContactVerdictName } from './contact-import.types.js';
import { ContactWriter } from './contact-writer.js';

interface Planned {
  rows: PlannedContact[];
  counts: ContactCounts;
  ignored: string[];
  fingerprint: string;
}

/** SPOCs and champions from a file: seen first, then written. */
@Injectable()
export class ContactImportService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly programmes: ProgrammesService, private readonly reader: ContactFileReader, private readonly writer: ContactWriter) {}

  /** What a file would do, row by row; nothing is written. Refuses a file that cannot be read as one of contacts, by what is wrong with it. */
  async preview(programmeId: string, file: string): Promise<ContactPreview> {
    await this.mayImport(programmeId);
    const { rows, counts, ...plan } = await this.plan(programmeId, file);
    return { ...plan, counts, verdict: verdictOf(counts) as ContactVerdictName, rows: rows as unknown as ContactRow[] };
  }

  /**
   * Writes what a preview of the same file said. Refuses when that has changed since (IMPORT_CHANGED), when every row is refused (IMPORT_BLOCKED), and when some are and nobody said that
   * the others alone are meant (IMPORT_PARTIAL). A file that says only what is known leaves no trace.
   */
  async import({ programmeId, file }: { programmeId: string; file: string }, confirmation: Confirmation): Promise<ContactCounts> {
    await this.mayImport(programmeId);
    await this.operation.sql(ONE_IMPORT_AT_A_TIME, [programmeId]);
    const { rows, counts, fingerprint } = await this.plan(programmeId, file);
    refuseIf(decideImport(counts, fingerprint, confirmation));
    const changes = rows.flatMap(({ change }) => change ?? []);
    if (changes.length === 0) return counts;
    await this.writer.write(programmeId, changes);
    await this.facts.record({ name: 'contacts.imported', subject: { type: 'programme', id: programmeId }, programmeId, details: { ...counts } });
    return counts;
  }

  private async mayImport(programmeId: string): Promise<void> {
    await this.programmes.load(programmeId);
    this.operation.mustBeAble('appointment.import', { programmeId });
  }

  private async plan(programmeId: string, file: string): Promise<Planned> {
    const { rows, ignored } = await this.reader.read(programmeId, file);
    return { rows, ignored, counts: countContacts(rows), fingerprint: createHash('sha256').update(JSON.stringify([programmeId, rows])).digest('hex') };
  }
}
