import type { MigrationInterface, QueryRunner } from 'typeorm';
import { freeze, member, protect, team } from './policies.js';

/** What may still be decided: an entry of a draft, by the project team. */
const inDraft = `(${team()} and exists (select 1 from dataset where dataset.id = dataset_id and dataset.state = 'draft'))`;

/** What a programme concludes: when it wants whom to be ready, by which rule an item is feasible and where it decided otherwise, and the dataset that it recommends. */
export class Recommendations1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await protect(runner, 'programme_target', { select: member(), insert: team(), update: team(), delete: team() });
    await protect(runner, 'feasibility_rule', { select: member(), insert: team() });
    await protect(runner, 'feasibility_decision', { select: member(), insert: team() });
    await protect(runner, 'dataset', { select: `(${team()} or (state = 'published' and ${member()}))`, insert: team(), update: team(), delete: `(state <> 'published' and ${team()})` });
    await protect(runner, 'dataset_entry', { select: 'exists (select 1 from dataset where dataset.id = dataset_id)', insert: team(), update: inDraft, delete: inDraft });
    await freeze(runner, 'feasibility_rule');
    await freeze(runner, 'feasibility_decision');
    await runner.query(`create function refuse_change_of_published_dataset() returns trigger language plpgsql as $$
        begin
          if exists (select 1 from dataset where id = coalesce(old.dataset_id, new.dataset_id) and state = 'published') then
            raise exception 'a published dataset is immutable' using errcode = 'integrity_constraint_violation';
          end if;
          return coalesce(new, old);
        end $$;
      create trigger dataset_is_immutable_once_published before update or delete on dataset for each row when (old.state = 'published') execute function refuse_change();
      create trigger dataset_entry_is_immutable_once_published before insert or update or delete on dataset_entry for each row execute function refuse_change_of_published_dataset()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table dataset_entry; drop table dataset; drop table feasibility_decision; drop table feasibility_rule; drop table programme_target;
      drop function refuse_change_of_published_dataset()`);
  }
}

const TABLES = `
  create table programme_target (
    programme_id uuid not null references programme, level_code text not null, due_on date not null, label text not null, share int not null check (share between 1 and 100),
    primary key (programme_id, level_code, due_on));
  create table feasibility_rule (
    programme_id uuid not null references programme, version int not null, share int not null check (share between 1 and 100), reason text not null,
    set_by uuid references person, set_at timestamptz not null, primary key (programme_id, version));
  create table feasibility_decision (
    id bigint generated always as identity primary key, programme_id uuid not null references programme, indicator_code text not null,
    verdict text check (verdict in ('feasible', 'not-feasible')), reason text not null check (reason <> ''), decided_by uuid references person, decided_at timestamptz not null);
  create index on feasibility_decision (programme_id, indicator_code, id desc);
  create table dataset (
    id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, number int not null, title text not null, note text,
    state text not null default 'draft' check (state in ('draft', 'published')), created_by uuid references person, created_at timestamptz not null,
    published_by uuid references person, published_at timestamptz, unique (programme_id, number), unique (id, programme_id), check ((state = 'published') = (published_at is not null)));
  create unique index one_dataset_in_the_making on dataset (programme_id) where state = 'draft';
  create table dataset_entry (
    dataset_id uuid not null, programme_id uuid not null references programme, indicator_code text not null, position int not null,
    decision text not null default 'undecided' check (decision in ('keep', 'alter', 'remove', 'add', 'undecided')), phase text check (phase in ('1', '2', '1+2')),
    source_agency text check (source_agency in ('authority', 'hmcts', 'cafcass')), reason text, note text, version int not null default 1,
    primary key (dataset_id, indicator_code), foreign key (dataset_id, programme_id) references dataset (id, programme_id) on delete cascade);
`;
