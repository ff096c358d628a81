import { Injectable } from '@nestjs/common';
import { invalid, notFound, Operation } from '@muster/platform';
import type { TargetRow } from './target-rows.js';
import { TargetsService } from './targets.service.js';
import type { TemplateText } from './template-text.js';
import { TemplatesService } from './templates.service.js';

/** Templates for letters that people write: a digest lists authorities and a script is read out, so neither is a letter. */
const NO_LETTERS: readonly string[] = ['overdue-digest', 'call-script'];

/** What somebody needs who writes by hand: authorities within reach, something that they are asked for, and a text. */
@Injectable()
export class LettersDesk {
  constructor(private readonly operation: Operation, private readonly targets: TargetsService, private readonly templates: TemplatesService) {}

  /** Refuses authorities that are not on the roster or out of sight (NOT_FOUND), and those to whom the actor may not write (FORBIDDEN). */
  async mustReach(programmeId: string, organisationIds: readonly string[]): Promise<void> {
    this.operation.mustBeAble('letter.write', { programmeId });
    const places = await this.operation.sql<{ region: string | null }>('select region_code as region from roster_entry where programme_id = $1 and organisation_id = any ($2::uuid[])', [programmeId, organisationIds]);
    if (places.length < new Set(organisationIds).size) throw notFound('authority on the roster');
    for (const region of new Set(places.map((place) => place.region))) this.operation.mustBeAble('letter.write', { programmeId, region });
  }

  /** What letters are about: the target of the programme, or without an id the one that is due first; null where it has none open. */
  async target(programmeId: string, targetId?: string): Promise<TargetRow | null> {
    if (!targetId) return (await this.targets.list(programmeId))[0] ?? null;
    const target = await this.targets.find(targetId);
    if (target?.programmeId !== programmeId) throw notFound('wave or round of this programme');
    return target;
  }

  /** The text of a template for letters. Refuses one that is not there (NOT_FOUND) or no letter (INVALID_INPUT). */
  async text(programmeId: string, code: string): Promise<TemplateText> {
    if (NO_LETTERS.includes(code)) throw invalid('This template is not for letters.', [{ name: 'templateCode', message: 'Choose another template.' }]);
    const text = await this.templates.text(programmeId, code);
    if (!text) throw notFound('template');
    return text;
  }
}
