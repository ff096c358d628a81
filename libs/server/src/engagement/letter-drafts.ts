import { Injectable } from '@nestjs/common';
import { plainText } from '@muster/domain/engagement';
import { Operation, Site } from '@muster/platform';
import { LetterLimits, type SentTo } from './letter-limits.js';
import { RECIPIENTS, type Recipient } from './letter-people.js';
import { LETTERS_TO, type LetterRow } from './letter-rows.js';
import { languageOf, writeLetter } from './letter-writing.js';
import type { Letter } from './letters.types.js';
import { SENT } from './reminder-rows.js';
import type { TargetRow } from './target-rows.js';
import type { TemplateText } from './template-text.js';

/** What letters are written from: about what, to which authorities, and the words. */
export interface Request {
  programmeId: string;
  target: TargetRow | null;
  organisationIds: readonly string[];
  text: Pick<TemplateText, 'subject' | 'body' | 'subjectCy' | 'bodyCy'>;
  note?: string | undefined;
}

/** A letter with where it belongs. */
export interface Draft extends Letter {
  region: string | null;
}

/** Letters as they would go out now, from one text to the contacts of several authorities. */
@Injectable()
export class LetterDrafts {
  constructor(private readonly operation: Operation, private readonly site: Site) {}

  /** One draft an authority on the roster that the actor may see, in alphabetical order, each with whether it will be sent and why, or why not. */
  async write(request: Request): Promise<Draft[]> {
    const { programmeId, organisationIds } = request;
    const recipients = await this.operation.sql<Recipient>(RECIPIENTS, [programmeId, organisationIds, this.operation.today]);
    const rows = await this.rows(request, recipients);
    const limits = await this.limits(programmeId);
    return recipients.map((recipient) => this.draft(request, { recipient, row: rows.get(recipient.organisation.id)!, limits }));
  }

  private draft(request: Request, { recipient, row, limits }: { recipient: Recipient; row: LetterRow; limits: LetterLimits }): Draft {
    const { organisation, person, region } = recipient;
    const whom = { personId: person?.id ?? '', targetId: request.target?.id ?? null };
    const whyNot = whyNotWrite(recipient, row) ?? limits.whyNot(whom);
    if (!whyNot) limits.note(whom);
    return { ...this.inWords(request, row), organisation, person, region: region?.code ?? null, willSend: !whyNot, reason: whyNot ?? 'Nothing stands against it.' };
  }

  /** The words of a letter in the language of its reader, or in the one that is asked for. */
  inWords({ text }: Pick<Request, 'text'>, row: LetterRow, asked = row.language): Pick<Letter, 'language' | 'subject' | 'text'> {
    const language = languageOf(text, asked);
    const letter = writeLetter(text, row, { site: this.site, today: this.operation.today, language });
    return { language, subject: letter.subject, text: plainText(letter) };
  }

  /** What each letter says, by organisation. */
  async rows({ programmeId, target, note }: Request, recipients: readonly Recipient[]): Promise<Map<string, LetterRow>> {
    const asked = recipients.map(({ organisation, person, region }) => ({
      key: organisation.id, programme_id: programmeId, organisation_id: organisation.id, region_code: region?.code ?? null, person_id: person?.id ?? null, note: note?.trim() || null,
      wave_id: target?.kind === 'wave' ? target.id : null, round_id: target?.kind === 'round' ? target.id : null,
    }));
    const rows = await this.operation.sql<LetterRow>(LETTERS_TO, [JSON.stringify(asked), this.operation.today]);
    return new Map(rows.map((row) => [row.key, row]));
  }

  /** Messages of other regions count as well: a contact may be there for two authorities. */
  private async limits(programmeId: string): Promise<LetterLimits> {
    const sent = await this.operation.elevated(() => this.operation.sql<SentTo>(SENT, [programmeId]));
    return new LetterLimits(sent, this.operation.today);
  }
}

function whyNotWrite({ person, failed }: Recipient, { targetState, returned, outcome }: LetterRow): string | null {
  if (!person) return 'Nobody is the contact of this authority: appoint one first.';
  if (!person.email) return 'The contact has no e-mail address: telephone instead.';
  if (failed) return 'Mail to the contact came back: telephone instead, and ask for the right address.';
  if (targetState !== 'open') return 'It is not open.';
  if (returned) return 'The authority has returned already.';
  return outcome ? 'The authority is accounted for already.' : null;
}
