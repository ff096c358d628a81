// The product on a database that is ready, with its two walls or, for this comparison only, without: then nobody is asked whether they may, transactions are told no scope,
// and the account passes over row-level security. Both are started alike, so that they differ in nothing else.
import { AccessGuard, accountUrl, Operation, Site, SystemClock } from '@muster/platform';
import runners from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { createApp } from '../../apps/api/dist/create-app.js';
import { serveParent } from './child.mjs';
import { POOL } from './settings.mjs';

const [, , ownerUrl, side] = process.argv;
const isWalled = side === 'with';
let app;

function takeDownWalls() {
  AccessGuard.prototype.canActivate = () => true;
  Operation.prototype.mustBeAble = () => {};
  const { query } = runners.PostgresQueryRunner.prototype;
  runners.PostgresQueryRunner.prototype.query = function withoutScope(statement, ...more) {
    const begins = typeof statement === 'string' && statement.startsWith('start transaction');
    return query.call(this, begins ? 'start transaction' : statement, ...more);
  };
}

/** Listens on a database that is ready. Gives the address. */
async function start() {
  if (!isWalled) takeDownWalls();
  app = await createApp({ appUrl: isWalled ? accountUrl(ownerUrl, 'muster_app') : ownerUrl, clock: new SystemClock(), site: new Site('http://localhost:4000', true), poolSize: POOL });
  await app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${app.getHttpServer().address().port}`;
}

serveParent({ start }, async () => app?.close());
