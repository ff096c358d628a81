import pg from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';

// Days are days, not instants: they stay the text that they are.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

const LIMITS = '-c statement_timeout=10000 -c idle_in_transaction_session_timeout=15000 -c lock_timeout=3000 -c timezone=UTC';

/** A pool of connections for one account, with the time limits that keep one slow statement from holding up everybody. */
export function dataSource(url: string, entities: EntityTarget<ObjectLiteral>[] = [], size = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities as never[],
    poolSize: size,
    synchronize: false,
    logging: false,
    connectTimeoutMS: 10_000,
    extra: { options: LIMITS },
  });
}
