import { Injectable } from '@nestjs/common';
import { rate } from '@muster/domain/kernel';
import { isTooFew, protectionKey, protectionsOf } from '@muster/domain/readiness';
import {
  decideOtherwise, decideShare, FEASIBILITY_RULE, judge, sensitivity, standingVerdict, standsAgainst, tally, type BlockerStanding, type Counted, type Said, type Verdict,
} from '@muster/domain/recommendations';
import { asClash, Facts, invalid, notFound, Operation, refuseIf } from '@muster/platform';
import { ProgrammesService, type Programme } from '../programmes/index.js';
import { Definitions, WavesService, type Wave } from '../surveys/index.js';
import { ASKED, BLOCKERS, DECIDE, DECISIONS, RULES, SAID, SET_RULE, WAVE_TO_JUDGE } from './feasibility-rows.js';
import type { Feasibility, FeasibilityDecision, FeasibilityItem, FeasibilityRuleVersion, FeasibilityVerdictName, FailedConditionName, StandingBlocker } from './feasibility.types.js';

type Asked = Pick<FeasibilityItem, 'name' | 'short' | 'level'> & { code: string };
type BlockerRow = StandingBlocker & BlockerStanding & { indicator: string };
type Unsigned<T> = { [K in keyof T]: K extends 'setBy' | 'decidedBy' ? string | null : T[K] };
/** Everything that the rule is asked about, gathered: what each indicator was answered, what stands against it, and what was decided. */
type Gathered = { asked: Asked[]; said: (Said & { indicator: string })[]; blockers: BlockerRow[]; decisions: FeasibilityDecision[] };

const NOBODY_NAMED = 'The project team';

