import { BulkActionName, BulkService, DeliveriesService, DeliveryExtentName, DeliverySourceName, ExtensionsService, OutcomesService, QueriesService, ReturnOutcomeName, ReturnsService, RoundsService, SharingInstrumentName } from '@muster/server/collections';
import { AnswersService, Definitions, SubmissionsService } from '@muster/server/surveys';
import { Operation } from '@muster/platform';
import type { Cast } from './cast.js';
import { dice, uuidOf } from './dice.js';
import type { Authority, LevelCode } from './profiles.js';
import { indicatorsIn, inventDeliveries, inventReturnAnswers, type Said } from './return-answers.js';

/** A round as the project team sets it up. */
export interface RoundPlan {
  name: string;
  level: LevelCode;
  periodFrom: string;
  periodTo: string;
  opensOn: string;
  dueOn: string;
  closesOn: string;
  target: number;
  sharing: SharingInstrumentName[];
  surveyed: boolean;
}

/** What is asked about a return, and the last day for the answer. */
export interface Asked {
  indicator: string;
  text: string;
  dueOn: string;
}

/** An open round and what the invented people do in it. */
export class RoundAtWork {
  private constructor(readonly cast: Cast, readonly id: string, private readonly waveId: string | null, readonly indicators: string[], private readonly returns: ReadonlyMap<string, string>) {}

  /** Creates and opens a round at an instant of its first day. */
  static async open(cast: Cast, { collectionId, ...plan }: RoundPlan & { collectionId: string }, at: Date): Promise<RoundAtWork> {
    const { level: levelCode, surveyed, ...input } = plan;
    const version = cast.stage.returnSurveys[levelCode];
    return cast.team(at, async () => {
      const rounds = cast.app.get(RoundsService);
      const { id } = await rounds.create({ collectionId, levelCode, surveyVersionId: surveyed ? version : undefined, ...input });
      const { waveId } = await rounds.open(id);
      const rows = await cast.app.get(Operation).sql<{ id: string; organisationId: string }>('select id, organisation_id as "organisationId" from expected_return where round_id = $1', [id]);
      return new RoundAtWork(cast, id, waveId, indicatorsIn(await cast.app.get(Definitions).of(version)), new Map(rows.map((row) => [row.organisationId, row.id])));
    });
  }

  /** The return that is expected of an authority. */
  returnOf({ organisationId }: Authority): string {
    return this.returns.get(organisationId)!;
  }

  /** The authority records its return, says what came and, where it does so on the same day, answers the survey. */
  receive(authority: Authority, at: Date, said: Said | null): Promise<void> {
    return this.cast.spoc(authority, at, async () => {
      const id = this.returnOf(authority);
      await this.cast.app.get(ReturnsService).record(id);
      await this.deliver(authority);
      if (said) await this.answer(authority, said);
    });
  }

  private async deliver(authority: Authority): Promise<void> {
    const deliveries = inventDeliveries(authority.code, this.indicators).map(({ extent, ...rest }) => ({ ...rest, extent: extent as DeliveryExtentName }));
    const source = dice('listing', authority.code) < 0.35 ? DeliverySourceName.LISTING : DeliverySourceName.TYPED;
    await this.cast.app.get(DeliveriesService).record(this.returnOf(authority), deliveries, source);
  }

  private async answer({ code, organisationId }: Authority, said: Said): Promise<void> {
    const { app } = this.cast;
    const [{ id: responseId }] = (await app.get(Operation).sql<{ id: string }>('select id from response where wave_id = $1 and organisation_id = $2', [this.waveId, organisationId])) as [{ id: string }];
    await app.get(AnswersService).saveAnswers({ responseId, key: uuidOf(`${this.waveId}|${code}`), answers: inventReturnAnswers(code, this.indicators, said) });
    await app.get(SubmissionsService).submit(responseId);
  }

  /** The authority says that it has read what is asked, or that it has begun. */
  step(authority: Authority, at: Date, step: 'acknowledge' | 'prepare'): Promise<unknown> {
    return this.cast.spoc(authority, at, () => this.cast.app.get(ReturnsService)[step](this.returnOf(authority)));
  }

