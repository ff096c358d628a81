import type { DataSource, QueryRunner } from 'typeorm';

/**
 * Does something to the whole database on one connection of its owner: wholly, or not at all. `before` looks, or prepares what cannot be undone, and may refuse before the
 * transaction begins. The connection is closed afterwards.
 */
export async function inOneTransaction<T>(source: DataSource, work: (runner: QueryRunner) => Promise<T>, before: (runner: QueryRunner) => Promise<void> = async () => undefined): Promise<T> {
  const runner = (await source.initialize()).createQueryRunner();
  try {
    await before(runner);
    await runner.startTransaction();
    const done = await work(runner);
    await runner.commitTransaction();
    return done;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined); // what went wrong first is what is told
    throw error;
  } finally {
    await runner.release();
    await source.destroy();
  }
}
