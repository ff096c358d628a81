// Asking for more time, and what became of it.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Requires } from '@muster/platform';
import { ExtensionsService, ReturnSheetsService, type ReturnSheet } from '@muster/server/collections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mistakesIn, type Mistake } from '../form/mistakes.js';
import { typedDay } from '../form/typed-day.js';
import { textMistake, typedText } from '../form/typed-text.js';
import { extensionViews } from '../render/extension-words.js';
import { fieldsIn, first, type Fields } from '../render/fields.js';
import { pathOf } from '../render/return-view.js';
import { day } from '../render/words.js';
import { go, idIn, show, type Page } from './page.js';
import { pageOf } from './return-page.js';

type TimeRequest = FastifyRequest<{ Params: { id: string; extension: string } }>;

/** At which control a refusal about an input of the service shows. */
const FIELDS = { until: 'until-day', reason: 'reason' };

@Controller('returns/:id/more-time')
export class MoreTimeController {
  constructor(private readonly sheets: ReturnSheetsService, private readonly extensions: ExtensionsService) {}

  /** Every wish so far with what became of it, and the form for the next where one may be sent. */
  @Get()
  @Requires('return.see')
  async ask(@Req() request: TimeRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return show(reply, timePage(await this.sheetOf(request), new Map(), []));
  }

  /** Proposes a later day to the project team. */
  @Post()
  @Requires('extension.propose')
  async propose(@Req() request: TimeRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    const fields = fieldsIn(request.body);
    const until = typedDay(fields, (part) => `until-${part}`);
    const reason = typedText(fields, 'reason');
    const missing = [...(until ? [] : [{ field: 'until-day', message: 'Give the day until which you need time' }]), ...textMistake(reason, { field: 'reason', ask: 'Say why you need more time' })];
    const mistakes = until && missing.length === 0 ? await mistakesIn(() => this.extensions.propose(sheet.returnId, { until, reason }), FIELDS) : missing;
    return mistakes.length > 0 ? show(reply, timePage(await this.sheetOf(request), fields, mistakes)) : go(reply, `${pathOf(sheet)}/more-time`);
  }

  /** Takes a wish back that was not decided yet; one that was decided meanwhile is shown as it is. */
  @Post(':extension/withdraw')
  @Requires('extension.withdraw')
  async withdraw(@Req() request: TimeRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    const extension = idIn(request.params.extension, 'wish for more time');
    if (!sheet.extensions.some(({ id }) => id === extension)) return go(reply, `${pathOf(sheet)}/more-time`);
    const mistakes = await mistakesIn(() => this.extensions.withdraw(extension));
    return mistakes.length > 0 ? show(reply, timePage(await this.sheetOf(request), new Map(), mistakes)) : go(reply, `${pathOf(sheet)}/more-time`);
  }

  private sheetOf(request: TimeRequest): Promise<ReturnSheet> {
    return this.sheets.sheet(idIn(request.params.id, 'return'));
  }
}

function timePage(sheet: ReturnSheet, typed: Fields, mistakes: readonly Mistake[]): Page {
  const days = sheet.allowed.includes('extension.propose') && sheet.extensionDays ? { from: day(sheet.extensionDays.from), to: day(sheet.extensionDays.to) } : null;
  const fields = (['day', 'month', 'year'] as const).map((part) => ({ id: `until-${part}`, label: part[0]!.toUpperCase() + part.slice(1), width: part === 'year' ? 4 : 2, value: first(typed, `until-${part}`) }));
  const model = { days, fields, reason: first(typed, 'reason'), asked: extensionViews(sheet.extensions) };
  return pageOf(sheet, { view: 'more-time', title: 'Ask for more time', model, mistakes });
}
