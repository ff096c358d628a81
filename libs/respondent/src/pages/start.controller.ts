// The front door: what Muster is, and what somebody who signed in has to do.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { Public } from '@muster/platform';
import { SheetsService } from '@muster/server/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { day } from '../render/words.js';
import type { Task } from '@muster/server/surveys';
import { go, isStaff, show } from './page.js';

const states: Readonly<Record<Task['state'], string>> = {
  'not-started': 'Not yet started',
  'in-progress': 'In progress',
  submitted: 'Submitted',
  reopened: 'Reopened for changes',
};

@Controller()
export class StartController {
  constructor(private readonly sheets: SheetsService) {}

  /** Signed out: what this is. Staff: the way to their screens. Everybody else: their surveys, or the only one at once. */
  @Get()
  @Public('the start page tells everybody what Muster is')
  async start(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!request.actor) return show(reply, { view: 'start', title: '' });
    if (isStaff(request)) return show(reply, { view: 'staff', title: 'Welcome' });
    const tasks: Task[] = await this.sheets.tasks();
    const open = tasks.filter(({ waveState }) => waveState !== 'draft');
    if (open.length === 1) return go(reply, `/responses/${open[0]!.responseId}`);
    return show(reply, { view: 'tasks', title: 'Your surveys', model: { tasks: open.map(line) } });
  }
}

function line(task: Task) {
  return { ...task, label: states[task.state], done: task.state === 'submitted', lastDay: task.closesOn ? day(task.closesOn) : '', closed: task.waveState === 'closed' };
}
