// How does the owner put rows into tables that triggers, foreign keys and row-level security guard, and put the guards back as they were?
import type { QueryRunner } from 'typeorm';
import { KEPT } from './backup-tables.js';

const FORCED = `select ${KEPT.name} as name from ${KEPT.from} where ${KEPT.where} and c.relforcerowsecurity`;
const TRIGGERS = `select ${KEPT.name} as name, quote_ident(tgname) as trigger, tgenabled as mode from pg_trigger join ${KEPT.from} on c.oid = tgrelid
  where ${KEPT.where} and not tgisinternal and tgparentid = 0 and tgenabled <> 'D'`;
const KEYS = `select ${KEPT.name} as name, quote_ident(conname) as key, pg_get_constraintdef(pg_constraint.oid) as definition from pg_constraint join ${KEPT.from} on c.oid = conrelid
  where ${KEPT.where} and contype = 'f' and conparentid = 0`;

const ENABLE: Readonly<Record<string, string>> = { O: 'enable trigger', A: 'enable always trigger', R: 'enable replica trigger' };

interface Guard {
  name: string;
  trigger: string;
  mode: string;
  key: string;
  definition: string;
}

/**
 * The guards of every table, taken down inside a transaction that holds the tables for itself, so that nobody ever meets a table without them.
 * A foreign key that is put back looks at every row again: a file whose rows do not fit together is refused by it.
 */
export class LoweredWalls {
  private constructor(private readonly runner: QueryRunner, private readonly raising: readonly string[]) {}

  /** Takes them down. */
  static async lower(runner: QueryRunner): Promise<LoweredWalls> {
    const raising: string[] = [];
    const swap = async (lower: string, raise: string): Promise<void> => {
      await runner.query(lower);
      raising.push(raise);
    };
    for (const { name, key, definition } of await runner.query(KEYS) as Guard[]) await swap(`alter table ${name} drop constraint ${key}`, `alter table ${name} add constraint ${key} ${definition}`);
    for (const { name, trigger, mode } of await runner.query(TRIGGERS) as Guard[]) await swap(`alter table ${name} disable trigger ${trigger}`, `alter table ${name} ${ENABLE[mode]} ${trigger}`);
    for (const { name } of await runner.query(FORCED) as Guard[]) await swap(`alter table ${name} no force row level security`, `alter table ${name} force row level security`);
    return new LoweredWalls(runner, raising);
  }

  /** Puts all of them back as they were, row-level security last, because a foreign key has to see the rows; refuses rows that a foreign key does not take. */
  async raise(): Promise<void> {
    for (const statement of this.raising) await this.runner.query(statement);
  }
}
