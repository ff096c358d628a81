import type { Letter } from '@muster/domain/engagement';
import { dayInWords } from '@muster/domain/kernel';
import type { Site, Statement } from '@muster/platform';
import { workingCalendar } from '../collections/index.js';
import { DIGEST_LIST, LETTER_OF_MESSAGE, type LetterRow } from './letter-rows.js';
import { withoutLinks } from './letter-values.js';
import { writeLetter } from './letter-writing.js';
import type { Claimed } from './outbox-rows.js';
import { plansOf } from './reminder-plan.service.js';
import { PLANS } from './reminder-rows.js';
import { whyNotSend, type MessageFacts } from './still-due.js';
import { VERSION_TO_SEND, type TemplateVersionRow } from './template-rows.js';
import { builtInText, type TemplateText } from './template-text.js';

/** A letter that goes out, or why none does. */
export type Sendable = { letter: Letter; whyNot?: undefined } | { letter: null; whyNot: string };

type Row = LetterRow & MessageFacts;
type Rows = <T>(statement: Statement, parameters: unknown[]) => Promise<T[]>;

const none = (whyNot: string): Sendable => ({ letter: null, whyNot });

/** Writes the letters of the outbox at the moment of sending, with what is true then. */
export class OutboxLetters {
  constructor(private readonly site: Site, private readonly rows: Rows) {}

  /** The letter of a claimed message on a day, or why it is not due any more. */
  async write({ id, kind }: Claimed, today: string): Promise<Sendable> {
    const [row] = await this.rows<Row>(LETTER_OF_MESSAGE, [id, today]);
    if (!row) return none('What it was about is gone.');
    const text = await textOfMessage(this.rows, { kind, row });
    if (!text) return none('Its template is gone.');
    return kind === 'digest' ? this.digest({ id, row, text, today }) : this.letter({ kind, row, text, today });
  }

  private async letter({ kind, row, text, today }: { kind: string; row: Row; text: TemplateText; today: string }): Promise<Sendable> {
    const plans = plansOf(await this.rows(PLANS, [row.programmeId]));
    const whyNot = whyNotSend(kind, row, { steps: plans.stepsOf(row.targetId), today, calendar: workingCalendar() });
    return whyNot ? none(whyNot) : { letter: writeLetter(text, row, { site: this.site, today }) };
  }

  /** What has come in since the digest was planned is not in it any more. */
  private async digest({ id, row, text, today }: { id: string; row: Row; text: TemplateText; today: string }): Promise<Sendable> {
    if (!row.roles.includes('champion')) return none('The person is not the champion of the region any more.');
    const overdue = await this.rows<{ organisation: string; target: string; dueOn: string }>(DIGEST_LIST, [id]);
    if (!overdue.length) return none('Nothing is outstanding any more.');
    const list = overdue.map(({ organisation, target, dueOn }) => withoutLinks(`${organisation}: ${target}, due ${dayInWords(dueOn)}`));
    return { letter: writeLetter(text, row, { site: this.site, today, list }) };
  }
}

/** The text by which a message is written: its own version, else the programme's newest, else the one that comes with the product. */
export async function textOfMessage(rows: Rows, { kind, row }: { kind: string; row: Row }): Promise<TemplateText | null> {
  const code = row.templateCode ?? (kind === 'invitation' ? 'invitation' : 'champion-letter');
  const [version] = await rows<TemplateVersionRow>(VERSION_TO_SEND, [row.versionId, row.programmeId, code]);
  return version ? { ...version, versionId: version.id } : builtInText(code);
}
