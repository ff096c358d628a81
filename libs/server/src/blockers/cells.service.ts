import { Injectable } from '@nestjs/common';
import { blockedCells, hubOrder, type AuthorityAnswers, type BlockedCells, type CellIndicator } from '@muster/domain/blockers';
import { protectionKey } from '@muster/domain/readiness';
import { notFound, Operation } from '@muster/platform';
import { DisclosureService } from '../readiness/index.js';
import { ANSWERED, BLOCKERS, CHOSEN_WAVE, INDICATORS, SAID } from './cell-rows.js';
import type { RankedBlocker } from './ranked.types.js';

/** The wave that figures about blockers are counted from. `lastOn` is the day on which it closed or, while it is open, opened. */
export interface BlockingWave {
  id: string;
  programmeId: string;
  versionId: string;
  frameworkId: string;
  state: string;
  invented: boolean;
  lastOn: string;
}

/** An authority that answered, and everything that it said about levels and items. */
export interface AnsweredAuthority extends AuthorityAnswers {
  name: string;
  submittedOn: string;
  /** The subjects, by measure: every row that was said. */
  said: ReadonlyMap<string, readonly Said[]>;
}

type IsOpen = (measure: string, subject: string) => boolean;
export type Said = readonly [subject: string, state: string, code: string | null, number: number | null];
export type NamedIndicator = CellIndicator & { name: string; short: string; levelName: string };

/** What blocks which items in a wave, with what it was worked out from. Blockers stand in the order of the hub. */
export interface Blocking {
  wave: BlockingWave;
  authorities: AnsweredAuthority[];
  indicators: NamedIndicator[];
  blockers: RankedBlocker[];
  cells: BlockedCells;
  /** May the actor see what single authorities said in a measure about a subject? */
  isOpen: IsOpen;
}

/** Of which authorities: of a region, on a system, or one alone. */
export interface Among {
  region?: string | null;
  system?: string | null;
  organisationId?: string | null;
}

const MEASURES = ['source', 'barrier', 'system', 'rag', 'lead-time', 'statutory-start'];

/** Works out what blocks whom, anew each time, from what the actor may see of the answers of single authorities. Its callers ask for the right to it. */
@Injectable()
export class CellsService {
  constructor(private readonly operation: Operation, private readonly disclosure: DisclosureService) {}

  /** The wave of a programme to count from; null where none was opened, or the one asked for is not there or out of reach. */
  async wave(programmeId: string, waveId?: string | null): Promise<BlockingWave | null> {
    const [wave] = await this.operation.sql<BlockingWave>(CHOSEN_WAVE, [programmeId, waveId ?? null]);
    if (!wave && waveId) throw notFound('wave');
    return wave ?? null;
  }

  /** What blocks which items in a wave. Items of which the actor may not see where single authorities hold them, or what stands in the way, are none here: half an answer would be counted as another. */
  async blocking(wave: BlockingWave, among: Among = {}): Promise<Blocking> {
    const covered = await this.disclosure.covered(wave);
    const isOpen: IsOpen = (measure, subject) => !covered.has(protectionKey(measure, subject));
    const all = await this.operation.sql<NamedIndicator>(INDICATORS, [wave.frameworkId]);
    const indicators = all.filter(({ code, level }) => isOpen('source', code) && isOpen('barrier', code) && isOpen('barrier', level));
    const blockers = await this.ranked(wave.programmeId);
    const authorities = (await this.answered(wave, among, isOpen)).filter(({ system }) => !among.system || system === among.system);
    return { wave, indicators, blockers, authorities, isOpen, cells: blockedCells({ authorities, indicators, blockers }) };
  }

  /** The blockers of a programme in the order of the hub, as the register has them now. */
  async ranked(programmeId: string): Promise<RankedBlocker[]> {
    const blockers = await this.operation.sql<RankedBlocker>(BLOCKERS, [programmeId]);
    return hubOrder(blockers).map((place) => blockers[place]!);
  }

  private async answered(wave: BlockingWave, { region, organisationId }: Among, isOpen: IsOpen): Promise<AnsweredAuthority[]> {
    const asked = [region ?? null, organisationId ?? null];
    const authorities = await this.operation.sql<Pick<AnsweredAuthority, 'organisationId' | 'name' | 'region' | 'submittedOn'>>(ANSWERED, [wave.id, ...asked]);
    const said = new Map<string, Map<string, readonly Said[]>>();
    for (const row of await this.operation.sql<{ organisationId: string; measure: string; said: Said[] }>(SAID, [wave.id, MEASURES, ...asked])) {
      const open = row.said.filter(([subject]) => isOpen(row.measure, subject));
      said.set(row.organisationId, (said.get(row.organisationId) ?? new Map<string, readonly Said[]>()).set(row.measure, open));
    }
    return authorities.map((authority) => withAnswers(authority, said.get(authority.organisationId) ?? new Map<string, readonly Said[]>()));
  }
}

function withAnswers(authority: Pick<AnsweredAuthority, 'organisationId' | 'name' | 'region' | 'submittedOn'>, said: ReadonlyMap<string, readonly Said[]>): AnsweredAuthority {
  const barriers = new Map<string, string[]>();
  for (const [subject, , code] of said.get('barrier') ?? []) if (code !== null) barriers.set(subject, [...(barriers.get(subject) ?? []), code]);
  return {
    ...authority, said, barriers, system: said.get('system')?.find(([, , code]) => code !== null)?.[2] ?? null,
    source: new Map((said.get('source') ?? []).map(([subject, state, code]) => [subject, { state, code }])),
  };
}
