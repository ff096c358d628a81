// What is sent, indicator by indicator.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Requires } from '@muster/platform';
import { DeliveriesService, ReturnSheetsService, type DeliverySourceName, type ReturnSheet } from '@muster/server/collections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mistakesIn, type Mistake } from '../form/mistakes.js';
import { typedDeliveries } from '../form/typed-deliveries.js';
import { asInputs } from '../form/delivery-inputs.js';
import { deliveryRows } from '../render/deliveries-view.js';
import { fieldsIn, type Fields } from '../render/fields.js';
import { saidOf, saidWords } from '../render/next-step.js';
import { pathOf } from '../render/return-view.js';
import { go, idIn, show, type Page } from './page.js';
import { pageOf } from './return-page.js';

type DeliveriesRequest = FastifyRequest<{ Params: { id: string } }>;

const NOTHING: Mistake = { field: 'd-1', message: 'Say of at least one indicator whether it comes' };

@Controller('returns/:id/deliveries')
export class DeliveriesController {
  constructor(private readonly sheets: ReturnSheetsService, private readonly deliveries: DeliveriesService) {}

  /** Every indicator of the return. Where nothing can be changed now, it is read only. */
  @Get()
  @Requires('return.see')
  async ask(@Req() request: DeliveriesRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return show(reply, deliveriesPage(await this.sheetOf(request), null, []));
  }

  /** Saves what was changed on the page; what others said meanwhile of the rest stays. */
  @Post()
  @Requires('return.deliver')
  async save(@Req() request: DeliveriesRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheetOf(request);
    const fields = fieldsIn(request.body);
    const { changed, mistakes } = typedDeliveries(sheet.deliveries, fields);
    const empty = changed.length === 0 && saidOf(sheet) === 0 ? [NOTHING] : [];
    const wrong = [...mistakes, ...empty];
    if (wrong.length > 0) return show(reply, deliveriesPage(sheet, fields, wrong));
    const refused = changed.length ? await mistakesIn(() => this.deliveries.record(sheet.returnId, asInputs(changed), 'typed' as DeliverySourceName)) : [];
    if (refused.length > 0) return show(reply, deliveriesPage(await this.sheetOf(request), fields, refused));
    return go(reply, `${pathOf(sheet)}?done=deliveries`);
  }

  private sheetOf(request: DeliveriesRequest): Promise<ReturnSheet> {
    return this.sheets.sheet(idIn(request.params.id, 'return'));
  }
}

function deliveriesPage(sheet: ReturnSheet, typed: Fields | null, mistakes: readonly Mistake[]): Page {
  const model = { rows: deliveryRows(sheet.deliveries, typed), canDeliver: typed !== null || sheet.allowed.includes('return.deliver'), said: saidWords(sheet) };
  return pageOf(sheet, { view: 'deliveries', title: 'What you are sending', model, mistakes });
}
