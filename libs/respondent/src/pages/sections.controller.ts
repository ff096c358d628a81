// One section a page: asked, saved, asked again where something is wrong.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Requires } from '@muster/platform';
import { AnswersService, SheetsService } from '@muster/server/surveys';
import { visibleSections, type Section } from '@muster/domain/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { broughtUp, leftOpen, onePerPlace, shownOn } from '../form/after-save.js';
import { saveSection, type Outcome } from '../form/save-section.js';
import { fieldsIn, first, type Fields } from '../render/fields.js';
import type { Sheet } from '@muster/server/surveys';
import { go, idIn, show } from './page.js';
import { refusedPage } from './refused-page.js';
import { canAnswer, pathOf, sectionOf } from './response-page.js';
import { afresh, sectionPage } from './section-page.js';

type SectionRequest = FastifyRequest<{ Params: { id: string; section: string }; Querystring: { from?: string; more?: string } }>;

const NOT_YOURS = 'Your role does not allow answering. Ask the single point of contact of your authority.';

@Controller('responses/:id/sections')
export class SectionsController {
  constructor(private readonly sheets: SheetsService, private readonly answers: AnswersService) {}

  /** The questions of a section. When nothing can be answered now, the answers are read back instead. */
  @Get(':section')
  @Requires('response.see')
  async ask(@Req() request: SectionRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet: Sheet = await this.sheets.sheet(idIn(request.params.id, 'survey'));
    const section = sectionOf(sheet, request.params.section);
    if (!canAnswer(sheet)) return go(reply, `${pathOf(sheet)}/check`);
    if (!visibleNow(sheet, section)) return go(reply, pathOf(sheet));
    const { from = '', more } = request.query;
    return show(reply, sectionPage(sheet, section, afresh(from === 'check' ? from : '', more !== undefined)));
  }

  /** Saves what was sent, then goes on, back, or shows the section again. */
  @Post(':section')
  @Requires('response.answer')
  async save(@Req() request: SectionRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const before: Sheet = await this.sheets.sheet(idIn(request.params.id, 'survey'));
    const sent = { section: sectionOf(before, request.params.section), fields: fieldsIn(request.body) };
    if (!canAnswer(before)) return show(reply, refusedPage(before, sent, before.pleaseNote ?? NOT_YOURS));
    const outcome = await saveSection(this.answers, before, sent);
    if (outcome.refusal) return show(reply, refusedPage(before, sent, outcome.refusal));
    return this.afterwards(await this.sheets.sheet(before.responseId), sent, { outcome, reply });
  }

  private async afterwards(
    sheet: Sheet,
    { section, fields }: { section: Section; fields: Fields },
    { outcome, reply }: { outcome: Outcome; reply: FastifyReply },
  ): Promise<string> {
    const later = first(fields, 'action') === 'later';
    const from = first(fields, 'from') === 'check' ? 'check' : '';
    const now = visibleNow(sheet, section);
    const asked = new Set(now?.questions.map(({ code }) => code));
    const { conflicts } = outcome;
    const wrong = [...outcome.errors.filter(({ question }) => asked.has(question)), ...(later ? [] : leftOpen(sheet, section, shownOn(fields)))];
    const errors = onePerPlace(wrong).filter((one) => !conflicts.some(({ question, row }) => question === one.question && row === (one.row ?? '')));
    if (errors.length + conflicts.length > 0) return show(reply, sectionPage(sheet, section, { typed: fields, errors, conflicts, from, more: false }));
    if (later) return go(reply, pathOf(sheet));
    const more = broughtUp(now, shownOn(fields));
    return go(reply, more ? `${pathOf(sheet)}/sections/${section.code}?more${from ? `&from=${from}` : ''}#q-${more}` : onwards(sheet, section, from));
  }
}

/** The section with the questions that are asked now; undefined when none is. */
function visibleNow(sheet: Sheet, section: Section): Section | undefined {
  return visibleSections(sheet.definition, sheet.answers).find(({ code }) => code === section.code);
}

/** Back to the check page for whoever came from there, otherwise to the next section, and from the last one to the check page. */
function onwards(sheet: Sheet, section: Section, from: string): string {
  const order = visibleSections(sheet.definition, sheet.answers).map(({ code }) => code);
  const next = order[order.indexOf(section.code) + 1];
  return next && from !== 'check' && order.includes(section.code) ? `${pathOf(sheet)}/sections/${next}` : `${pathOf(sheet)}/check`;
}
