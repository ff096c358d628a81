// How does somebody sign in with the account of another organisation? By a form of ours, a way there, and a way back that only the same browser can go, once.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Cookies, notFound, Public, SignInSettings, Site, Unbound } from '@muster/platform';
import { OutsideSignInService } from '@muster/server/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusedSignIn, type SignInRefusal } from '../render/sign-in-refusals.js';
import { fieldsIn, first } from '../render/fields.js';
import { go, show } from './page.js';
import { visitorOf } from './visitor.js';

type OutsideRequest = FastifyRequest<{ Params: { key: string } }>;

@Controller('sign-in/with')
export class OutsideSignInController {
  constructor(private readonly signIn: OutsideSignInService, private readonly cookies: Cookies, private readonly settings: SignInSettings) {}

  /** Begins, and shows the page that leads on: a redirect would end at our policy, which lets a form of ours go to nobody else. */
  @Post(':key')
  @Public('signing in is for people who are not signed in')
  @Unbound('asks the provider where to go')
  async begin(@Req() request: OutsideRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const name = this.nameOf(request.params.key);
    const next = Site.ownPath(first(fieldsIn(request.body), 'next'));
    const outcome = await this.signIn.begin(request.params.key, next, visitorOf(this.cookies, request, reply));
    if ('refusal' in outcome) return this.refused(reply, { name, refusal: outcome.refusal });
    this.cookies.setAttempt(reply, outcome.attempt);
    return show(reply, { view: 'leading-on', title: `Continue to ${name}`, model: { url: outcome.url.toString(), what: `to ${name}`, signedOut: false } });
  }

  /** Finishes what this browser began. Nothing in the address opens anything by itself. */
  @Get(':key/callback')
  @Public('signing in is for people who are not signed in')
  @Unbound('asks the provider who came back')
  async finish(@Req() request: OutsideRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const name = this.nameOf(request.params.key);
    const attempt = this.cookies.attempt(request);
    const query = request.url.split('?')[1] ?? '';
    const outcome = await this.signIn.finish(request.params.key, query, { ...visitorOf(this.cookies, request, reply), attempt });
    if ('refusal' in outcome) return this.refused(reply, { name, refusal: outcome.refusal });
    this.cookies.clearAttempt(reply);
    this.cookies.setSession(reply, outcome.session);
    return go(reply, outcome.next === '/' ? '/sign-in/done' : outcome.next);
  }

  private nameOf(key: string): string {
    const provider = this.settings.provider(key);
    if (!provider) throw notFound('way to sign in');
    return provider.name;
  }

  private refused(reply: FastifyReply, { name, refusal }: { name: string; refusal: SignInRefusal }): Promise<string> {
    const { title, sentences, status } = refusedSignIn(refusal, name);
    return show(reply, { view: 'sign-in-refused', title, status, model: { sentences } });
  }
}
