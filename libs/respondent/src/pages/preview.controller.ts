// What will the people who answer see? A survey version, shown by the same renderer, with nothing to save.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { Requires } from '@muster/platform';
import { SurveysService } from '@muster/server/surveys';
import type { Definition } from '@muster/domain/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sectionView } from '../render/section-view.js';
import { words, type Language } from '../render/words.js';
import { idIn, show } from './page.js';

type PreviewRequest = FastifyRequest<{ Params: { version: string }; Querystring: { section?: string; lang?: string } }>;

@Controller('preview')
export class PreviewController {
  constructor(private readonly surveys: SurveysService) {}

  /** One section a page, in English or Welsh, with every question that may be asked. The staff screens frame it, so our own site may. */
  @Get(':version')
  @Requires('survey.list')
  async preview(@Req() request: PreviewRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { definition, title } = await this.surveys.previewOf(idIn(request.params.version, 'survey version'));
    mayBeFramed(reply);
    return show(reply, { view: 'preview', title: `Preview: ${title}`, model: previewModel(definition, request) });
  }
}

function previewModel(definition: Definition, { params, query }: PreviewRequest): object {
  const language: Language = query.lang === 'cy' ? 'cy' : 'en';
  const asked = definition.sections.find(({ code }) => code === query.section) ?? definition.sections[0];
  const path = `/preview/${params.version}`;
  const contents = definition.sections.map(({ code, title }) => ({
    title: words(title, language),
    href: `${path}?section=${encodeURIComponent(code)}${language === 'cy' ? '&lang=cy' : ''}`,
    current: code === asked?.code,
  }));
  const place = contents.findIndex(({ current }) => current);
  const section = asked && sectionView(asked, {
    definition, fields: new Map(), marks: new Map(), errors: [], conflicts: [], language, answers: {}, everything: true,
  });
  const other = { language: language === 'cy' ? 'English' : 'Cymraeg', href: `${path}?section=${encodeURIComponent(asked?.code ?? '')}${language === 'cy' ? '' : '&lang=cy'}` };
  const bilingual = definition.title.cy !== undefined || definition.welshRequired === true;
  return { heading: words(definition.title, language), contents, section, next: contents[place + 1] ?? null, other: bilingual ? other : null };
}

/** Every other page refuses to be framed. */
function mayBeFramed(reply: FastifyReply): void {
  const policy = reply.getHeader('content-security-policy');
  if (typeof policy === 'string') reply.header('content-security-policy', policy.replace(/frame-ancestors [^;]*/, "frame-ancestors 'self'"));
  reply.header('x-frame-options', 'SAMEORIGIN');
}
