// The task list of a survey: what is done, what is open, by when.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { Requires } from '@muster/platform';
import { ReturnSheetsService } from '@muster/server/collections';
import { SheetsService } from '@muster/server/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { taskListView } from '../render/task-list-view.js';
import { words } from '../render/words.js';
import type { Sheet } from '@muster/server/surveys';
import { idIn, show } from './page.js';
import { headOf } from './response-page.js';

type TaskRequest = FastifyRequest<{ Params: { id: string }; Querystring: { recorded?: string } }>;

@Controller('responses')
export class TasksController {
  constructor(private readonly sheets: SheetsService, private readonly returns: ReturnSheetsService) {}

  /** The task list of one response. A survey that is part of a return leads back to it, and says at first (`recorded`) that the return is recorded. */
  @Get(':id')
  @Requires('response.see')
  async list(@Req() request: TaskRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet: Sheet = await this.sheets.sheet(idIn(request.params.id, 'survey'));
    const { title, introduction } = sheet.definition;
    const list = taskListView(sheet.definition, sheet.answers, 'en');
    const returnId = await this.returns.ofSurvey(sheet.responseId);
    const model = { head: headOf(sheet), part: partOf(returnId, request), list, introduction: introduction ? words(introduction, 'en') : null };
    return show(reply, { view: 'task-list', title: title.en, service: sheet.programme.name, model });
  }
}

function partOf(returnId: string | null, { query }: TaskRequest): { path: string; recorded: boolean } | null {
  return returnId ? { path: `/returns/${returnId}`, recorded: query.recorded !== undefined } : null;
}
