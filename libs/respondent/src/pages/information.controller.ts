// The pages that everybody may read: accessibility, cookies, privacy.
import { Controller, Get, Res } from '@nestjs/common';
import { Cookies, Public } from '@muster/platform';
import type { FastifyReply } from 'fastify';
import { show } from './page.js';

@Controller()
export class InformationController {
  constructor(private readonly cookies: Cookies) {}

  @Get('accessibility')
  @Public('the law asks that everybody can read it')
  accessibility(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return show(reply, { view: 'accessibility', title: 'Accessibility statement' });
  }

  @Get('cookies')
  @Public('the law asks that everybody can read it')
  cookieList(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const session = this.cookies.sessionName;
    return show(reply, { view: 'cookies', title: 'Cookies', model: { session, browser: session.replace('session', 'browser'), attempt: session.replace('session', 'attempt') } });
  }

  @Get('privacy')
  @Public('the law asks that everybody can read it')
  privacy(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return show(reply, { view: 'privacy', title: 'Privacy notice' });
  }
}
