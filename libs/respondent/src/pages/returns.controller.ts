// One return: where it stands, what comes next, and the steps that need no form.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Requires } from '@muster/platform';
import { ReturnSheetsService, ReturnsService, type ReturnSheet } from '@muster/server/collections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mistakesIn } from '../form/mistakes.js';
import { pathOf } from '../render/return-view.js';
import { go, idIn, show } from './page.js';
import { returnPage } from './return-page.js';

type ReturnRequest = FastifyRequest<{ Params: { id: string }; Querystring: { done?: string } }>;
type Step = 'acknowledge' | 'prepare' | 'resubmit';

const becomes: Readonly<Record<Step, ReturnSheet['state']>> = { acknowledge: 'acknowledged', prepare: 'in-preparation', resubmit: 'resubmitted' };

@Controller('returns/:id')
export class ReturnsController {
  constructor(private readonly sheets: ReturnSheetsService, private readonly returns: ReturnsService) {}

  /** The page of a return. */
  @Get()
  @Requires('return.see')
  async read(@Req() request: ReturnRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { done } = request.query;
    return show(reply, returnPage(await this.sheets.sheet(idIn(request.params.id, 'return')), { done: String(done ?? '') }));
  }

  /** The authority has seen what is asked of it. */
  @Post('acknowledge')
  @Requires('return.acknowledge')
  async acknowledge(@Req() request: ReturnRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.step('acknowledge', request, reply);
  }

  /** The authority has started. */
  @Post('prepare')
  @Requires('return.prepare')
  async prepare(@Req() request: ReturnRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.step('prepare', request, reply);
  }

  /** Every question has its answer: the return goes to the project team again. */
  @Post('resubmit')
  @Requires('return.resubmit')
  async resubmit(@Req() request: ReturnRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.step('resubmit', request, reply);
  }

  /** Sent twice, a step is taken once: who finds it taken already is shown the same as who took it. */
  private async step(step: Step, request: ReturnRequest, reply: FastifyReply): Promise<string> {
    const id = idIn(request.params.id, 'return');
    const mistakes = await mistakesIn(() => this.returns[step](id));
    const sheet = await this.sheets.sheet(id);
    if (mistakes.length > 0 && sheet.state !== becomes[step]) return show(reply, returnPage(sheet, { mistakes }));
    return go(reply, `${pathOf(sheet)}?done=${step}`);
  }
}
