// Check answers, then submit.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Problem, Requires } from '@muster/platform';
import { SheetsService, SubmissionsService } from '@muster/server/surveys';
import type { AnswerError } from '@muster/domain/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkView, errorPlaces } from '../render/check-view.js';
import { taskListView } from '../render/task-list-view.js';
import type { Sheet } from '@muster/server/surveys';
import { go, idIn, show, type Page } from './page.js';
import { headOf, pathOf } from './response-page.js';

type CheckRequest = FastifyRequest<{ Params: { id: string } }>;

/** Refusals of a submission that belong on the page itself. */
const refusals = new Set(['ANSWERS_MISSING', 'ANSWERS_NOT_VALID', 'RESPONSE_NOT_STARTED', 'WAVE_CLOSED', 'WAVE_NOT_OPEN', 'FORBIDDEN']);

@Controller('responses/:id/check')
export class CheckController {
  constructor(private readonly sheets: SheetsService, private readonly submissions: SubmissionsService) {}

  /** Every answer, section by section, with its way to change it. */
  @Get()
  @Requires('response.see')
  async readBack(@Req() request: CheckRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return show(reply, checkPage(await this.sheetOf(request), []));
  }

  /** Submits; what is missing comes back as errors that lead to its question. */
  @Post()
  @Requires('response.submit')
  async submit(@Req() request: CheckRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    try {
      await this.submissions.submit(sheet.responseId);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      if (thrown.code === 'RESPONSE_SUBMITTED') return go(reply, `${pathOf(sheet)}/confirmation`);
      if (!refusals.has(thrown.code)) throw thrown;
      return show(reply, checkPage(await this.sheetOf(request), errorsOf(sheet, thrown)));
    }
    return go(reply, `${pathOf(sheet)}/confirmation`);
  }

  private async sheetOf(request: CheckRequest): Promise<Sheet> {
    return this.sheets.sheet(idIn(request.params.id, 'survey'));
  }
}

type Mistake = { message: string; href: string };

function errorsOf(sheet: Sheet, problem: Problem): Mistake[] {
  const { errors } = (problem.details ?? {}) as { errors?: AnswerError[] };
  if (!errors?.length) return [{ message: problem.message, href: '#main-content' }];
  return errorPlaces(sheet.definition, errors).map(({ message, section, anchor }) => ({
    message,
    href: section ? `${pathOf(sheet)}/sections/${section}?from=check#${anchor}` : '#main-content',
  }));
}

function checkPage(sheet: Sheet, errors: Mistake[]): Page {
  const title = sheet.pleaseNote ? 'Your answers' : 'Check your answers before you submit them';
  const { complete, answered, required } = taskListView(sheet.definition, sheet.answers, 'en');
  const sections = checkView(sheet.definition, sheet.answers, 'en');
  return {
    view: 'check',
    title: `${errors.length ? 'Error: ' : ''}${title}`,
    service: sheet.programme.name,
    status: errors.length ? 422 : 200,
    model: { head: headOf(sheet), heading: title, sections, errors, complete, answered, required },
  };
}
