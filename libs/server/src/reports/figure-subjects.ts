import { Injectable } from '@nestjs/common';
import { notFound, Operation, type Problem } from '@muster/platform';
import { ProgrammesService, type Programme } from '../programmes/index.js';
import { WavesService, type Wave } from '../surveys/index.js';
import type { FigureArgs } from './figures.types.js';
import type { FiguredRound } from './round-counts.js';

/** A collection with those of its rounds that a figure counts. */
export interface FiguredCollection {
  id: string;
  code: string;
  name: string;
  rounds: FiguredRound[];
}

/** What a figure is about, where its arguments name it, and the newest that is finished where they do not. */
@Injectable()
export class FigureSubjects {
  constructor(private readonly operation: Operation, private readonly programmes: ProgrammesService, private readonly waves: WavesService) {}

  /** The wave of the id or of the name; else the newest of the roster's waves that has closed, else the newest. Refuses (NOT_FOUND). */
  async wave(args: FigureArgs): Promise<Wave> {
    if (args.waveId) return (await this.waves.find(args.waveId)) ?? raise(notFound('wave'));
    const { id } = await this.programme(args);
    const { items } = await this.waves.list({ programmeId: id }, { limit: 200 });
    const ofTheRoster = items.filter(({ audience }) => String(audience) === 'roster');
    const found = args.wave ? items.find(({ name }) => name === args.wave) : (ofTheRoster.find(({ state }) => String(state) === 'closed') ?? ofTheRoster[0]);
    return found ?? raise(notFound('wave'));
  }

  /** The collection of the code; else the one whose round closed last, else the one that opened last. Its rounds are those that have opened. Refuses (NOT_FOUND). */
  async collection(args: FigureArgs): Promise<{ programme: Programme; collection: FiguredCollection }> {
    const programme = await this.programme(args);
    const [collection] = await this.operation.sql<Omit<FiguredCollection, 'rounds'>>(COLLECTION, [programme.id, args.collection ?? null]);
    if (!collection) throw notFound('collection');
    return { programme, collection: { ...collection, rounds: await this.operation.sql<FiguredRound>(ROUNDS, [collection.id]) } };
  }

  /** The programme of the code; the first one unless given. Refuses (NOT_FOUND). */
  async programme({ programme }: FigureArgs): Promise<Programme> {
    const [chosen] = (await this.programmes.list(programme ? { code: programme } : {})).items;
    return chosen ?? raise(notFound('programme'));
  }
}

function raise(problem: Problem): never {
  throw problem;
}

const COLLECTION = `select collection.id, collection.code, collection.name from collection join collection_round round on round.collection_id = collection.id
  where collection.programme_id = $1 and ($2::text is null or collection.code = $2) and round.opened_at is not null
  group by collection.id order by max(round.closed_at) desc nulls last, max(round.opened_at) desc limit 1`;

const ROUNDS = `select round.id, round.name, round.sharing, round.wave_id as "waveId", round.survey_version_id as "versionId", programme.framework_id as "frameworkId",
    coalesce(round.level_code, round.id::text) as code,
    case when level.code is null or count(*) over (partition by round.level_code) > 1 then round.name else level.name end as label
  from collection_round round join programme on programme.id = round.programme_id left join level on level.framework_id = programme.framework_id and level.code = round.level_code
  where round.collection_id = $1 and round.opened_at is not null order by round.opens_on, round.name`;
