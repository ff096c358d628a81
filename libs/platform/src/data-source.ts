import pg from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';

// Days are days, not instants: they stay the text that they are.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

const LIMITS = '-c statement_timeout=10000 -c idle_in_transaction_session_timeout=15000 -c lock_timeout=3000 -c timezone=UTC';

type Entities = EntityTarget<ObjectLiteral>[];

/** A pool of connections for one account, with the time limits that keep one slow statement from holding up everybody. */
export function dataSource(url: string, entities: Entities = [], size = 10): DataSource {
  return new DataSource({ ...optionsOf(entities, size), url });
}

/** The same for a replica. Nobody waits long for one that is away, and the time of a statement is counted in our own process too: a server that hangs cannot keep its limits. In milliseconds. */
export function replicaSource(url: string, entities: Entities = [], size = 10): DataSource {
  const options = optionsOf(entities, size);
  return new DataSource({ ...options, url, connectTimeoutMS: 2_000, extra: { ...options.extra, query_timeout: 12_000 } });
}

const optionsOf = (entities: Entities, size: number) => ({
  type: 'postgres' as const, entities: entities as never[], poolSize: size, synchronize: false, logging: false as const, connectTimeoutMS: 10_000,
  extra: { options: LIMITS, min: 1 }, // one connection always stays, by which a restore knows that Muster is running
});
