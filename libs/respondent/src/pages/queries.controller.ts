// One question of the project team about a return, and its answer.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { queryTextLength } from '@muster/domain/collections';
import { notFound, Requires } from '@muster/platform';
import { QueriesService, ReturnSheetsService, type ReturnSheet } from '@muster/server/collections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mistakesIn, type Mistake } from '../form/mistakes.js';
import { textMistake, typedText } from '../form/typed-text.js';
import { fieldsIn, first, type Fields } from '../render/fields.js';
import { boxes } from '../render/outcome-fields.js';
import { queryView } from '../render/query-view.js';
import { pathOf } from '../render/return-view.js';
import { go, idIn, show, type Page } from './page.js';
import { pageOf } from './return-page.js';

type QueryRequest = FastifyRequest<{ Params: { id: string; query: string } }>;
type Query = ReturnSheet['queries'][number];

const ways = [{ value: 'explained', label: 'The data is right: we explain it' }, { value: 'corrected', label: 'We have corrected the data and sent it again' }];

@Controller('returns/:id/queries/:query')
export class QueriesController {
  constructor(private readonly sheets: ReturnSheetsService, private readonly queries: QueriesService) {}

  /** The question with the form for its answer; read only where it cannot be answered now. */
  @Get()
  @Requires('return.see')
  async ask(@Req() request: QueryRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { sheet, query } = await this.load(request);
    return show(reply, queryPage(sheet, query, { typed: new Map(), mistakes: [] }));
  }

  /** Saves the answer, and goes back to the return, which names the next question that waits or, after the last one, sending again. */
  @Post()
  @Requires('query.answer')
  async answer(@Req() request: QueryRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { sheet, query } = await this.load(request);
    const typed = fieldsIn(request.body);
    const way = first(typed, 'way');
    const answer = typedText(typed, 'answer');
    const missing: Mistake[] = [
      ...(ways.some(({ value }) => value === way) ? [] : [{ field: 'way', message: 'Choose whether you explain the data or have corrected it' }]),
      ...textMistake(answer, { field: 'answer', ask: 'Write your answer', most: queryTextLength }),
    ];
    const mistakes = missing.length > 0 ? missing : await mistakesIn(() => this.queries.answer(query.id, { corrected: way === 'corrected', answer }), { answer: 'answer' });
    if (mistakes.length > 0) return show(reply, queryPage(sheet, query, { typed, mistakes }));
    return go(reply, `${pathOf(sheet)}?done=answered`);
  }

  private async load(request: QueryRequest): Promise<{ sheet: ReturnSheet; query: Query }> {
    const sheet = await this.sheets.sheet(idIn(request.params.id, 'return'));
    const query = sheet.queries.find(({ id }) => id === request.params.query);
    if (!query) throw notFound('question');
    return { sheet, query };
  }
}

function queryPage(sheet: ReturnSheet, query: Query, { typed, mistakes }: { typed: Fields; mistakes: readonly Mistake[] }): Page {
  const model = { query: queryView(query), ways: boxes('way', ways, typed), answer: first(typed, 'answer') };
  return pageOf(sheet, { view: 'query', title: 'Answer a question about your return', model, mistakes });
}
