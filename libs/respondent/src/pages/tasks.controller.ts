// The task list of a survey: what is done, what is open, by when.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { Requires } from '@muster/platform';
import { SheetsService } from '@muster/server/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { taskListView } from '../render/task-list-view.js';
import { words } from '../render/words.js';
import type { Sheet } from '@muster/server/surveys';
import { idIn, show } from './page.js';
import { headOf } from './response-page.js';

@Controller('responses')
export class TasksController {
  constructor(private readonly sheets: SheetsService) {}

  /** The task list of one response. */
  @Get(':id')
  @Requires('response.see')
  async list(@Req() request: FastifyRequest<{ Params: { id: string } }>, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet: Sheet = await this.sheets.sheet(idIn(request.params.id, 'survey'));
    const { title, introduction } = sheet.definition;
    const list = taskListView(sheet.definition, sheet.answers, 'en');
    const model = { head: headOf(sheet), list, introduction: introduction ? words(introduction, 'en') : null };
    return show(reply, { view: 'task-list', title: title.en, service: sheet.programme.name, model });
  }
}
