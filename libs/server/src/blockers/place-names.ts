import { Injectable } from '@nestjs/common';
import { Operation } from '@muster/platform';
import type { Blocking } from './cells.service.js';

/** The levels, regions and systems by code, in their usual order, with '' for what names none. */
export interface Names {
  levels: ReadonlyMap<string, string>;
  regions: ReadonlyMap<string, string>;
  systems: ReadonlyMap<string, string>;
}

type Named = { code: string; name: string };

/** What levels, regions and systems are called. */
@Injectable()
export class PlaceNames {
  constructor(private readonly operation: Operation) {}

  /** The names that a count of these cells needs. */
  async of({ indicators }: Pick<Blocking, 'indicators'>): Promise<Names> {
    const regions = await this.operation.sql<Named>('select code, name from region order by position, name');
    const systems = await this.operation.sql<Named>('select code, name from system order by position');
    const named = (rows: readonly Named[], none: string) => new Map([...rows.map(({ code, name }): [string, string] => [code, name]), ['', none]]);
    return { levels: new Map(indicators.map(({ level, levelName }) => [level, levelName])), regions: named(regions, 'No region'), systems: named(systems, 'No system named') };
  }
}
