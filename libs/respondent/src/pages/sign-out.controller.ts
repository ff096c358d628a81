// How does somebody leave? At once here, and, when they came in with the account of another organisation, there as well.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Cookies, Public, SignInSettings, Site, Unbound } from '@muster/platform';
import { OutsideSignInService } from '@muster/server/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { go, show } from './page.js';

@Controller()
export class SignOutController {
  constructor(private readonly outside: OutsideSignInService, private readonly cookies: Cookies, private readonly settings: SignInSettings, private readonly site: Site) {}

  /** Ends the session here and on the server, then leads to where the provider ends its own. */
  @Post('sign-out')
  @Public('signing out must work whatever has become of the session')
  @Unbound('asks the provider where its own session ends')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { session } = request;
    this.cookies.clearSession(reply);
    request.actor = null;
    const left = session ? await this.outside.leave(session, this.site.link('/signed-out')) : null;
    if (!left?.url) return go(reply, left?.outside ? '/signed-out' : '/');
    const name = this.settings.provider(left.how)?.name ?? 'your account';
    return show(reply, { view: 'leading-on', title: 'You have signed out of Muster', model: { url: left.url.toString(), what: `to sign out of ${name} as well` } });
  }

  /** Where somebody comes back to who signed out elsewhere as well. */
  @Get('signed-out')
  @Public('whoever has signed out is nobody')
  async signedOut(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return show(reply, { view: 'left', title: 'You have signed out' });
  }
}
