import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Clock } from './clock.js';
import { Cookies } from './cookies.js';
import { dataSource, replicaSource } from './data-source.js';
import { Facts } from './facts.js';
import { AccessGuard, OperationInterceptor } from './guard.js';
import { Jobs } from './jobs.js';
import { Operation } from './operation.js';
import { Refusals } from './refusals.js';
import { Replica } from './replica.js';
import { SignInSettings } from './sign-in-settings.js';
import { Site } from './site.js';

/** What the platform must be told: the app's database address, the tables, the time, and where people reach the product. */
export interface PlatformOptions {
  appUrl: string;
  /** The same account's address of a replica of the database, which may answer large reads. */
  replicaUrl?: string | undefined;
  entities: EntityTarget<ObjectLiteral>[];
  clock: Clock;
  site: Site;
  poolSize?: number;
  /** How people sign in; without it the defaults of the house, by code alone. */
  signIn?: SignInSettings | undefined;
}

/** What every server module needs once: database and transaction, facts, actor and guard, jobs, clock. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    const shared = [Operation, Facts, Jobs, Refusals];
    return {
      module: PlatformModule,
      providers: [
        { provide: Clock, useValue: options.clock },
        { provide: Site, useValue: options.site },
        { provide: SignInSettings, useValue: options.signIn ?? new SignInSettings() },
        { provide: Cookies, useValue: new Cookies(options.site.secure) },
        { provide: DataSource, useFactory: () => dataSource(options.appUrl, options.entities, options.poolSize).initialize() },
        { provide: Replica, inject: [DataSource], useFactory: (primary: DataSource) => new Replica({ primary, open: replicaOf(options) }) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: OperationInterceptor },
        ...shared,
      ],
      exports: [Clock, Site, SignInSettings, Cookies, DataSource, Replica, ...shared],
    };
  }
}

function replicaOf({ replicaUrl, entities, poolSize }: PlatformOptions): (() => DataSource) | null {
  return replicaUrl ? () => replicaSource(replicaUrl, entities, poolSize) : null;
}
