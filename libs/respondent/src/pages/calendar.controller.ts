// The due day of a return or of a survey, as a file for calendars.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { notFound, Requires, Site } from '@muster/platform';
import { ReturnSheetsService } from '@muster/server/collections';
import { SheetsService, type Sheet } from '@muster/server/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { calendarFile, type DueDay } from '../render/calendar-file.js';
import { nameOf } from '../render/return-words.js';
import { pathOf as pathOfReturn } from '../render/return-view.js';
import { idIn } from './page.js';
import { pathOf } from './response-page.js';

type DueRequest = FastifyRequest<{ Params: { id: string } }>;

@Controller()
export class CalendarController {
  constructor(private readonly returns: ReturnSheetsService, private readonly sheets: SheetsService, private readonly site: Site) {}

  /** The day by which a return is due, with its extension. */
  @Get('returns/:id/due.ics')
  @Requires('return.see')
  async ofReturn(@Req() request: DueRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet = await this.returns.sheet(idIn(request.params.id, 'return'));
    const title = `Data due: ${nameOf(sheet)} (${sheet.organisation})`;
    return attached(reply, { id: sheet.returnId, title, on: sheet.effectiveDueOn, since: sheet.opensOn, url: this.site.link(pathOfReturn(sheet)) });
  }

  /** The last day of a survey. */
  @Get('responses/:id/due.ics')
  @Requires('response.see')
  async ofResponse(@Req() request: DueRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sheet: Sheet = await this.sheets.sheet(idIn(request.params.id, 'survey'));
    const { wave, definition, organisation, responseId } = sheet;
    if (!wave.closesOn) throw notFound('due day');
    return attached(reply, { id: responseId, title: `Survey closes: ${definition.title.en} (${organisation.name})`, on: wave.closesOn, since: wave.opensOn, url: this.site.link(pathOf(sheet)) });
  }
}

function attached(reply: FastifyReply, due: DueDay): string {
  reply.type('text/calendar; charset=utf-8; method=PUBLISH').header('content-disposition', `attachment; filename="due-${due.on}.ics"`).header('cache-control', 'no-store');
  return calendarFile(due);
}
