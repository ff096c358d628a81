import { Injectable } from '@nestjs/common';
import { plainText } from '@muster/domain/engagement';
import { Operation, Site } from '@muster/platform';
import type { Message, MessageWords } from './engagement.types.js';
import { LETTER_OF_MESSAGE, type LetterRow } from './letter-rows.js';
import { languageOf, writeLetter } from './letter-writing.js';
import { textOfMessage } from './outbox-letters.js';
import type { MessageFacts } from './still-due.js';

const NOT_GONE: readonly string[] = ['prepared', 'queued'];
/** A code is made when it is sent, and a digest is put together then. */
const MADE_WHEN_SENT: readonly string[] = ['sign-in-code', 'digest'];

/** What a message says that has not gone yet, so that nobody approves what they have not read. */
@Injectable()
export class MessageWordsService {
  constructor(private readonly operation: Operation, private readonly site: Site) {}

  /** The words as they would go out now; null for what has gone (its words are not kept), for codes and for digests. */
  async of({ id, kind, state }: Pick<Message, 'id' | 'kind' | 'state'>): Promise<MessageWords | null> {
    if (!NOT_GONE.includes(state) || MADE_WHEN_SENT.includes(kind)) return null;
    const { today } = this.operation;
    const [row] = await this.operation.sql<LetterRow & MessageFacts>(LETTER_OF_MESSAGE, [id, today]);
    const text = row && (await textOfMessage((statement, parameters) => this.operation.sql(statement, parameters), { kind, row }));
    if (!text) return null;
    const letter = writeLetter(text, row, { site: this.site, today });
    return { language: languageOf(text, row.language), subject: letter.subject, text: plainText(letter) };
  }
}
