import { Injectable } from '@nestjs/common';
import { changedParts, type BlockerValues } from '@muster/domain/blockers';
import { listPage, notFound, Operation, Where, type Page, type PageInput } from '@muster/platform';
import type { Region } from '../organisations/index.js';
import type { RoleName } from '../people/index.js';
import { DisclosureService } from '../readiness/index.js';
import { BLOCKER, blockersFrom, CHOICES, COUNTED_BLOCKER, COUNTED_WAVE, PRIORITY, REGIONS, VERSIONS, type BlockerRow, type CountedWave } from './blocker-rows.js';
import type { Blocker, BlockerChange, BlockerChoices, BlockerFilter, BlockerOrder, Named } from './blockers.types.js';
import { reportedShown, type CountedAs } from './reported.js';

const KEPT_BACK = 'It is counted from answers that are protected, so how many authorities report it is not shown to you.';

type Version = Omit<BlockerChange, 'changed'> & { values: BlockerValues };

/** What stands in the way in a programme, and who reports it. */
@Injectable()
export class BlockersService {
  constructor(private readonly operation: Operation, private readonly disclosure: DisclosureService) {}

  /** Blockers of a programme, in the order of its newest ranking unless said. What authorities report is counted from the answers that the actor may see: a champion's numbers are of the own region. */
  async list(filter: BlockerFilter, { sort, page }: { sort?: BlockerOrder | null; page?: PageInput | null } = {}): Promise<Page<Blocker>> {
    const { programmeId } = filter;
    this.operation.mustBeAble('blocker.list', { programmeId });
    const counted = await this.counted(programmeId, filter.waveId);
    const where = new Where();
    const covered = counted.wave ? [...(await this.disclosure.covered(counted.wave)).keys()] : [];
    const from = blockersFrom({ programme: where.parameter(programmeId), wave: where.parameter(counted.wave?.id ?? null), covered: where.parameter(covered) });
    filtered(where.equals('blocker.programme_id', programmeId), filter);
    const { items, total } = await listPage<BlockerRow>(this.operation, { select: COUNTED_BLOCKER, from, where, order: orderOf(sort), page });
    return { items: items.map((row) => this.shown(row, counted)), total };
  }

  /** One blocker; null when there is none or out of reach. */
  async find(id: string, waveId?: string | null): Promise<Blocker | null> {
    this.operation.mustBeAble('blocker.list');
    const [row] = await this.operation.sql<{ programmeId: string }>('select programme_id as "programmeId" from blocker where id = $1', [id]);
    if (!row) return null;
    return (await this.list({ programmeId: row.programmeId, ids: [id], ...(waveId ? { waveId } : {}) })).items[0] ?? null;
  }

  /** The blocker as the register holds it, for the rules of others. Refuses (NOT_FOUND) one that is not there or out of reach. */
  async load(id: string): Promise<BlockerRow> {
    const [row] = await this.operation.sql<BlockerRow>(`select ${BLOCKER} from blocker where id = $1`, [id]);
    if (!row) throw notFound('blocker');
    return row;
  }

  /** What a blocker of the programme may name, with names. Refuses (NOT_FOUND) a programme that is not there or out of reach. */
  async choices(programmeId: string): Promise<BlockerChoices> {
    this.operation.mustBeAble('blocker.list', { programmeId });
    const [choices] = await this.operation.sql<BlockerChoices>(CHOICES, [programmeId]);
    if (!choices) throw notFound('programme');
    return choices;
  }

  /** Every version of a blocker, the newest first, with what each has changed. Who changed it is told only to who may see the people of the programme. */
  async history(id: string): Promise<BlockerChange[]> {
    const { programmeId } = await this.load(id);
    this.operation.mustBeAble('blocker.history', { programmeId });
    const staff = this.operation.allowed(['person.list'], { programmeId }).length > 0;
    const versions = await this.operation.sql<Version>(VERSIONS, [id]);
    return versions.map(({ values, changedBy, ...version }, place) => (
      { ...version, changed: changedParts(versions[place - 1]?.values ?? {}, values), changedBy: staff ? changedBy ?? 'The project team' : null, changedRole: version.changedRole as RoleName | null }
    )).reverse();
  }

  private async counted(programmeId: string, waveId?: string): Promise<CountedAs> {
    const [wave] = await this.operation.sql<CountedWave>(COUNTED_WAVE, [programmeId, waveId ?? null]);
    if (waveId && !wave) throw notFound('wave');
    const grants = this.operation.reach('blocker.list')?.filter((grant) => grant.programmeId === programmeId) ?? [];
    return { wave: wave ?? null, ownRegionOnly: grants.length > 0 && grants.every(({ region }) => region !== null), choices: await this.choices(programmeId), regions: await this.operation.sql<Region>(REGIONS) };
  }

  private shown({ parts, isCovered, ...row }: BlockerRow, counted: CountedAs): Blocker {
    const { levels, indicators, barriers, systems } = counted.choices;
    return {
      ...(row as unknown as Blocker), level: row.level ? named(levels, row.level) : null, indicators: row.indicators.map((code) => named(indicators, code)),
      barriers: row.barriers.map((code) => named(barriers, code)), systems: row.systems.map((code) => named(systems, code)),
      reported: counted.wave && !isCovered ? reportedShown(parts ?? [], counted) : null, keptBack: isCovered ? KEPT_BACK : null,
      allowedActions: this.operation.allowed(['blocker.update'], row),
    };
  }
}

const named = (known: readonly Named[], code: string): Named => known.find((one) => one.code === code) ?? { code, name: code };

function filtered(where: Where, { ids, indicator, level, cause, actor, status, barrier, system, priority, search }: BlockerFilter): void {
  where.hasId('blocker.id', ids).equals('blocker.level_code', level).equals('blocker.cause', cause).equals('blocker.actor', actor).equals('blocker.status', status).equals('place.priority', priority)
    .and(indicator && `${where.parameter(indicator)} = any (blocker.indicators)`).and(barrier && `${where.parameter(barrier)} = any (blocker.barriers)`)
    .and(system && `cardinality(blocker.systems) = 0 or ${where.parameter(system)} = any (blocker.systems)`).contains(['blocker.title', 'blocker.solution', 'blocker.code'], search);
}

function orderOf(sort?: BlockerOrder | null): string {
  const direction = sort?.direction === 'desc' ? 'desc' : 'asc';
  if (!sort || sort.by === 'rank') return `${PRIORITY} ${direction} nulls last, place.position ${direction}, blocker.code`;
  const by = sort.by === 'reported' ? 'coalesce(reported.authorities, 0)' : sort.by;
  return `${by} ${direction} nulls last, blocker.code`;
}
