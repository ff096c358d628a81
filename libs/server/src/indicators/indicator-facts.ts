import { Injectable } from '@nestjs/common';
import { Operation } from '@muster/platform';
import type { Facts as ReferenceFacts } from '@muster/reference';

type Contents = Pick<ReferenceFacts, 'framework' | 'blockers' | 'ethnicityCodes'>;

/** Loads the facts about frameworks: each row inserted or brought up to date, so that loading twice changes nothing. */
@Injectable()
export class IndicatorFacts {
  constructor(private readonly operation: Operation) {}

  async load({ framework, blockers, ethnicityCodes }: Contents): Promise<void> {
    const [{ id }] = (await this.operation.sql<{ id: string }>(FRAMEWORK, [framework.code, framework.name])) as [{ id: string }];
    const set = (statement: string, rows: readonly object[]) => this.operation.sql(statement, [id, JSON.stringify(rows)]);
    await set(LEVELS, framework.levels);
    await set(INDICATORS, framework.indicators);
    await set('delete from metric where framework_id = $1 and $2::jsonb is not null', []);
    await set(METRICS, framework.indicators.flatMap((indicator) => indicator.metrics.map((metric) => ({ ...metric, indicator: indicator.code }))));
    await set('delete from reference_blocker where framework_id = $1 and $2::jsonb is not null', []);
    await set(BLOCKERS, blockers.map((blocker, position) => ({ ...blocker, position })));
    await this.operation.sql(ETHNICITIES, [JSON.stringify(ethnicityCodes)]);
  }
}

const FRAMEWORK = `insert into framework (code, name) values ($1, $2) on conflict (code) do update set name = excluded.name returning id`;

const LEVELS = `insert into level (framework_id, code, name, position) select $1, code, name, position
  from jsonb_to_recordset($2) as f (code text, name text, position int)
  on conflict (framework_id, code) do update set name = excluded.name, position = excluded.position`;

const INDICATORS = `insert into indicator (framework_id, code, level_code, position, name, short, definition, collectable_without_system_change, recommended, future_source, phase, note)
  select $1, code, level, position, name, short, definition, "collectableWithoutSystemChange", recommended, "futureSource", phase, note
  from jsonb_to_recordset($2) as f (code text, level text, position int, name text, short text, definition text, "collectableWithoutSystemChange" boolean,
    recommended text, "futureSource" text, phase text, note text)
  on conflict (framework_id, code) do update set level_code = excluded.level_code, position = excluded.position, name = excluded.name, short = excluded.short,
    definition = excluded.definition, collectable_without_system_change = excluded.collectable_without_system_change, recommended = excluded.recommended,
    future_source = excluded.future_source, phase = excluded.phase, note = excluded.note`;

const METRICS = `insert into metric (framework_id, indicator_code, position, name, kind, unit, codes) select $1, indicator, position, name, kind, unit, codes
  from jsonb_to_recordset($2) as f (indicator text, position int, name text, kind text, unit text, codes jsonb)`;

const BLOCKERS = `insert into reference_blocker (framework_id, code, indicator_code, position, level_code, blocker, solution, priority, rank, cause, actor, barriers)
  select $1, code, indicator, position, level, blocker, solution, priority, rank, cause, actor, barriers
  from jsonb_to_recordset($2) as f (code text, indicator text, position int, level text, blocker text, solution text, priority text, rank int, cause text, actor text, barriers text[])`;

const ETHNICITIES = `insert into code_list (list, code, label, position) select 'ethnicity', code, label, position
  from jsonb_to_recordset($1) as f (code text, label text, position int)
  on conflict (list, code) do update set label = excluded.label, position = excluded.position`;
