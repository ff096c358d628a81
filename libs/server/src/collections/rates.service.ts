import { Injectable } from '@nestjs/common';
import { expectedReturns, progress, type PlannedRound } from '@muster/domain/collections';
import { rate } from '@muster/domain/kernel';
import { Operation, prepared } from '@muster/platform';
import { WavesService } from '../surveys/index.js';
import { workingCalendar } from './calendar.js';
import { DUE_ON, OUTSTANDING, RECEIVED_ON } from './return-rows.js';
import type { Progress, ReturnRate, ReturnRates } from './rates.types.js';
import { RoundsService } from './rounds.service.js';

type RateRow = Omit<ReturnRate, 'region' | 'rate'> & { region: ReturnRate['region'] | null };
type Came = { expected: number; days: string[] };

/** How many of the expected returns have come, where and on which day. Everything is counted from what the actor may see. */
@Injectable()
export class RatesService {
  constructor(private readonly operation: Operation, private readonly rounds: RoundsService, private readonly waves: WavesService) {}

  /** Return rates by region and in all; null when there is no such round. Every expected return counts below the line, whatever became of it. */
  async rates(roundId: string): Promise<ReturnRates | null> {
    const round = await this.rounds.find(roundId);
    if (!round) return null;
    this.operation.mustBeAble('return.rates', { programmeId: round.programme.id });
    const rows = await this.operation.sql<RateRow>(RATES, [roundId, this.operation.today]);
    const regions = rows.flatMap(({ region, ...row }) => (region ? [{ ...row, region, rate: rate(row.returned, row.expected, expectedReturns) }] : []));
    const sum = (key: 'returned' | 'expected') => rows.reduce((total, row) => total + row[key], 0);
    return { round, regions, total: rate(sum('returned'), sum('expected'), expectedReturns), asAt: this.operation.now };
  }

  /** The returns of a round day by day against its plan, of all regions or one; null when there is no such round. */
  async ofRound(roundId: string, region?: string | null): Promise<Progress | null> {
    const round = await this.rounds.find(roundId);
    if (!round) return null;
    this.operation.mustBeAble('return.rates', { programmeId: round.programme.id });
    const [came] = await this.operation.sql<Came>(CAME_IN_ROUND, [roundId, region ?? null]);
    return this.progress(`${round.collectionName} – ${round.name}`, round, came!);
  }

  /** The submissions of a wave day by day against its plan, which aims at its last day; null when there is no such wave. */
  async ofWave(waveId: string, region?: string | null): Promise<Progress | null> {
    const wave = await this.waves.find(waveId);
    if (!wave) return null;
    this.operation.mustBeAble('rates.see', { programmeId: wave.programme.id });
    const [came] = await this.operation.sql<Came>(CAME_IN_WAVE, [waveId, region ?? null]);
    return this.progress(wave.name, { ...wave, dueOn: wave.closesOn }, came!);
  }

  private progress(name: string, asked: Omit<PlannedRound, 'expected'>, { expected, days }: Came): Progress {
    const { opensOn, dueOn, closesOn, target } = asked;
    const round = { opensOn, dueOn, closesOn, target, expected };
    return { name, opensOn, dueOn, expected, target, days: progress(days, round, { today: this.operation.today, calendar: workingCalendar() }) };
  }
}

const RATES = prepared('return-rates', `select case when region.code is not null then jsonb_build_object('code', region.code, 'nation', region.nation, 'name', region.name, 'position', region.position) end as region,
    count(*)::int as expected, (count(*) filter (where received_at is not null))::int as returned, (count(*) filter (where state = 'accepted'))::int as accepted,
    (count(*) filter (where ${OUTSTANDING} and ${DUE_ON} < $2::date))::int as overdue, (count(*) filter (where outcome is not null))::int as accounted
  from expected_return left join region on region.code = region_code where round_id = $1
  group by region.code, region.nation, region.name, region.position order by region.position`);

const CAME_IN_ROUND = prepared('round-progress', `select count(*)::int as expected, coalesce(array_agg(${RECEIVED_ON}::text) filter (where received_at is not null), '{}') as days
  from expected_return where round_id = $1 and ($2::text is null or region_code = $2)`);

const CAME_IN_WAVE = prepared('wave-progress', `select count(*)::int as expected, coalesce(array_agg((submitted_at at time zone 'Europe/London')::date::text) filter (where submission_id is not null), '{}') as days
  from response where wave_id = $1 and ($2::text is null or region_code = $2)`);
