import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the timeline of an authority reads by organisation. */
export class TimelineIndexes1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index fact_of_organisation on fact (organisation_id, programme_id) where organisation_id is not null;
      create index message_of_organisation on message (organisation_id, programme_id) where organisation_id is not null;
      create index task_of_organisation on task (organisation_id, programme_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index task_of_organisation; drop index message_of_organisation; drop index fact_of_organisation');
  }
}
