import { Injectable } from '@nestjs/common';
import { addressKey, placeRegister, planContacts, readContact, readContactTable, regionRegister, type ContactReading, type HeldRole, type KnownContacts, type KnownPerson, type PlannedContact, type ReadContact, type RosterPlace, type RosterRegion } from '@muster/domain/people';
import { Operation, Problem } from '@muster/platform';
import { isEmail } from 'class-validator';
import { readContactFile } from './contact-file.js';
import { HELD, PEOPLE, PLACES, REGIONS } from './contact-import-rows.js';

/** What a file of contacts says, beside what the programme knows: four statements, however many rows. */
@Injectable()
export class ContactFileReader {
  constructor(private readonly operation: Operation) {}

  /** The rows of a file with what each would do. Refuses a file that is none of contacts. */
  async read(programmeId: string, file: string): Promise<{ rows: PlannedContact[]; ignored: string[] }> {
    const table = readContactTable(await readContactFile(file));
    if ('code' in table) throw new Problem(table);
    const reading = await this.rosterOf(programmeId);
    const read = table.rows.map((row) => readContact(row, reading));
    return { ignored: table.ignored, rows: planContacts(read, await this.knownOf(programmeId, read)) };
  }

  private async rosterOf(programmeId: string): Promise<ContactReading> {
    const places = await this.operation.sql<RosterPlace>(PLACES, [programmeId]);
    const regions = await this.operation.sql<RosterRegion>(REGIONS, [programmeId]);
    return { places: placeRegister(places), regions: regionRegister(regions), today: this.operation.today, isAddress: (text) => isEmail(text) };
  }

  private async knownOf(programmeId: string, read: readonly ReadContact[]): Promise<KnownContacts> {
    const addresses = new Set(read.flatMap((row) => ('contact' in row ? addressKey(row.contact.email) : [])));
    const people = await this.operation.sql<KnownPerson & { asked: string }>(PEOPLE, [[...addresses]]);
    const held = await this.operation.sql<HeldRole>(HELD, [programmeId]);
    return { held, people: new Map(people.map(({ asked, ...person }) => [asked, person])) };
  }
}
