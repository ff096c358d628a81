import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import { createLog, invalid, Problem, Refusals, Site, type Clock, type Log, type SignInSettings } from '@muster/platform';
import { registerViews } from '@muster/respondent';
import { Sessions } from '@muster/server/access';
import { LogController, type FastifyInstance } from 'fastify';
import { AppModule } from './app.module.js';
import { limitBodies, NORMAL_BODY } from './body-limits.js';
import { serveHealth } from './health.js';
import { Lifecycle } from './lifecycle.js';
import { limitWaiting } from './longest-answer.js';
import { answerProblem, ProblemFilter } from './problem-filter.js';
import { logRequests, NestLog, requestIdOf } from './request-log.js';
import { refuseOtherSites } from './same-site.js';
import { serveSecurityContact } from './security-contact.js';
import { SoundText } from './sound-text.js';
import { serveStaffPages } from './staff-pages.js';
import { protectSurface } from './surface.js';
import { trustedDocuments } from './trusted-documents.js';

/** What an application is made from. */
export interface AppOptions {
  appUrl: string;
  /** Where a replica of the database is, in the name of the same account. */
  replicaUrl?: string | undefined;
  clock: Clock;
  site: Site;
  poolSize?: number;
  /** The token that receipts of GOV.UK Notify carry; without one none are taken. */
  notifyToken?: string | undefined;
  /** As in production: GraphQL answers the documents of our own screens alone. */
  trustedOnly?: boolean;
  /** Where it says what happens; unless told, warnings and faults go to standard error. */
  log?: Log;
  /** Who knows when it stops. */
  lifecycle?: Lifecycle | undefined;
  /** To whom a weakness is told; without one there is no security.txt. */
  securityContact?: string | undefined;
  /** How people sign in; without it by code alone. */
  signIn?: SignInSettings | undefined;
}

/** In milliseconds: how long a request may take to arrive. */
const PATIENCE = 30_000;

/** Nest brings an error handler of its own, too late for what fails before a handler is reached, such as a session that cannot be looked up: ours stands from the beginning. */
class Adapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance();
  }
}

/** The application, ready to listen: every concept, the pages for respondents and for staff, and the walls around them. */
export async function createApp({ log = createLog({ level: 'warn', readable: true, to: process.stderr }), lifecycle = new Lifecycle(), ...options }: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new Adapter({
    bodyLimit: NORMAL_BODY, requestTimeout: PATIENCE, forceCloseConnections: true, trustProxy: options.signIn?.trustProxy ?? false,
    loggerInstance: log, logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }), genReqId: requestIdOf,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), adapter, { logger: new NestLog(log), abortOnError: false });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.setErrorHandler(answerProblem);
  await fastify.register(cookie);
  lifecycle.watch(fastify);
  limitWaiting(fastify);
  logRequests(fastify, log);
  await protectSurface(fastify, options.site);
  refuseOtherSites(fastify, options.site);
  limitBodies(fastify, trustedDocuments());
  app.get(Sessions).register(fastify);
  await registerViews(fastify);
  await serveStaffPages(fastify);
  serveHealth(fastify, app, lifecycle);
  serveSecurityContact(fastify, options);
  app.useGlobalPipes(new SoundText(), new ValidationPipe({ transform: true, whitelist: true, forbidUnknownValues: false, exceptionFactory: asProblem }));
  app.useGlobalFilters(new ProblemFilter(app.get(Refusals)));
  await app.init();
  await fastify.ready();
  return app;
}

function asProblem(errors: ValidationError[]): Problem {
  const fields = errors.flatMap((error) => faults(error, ''));
  return invalid(fields[0] ? `Check what you gave: ${fields.map(({ message }) => message.replace(/\.$/, '')).join('; ')}.` : 'Check what you gave.', fields);
}

function faults({ property, constraints, children }: ValidationError, path: string): { name: string; message: string }[] {
  const name = path ? `${path}.${property}` : property;
  const own = Object.values(constraints ?? {}).map((message) => ({ name, message }));
  return [...own, ...(children ?? []).flatMap((child) => faults(child, name))];
}
