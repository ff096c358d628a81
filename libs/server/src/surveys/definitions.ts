import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { contentHash, type Definition } from '@muster/domain/surveys';
import { notFound, Operation } from '@muster/platform';
import { SurveyVersionEntity } from './survey-version.entity.js';

/** The content hash of a definition: SHA-256 of its canonical JSON, in hexadecimal. */
export function hashOfDefinition(definition: Definition): string {
  return contentHash(definition, (text) => createHash('sha256').update(text).digest('hex'));
}

/** The definitions of published versions. They never change, so each is read from the database once. */
@Injectable()
export class Definitions {
  private readonly known = new Map<string, Definition>();

  constructor(private readonly operation: Operation) {}

  /** The definition of a version. Refuses (NOT_FOUND) a version that is not there or out of reach the first time it is asked for. */
  async of(versionId: string): Promise<Definition> {
    const known = this.known.get(versionId);
    if (known) return known;
    const version = await this.operation.rows(SurveyVersionEntity).findOneBy({ id: versionId });
    if (!version) throw notFound('survey version');
    if (version.state === 'published') this.known.set(versionId, version.definition);
    return version.definition;
  }
}
