import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['return_extension', 'return_delivery', 'return_query'];

/** What belongs to a return belongs where the return belongs: nobody can hang a row of the own organisation on the return of another. */
export class ReturnsScope1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table expected_return add constraint return_with_its_scope unique (id, programme_id, organisation_id)');
    for (const table of tables) {
      await runner.query(`alter table ${table} add constraint ${table}_of_its_scope foreign key (return_id, programme_id, organisation_id) references expected_return (id, programme_id, organisation_id)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`alter table ${table} drop constraint ${table}_of_its_scope`);
    await runner.query('alter table expected_return drop constraint return_with_its_scope');
  }
}
