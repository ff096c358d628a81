// How do processes that start together take turns?
import pg from 'pg';

/** What only one process at a time does to a database, each with the number of its lock: bringing it up to date (or restoring it), and filling it at the start. */
const turns = { upgrade: 20_230_201, start: 20_230_202 } as const;

/** How somebody takes their turn: at what, on which database (its owner's address), and what to do when it must be waited for. */
export interface Turn {
  at: keyof typeof turns;
  ownerUrl: string;
  onWait?(): void;
}

/**
 * Does the work while no other process does work of this kind on the same database, and waits as long as one does. The lock belongs to a connection
 * of its own: it ends with the process, however that ends.
 */
export async function oneAtATime<T>({ at, ownerUrl, onWait }: Turn, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, keepAlive: true });
  client.on('error', () => undefined); // a server that goes away is told by whatever asks it next
  await client.connect();
  try {
    const { rows: [free] } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [turns[at]]);
    if (!free!.taken) {
      onWait?.();
      await client.query('select pg_advisory_lock($1)', [turns[at]]);
    }
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