/** Which indicators can be reported without changing a system, by the written rule and by what the programme decided otherwise. */
@Injectable()
export class FeasibilityService {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly programmes: ProgrammesService,
    private readonly waves: WavesService,
    private readonly definitions: Definitions,
  ) {}

  /**
   * What the rule says of every indicator that a programme asks about, by the answers of a wave (the newest finished one that asks where items are held, unless named) and at a share (the programme's unless
   * tried); null where there is no such programme, or none of its waves has opened. Refuses (NOT_FOUND) a wave that is not one of the programme.
   * The answers of the whole programme are counted with the product's own rights, and nothing but counts is read with them: a champion sees the same verdicts as everybody.
   */
  async of(programmeId: string, { waveId, share }: { waveId?: string | null; share?: number | null } = {}): Promise<Feasibility | null> {
    this.operation.mustBeAble('feasibility.see', { programmeId });
    const programme = await this.programmes.find(programmeId);
    const wave = programme && (await this.waveOf(programmeId, waveId));
    if (!programme || !wave) return null;
    const versions = await this.versions(programmeId);
    const programmeShare = versions[0]?.share ?? FEASIBILITY_RULE.share;
    const gathered = await this.gather(programme, wave);
    const counted = gathered.asked.map((item) => countedOf(item, gathered));
    return {
      programmeId, wave, asAt: this.operation.now, ruleVersion: FEASIBILITY_RULE.version, ruleWords: [...FEASIBILITY_RULE.words], versions, programmeShare, share: share ?? programmeShare,
      items: gathered.asked.map((item, place) => itemOf(item, { counted: counted[place]!, share: share ?? programmeShare, gathered })), sensitivity: sensitivity(counted),
      allowedActions: this.operation.allowed(['feasibility.set-rule', 'feasibility.decide'], { programmeId }),
    };
  }

  private async waveOf(programmeId: string, waveId?: string | null): Promise<Wave | null> {
    const id = waveId ?? (await this.operation.sql<{ id: string }>(WAVE_TO_JUDGE, [programmeId]))[0]?.id;
    const wave = id ? await this.waves.find(id) : null;
    if (waveId && wave?.programme.id !== programmeId) throw notFound('wave');
    return wave;
  }

  private async gather({ id, frameworkId }: Programme, wave: Wave): Promise<Gathered> {
    return {
      asked: await this.asked(frameworkId),
      said: await this.said(wave),
      blockers: (await this.operation.sql<BlockerRow>(BLOCKERS, [id])).filter(standsAgainst),
      decisions: await this.decisions(id),
    };
  }

  /** The counts of the whole programme, but for protected ones of too few, which could tell who said what: the same for everybody, as the verdicts are. */
  private async said({ id, versionId }: Wave): Promise<Gathered['said']> {
    const counts = await this.operation.elevated(() => this.operation.sql<Said & { indicator: string }>(SAID, [id]));
    const protections = protectionsOf(await this.definitions.of(versionId));
    const answered = (indicator: string): number => counts.reduce((sum, row) => sum + (row.indicator === indicator ? row.count : 0), 0);
    return counts.filter(({ indicator }) => !isTooFew(protections.get(protectionKey('source', indicator)), answered(indicator)));
  }

  private asked(frameworkId: string | null): Promise<Asked[]> {
    return this.operation.sql<Asked>(ASKED, [frameworkId]);
  }

  private async versions(programmeId: string): Promise<FeasibilityRuleVersion[]> {
    const rows = await this.operation.sql<Unsigned<FeasibilityRuleVersion>>(RULES, [programmeId]);
    return rows.map(({ setBy, ...row }) => ({ ...row, setBy: setBy ?? NOBODY_NAMED }));
  }

  private async decisions(programmeId: string): Promise<FeasibilityDecision[]> {
    const rows = await this.operation.sql<Unsigned<FeasibilityDecision>>(DECISIONS, [programmeId]);
    return rows.map(({ decidedBy, ...row }) => ({ ...row, decidedBy: decidedBy ?? NOBODY_NAMED }));
  }

  /** Sets the share that the programme asks for, as a new version of its rule. Refuses what is no whole percentage (FEASIBILITY_SHARE), the share that holds already (FEASIBILITY_UNCHANGED) and no reason (REASON_MISSING). */
  async setRule(programmeId: string, share: number, reason: string): Promise<FeasibilityRuleVersion> {
    await this.programmes.load(programmeId);
    this.operation.mustBeAble('feasibility.set-rule', { programmeId });
    const [current] = await this.versions(programmeId);
    refuseIf(decideShare({ share, reason }, current?.share ?? 0));
    const { now, actor } = this.operation;
    await this.operation.change(SET_RULE, [programmeId, share, reason.trim(), actor.personId, now]).catch(asClash(invalid('Somebody else has just changed the rule. Look at their share first.')));
    const [version] = await this.versions(programmeId);
    await this.facts.record({ name: 'feasibility.rule-set', subject: { type: 'programme', id: programmeId }, programmeId, details: { version: version!.version, share } });
    return version!;
  }

  /**
   * Keeps what the programme decided about an indicator in place of the rule, or takes it back (null). Refuses an indicator that nobody is asked about (INDICATOR_UNKNOWN), what
   * is decided already or was not (FEASIBILITY_UNCHANGED), and no reason (REASON_MISSING).
   */
  async decide(programmeId: string, { indicator, verdict, reason }: { indicator: string; verdict: Verdict | null; reason: string }): Promise<FeasibilityDecision> {
    const { frameworkId } = await this.programmes.load(programmeId);
    this.operation.mustBeAble('feasibility.decide', { programmeId });
    const asked = (await this.asked(frameworkId)).some(({ code }) => code === indicator);
    refuseIf(decideOtherwise({ verdict, reason }, { asked, current: inForce(await this.decisions(programmeId), indicator)?.verdict ?? null }));
    const { now, actor } = this.operation;
    await this.operation.change(DECIDE, [programmeId, indicator, verdict, reason.trim(), actor.personId, now]);
    await this.facts.record({ name: 'feasibility.decided', subject: { type: 'programme', id: programmeId }, programmeId, details: { indicator, verdict } });
    return (await this.decisions(programmeId))[0]!;
  }
}

function countedOf({ code }: Asked, { said, blockers }: Gathered): Counted {
  return { ...tally(said.filter(({ indicator }) => indicator === code)), against: blockers.filter(({ indicator }) => indicator === code).length };
}

function itemOf({ code, ...named }: Asked, { counted, share, gathered }: { counted: Counted; share: number; gathered: Gathered }): FeasibilityItem {
  const { verdict, failed, feasibleUpTo } = judge(counted, share);
  const decided = inForce(gathered.decisions, code);
  return {
    indicator: code, ...named, held: rate(counted.held, counted.answered, FEASIBILITY_RULE.denominatorCounts), feasibleUpTo, decided,
    blockers: gathered.blockers.filter(({ indicator }) => indicator === code), verdict: verdict as FeasibilityVerdictName, failed: failed as FailedConditionName[],
    history: gathered.decisions.filter(({ indicator }) => indicator === code), stands: standingVerdict(verdict, decided?.verdict ?? null) as FeasibilityVerdictName,
  };
}

/** The newest of the decisions about an indicator; null where none was made, or it was taken back. */
function inForce(decisions: readonly FeasibilityDecision[], indicator: string): FeasibilityDecision | null {
  const newest = decisions.find((decision) => decision.indicator === indicator);
  return newest?.verdict ? newest : null;
}
