// The pages over services in memory.
import { jest } from '@jest/globals';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import cookie from '@fastify/cookie';
import type { Actor } from '@muster/domain/access';
import { AccessGuard, Cookies, SignInSettings, Site } from '@muster/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Plans } from './plans.js';
import { Responses } from './responses.js';
import { Returns } from './returns.js';
import { definition, ID } from './survey.js';

class SheetsService {}
class AnswersService {}
class SubmissionsService {}
class SurveysService {}
class SignInService {}
class DemonstrationPeople {}
class SignInsService {}
class OutsideSignInService {}
class MailboxService {}
class ReturnSheetsService {}
class ReturnsService {}
class OutcomesService {}
class ExtensionsService {}
class QueriesService {}
class DeliveriesService {}
class AuthorityService {}
class ModerationService {}
class OwnPlansService {}
class PlansService {}
class Elsewhere {}
jest.unstable_mockModule('@muster/server/surveys', () => ({ SheetsService, AnswersService, SubmissionsService, SurveysService, SurveysModule: Elsewhere }));
jest.unstable_mockModule('@muster/server/access', () => ({ SignInService, SignInsService, OutsideSignInService, DemonstrationPeople, AccessModule: Elsewhere }));
jest.unstable_mockModule('@muster/server/engagement', () => ({ MailboxService, EngagementModule: Elsewhere }));
jest.unstable_mockModule('@muster/server/collections', () => ({ ReturnSheetsService, ReturnsService, OutcomesService, ExtensionsService, QueriesService, DeliveriesService, CollectionsModule: Elsewhere }));
jest.unstable_mockModule('@muster/server/readiness', () => ({ AuthorityService, ModerationService, ReadinessModule: Elsewhere }));
jest.unstable_mockModule('@muster/server/blockers', () => ({ OwnPlansService, PlansService, BlockersModule: Elsewhere }));
const { RespondentModule, registerViews, renderProblem } = await import('../src/index.js');

@Catch()
class Pages implements ExceptionFilter {
  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { view, status, model } = renderProblem(thrown, reply.request);
    await reply.status(status).send(await reply.viewAsync(view, model));
  }
}

/** Somebody with these roles for the authority of the tests. */
export const authority = (...roles: Actor['grants'][number]['role'][]): Actor => ({
  personId: ID, name: 'Sam Spoc', grants: roles.map((role) => ({ role, programmeId: ID, region: null, organisationId: ID })),
});

/** What a test can set, and see afterwards. */
export const world = { actor: null as Actor | null, asked: [] as { email: string; browser: string }[], mailboxEnabled: true };
export const responses = new Responses();
export const returns = new Returns(() => world.actor!);
export const plans = new Plans();
export let app: NestFastifyApplication;

const readiness = () => [{ provide: AuthorityService, useValue: { own: () => Promise.resolve([]) } }, { provide: ModerationService, useValue: {} }];

const signingIn = () => [
  {
    provide: SignInService, useValue: {
      requestCode: async (email: string, { browser }: { browser: string }) => { world.asked.push({ email, browser }); return null; },
      enterCode: async (code: string) => (code === '123456' ? { session: 'token' } : { problem: 'CODE_WRONG' }),
    },
  },
  { provide: SignInsService, useValue: { own: async () => [] } },
  { provide: OutsideSignInService, useValue: { leave: async () => null } },
  { provide: SignInSettings, useValue: new SignInSettings() },
  { provide: DemonstrationPeople, useValue: { list: async () => [{ name: 'Sam Spoc', email: 'sam@example.org', role: 'spoc', what: 'answers for Barnsley' }] } },
];

const services = () => [
  ...signingIn(),
  { provide: SheetsService, useValue: responses },
  { provide: AnswersService, useValue: responses },
  { provide: SubmissionsService, useValue: responses },
  { provide: ReturnSheetsService, useValue: returns }, ...readiness(),
  { provide: ReturnsService, useValue: returns },
  { provide: OutcomesService, useFactory: () => returns.outcomes },
  { provide: ExtensionsService, useFactory: () => returns.extensions },
  { provide: QueriesService, useFactory: () => returns.answers },
  { provide: DeliveriesService, useFactory: () => returns.deliveries },
  ...[OwnPlansService, PlansService].map((provide) => ({ provide, useValue: plans })),
  { provide: SurveysService, useValue: { previewOf: async () => ({ definition, title: 'National Readiness Survey' }) } },
  {
    provide: MailboxService, useValue: {
      get enabled() { return world.mailboxEnabled; },
      list: async () => [{ id: ID, to: 'sam@example.org', subject: 'Your code', sentAt: '2023-08-30T15:30:00Z' }],
      find: async () => ({ id: ID, to: 'sam@example.org', subject: 'Your code', sentAt: '2023-08-30T15:30:00Z', text: 'Your code is 123456.\nhttp://localhost:4000/sign-in', html: '<p onclick="x()">Your code is <b>123456</b></p>' }),
    },
  },
  { provide: Cookies, useValue: new Cookies(false) },
  { provide: Site, useValue: new Site('http://localhost:4000', true) },
];

/** Starts the pages over the fakes. */
export async function start(): Promise<void> {
  const elsewhere = { module: Elsewhere, global: true, providers: services(), exports: services().map(({ provide }) => provide) };
  const module = await Test.createTestingModule({ imports: [elsewhere, RespondentModule], providers: [{ provide: APP_GUARD, useClass: AccessGuard }, { provide: APP_FILTER, useClass: Pages }] }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(cookie as never);
  fastify.decorateRequest('actor', null);
  fastify.addHook('onRequest', async (request: FastifyRequest) => { request.actor = world.actor; });
  await registerViews(fastify as never);
  await app.init();
  await fastify.ready();
}

/** The data of a return that nobody touched; the parts of it that act stay, for the pages hold them. */
function untouched(): object {
  const { outcomes: _o, extensions: _e, answers: _a, deliveries: _d, ...data } = new Returns(() => world.actor!);
  return data;
}

/** A signed-in single point of contact, an untouched survey, a return in preparation. */
export function reset(): void {
  Object.assign(responses, new Responses());
  Object.assign(returns, untouched());
  Object.assign(plans, new Plans());
  Object.assign(world, { actor: authority('spoc'), asked: [], mailboxEnabled: true });
}

/** Asks for a page. */
export const get = (url: string) => app.inject({ method: 'GET', url });
/** Posts a form. */
export const send = (url: string, fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])));
  return app.inject({ method: 'POST', url, payload: body.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
};
/** The fields that a browser would send of a page as it stands, with what somebody changes on it. */
export const formOf = (html: string, changes: Record<string, string | string[]> = {}): Record<string, string | string[]> => {
  const fields: Record<string, string | string[]> = {};
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const kind = attribute('type') ?? 'text';
    const name = attribute('name');
    if (!name || / disabled/.test(tag) || (/radio|checkbox/.test(kind) && !/ checked/.test(tag))) continue;
    fields[name] = name in fields ? [fields[name]!, attribute('value') ?? ''].flat() : (attribute('value') ?? '');
  }
  for (const [, name, text] of html.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>\n([^<]*)<\/textarea>/g)) fields[name!] = text!;
  return { ...fields, ...changes };
};