  /** The authority declares that it cannot report some of it, or that there is nothing to report. */
  declare(authority: Authority, at: Date, outcome: ReturnOutcomeName.CANNOT_REPORT | ReturnOutcomeName.NIL_RETURN): Promise<unknown> {
    const missing = this.indicators.filter((indicator) => dice('missing', authority.code, indicator) < 0.5);
    const indicators = missing.length ? missing : this.indicators.slice(0, 1);
    const barriers = dice('barrier', authority.code) < 0.6 ? ['not-captured', 'system-unsupported'] : ['workforce-capacity'];
    const reason = outcome === ReturnOutcomeName.NIL_RETURN ? 'No child was in pre-proceedings or proceedings in the period.' : 'The items named are not in our system, and nobody can be freed to read case files.';
    return this.cast.spoc(authority, at, () => this.cast.app.get(OutcomesService).set(this.returnOf(authority), { outcome, reason, indicators, barriers }));
  }

  /** The champion of the region accounts for a return that will not come. */
  account(authority: Authority, at: Date, why: { outcome: ReturnOutcomeName; reason: string }): Promise<unknown> {
    return this.cast.champion(authority.region, at, () => this.cast.app.get(OutcomesService).set(this.returnOf(authority), why));
  }

  /** The project team accounts for a return that will not come. */
  closeOut(authority: Authority, at: Date, reason: string): Promise<unknown> {
    return this.cast.team(at, () => this.cast.app.get(OutcomesService).set(this.returnOf(authority), { outcome: ReturnOutcomeName.EXCUSED, reason }));
  }

  /** The authority or its champion asks for a later day. */
  propose(authority: Authority, at: Date, { until, by }: { until: string; by: 'spoc' | 'champion' }): Promise<unknown> {
    const reason = by === 'spoc' ? 'The person who builds the report is away, and nobody else can.' : 'They told me by telephone that the extract needs another run.';
    const work = () => this.cast.app.get(ExtensionsService).propose(this.returnOf(authority), { until, reason });
    return by === 'spoc' ? this.cast.spoc(authority, at, work) : this.cast.champion(authority.region, at, work);
  }

  /** The project team grants what was proposed, or declines it. */
  decide(authority: Authority, at: Date, granted: boolean): Promise<unknown> {
    return this.cast.team(at, async () => {
      const extensions = this.cast.app.get(ExtensionsService);
      const { id } = (await extensions.waiting(this.returnOf(authority)))!;
      await extensions.decide(id, { granted, reason: granted ? undefined : 'The figures are published in the week after; a part of it in time helps more.' });
    });
  }

  /** The project team asks something about a return. */
  ask(authority: Authority, at: Date, asked: Asked): Promise<unknown> {
    return this.cast.team(at, () => this.cast.app.get(QueriesService).raise(this.returnOf(authority), asked));
  }

  /** The authority answers everything that is open. */
  explain(authority: Authority, at: Date, answer: string): Promise<unknown> {
    return this.cast.spoc(authority, at, async () => {
      const queries = this.cast.app.get(QueriesService);
      const open = (await queries.ofReturn(this.returnOf(authority))).filter(({ state }) => String(state) === 'open');
      for (const { id } of open) await queries.answer(id, { corrected: false, answer });
    });
  }

  /** The project team accepts every answer about a return, so that nothing about it is left to decide. */
  settle(authority: Authority, at: Date): Promise<unknown> {
    return this.cast.team(at, async () => {
      const queries = this.cast.app.get(QueriesService);
      const answered = (await queries.ofReturn(this.returnOf(authority))).filter(({ state }) => String(state) === 'explained');
      for (const { id } of answered) await queries.decide(id, { accepted: true });
    });
  }

  /** The project team accepts returns, all at once. */
  accept(authorities: readonly Authority[], at: Date): Promise<unknown> {
    return this.cast.team(at, () => this.cast.app.get(BulkService).act({ action: BulkActionName.ACCEPT, ids: authorities.map((authority) => this.returnOf(authority)) }));
  }

  /** The project team closes the round. */
  close(at: Date): Promise<unknown> {
    return this.cast.team(at, () => this.cast.app.get(RoundsService).close(this.id));
  }
}
