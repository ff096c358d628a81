// A list of file names, read and checked before anything is recorded.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Requires } from '@muster/platform';
import { DeliveriesService, ReturnSheetsService, type DeliverySourceName, type ReturnSheet } from '@muster/server/collections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asInputs } from '../form/delivery-inputs.js';
import { mistakesIn, type Mistake } from '../form/mistakes.js';
import { textMistake, typedText } from '../form/typed-text.js';
import { fieldsIn, first } from '../render/fields.js';
import { listingView, recordedOf } from '../render/listing-view.js';
import { pathOf } from '../render/return-view.js';
import { go, idIn, show, type Page } from './page.js';
import { pageOf } from './return-page.js';

type ListingRequest = FastifyRequest<{ Params: { id: string } }>;

const LONGEST = 100_000;

@Controller('returns/:id/listing')
export class ListingController {
  constructor(private readonly sheets: ReturnSheetsService, private readonly deliveries: DeliveriesService) {}

  /** Asks for the list. */
  @Get()
  @Requires('return.see')
  async ask(@Req() request: ListingRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheets.sheet(idIn(request.params.id, 'return'));
    return sheet.allowed.includes('return.deliver') ? show(reply, listingPage(sheet, '', [])) : go(reply, `${pathOf(sheet)}/deliveries`);
  }

  /** Shows what the list says; the same list sent again with "use" records it. It is read anew each time, so that nothing but file names is taken from the page. */
  @Post()
  @Requires('return.deliver')
  async read(@Req() request: ListingRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.sheets.sheet(idIn(request.params.id, 'return'));
    const fields = fieldsIn(request.body);
    const listing = typedText(fields, 'listing');
    if (first(fields, 'action') === 'change') return show(reply, listingPage(sheet, listing, []));
    const wrong = textMistake(listing, { field: 'listing', ask: 'Paste the names of your files, one on each line', most: LONGEST });
    if (wrong.length > 0) return show(reply, listingPage(sheet, listing.slice(0, LONGEST), wrong));
    return first(fields, 'action') === 'use' ? this.use(sheet, { listing, silentAsNone: first(fields, 'silent') === 'none' }, reply) : this.preview(sheet, listing, reply);
  }

  private async preview(sheet: ReturnSheet, listing: string, reply: FastifyReply): Promise<string> {
    let model = {};
    const mistakes = await mistakesIn(async () => { model = { listing, it: listingView(await this.deliveries.readListing(sheet.returnId, listing), sheet) }; });
    if (mistakes.length > 0) return show(reply, listingPage(sheet, listing, atList(mistakes)));
    return show(reply, pageOf(sheet, { view: 'listing-check', title: 'Check what your list says', model }));
  }

  private async use(sheet: ReturnSheet, { listing, silentAsNone }: { listing: string; silentAsNone: boolean }, reply: FastifyReply): Promise<string> {
    const mistakes = await mistakesIn(async () => {
      const said = recordedOf(await this.deliveries.readListing(sheet.returnId, listing), sheet, silentAsNone);
      await this.deliveries.record(sheet.returnId, asInputs(said), 'listing' as DeliverySourceName);
    });
    return mistakes.length > 0 ? show(reply, listingPage(sheet, listing, atList(mistakes))) : go(reply, `${pathOf(sheet)}?done=deliveries`);
  }
}

const atList = (mistakes: readonly Mistake[]): Mistake[] => mistakes.map(({ message }) => ({ field: 'listing', message }));

function listingPage(sheet: ReturnSheet, listing: string, mistakes: readonly Mistake[]): Page {
  const codes = sheet.indicators.map(({ code, name }) => ({ code, name }));
  return pageOf(sheet, { view: 'listing', title: 'Paste a list of your files', model: { listing, codes }, mistakes });
}
