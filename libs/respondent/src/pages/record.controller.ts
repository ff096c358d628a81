// Recording that the data was sent: checked, recorded, confirmed.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { isReturned } from '@muster/domain/collections';
import { Requires } from '@muster/platform';
import { ReturnSheetsService, ReturnsService, type ReturnSheet } from '@muster/server/collections';
import { SheetsService } from '@muster/server/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mistakesIn, type Mistake } from '../form/mistakes.js';
import { recordView } from '../render/record-view.js';
import { pathOf } from '../render/return-view.js';
import { day, moment } from '../render/words.js';
import { go, idIn, show, type Page } from './page.js';
import { canAnswer } from './response-page.js';
import { pageOf } from './return-page.js';

type RecordRequest = FastifyRequest<{ Params: { id: string } }>;

@Controller('returns/:id')
export class RecordController {
  constructor(private readonly sheets: ReturnSheetsService, private readonly returns: ReturnsService, private readonly surveys: SheetsService) {}

  /** What would be recorded and what follows from it. Where nothing can be recorded now, the page of the return says why. */
  @Get('record')
  @Requires('return.see')
  async check(@Req() request: RecordRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    return sheet.allowed.includes('return.record') ? show(reply, recordPage(sheet, [])) : go(reply, pathOf(sheet));
  }

  /** Records it, and goes straight on to the survey of the round where the actor may answer it; sent twice, it is recorded once. */
  @Post('record')
  @Requires('return.record')
  async record(@Req() request: RecordRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const id = idIn(request.params.id, 'return');
    const mistakes = await mistakesIn(() => this.returns.record(id));
    const sheet = await this.sheets.sheet(id);
    if (mistakes.length > 0 && !isReturned(sheet.state)) return show(reply, recordPage(sheet, mistakes));
    return go(reply, (await this.asks(sheet)) ? `/responses/${sheet.surveyResponseId}?recorded` : `${pathOf(sheet)}/recorded`);
  }

  /** The confirmation; can be bookmarked. */
  @Get('recorded')
  @Requires('return.see')
  async confirm(@Req() request: RecordRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    if (!sheet.receivedAt) return go(reply, pathOf(sheet));
    const survey = sheet.surveyTitle && sheet.surveyState !== 'submitted' && sheet.roundState === 'open' ? { title: sheet.surveyTitle, href: (await this.asks(sheet)) ? `/responses/${sheet.surveyResponseId}` : '' } : null;
    return show(reply, pageOf(sheet, { view: 'recorded', title: 'Return recorded', model: { recorded: moment(sheet.receivedAt), closes: day(sheet.closesOn), survey } }));
  }

  /** Is there a survey that this actor may answer now? */
  private async asks({ surveyResponseId }: ReturnSheet): Promise<boolean> {
    return surveyResponseId !== null && canAnswer(await this.surveys.sheet(surveyResponseId));
  }

  private sheetOf(request: RecordRequest): Promise<ReturnSheet> {
    return this.sheets.sheet(idIn(request.params.id, 'return'));
  }
}

function recordPage(sheet: ReturnSheet, mistakes: readonly Mistake[]): Page {
  return pageOf(sheet, { view: 'record', title: 'Record that you have sent the data', model: { it: recordView(sheet) }, mistakes });
}
