import { Injectable } from '@nestjs/common';
import { builtInTemplates, checkTemplate, placeholders } from '@muster/domain/engagement';
import { asClash, Facts, invalid, Operation, refuseIf } from '@muster/platform';
import { ProgrammesService } from '../programmes/index.js';
import { VERSIONS, type TemplateVersionRow } from './template-rows.js';
import { builtInText, type TemplateText } from './template-text.js';
import type { MessageTemplate, TemplateInput, TemplateVersion } from './templates.types.js';

/** The texts of letters, as each programme writes them. A version never changes; saving makes the next one. */
@Injectable()
export class TemplatesService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly programmes: ProgrammesService) {}

  /** Every template that the programme can write from: those of the product in their order, with the programme's own versions, and then its own. */
  async list(programmeId: string): Promise<MessageTemplate[]> {
    this.operation.mustBeAble('template.list', { programmeId });
    const versions = await this.versions(programmeId);
    const own = [...versions.keys()].filter((code) => !builtInText(code));
    return [...builtInTemplates.map(({ code }) => code), ...own].map((code) => asTemplate(programmeId, code, versions.get(code) ?? []));
  }

  /** One template; null when the programme has none of this code. */
  async find(programmeId: string, code: string): Promise<MessageTemplate | null> {
    return (await this.list(programmeId)).find((template) => template.code === code) ?? null;
  }

  /** Makes the next version of a template, or a new template. Refuses an unknown placeholder (TEMPLATE_PLACEHOLDER), a link to elsewhere (TEMPLATE_LINK), half a translation (TEMPLATE_WELSH), a text that is too long, and a programme that is not there (NOT_FOUND). */
  async keep(input: TemplateInput): Promise<MessageTemplate> {
    const { programmeId, code } = input;
    this.operation.mustBeAble('template.save', { programmeId });
    await this.programmes.load(programmeId);
    const text = trimmed(input);
    refuseIf(checkTemplate(text));
    const { now, actor } = this.operation;
    await this.operation.change(ADD_VERSION, [programmeId, code, input.name.trim(), text.subject, text.body, text.subjectCy, text.bodyCy, actor.personId, now])
      .catch(asClash(invalid('Somebody else has just changed this template. Look at the new version first.')));
    const template = (await this.find(programmeId, code))!;
    await this.facts.record({ name: 'template.saved', subject: { type: 'template', id: code }, programmeId, details: { number: template.current.number } });
    return template;
  }

  /** The text that a programme writes from now; null where there is no such template. */
  async text(programmeId: string, code: string): Promise<TemplateText | null> {
    const [newest] = (await this.versions(programmeId)).get(code) ?? [];
    return newest ? { ...newest, versionId: newest.id } : builtInText(code);
  }

  /** The newest version of each template that the programme has changed or made, by code. */
  async currentVersions(programmeId: string): Promise<Map<string, string>> {
    return new Map([...(await this.versions(programmeId))].map(([code, [newest]]) => [code, newest!.id]));
  }

  private async versions(programmeId: string): Promise<Map<string, TemplateVersionRow[]>> {
    const versions = new Map<string, TemplateVersionRow[]>();
    for (const row of await this.operation.sql<TemplateVersionRow>(VERSIONS, [programmeId])) versions.set(row.code, [...(versions.get(row.code) ?? []), row]);
    return versions;
  }
}

/** What is kept: without space around it, and without a translation that has nothing in it. */
export function trimmed({ subject, body, subjectCy, bodyCy }: TemplateInput): Pick<TemplateText, 'subject' | 'body' | 'subjectCy' | 'bodyCy'> {
  return { subject: subject.trim(), body: body.trim(), subjectCy: subjectCy?.trim() || null, bodyCy: bodyCy?.trim() || null };
}

const OWN_USE = 'A template of this programme, for letters by hand and for the steps of its plans.';

function asTemplate(programmeId: string, code: string, own: readonly TemplateVersionRow[]): MessageTemplate {
  const builtIn = builtInTemplates.find((template) => template.code === code);
  const made: TemplateVersion[] = own.map(({ number, subject, body, subjectCy, bodyCy, madeBy, madeAt }) => ({ number, subject, body, subjectCy, bodyCy, madeBy: madeBy ?? 'The project team', madeAt }));
  const first: TemplateVersion[] = builtIn
    ? [{ number: 0, subject: builtIn.subject, body: builtIn.body, subjectCy: builtIn.subjectCy ?? null, bodyCy: builtIn.bodyCy ?? null, madeBy: null, madeAt: null }] : [];
  const versions = [...made, ...first];
  return {
    programmeId, code, versions, current: versions[0]!, builtIn: Boolean(builtIn), name: own[0]?.name ?? builtIn!.name, use: builtIn?.use ?? OWN_USE, placeholders: [...placeholders],
  };
}

const ADD_VERSION = `insert into template_version (programme_id, code, number, name, subject, body, subject_cy, body_cy, made_by, made_at)
  select $1, $2, 1 + coalesce((select max(number) from template_version where programme_id = $1 and code = $2), 0), $3, $4, $5, $6, $7, $8, $9`;
