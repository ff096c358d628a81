// After submission: the confirmation, a copy to keep, and the own answers beside everybody's.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { Requires } from '@muster/platform';
import { ReturnSheetsService } from '@muster/server/collections';
import { SheetsService } from '@muster/server/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkView } from '../render/check-view.js';
import { comparisonView } from '../render/comparison-view.js';
import { moment } from '../render/words.js';
import type { SubmittedSheet as Receipt, Sheet } from '@muster/server/surveys';
import type { Comparison } from '../sheet.js';
import { go, idIn, show } from './page.js';
import { headOf, pathOf } from './response-page.js';

type ReceiptRequest = FastifyRequest<{ Params: { id: string } }>;

@Controller('responses/:id')
export class ReceiptController {
  constructor(private readonly sheets: SheetsService, private readonly returns: ReturnSheetsService) {}

  /** The confirmation with its reference; can be bookmarked. Without a submission there is only the task list. A survey that is part of a return leads back to it. */
  @Get('confirmation')
  @Requires('response.see')
  async confirm(@Req() request: ReceiptRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    if (!sheet.submission) return go(reply, pathOf(sheet));
    const returnId = await this.returns.ofSurvey(sheet.responseId);
    const model = { head: headOf(sheet), receipt: receiptView(sheet.submission), returnPath: returnId ? `/returns/${returnId}` : '' };
    return show(reply, { view: 'confirmation', title: 'Answers submitted', service: sheet.programme.name, model });
  }

  /** What was submitted, to print or to keep: later changes do not show here. */
  @Get('copy')
  @Requires('response.see')
  async copy(@Req() request: ReceiptRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    if (!sheet.submission) return go(reply, pathOf(sheet));
    const sections = checkView(sheet.definition, sheet.submission.answers, 'en');
    const model = { head: headOf(sheet), receipt: receiptView(sheet.submission), sections };
    return show(reply, { view: 'copy', title: 'A copy of your answers', service: sheet.programme.name, model });
  }

  /** The own answers beside the distribution of the region and the nation; never those of another authority. */
  @Get('comparison')
  @Requires('response.compare')
  async compare(@Req() request: ReceiptRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    if (!sheet.submission) return go(reply, pathOf(sheet));
    const comparison: Comparison = await this.sheets.comparison(sheet.responseId);
    const model = { head: headOf(sheet), region: comparison.region, questions: comparisonView(comparison, sheet.submission.answers) };
    return show(reply, { view: 'comparison', title: 'How your answers compare', service: sheet.programme.name, model });
  }

  private async sheetOf(request: ReceiptRequest): Promise<Sheet> {
    return this.sheets.sheet(idIn(request.params.id, 'survey'));
  }
}

function receiptView({ reference, submittedAt, submittedBy }: Receipt) {
  return { reference, submittedBy, submitted: moment(submittedAt) };
}
