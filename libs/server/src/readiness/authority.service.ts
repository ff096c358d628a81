import { Injectable } from '@nestjs/common';
import { matrixMeasures, profileOf, protectionKey, type MatrixMeasure, type Observed, type PeerRow, type SubjectProfile } from '@muster/domain/readiness';
import { smallestBase, type Definition } from '@muster/domain/surveys';
import { Operation } from '@muster/platform';
import { Definitions, WAVE, WAVE_FROM, type Wave } from '../surveys/index.js';
import { AUTHORITY, OBSERVED, PEERS, RETURNS, SUBJECTS, WAVES_OF } from './authority-rows.js';
import { answerSentence, barriersIn, cameOf, leadTimesIn, measuresShown, peersOf, systemIn, type PeerBases } from './authority-shown.js';
import type { AuthorityNeighbour, AuthorityReadiness, AuthorityReturn, AuthoritySubject, AuthorityWave, AuthorityPeers } from './authority.types.js';
import { DisclosureService } from './disclosure.service.js';
import { EVIDENCE_ROUNDS, type EvidenceRound } from './evidence-rows.js';
import { Neighbours } from './neighbours.js';

type Subject = Pick<AuthoritySubject, 'code' | 'name' | 'short' | 'level'> & { kind: 'level' | 'indicator' };
type ReturnRow = Omit<AuthorityReturn, 'came'> & { roundId: string };
type Row = Pick<AuthorityReadiness, 'organisation' | 'responseId' | 'state' | 'submittedAt'> & {
  nation: string; answered: number; required: number; programmeId: string; region: string | null; regionName: string | null; frameworkId: string | null; versionId: string;
};
/** A wave that asked one of the actor's authorities. */
export interface OwnWave extends AuthorityWave {
  organisationId: string;
  organisation: string;
}
/** What the page is made from. */
interface Parts {
  definition: Definition;
  subjects: Subject[];
  measures: MatrixMeasure[];
  observations: Observed[];
  returns: ReturnRow[];
  distribution: (PeerRow & PeerBases)[];
  peers: AuthorityPeers[];
}

const offered = ['rating.moderate', 'rating.history', 'timeline.see', 'response.list', 'return.list', 'readiness.see'] as const;

/** One authority beside others: what it declared, what is held beside that, and what came. Everything it shows is an observation, and of others it shows counts. What the actor may not see of a single authority is left out as if it had not been asked. */
@Injectable()
export class AuthorityService {
  constructor(private readonly operation: Operation, private readonly definitions: Definitions, private readonly disclosure: DisclosureService, private readonly neighbours: Neighbours) {}

  /** How ready an authority is; null where there is none, where no wave asked it, or where it is out of reach. Without a wave: the newest closed one that asked it. */
  async readiness(organisationId: string, waveId?: string | null): Promise<AuthorityReadiness | null> {
    const waves = await this.operation.sql<AuthorityWave>(WAVES_OF, [organisationId]);
    const chosen = waveId ?? waves[0]?.id;
    const [row] = chosen ? await this.operation.sql<Row>(AUTHORITY, [chosen, organisationId]) : [];
    if (!row) return null;
    const { programmeId, region } = row;
    this.operation.mustBeAble('authority.see', { programmeId, organisationId, region });
    const [wave] = await this.operation.sql<Wave>(`select ${WAVE} from ${WAVE_FROM} where wave.id = $1`, [chosen]);
    const parts = await this.parts(row, chosen!);
    return { ...this.shown(row, parts), wave: wave!, waves, ...(await this.standings(row, parts)), neighbours: await this.neighboursOf(row, chosen!, parts) };
  }

  /** The waves that asked the authorities for which the actor answers: the choice of the own page. */
  async own(): Promise<OwnWave[]> {
    this.operation.mustBeAble('authority.see');
    const organisations = [...new Set(this.operation.actor.grants.flatMap(({ organisationId }) => organisationId ?? []))];
    const waves: OwnWave[] = [];
    for (const organisationId of organisations) waves.push(...(await this.operation.sql<OwnWave>(WAVES_OF, [organisationId])));
    return waves;
  }

  private async parts(row: Row, waveId: string): Promise<Parts> {
    const organisationId = row.organisation.id;
    const definition = await this.definitions.of(row.versionId);
    const subjects = await this.operation.sql<Subject>(SUBJECTS, [row.frameworkId]);
    const returns = await this.operation.sql<ReturnRow>(RETURNS, [row.programmeId, organisationId]);
    const covered = await this.disclosure.covered({ id: waveId, versionId: row.versionId });
    const isOpen = (measure: string, subject: string): boolean => !covered.has(protectionKey(measure, subject));
    const observed = await this.operation.sql<Observed>(OBSERVED, [waveId, organisationId, returns.map(({ roundId }) => roundId)]);
    const observations = observed.filter(({ measure, subject, roundId }) => roundId !== null || isOpen(measure, subject));
    const distribution = await this.operation.sql<PeerRow & PeerBases>(PEERS, [waveId, organisationId, smallestBase]);
    const asked = matrixMeasures(definition, new Set(subjects.map(({ code }) => code)));
    const measures = asked.map((one) => ({ ...one, subjects: one.subjects.filter((subject) => isOpen(one.code, subject)) })).filter((one) => one.subjects.length > 0);
    return { definition, subjects, measures, observations, returns, distribution, peers: peersOf(distribution, row) };
  }

  private shown(row: Row, { definition, observations, measures, subjects, peers, returns }: Parts) {
    const { organisation, responseId, state, submittedAt, programmeId, region } = row;
    return {
      organisation, responseId, state, submittedAt, answered: submittedAt !== null, standing: answerSentence(row), peers, smallestBase, asAt: this.operation.now,
      system: systemIn(definition, observations), leadTimes: leadTimesIn(definition, observations), measures: measuresShown(measures, subjects),
      returns: returns.map(({ roundId, ...one }) => ({ ...one, came: cameOf(roundId, observations) })),
      allowedActions: this.operation.allowed(offered, { programmeId, organisationId: organisation.id, region }),
    };
  }

  private async standings({ programmeId }: Row, { definition, subjects, measures, observations, distribution, peers }: Parts): Promise<Pick<AuthorityReadiness, 'levels' | 'indicators'>> {
    const rounds = await this.operation.sql<EvidenceRound>(EVIDENCE_ROUNDS, [programmeId, null]);
    const evidence = new Map(rounds.map(({ level, roundId }) => [level, roundId]));
    const profiles = profileOf({ subjects, measures, observations, peers, distribution, evidence, barriers: barriersIn(definition) });
    const of = (wanted: Subject['kind']) => profiles.flatMap((profile, place) => (subjects[place]!.kind === wanted ? [{ ...subjects[place]!, ...profile }] : []));
    return { levels: asSubjects(of('level')), indicators: asSubjects(of('indicator')) };
  }

  /** Which neighbours there are; their own letters only for those who may see other authorities' answers at all. */
  private neighboursOf({ organisation, programmeId }: Row, waveId: string, { subjects, measures }: Parts): Promise<AuthorityNeighbour[]> {
    const mayRead = this.operation.allowed(['readiness.see'], { programmeId }).length > 0;
    return this.neighbours.of({ waveId, organisationId: organisation.id, mayRead }, measures, subjects.map(({ code }) => code));
  }
}

/** The domain's profile is the wire's: its words are the values of the enums. */
function asSubjects(profiles: (Subject & SubjectProfile)[]): AuthoritySubject[] {
  return profiles as unknown as AuthoritySubject[];
}
