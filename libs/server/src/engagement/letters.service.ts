import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkTemplate } from '@muster/domain/engagement';
import { Facts, Jobs, notFound, Operation, Problem, queues, refuseIf } from '@muster/platform';
import { LetterDrafts, type Draft, type Request } from './letter-drafts.js';
import { RECIPIENTS, SOME_AUTHORITY, type Recipient } from './letter-people.js';
import { withoutLinks } from './letter-values.js';
import { LettersDesk } from './letters-desk.js';
import type { Letter, LetterInput, WrittenLetters } from './letters.types.js';
import { ONE_RUN_AT_A_TIME } from './reminder-rows.js';
import { trimmed } from './templates.service.js';
import type { PreviewTemplateArgs } from './templates.types.js';

/** Letters that a person writes from a template, to one authority or several. */
@Injectable()
export class LettersService {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly jobs: Jobs,
    private readonly drafts: LetterDrafts,
    private readonly desk: LettersDesk,
  ) {}

  /** The letters as they would go out now, each with whether it will be sent, and why or why not. A champion writes to the own region. Writes nothing. Refuses as `write` does. */
  async preview(input: LetterInput): Promise<Letter[]> {
    return (await this.draftsOf(input)).drafts;
  }

  /**
   * Queues the letters that may go; the others are not written (the preview says why). Refuses authorities out of reach (NOT_FOUND, FORBIDDEN), a target or
   * template that is not there (NOT_FOUND), and a note with a link in it (TEMPLATE_LINK).
   */
  async write(input: LetterInput): Promise<WrittenLetters> {
    await this.operation.sql(ONE_RUN_AT_A_TIME, [input.programmeId]);
    const { drafts, request, versionId } = await this.draftsOf(input);
    const letters = drafts.filter(({ willSend }) => willSend);
    const { now, actor } = this.operation;
    const rows = letters.map((letter) => asRow(letter, request));
    await this.operation.change(QUEUE_LETTERS, [request.programmeId, JSON.stringify(rows), now, input.templateCode, versionId, request.note ?? null, actor.personId]);
    await this.record(request, letters);
    if (letters.length) await this.jobs.ask(queues.mail);
    return { queued: letters.length, skipped: drafts.length - letters.length };
  }

  private async record({ programmeId, target }: Request, letters: readonly Draft[]): Promise<void> {
    for (const region of new Set(letters.map((letter) => letter.region))) {
      const queued = letters.filter((letter) => letter.region === region).length;
      await this.facts.record({ name: 'letters.written', subject: { type: target!.kind, id: target!.id }, programmeId, region, details: { queued } });
    }
  }

  /** How a text that is not saved yet would read with real data: in English, and in Welsh where it is given. Refuses what saving would refuse, and an authority out of reach (NOT_FOUND, FORBIDDEN). */
  async previewTemplate({ input, organisationId, targetId }: PreviewTemplateArgs): Promise<Letter[]> {
    const { programmeId } = input;
    this.operation.mustBeAble('template.list', { programmeId });
    if (organisationId) await this.desk.mustReach(programmeId, [organisationId]);
    const text = trimmed(input);
    refuseIf(checkTemplate(text));
    const { today } = this.operation;
    const [some] = organisationId ? [{ id: organisationId }] : await this.operation.sql<{ id: string }>(SOME_AUTHORITY, [programmeId, today]);
    const request: Request = { programmeId, text, target: await this.desk.target(programmeId, targetId), organisationIds: some ? [some.id] : [], note: 'Your own words stand here.' };
    const [recipient] = await this.operation.sql<Recipient>(RECIPIENTS, [programmeId, request.organisationIds, today]);
    if (!recipient) throw notFound('authority on the roster');
    const row = (await this.drafts.rows(request, [recipient])).get(recipient.organisation.id)!;
    const { organisation, person } = recipient;
    const languages = text.bodyCy ? ['en', 'cy'] : ['en'];
    return languages.map((language) => ({ ...this.drafts.inWords(request, row, language), organisation, person, willSend: false, reason: 'A preview: nothing is sent.' }));
  }

  private async draftsOf(input: LetterInput): Promise<{ drafts: Draft[]; request: Request; versionId: string | null }> {
    const { programmeId, targetId, organisationIds, templateCode, note } = input;
    await this.desk.mustReach(programmeId, organisationIds);
    const target = await this.desk.target(programmeId, targetId);
    const text = await this.desk.text(programmeId, templateCode);
    if (note && withoutLinks(note) !== note) {
      throw new Problem({ code: 'TEMPLATE_LINK', message: 'Mail leads to our own pages only: take the link out of your note.', fields: [{ name: 'note', message: 'Take the link out.' }] });
    }
    const request: Request = { programmeId, target, organisationIds, text, note: note?.trim() || undefined };
    return { request, versionId: text.versionId, drafts: await this.drafts.write(request) };
  }
}

function asRow({ organisation, region, person }: Draft, { target }: Request): object {
  return {
    id: randomUUID(), organisationId: organisation.id, region, personId: person!.id, waveId: target?.kind === 'wave' ? target.id : null, roundId: target?.kind === 'round' ? target.id : null,
  };
}

const QUEUE_LETTERS = `insert into message (id, kind, programme_id, organisation_id, region_code, wave_id, round_id, person_id, template_code, template_version_id, note, written_by, reason, state, queued_at)
  select id, 'letter', $1, "organisationId", region, "waveId", "roundId", "personId", $4, $5, $6, $7, 'Written by hand', 'queued', $3
  from jsonb_to_recordset($2) as f (id uuid, "organisationId" uuid, region text, "waveId" uuid, "roundId" uuid, "personId" uuid)`;
