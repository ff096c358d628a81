import { Injectable } from '@nestjs/common';
import { needsFramework, parseDefinition, resolveRows, type Definition, type DefinitionError } from '@muster/domain/surveys';
import { Facts, listPage, notFound, Operation, Problem, Where, type Page, type PageInput } from '@muster/platform';
import { IndicatorsService } from '../indicators/index.js';
import { ProgrammesService } from '../programmes/index.js';
import { hashOfDefinition } from './definitions.js';
import { SurveyVersionEntity } from './survey-version.entity.js';
import { PROGRAMME, SURVEY, VERSION, type VersionRow } from './survey-rows.js';
import type { Survey, SurveyVersion } from './surveys.types.js';

/** What is asked: surveys and their versions. */
@Injectable()
export class SurveysService {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly programmes: ProgrammesService,
    private readonly indicators: IndicatorsService,
  ) {}

  /** The surveys of a programme, or of all that the actor has a part in. */
  async list(filter: { id?: string; programmeId?: string } = {}, page?: PageInput | null): Promise<Page<Survey>> {
    this.operation.mustBeAble('survey.list', { programmeId: filter.programmeId });
    const where = new Where().equals('survey.id', filter.id).equals('survey.programme_id', filter.programmeId)
      .within(this.operation.reach('survey.list'), { programme: 'survey.programme_id' });
    const from = 'survey join programme on programme.id = survey.programme_id';
    return listPage<Survey>(this.operation, { select: `${SURVEY}, ${PROGRAMME} as programme`, from, where, order: 'survey.title, survey.id', page });
  }

  /** One survey; null when there is none or out of reach. */
  async find(id: string): Promise<Survey | null> {
    return (await this.list({ id })).items[0] ?? null;
  }

  /** The versions of a survey, newest first. */
  async versions(survey: Survey): Promise<SurveyVersion[]> {
    const rows = await this.operation.sql<VersionRow>(`select ${VERSION} from survey_version where survey_id = $1 order by number desc`, [survey.id]);
    return rows.map((row) => asVersion(row, survey));
  }

  /** One version; null when there is none or out of reach. */
  async findVersion(id: string): Promise<SurveyVersion | null> {
    const [row] = await this.operation.sql<VersionRow>(`select ${VERSION} from survey_version where survey_version.id = $1`, [id]);
    const survey = row && (await this.find(row.surveyId));
    return survey ? asVersion(row, survey) : null;
  }

  /** What respondents would see of a version. Refuses (NOT_FOUND) what is not there; grids that still wait for their framework are shown with its rows. */
  async previewOf(versionId: string): Promise<{ definition: Definition; title: string }> {
    const version = await this.findVersion(versionId);
    if (!version) throw notFound('survey version');
    const definition = await this.withRows(version.survey.programme.id, version.definition as Definition);
    return { definition, title: version.survey.title };
  }

  /** Makes a definition the draft of its survey, which is created when the programme has none of this code. Refuses (DEFINITION_NOT_SOUND) with every fault and its place. */
  async draft(programmeId: string, json: unknown): Promise<SurveyVersion> {
    const programme = await this.programmes.load(programmeId);
    this.operation.mustBeAble('survey.draft', { programmeId });
    const definition = sound(parseDefinition(json));
    await this.withRows(programme.id, definition);
    const surveyId = await this.surveyOf(programmeId, definition);
    const id = await this.saveDraft(surveyId, definition);
    await this.facts.record({ name: 'survey.drafted', subject: { type: 'survey-version', id }, programmeId, details: { code: definition.code } });
    return (await this.findVersion(id))!;
  }

  private async surveyOf(programmeId: string, { code, title }: Definition): Promise<string> {
    const [row] = await this.operation.sql<{ id: string }>(
      'insert into survey (programme_id, code, title) values ($1, $2, $3) on conflict (programme_id, code) do update set title = excluded.title returning id',
      [programmeId, code, title.en],
    );
    return row!.id;
  }

  private async saveDraft(surveyId: string, definition: Definition): Promise<string> {
    const [row] = await this.operation.sql<{ id: string }>(
      `insert into survey_version (survey_id, number, definition, content_hash)
       select $1::uuid, coalesce(max(number), 0) + 1, $2, $3 from survey_version where survey_id = $1 and state = 'published'
       on conflict (survey_id) where state = 'draft' do update set definition = excluded.definition, content_hash = excluded.content_hash returning id`,
      [surveyId, JSON.stringify(definition), hashOfDefinition(definition)],
    );
    return row!.id;
  }

  /** Publishes a draft: its grids get their rows, and from then on it never changes. Refuses what is published already (VERSION_PUBLISHED) and a definition that its framework leaves empty. */
  async publish(id: string): Promise<SurveyVersion> {
    const version = await this.operation.rows(SurveyVersionEntity).findOneBy({ id });
    const survey = version && (await this.find(version.surveyId));
    if (!version || !survey) throw notFound('survey version');
    const programmeId = survey.programme.id;
    this.operation.mustBeAble('survey.publish', { programmeId });
    const definition = await this.withRows(programmeId, version.definition);
    const changed = await this.operation.change(
      "update survey_version set state = 'published', published_at = $2, definition = $3, content_hash = $4 where id = $1 and state = 'draft'",
      [id, this.operation.now, JSON.stringify(definition), hashOfDefinition(definition)],
    );
    if (!changed) throw new Problem({ code: 'VERSION_PUBLISHED', message: 'This version is published and cannot change. Draft a new version instead.' });
    await this.facts.record({ name: 'survey.published', subject: { type: 'survey-version', id }, programmeId });
    return (await this.findVersion(id))!;
  }

  /** The definition with the rows of its framework written out, sound as it stands. */
  private async withRows(programmeId: string, definition: Definition): Promise<Definition> {
    if (!needsFramework(definition)) return definition;
    const programme = await this.programmes.load(programmeId);
    const framework = await this.indicators.framework(programme.frameworkId);
    if (!framework) {
      throw new Problem({ code: 'DEFINITION_NOT_SOUND', message: 'This survey has grids over levels or indicators, but its programme has no framework. Give the grids rows of their own.' });
    }
    return sound(parseDefinition(resolveRows(definition, framework)));
  }
}

function sound(parsed: ReturnType<typeof parseDefinition>): Definition {
  if (parsed.definition) return parsed.definition;
  const errors: DefinitionError[] = parsed.errors ?? [];
  const first = errors[0] ? ` First: ${errors[0].path}: ${errors[0].message}` : '';
  throw new Problem({
    code: 'DEFINITION_NOT_SOUND', message: `The definition has ${errors.length} ${errors.length === 1 ? 'fault' : 'faults'}.${first}`,
    fields: errors.slice(0, 100).map(({ path, message }) => ({ name: path, message })),
  });
}

function asVersion({ surveyId: _, ...row }: VersionRow, survey: Survey): SurveyVersion {
  const questionCount = (row.definition as Definition).sections.reduce((count, section) => count + section.questions.length, 0);
  return { ...row, survey, questionCount, previewUrl: `/preview/${row.id}` };
}
