// Where is somebody signed in, and how do they end it? One page for everybody who is signed in.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Cookies, Public, SignInSettings, unauthenticated } from '@muster/platform';
import { SignInsService } from '@muster/server/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { moment } from '../render/words.js';
import { go, idIn, show } from './page.js';

type OwnRequest = FastifyRequest<{ Params: { id: string }; Querystring: { ended?: string } }>;

const EVERYBODY = 'everybody who is signed in sees where, whatever their role; the handler refuses everybody else';

@Controller('your-sign-ins')
export class YourSignInsController {
  constructor(private readonly signIns: SignInsService, private readonly cookies: Cookies, private readonly settings: SignInSettings) {}

  /** The sign-ins that go on, this one first. */
  @Get()
  @Public(EVERYBODY)
  async list(@Req() request: OwnRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const here = hereOf(request);
    const all = (await this.signIns.own()).map((one) => ({
      id: one.id, here: one.id === here, device: one.device ?? 'Unknown browser', how: this.settings.provider(one.how)?.name ?? 'Code by email', started: moment(one.startedAt), seen: moment(one.lastSeenAt),
    }));
    const signIns = [...all.filter((one) => one.here), ...all.filter((one) => !one.here)];
    return show(reply, { view: 'your-sign-ins', title: 'Where you are signed in', model: { signIns, several: signIns.length > 1, ended: Number(request.query.ended) || 0, settings: this.settings } });
  }

  /** Ends all the others. */
  @Post('end-others')
  @Public(EVERYBODY)
  async endOthers(@Req() request: OwnRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const ended = await this.signIns.endAllOwn(hereOf(request));
    return go(reply, `/your-sign-ins?ended=${ended}`);
  }

  /** Ends all of them, this one too. */
  @Post('end-all')
  @Public(EVERYBODY)
  async endAll(@Req() request: OwnRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    hereOf(request);
    await this.signIns.endAllOwn();
    this.cookies.clearSession(reply);
    return go(reply, '/signed-out');
  }

  /** Ends one of them. */
  @Post(':id/end')
  @Public(EVERYBODY)
  async end(@Req() request: OwnRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const here = hereOf(request);
    await this.signIns.endOwn(idIn(request.params.id, 'sign-in'));
    if (request.params.id !== here) return go(reply, '/your-sign-ins?ended=1');
    this.cookies.clearSession(reply);
    return go(reply, '/signed-out');
  }
}

/** The sign-in that asks; nobody who is signed out has one. */
function hereOf({ sessionState }: OwnRequest): string {
  if (!sessionState) throw unauthenticated();
  return sessionState.id;
}
