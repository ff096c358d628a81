// What comes instead of the data: nothing to report, or what cannot be reported and why.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Requires } from '@muster/platform';
import { OutcomesService, ReturnSheetsService, type ReturnSheet } from '@muster/server/collections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mistakesIn, type Mistake } from '../form/mistakes.js';
import { typedOutcome } from '../form/typed-outcome.js';
import { textMistake, typedText } from '../form/typed-text.js';
import { outcomeFields } from '../render/outcome-fields.js';
import { fieldsIn, type Fields } from '../render/fields.js';
import { declarable, pathOf, returnView } from '../render/return-view.js';
import { go, idIn, show, type Page } from './page.js';
import { pageOf } from './return-page.js';

type OutcomeRequest = FastifyRequest<{ Params: { id: string } }>;

/** At which control a refusal about an input of the service shows. */
const FIELDS = { reason: 'reason', indicators: 'indicators', barriers: 'barriers' };

@Controller('returns/:id')
export class CannotSendController {
  constructor(private readonly sheets: ReturnSheetsService, private readonly outcomes: OutcomesService) {}

  /** Asks what comes instead. */
  @Get('cannot-send')
  @Requires('return.see')
  async ask(@Req() request: OutcomeRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    return declarable(sheet).length ? show(reply, cannotSendPage(sheet, new Map(), [])) : go(reply, pathOf(sheet));
  }

  /** Records it in the place of the data. */
  @Post('cannot-send')
  @Requires('return.declare')
  async declare(@Req() request: OutcomeRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    const fields = fieldsIn(request.body);
    const { input, mistakes } = typedOutcome(fields);
    const refused = input && mistakes.length === 0 ? await mistakesIn(() => this.outcomes.set(sheet.returnId, input), FIELDS) : mistakes;
    return refused.length > 0 ? show(reply, cannotSendPage(sheet, fields, refused)) : go(reply, `${pathOf(sheet)}?done=cannot-send`);
  }

  /** Asks why it is withdrawn. */
  @Get('withdraw-outcome')
  @Requires('return.see')
  async askWhy(@Req() request: OutcomeRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    return sheet.allowed.includes('return.withdraw-outcome') ? show(reply, withdrawPage(sheet, '', [])) : go(reply, pathOf(sheet));
  }

  /** Takes it back: the data is expected again. */
  @Post('withdraw-outcome')
  @Requires('return.withdraw-outcome')
  async withdraw(@Req() request: OutcomeRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    if (!sheet.outcome) return go(reply, pathOf(sheet));
    const reason = typedText(fieldsIn(request.body), 'reason');
    const missing = textMistake(reason, { field: 'reason', ask: 'Say why this is withdrawn' });
    const mistakes = missing.length > 0 ? missing : await mistakesIn(() => this.outcomes.withdraw(sheet.returnId, reason), FIELDS);
    return mistakes.length > 0 ? show(reply, withdrawPage(sheet, reason, mistakes)) : go(reply, `${pathOf(sheet)}?done=withdrawn`);
  }

  private sheetOf(request: OutcomeRequest): Promise<ReturnSheet> {
    return this.sheets.sheet(idIn(request.params.id, 'return'));
  }
}

function cannotSendPage(sheet: ReturnSheet, typed: Fields, mistakes: readonly Mistake[]): Page {
  return pageOf(sheet, { view: 'cannot-send', title: 'Tell us that you cannot send it', model: { form: outcomeFields(sheet, typed) }, mistakes });
}

function withdrawPage(sheet: ReturnSheet, reason: string, mistakes: readonly Mistake[]): Page {
  return pageOf(sheet, { view: 'withdraw-outcome', title: 'Withdraw what stands instead of the data', model: { reason, instead: returnView(sheet).instead }, mistakes });
}
