import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import { invalid, Problem, Refusals, Site, type Clock } from '@muster/platform';
import { registerViews } from '@muster/respondent';
import { Sessions } from '@muster/server/access';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.js';
import { ProblemFilter } from './problem-filter.js';
import { SoundText } from './sound-text.js';
import { serveStaffPages } from './staff-pages.js';
import { protectSurface } from './surface.js';

/** What an application is made from. */
export interface AppOptions {
  appUrl: string;
  clock: Clock;
  site: Site;
  poolSize?: number;
  /** The token that receipts of GOV.UK Notify carry; without one none are taken. */
  notifyToken?: string | undefined;
}

/** The application, ready to listen: every concept, the pages for respondents and for staff, and the walls around them. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: 1_048_576, requestTimeout: 30_000, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), adapter, { logger: ['error', 'warn'], abortOnError: false });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await fastify.register(cookie);
  protectSurface(fastify, options.site);
  app.get(Sessions).register(fastify);
  await registerViews(fastify);
  await serveStaffPages(fastify);
  app.useGlobalPipes(new SoundText(), new ValidationPipe({ transform: true, whitelist: true, forbidUnknownValues: false, exceptionFactory: asProblem }));
  app.useGlobalFilters(new ProblemFilter(app.get(Refusals)));
  await app.init();
  await fastify.ready();
  return app;
}

function asProblem(errors: ValidationError[]): Problem {
  const fields = errors.flatMap((error) => faults(error, ''));
  return invalid(fields[0] ? `Check what you gave: ${fields.map(({ message }) => message).join('; ')}.` : 'Check what you gave.', fields);
}

function faults({ property, constraints, children }: ValidationError, path: string): { name: string; message: string }[] {
  const name = path ? `${path}.${property}` : property;
  const own = Object.values(constraints ?? {}).map((message) => ({ name, message }));
  return [...own, ...(children ?? []).flatMap((child) => faults(child, name))];
}
