import { migrations } from '@muster/migrations';
import { Clock, Operation, Replica, SYSTEM, type ReplicaState } from '@muster/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import type { Lifecycle } from './lifecycle.js';

/** What stands between the process and an answer: nothing, or one of these. */
type Obstacle = 'stopping' | 'database' | 'migrations';

interface Ready {
  status: 'ready' | Obstacle;
  /** For how many seconds the oldest message that is due has waited; null while nothing waits. It says whether the worker is well, and takes no API out of service: that would help nobody. */
  outboxSeconds: number | null;
  /** How the replica was when a read last asked for it; the database itself answers in its place. */
  replica: ReplicaState;
}

type Found = Omit<Ready, 'replica'>;

/** For whatever watches over the process: is it alive (always 200), and can it answer (503 while it stops, without its database, or on one that is not up to date)? */
export function serveHealth(fastify: FastifyInstance, app: INestApplicationContext, lifecycle: Lifecycle): void {
  const ready = remembered(() => look(app));
  fastify.get('/health/live', async () => ({ status: 'alive' }));
  fastify.get('/health/ready', async (_request, reply) => {
    const found: Found = lifecycle.stopping ? { status: 'stopping', outboxSeconds: null } : await ready();
    return reply.status(found.status === 'ready' ? 200 : 503).send({ ...found, replica: app.get(Replica).state } satisfies Ready);
  });
}

async function look(app: INestApplicationContext): Promise<Found> {
  try {
    const [{ applied }] = (await app.get(DataSource).query('select count(*)::int as applied from migrations where name = any ($1)', [migrations.map(({ name }) => name)])) as [{ applied: number }];
    if (applied < migrations.length) return { status: 'migrations', outboxSeconds: null };
    return { status: 'ready', outboxSeconds: await outboxSeconds(app) };
  } catch {
    return { status: 'database', outboxSeconds: null };
  }
}

async function outboxSeconds(app: INestApplicationContext): Promise<number | null> {
  const operation = app.get(Operation);
  const [row] = await operation.run(SYSTEM, () => operation.sql<{ seconds: number | null }>(OLDEST, [app.get(Clock).now()]));
  return row?.seconds ?? null;
}

const OLDEST = "select extract(epoch from $1::timestamptz - min(queued_at))::int as seconds from message where state in ('queued', 'sending')";

/** Anybody may ask, so the database is asked at most once a second. */
function remembered(ask: () => Promise<Found>): () => Promise<Found> {
  let last: { at: number; answer: Promise<Found> } | null = null;
  return () => {
    const now = Date.now();
    if (!last || now - last.at > 1_000) last = { at: now, answer: ask() };
    return last.answer;
  };
}
