// How does somebody sign in? With a code by e-mail; a link or a page that is only looked at never spends anything.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Cookies, Public, SignInSettings, Site } from '@muster/platform';
import { DemonstrationPeople, SignInService } from '@muster/server/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldsIn, first } from '../render/fields.js';
import { roleNames } from '../render/role-names.js';
import { go, isStaff, show } from './page.js';
import { visitorOf } from './visitor.js';

type SignInRequest = FastifyRequest<{ Querystring: { next?: string } }>;

const ADDRESS = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]{2,63}$/;

const TOO_MANY = 'Too many codes were asked for. Wait a quarter of an hour, then ask again.';

const codeProblems = {
  CODE_WRONG: 'The code is not right. Check that you typed all 6 numbers of the newest email',
  CODE_EXPIRED: 'The code has expired or was already used. Get a new code',
  CODE_TRIES_USED: 'The wrong code was entered too many times. Get a new code',
} as const;

@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly demonstration: DemonstrationPeople,
    private readonly cookies: Cookies,
    private readonly site: Site,
    private readonly settings: SignInSettings,
  ) {}

  /** Asks for the address. */
  @Get('sign-in')
  @Public('signing in is for people who are not signed in')
  async askAddress(@Req() request: SignInRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (request.actor) return go(reply, Site.ownPath(request.query.next));
    return this.addressPage(reply, { email: '', error: '', next: Site.ownPath(request.query.next) });
  }

  /** Sends a code; the next page is the same whether or not anybody has the address. */
  @Post('sign-in')
  @Public('signing in is for people who are not signed in')
  async sendCode(@Req() request: SignInRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const fields = fieldsIn(request.body);
    const email = first(fields, 'email').trim();
    const next = Site.ownPath(first(fields, 'next'));
    if (!ADDRESS.test(email)) {
      const error = email ? 'Enter an email address in the correct format, like name@example.com' : 'Enter your email address';
      return this.addressPage(reply, { email, error, next });
    }
    const refused = await this.signIn.requestCode(email, visitorOf(this.cookies, request, reply));
    if (refused) return this.addressPage(reply, { email, error: TOO_MANY, next, status: 429 });
    return go(reply, `/sign-in/code${next === '/' ? '' : `?next=${encodeURIComponent(next)}`}`);
  }

  /** Asks for the code. */
  @Get('sign-in/code')
  @Public('signing in is for people who are not signed in')
  async askCode(@Req() request: SignInRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.codePage(reply, { error: '', next: Site.ownPath(request.query.next) });
  }

  /** Tries the code. Spaces and dashes between the numbers do not matter. */
  @Post('sign-in/code')
  @Public('signing in is for people who are not signed in')
  async enterCode(@Req() request: SignInRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const fields = fieldsIn(request.body);
    const next = Site.ownPath(first(fields, 'next'));
    const code = first(fields, 'code').replace(/[\s-]/g, '');
    if (!/^\d{6}$/.test(code)) return this.codePage(reply, { error: code ? 'The code must be 6 numbers' : 'Enter the code', next });
    const outcome = await this.signIn.enterCode(code, visitorOf(this.cookies, request, reply));
    if ('problem' in outcome) return this.codePage(reply, { error: codeProblems[outcome.problem], next });
    this.cookies.setSession(reply, outcome.session);
    return go(reply, next === '/' ? '/sign-in/done' : next);
  }

  /** Where to after signing in, when no page was asked for: staff to their screens, everybody else to their surveys. */
  @Get('sign-in/done')
  @Public('only leads on: everything behind it has its own door')
  done(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return go(reply, request.actor && isStaff(request) ? '/staff/' : '/');
  }

  private async addressPage(reply: FastifyReply, { status, ...model }: { email: string; error: string; next: string; status?: number }): Promise<string> {
    const people = (await this.demonstration.list()).map((person) => ({ ...person, role: roleNames[person.role] ?? person.role }));
    return show(reply, { view: 'sign-in', title: `${model.error ? 'Error: ' : ''}Sign in`, status: status ?? (model.error ? 422 : 200), model: { ...model, people, providers: this.settings.providers } });
  }

  private async codePage(reply: FastifyReply, model: { error: string; next: string }): Promise<string> {
    return show(reply, {
      view: 'sign-in-code',
      title: `${model.error ? 'Error: ' : ''}Check your email`,
      status: model.error ? 422 : 200,
      model: { ...model, demonstration: this.site.demonstration },
    });
  }
}
