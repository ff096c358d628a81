// The own readiness: what the authority says, what is held of it, what it returned, and how others stand.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { notFound, Requires } from '@muster/platform';
import { AuthorityService, ModerationService, type AuthorityReadiness } from '@muster/server/readiness';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readinessView, type Held } from '../render/readiness-view.js';
import { roleNames } from '../render/role-names.js';
import { show } from './page.js';

type OwnRequest = FastifyRequest<{ Querystring: { of?: string } }>;

@Controller('our-readiness')
export class ReadinessController {
  constructor(private readonly authorities: AuthorityService, private readonly moderation: ModerationService) {}

  /** The own page of the survey of the response `of`, else of the newest closed survey. Not found for somebody who answers for no authority that was asked. */
  @Get()
  @Requires('authority.see')
  async own(@Req() request: OwnRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const waves = await this.authorities.own();
    const chosen = waves.find(({ responseId }) => responseId === request.query.of) ?? waves[0];
    const it = chosen ? await this.authorities.readiness(chosen.organisationId, chosen.id) : null;
    if (!it || !chosen) throw notFound('survey that asked your authority');
    const others = waves.filter(({ responseId }) => responseId !== chosen.responseId).map(({ responseId, name, programme, organisation }) => ({ href: `/our-readiness?of=${responseId}`, name: `${organisation}: ${programme}, ${name}` }));
    const model = { ...readinessView(it, await this.heldOf(it)), others, response: `/responses/${chosen.responseId}` };
    return show(reply, { view: 'our-readiness', title: `How ready ${it.organisation.name} is`, service: it.wave.programme.name, model });
  }

  /** What is held beside what was declared, each with the reason of the newest judgement. */
  private async heldOf({ levels, indicators, wave, organisation }: AuthorityReadiness): Promise<Held[]> {
    const held: Held[] = [];
    for (const { code, readings } of [...levels, ...indicators]) {
      for (const { measure } of readings.filter(({ moderated }) => moderated !== null)) {
        const { judgements: [newest] } = await this.moderation.history({ waveId: wave.id, organisationId: organisation.id, measure, subject: code });
        held.push({ measure, subject: code, reason: newest!.reason, role: roleNames[newest!.role ?? ''] ?? 'project team' });
      }
    }
    return held;
  }
}
