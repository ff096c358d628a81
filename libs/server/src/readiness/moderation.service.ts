import { Injectable } from '@nestjs/common';
import { actingRole } from '@muster/domain/access';
import { decideModerate, fixedLegend, matrixMeasures, protectionKey, type MatrixMeasure } from '@muster/domain/readiness';
import { Facts, forbidden, notFound, Operation, Problem, refuseIf } from '@muster/platform';
import { Definitions } from '../surveys/index.js';
import { DisclosureService } from './disclosure.service.js';
import { ASKED, DECLARED, INSERT_JUDGEMENT, JUDGEMENTS, ONE_AFTER_THE_OTHER, type AskedAuthority } from './moderation-rows.js';
import type { DeclaredRating, Judgement, ModerateArgs, RatingArgs, RatingHistory } from './moderation.types.js';

type JudgementRow = Omit<Judgement, 'label' | 'inForce'>;
type DeclaredRow = Omit<DeclaredRating, 'label'>;

/** What champions and the project team hold of an authority beside what it declared: judgements with reasons, added and never changed. */
@Injectable()
export class ModerationService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly definitions: Definitions, private readonly disclosure: DisclosureService) {}

  /** One rating with its history. Refuses (FORBIDDEN) a protected one to whoever may not see single answers, (NOT_FOUND) an authority that the wave does not ask or that is out of reach, and what the wave does not ask with one choice (RATING_UNKNOWN). */
  async history(asked: RatingArgs): Promise<RatingHistory> {
    const it = await this.load(asked);
    this.operation.mustBeAble('rating.history', it);
    if ((await this.disclosure.covered({ id: it.waveId, versionId: it.versionId })).has(protectionKey(asked.measure, asked.subject))) throw forbidden();
    return this.told(it, asked, await this.measuresOf(it));
  }

  /**
   * Holds another rating than the declared one, or takes back what is held. Refuses an authority that the wave does not ask (NOT_FOUND), what the wave does not ask with one choice
   * (RATING_UNKNOWN), a missing reason (REASON_MISSING), what somebody else has moderated meanwhile (RATING_CHANGED), what holds already (RATING_STANDS) and taking back where nothing is
   * held (RATING_NOT_MODERATED).
   */
  async moderate({ code = null, reason, expected = null, ...asked }: ModerateArgs): Promise<RatingHistory> {
    const it = await this.load(asked);
    this.operation.mustBeAble('rating.moderate', it);
    await this.operation.sql(ONE_AFTER_THE_OTHER, [it.waveId, it.organisationId]);
    const measures = await this.measuresOf(it);
    const [last = null] = await this.judgements(asked);
    const declared = await this.declared(asked);
    refuseIf(decideModerate({ ...asked, code, reason, expected }, { measures, last, declared: declared?.code ?? null }));
    await this.keep(it, asked, { code, reason: reason.trim() });
    return this.told(it, asked, measures);
  }

  private async load({ waveId, organisationId }: Pick<RatingArgs, 'waveId' | 'organisationId'>): Promise<AskedAuthority> {
    const [it] = await this.operation.sql<AskedAuthority>(ASKED, [waveId, organisationId]);
    if (!it) throw notFound('authority in this wave');
    return it;
  }

  private async measuresOf({ versionId, subjects }: AskedAuthority): Promise<MatrixMeasure[]> {
    return matrixMeasures(await this.definitions.of(versionId), new Set(subjects ?? []));
  }

  private judgements({ waveId, organisationId, measure, subject }: RatingArgs): Promise<JudgementRow[]> {
    return this.operation.sql<JudgementRow>(JUDGEMENTS, [waveId, organisationId, measure, subject]);
  }

  private async declared({ waveId, organisationId, measure, subject }: RatingArgs): Promise<DeclaredRow | null> {
    return (await this.operation.sql<DeclaredRow>(DECLARED, [waveId, organisationId, measure, subject]))[0] ?? null;
  }

  private async keep(it: AskedAuthority, { measure, subject }: RatingArgs, { code, reason }: { code: string | null; reason: string }): Promise<void> {
    const { programmeId, waveId, organisationId, region } = it;
    const { actor, now } = this.operation;
    const role = actingRole(actor, 'rating.moderate', it);
    const [kept] = await this.operation.sql<{ id: string }>(INSERT_JUDGEMENT, [programmeId, waveId, organisationId, region, measure, subject, code, reason, actor.personId, role, now]);
    await this.facts.record({
      name: 'rating.moderated', subject: { type: 'response', id: it.responseId }, programmeId, organisationId, region, role, details: { ratingId: kept!.id, measure, subject, code },
    });
  }

  private async told(it: AskedAuthority, asked: RatingArgs, measures: readonly MatrixMeasure[]): Promise<RatingHistory> {
    const measure = measures.find(({ code, subjects }) => code === asked.measure && subjects.includes(asked.subject));
    if (!measure) throw new Problem({ code: 'RATING_UNKNOWN', message: 'The survey of this wave does not ask for one choice about this.' });
    const label = (code: string | null) => measure.choices.find((choice) => choice.code === code)?.label ?? code ?? '';
    const declared = await this.declared(asked);
    const judgements = await this.judgements(asked);
    return {
      ...asked, choices: measure.choices, allowedActions: this.operation.allowed(['rating.moderate'], it),
      declared: declared && { ...declared, label: declared.code === null ? stateInWords(declared.state) : label(declared.code) },
      judgements: judgements.map((one, place) => ({ ...one, label: one.code === null ? 'Taken back' : label(one.code), inForce: place === 0 && one.code !== null })),
    };
  }
}

/** What a state without a choice is called: as in the legend of a heatmap. */
export function stateInWords(state: string): string {
  return fixedLegend.find(({ code }) => code === state)?.label ?? state;
}
