import type { ActorName } from '@muster/testing';
import type { Muster } from './muster.js';

/** A row of a preview, as the specs ask for it. */
export interface Row {
  line: number;
  name: string;
  place: string;
  action: string;
  newPerson: boolean;
  code: string | null;
  says: string;
}
export interface Preview {
  verdict: string;
  fingerprint: string;
  counts: Record<'appointed' | 'handedOver' | 'unchanged' | 'refused' | 'peopleAdded', number>;
  ignored: string[];
  rows: Row[];
}

const COUNTS = '{ appointed handedOver unchanged refused peopleAdded }';
export const PREVIEW = `query ($programmeId: ID!, $file: String!) { previewContactImport(programmeId: $programmeId, file: $file) { verdict fingerprint counts ${COUNTS} ignored rows { line name place action newPerson code says } } }`;
export const IMPORT = `mutation ($programmeId: ID!, $file: String!, $fingerprint: String!, $cleanRowsOnly: Boolean) { importContacts(programmeId: $programmeId, file: $file, fingerprint: $fingerprint, cleanRowsOnly: $cleanRowsOnly) ${COUNTS} }`;

type File = string | Buffer;
export const HEAD = 'Name,Email,Role,Authority,Region,Starts on';
/** A CSV of these rows below the headings. */
export const csvOf = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');

/** Files of contacts, as somebody sends them for programme `a`. */
export class ContactFiles {
  /** The last fact before the files of a test. */
  lastFact = '0';

  constructor(private readonly muster: Muster) {}

  /** Keeps who there is and who holds which role, so that each test begins with it. */
  async remember(): Promise<void> {
    await this.muster.rows('create temporary table role_before as select * from appointment');
    await this.noteFacts();
  }

  /** Takes away whoever came by a file, their roles and their mail, on the day of the beginning. */
  async setBack(): Promise<void> {
    await this.muster.rows('delete from message where person_id not in (select person_id from role_before); delete from appointment where id not in (select id from role_before)');
    await this.muster.rows('update appointment set ends_on = role_before.ends_on from role_before where role_before.id = appointment.id; delete from person where id not in (select person_id from role_before)');
    await this.muster.moveTo('2023-02-20T10:00:00Z');
    await this.noteFacts();
  }

  private async noteFacts(): Promise<void> {
    this.lastFact = (await this.muster.rows<{ id: string }>('select max(id) as id from fact'))[0]!.id;
  }

  variables(file: File): { programmeId: string; file: string } {
    return { programmeId: this.muster.world.programme('a'), file: Buffer.from(file).toString('base64') };
  }

  async preview(file: File, as: ActorName = 'priya'): Promise<Preview> {
    return (await this.muster.as(as).ask<{ previewContactImport: Preview }>(PREVIEW, this.variables(file))).previewContactImport;
  }

  /** The code by which the whole file is refused. */
  refusal(file: File, as: ActorName = 'priya'): Promise<string> {
    return this.muster.as(as).refusal(PREVIEW, this.variables(file));
  }

  /** Confirms what was seen; looks itself where nothing was. */
  async import(file: File, { as = 'priya', ...more }: { as?: ActorName; seen?: Preview; cleanRowsOnly?: boolean } = {}): Promise<Preview['counts'] | string> {
    const { fingerprint } = more.seen ?? await this.preview(file, as);
    const { data, errors } = await this.muster.as(as).send<{ importContacts: Preview['counts'] }>(IMPORT, { ...this.variables(file), fingerprint, cleanRowsOnly: more.cleanRowsOnly ?? false });
    return data?.importContacts ?? errors![0]!.extensions.code;
  }

  /** The roles that somebody with this address holds, or held, in programme `a`. */
  async rolesOf(email: string): Promise<string[]> {
    const rows = await this.muster.rows<{ it: string }>(`select concat_ws(' ', role, coalesce(organisation.name, region_code), starts_on, 'to', coalesce(ends_on::text, 'now')) as it
      from appointment join person on person.id = person_id left join organisation on organisation.id = organisation_id where lower(email) = $1 and programme_id = $2 order by starts_on, 1`, [email, this.muster.world.programme('a')]);
    return rows.map(({ it }) => it);
  }
}
