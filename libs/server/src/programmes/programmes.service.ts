import { Injectable } from '@nestjs/common';
import { decidePeriod, decideRoster } from '@muster/domain/programmes';
import { asClash, Facts, listPage, notFound, Operation, Problem, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import { IndicatorsService } from '../indicators/index.js';
import { ProgrammeEntity } from './programme.entity.js';
import { RosterService } from './roster.service.js';
import type { CreateProgrammeInput, Programme, RosterInput, System, UpdateProgrammeInput } from './programmes.types.js';

const COLUMNS = `programme.id, code, name, description, invented, starts_on as "startsOn", ends_on as "endsOn", roster_on as "rosterOn", framework_id as "frameworkId",
  (select count(*)::int from roster_entry where programme_id = programme.id) as "rosterSize"`;

/** Which exercises there are. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly indicators: IndicatorsService,
    private readonly roster: RosterService,
  ) {}

  /** The programmes in which the actor has a part, newest first. */
  async list(filter: { id?: string; code?: string } = {}, page?: PageInput | null): Promise<Page<Programme>> {
    this.operation.mustBeAble('programme.list');
    const where = new Where().equals('programme.id', filter.id).equals('code', filter.code);
    return listPage<Programme>(this.operation, { select: COLUMNS, from: 'programme', where, order: 'starts_on desc, name', page });
  }

  /** One programme; null when there is none or the actor has no part in it. */
  async find(id: string): Promise<Programme | null> {
    return (await this.list({ id })).items[0] ?? null;
  }

  /** The programme itself, for the rules of others. Refuses (NOT_FOUND) one that is not there or out of reach. */
  async load(id: string): Promise<ProgrammeEntity> {
    const programme = await this.operation.rows(ProgrammeEntity).findOneBy({ id });
    if (!programme) throw notFound('programme');
    return programme;
  }

  /** Creates a programme. Refuses a code that is taken (CODE_TAKEN), an unknown framework (NOT_FOUND) and a period that ends before it starts (PERIOD_REVERSED). */
  async create(input: CreateProgrammeInput & { invented?: boolean }): Promise<Programme> {
    this.operation.mustBeAble('programme.create');
    refuseIf(decidePeriod(input));
    const frameworkId = input.frameworkCode ? await this.indicators.idOf(input.frameworkCode) : null;
    if (input.frameworkCode && !frameworkId) throw notFound('framework');
    if (await this.codeTaken(input.code)) throw codeTaken(input.code);
    const id = await this.insert(input, frameworkId).catch(asClash(codeTaken(input.code)));
    await this.facts.record({ name: 'programme.created', subject: { type: 'programme', id }, programmeId: id });
    return this.afterwards(id);
  }

  private async codeTaken(code: string): Promise<boolean> {
    return this.operation.elevated(async () => (await this.operation.sql('select 1 from programme where code = $1', [code])).length > 0);
  }

  private async insert({ code, name, description, startsOn, endsOn, invented }: CreateProgrammeInput & { invented?: boolean }, frameworkId: string | null): Promise<string> {
    return this.operation.elevated(async () => {
      const rows = await this.operation.sql<{ id: string }>(
        'insert into programme (code, name, description, starts_on, ends_on, framework_id, invented) values ($1, $2, $3, $4, $5, $6, $7) returning id',
        [code, name, description ?? null, startsOn, endsOn, frameworkId, invented ?? false],
      );
      return rows[0]!.id;
    });
  }

  /** Changes name, description and period. Refuses a period that ends before it starts. */
  async update(id: string, { name, description, startsOn, endsOn }: UpdateProgrammeInput): Promise<Programme> {
    const programme = await this.load(id);
    this.operation.mustBeAble('programme.update', { programmeId: programme.id });
    refuseIf(decidePeriod({ startsOn, endsOn }));
    await this.operation.rows(ProgrammeEntity).update({ id }, { name, description: description ?? null, startsOn, endsOn });
    await this.facts.record({ name: 'programme.updated', subject: { type: 'programme', id }, programmeId: id });
    return this.afterwards(id);
  }

  /** Sets who is expected to take part. Refuses an empty roster, and a change once a wave was opened (ROSTER_IN_USE). */
  async setRoster(id: string, input: RosterInput): Promise<Programme> {
    const programme = await this.load(id);
    this.operation.mustBeAble('programme.set-roster', { programmeId: id });
    refuseIf(decideRoster({ ...input, opened: await this.roster.isInUse(id) }));
    const size = await this.roster.replace(programme.id, input);
    await this.operation.rows(ProgrammeEntity).update({ id }, { rosterOn: input.on, rosterNation: input.nation ?? null });
    await this.facts.record({ name: 'programme.roster-set', subject: { type: 'programme', id }, programmeId: id, details: { on: input.on, size } });
    return this.afterwards(id);
  }

  private async afterwards(id: string): Promise<Programme> {
    return this.operation.elevated(async () => (await this.find(id))!);
  }

  /** The case management systems that an authority may name. */
  async systems(): Promise<System[]> {
    return this.operation.sql<System>('select code, name from system order by position');
  }
}

function codeTaken(code: string): Problem {
  return new Problem({ code: 'CODE_TAKEN', message: `There is a programme with the code ${code} already.`, fields: [{ name: 'code', message: 'Choose another code.' }] });
}
