// Where the script saves one answer at a time.
import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { invalid, Requires } from '@muster/platform';
import { AnswersService, SheetsService } from '@muster/server/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { autosave, type Autosave, type Autosaved } from '../form/autosave.js';
import { conflictView } from '../render/conflict-view.js';
import { fieldsIn } from '../render/fields.js';
import type { Sheet } from '@muster/server/surveys';
import { idIn } from './page.js';
import { canAnswer } from './response-page.js';

type AutosaveRequest = FastifyRequest<{ Params: { id: string } }>;

@Controller('responses/:id/answers')
export class AutosaveController {
  constructor(private readonly sheets: SheetsService, private readonly answers: AnswersService) {}

  /** Saves one place; JSON in, JSON out. A conflict comes with its notice as HTML, made by the template that the page itself uses. */
  @Post()
  @HttpCode(200)
  @Requires('response.answer')
  async save(@Req() request: AutosaveRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    reply.type('application/json; charset=utf-8').header('cache-control', 'no-store');
    const sent = sentBy(request);
    const sheet: Sheet = await this.sheets.sheet(idIn(request.params.id, 'survey'));
    if (!canAnswer(sheet) && sheet.pleaseNote) return { state: 'refused', message: sheet.pleaseNote };
    return told(await autosave(this.answers, sheet, sent), sheet, reply);
  }
}

/** A form of another site cannot send JSON, so nothing else is taken. */
function sentBy(request: AutosaveRequest): Autosave {
  const body = request.body as Record<string, unknown> | null;
  const json = String(request.headers['content-type'] ?? '').startsWith('application/json');
  if (!json || typeof body !== 'object' || body === null) throw invalid('Send one answer as JSON.');
  const { question, row, key, fields } = body;
  if (typeof question !== 'string' || typeof row !== 'string') throw invalid('Name the question and the row of the answer.');
  return { question, row, key: idIn(String(key), 'change'), fields: fieldsIn(fields) };
}

async function told(outcome: Autosaved, { definition }: Sheet, reply: FastifyReply): Promise<object> {
  if (outcome.state !== 'conflict') return outcome;
  const conflict = conflictView(outcome.place, outcome.conflict, { definition, language: 'en' });
  return { state: 'conflict', notice: await reply.viewAsync('conflict', { conflict }) };
}
