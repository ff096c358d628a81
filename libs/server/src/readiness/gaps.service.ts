import { Injectable } from '@nestjs/common';
import { rate } from '@muster/domain/kernel';
import { comparedMeasures, gapsOf, protectionKey, type Compared, type GapCount } from '@muster/domain/readiness';
import { Operation } from '@muster/platform';
import type { Organisation, Region } from '../organisations/index.js';
import { WavesService } from '../surveys/index.js';
import { DisclosureService } from './disclosure.service.js';
import { EVIDENCE_ROUNDS, type EvidenceRound } from './evidence-rows.js';
import { ASKED_IN, SAID_AND_DONE } from './gaps-rows.js';
import type { GapCell, GapRates, Gaps, GapsArgs } from './gaps.types.js';
import { FRAME } from './matrix-rows.js';
import type { MatrixColumn } from './matrix.types.js';

type Asked = { organisation: Organisation; responseId: string; answered: boolean };
type Frame = { columns: MatrixColumn[] | null; regions: Region[] | null };
type Row = Compared['observations'][number];

/** Where what authorities said and what they did contradict each other. Everything is counted from what the actor may see. */
@Injectable()
export class GapsService {
  constructor(private readonly operation: Operation, private readonly waves: WavesService, private readonly disclosure: DisclosureService) {}

  /** The gap between a wave and the newest rounds, by authority, region and column; null when there is no such wave. What the actor may not see of a single authority is not compared. */
  async gaps({ waveId, columns, collectionId, region }: GapsArgs): Promise<Gaps | null> {
    const wave = await this.waves.find(waveId);
    if (!wave) return null;
    this.operation.mustBeAble('gap.see', { programmeId: wave.programme.id });
    const [frame] = await this.operation.sql<Frame>(FRAME, [waveId, wave.programme.frameworkId, columns, null]);
    const covered = await this.disclosure.covered(wave);
    const isCovered = ({ code }: MatrixColumn): boolean => comparedMeasures.some((measure) => covered.has(protectionKey(measure, code)));
    const subjects = (frame?.columns ?? []).flatMap((column) => (column.level === null || isCovered(column) ? [] : [{ ...column, level: column.level }]));
    const rounds = await this.operation.sql<EvidenceRound>(EVIDENCE_ROUNDS, [wave.programme.id, collectionId ?? null]);
    const asked = await this.operation.sql<Asked>(ASKED_IN, [waveId, region ?? null]);
    const observations = await this.operation.sql<Row>(SAID_AND_DONE, [waveId, [...comparedMeasures], rounds.map(({ roundId }) => roundId)]);
    const authorities = asked.map(({ organisation }) => ({ id: organisation.id, region: organisation.region?.code ?? null }));
    const found = gapsOf({ authorities, subjects, observations });
    const order = subjects.map(({ level }) => level);
    const inOrder = [...rounds].sort((one, other) => order.indexOf(one.level) - order.indexOf(other.level));
    return { wave, rounds: inOrder, columns: subjects, authorities: asked.length, asAt: this.operation.now, ...shown(found, { asked, subjects, regions: frame?.regions ?? [] }) };
  }
}

type Named = { asked: readonly Asked[]; subjects: readonly MatrixColumn[]; regions: readonly Region[] };

function shown({ cells, total, notCompared, bySubject, byRegion, authorities }: ReturnType<typeof gapsOf>, { asked, subjects, regions }: Named) {
  const known = new Map(asked.map((one) => [one.organisation.id, one]));
  return {
    cells: cells as GapCell[], total: ratesOf(total), notCompared,
    bySubject: bySubject.map((count, place) => ({ subject: subjects[place]!, rates: ratesOf(count) })),
    byRegion: regions.flatMap((region) => byRegion.filter((count) => count.region === region.code).map((count) => ({ region, rates: ratesOf(count) }))),
    byAuthority: authorities.map(({ id, ...gaps }) => ({ organisation: known.get(id)!.organisation, responseId: known.get(id)!.responseId, ...gaps })),
  };
}

function ratesOf({ compared, saidReady, readyNotDone, saidNotReady, notReadyDone }: GapCount): GapRates {
  return {
    compared, readyNotDone: rate(readyNotDone, saidReady, 'answers that said ready, where it is known what was returned'),
    notReadyDone: rate(notReadyDone, saidNotReady, 'answers that said not ready, where it is known what was returned'),
  };
}
