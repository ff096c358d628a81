import { Injectable } from '@nestjs/common';
import { Operation } from '@muster/platform';
import type { Framework } from './indicators.types.js';

const FRAMEWORKS = `select framework.id, framework.code, framework.name,
    (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', level.name, 'position', position) order by position), '[]')
      from level where framework_id = framework.id) as levels,
    (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'level', level_code, 'position', position, 'name', indicator.name, 'short', short, 'definition', definition,
        'metrics', (select coalesce(jsonb_agg(jsonb_build_object('position', metric.position, 'name', metric.name, 'kind', kind, 'unit', unit, 'codes', codes) order by metric.position), '[]')
          from metric where metric.framework_id = framework.id and indicator_code = indicator.code)) order by position), '[]')
      from indicator where framework_id = framework.id) as indicators
  from framework`;

/** What a programme may ask for. */
@Injectable()
export class IndicatorsService {
  constructor(private readonly operation: Operation) {}

  /** Every framework with its levels, indicators and metrics, in their order. */
  async frameworks(): Promise<Framework[]> {
    this.operation.mustBeAble('framework.see');
    return this.operation.sql<Framework>(`${FRAMEWORKS} order by framework.name`);
  }

  /** One framework; null when there is none of this id. */
  async framework(id: string | null): Promise<Framework | null> {
    if (!id) return null;
    return (await this.operation.sql<Framework>(`${FRAMEWORKS} where framework.id = $1`, [id]))[0] ?? null;
  }

  /** The id of the framework with this code; null when there is none. */
  async idOf(code: string): Promise<string | null> {
    return (await this.operation.sql<{ id: string }>('select id from framework where code = $1', [code]))[0]?.id ?? null;
  }
}
