// The front door: what Muster is, and what somebody who signed in has to do.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { Public } from '@muster/platform';
import { ReturnSheetsService, type ReturnTask } from '@muster/server/collections';
import { SheetsService, type Task } from '@muster/server/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathOf } from '../render/return-view.js';
import { tasksView } from '../render/tasks-view.js';
import { go, isStaff, show } from './page.js';

@Controller()
export class StartController {
  constructor(private readonly sheets: SheetsService, private readonly returns: ReturnSheetsService) {}

  /** Signed out: what this is. Without a role of today: that, and what to do. Staff: the way to their screens. Everybody else: their surveys and returns, or the only one at once. */
  @Get()
  @Public('the start page tells everybody what Muster is')
  async start(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!request.actor) return show(reply, { view: 'start', title: '' });
    if (request.actor.grants.length === 0) return show(reply, { view: 'no-role', title: 'You hold no role at the moment' });
    if (isStaff(request)) return show(reply, { view: 'staff', title: 'Welcome' });
    const returns = await this.returns.tasks();
    const surveys = ownSurveys(await this.sheets.tasks(), returns);
    const paths = [...surveys.map(({ responseId }) => `/responses/${responseId}`), ...returns.map(pathOf)];
    if (paths.length === 1) return go(reply, paths[0]!);
    const model = tasksView(surveys, returns);
    return show(reply, { view: 'tasks', title: model.heading, model });
  }
}

/** The surveys that are no part of a return and have begun. */
function ownSurveys(tasks: readonly Task[], returns: readonly ReturnTask[]): Task[] {
  const asked = new Set(returns.map(({ surveyResponseId }) => surveyResponseId));
  return tasks.filter(({ waveState, responseId }) => waveState !== 'draft' && !asked.has(responseId));
}
