// The returns of one authority in memory, decided by the real rules.
import {
  allowedOutcomes, canExtend, decideAcknowledge, decideAnswer, decideDeliver, decideDeliveries, decideListing, decideOutcome, decidePrepare, decidePropose, decideRecord, decideResubmit,
  decideWithdraw, decideWithdrawOutcome, effectiveDueOn, extensionDays, isReturned, outcomeInWords, readListing, returnActions, verbOfOutcome, verbOfReturnAction,
  type OutcomeInput, type ReturnMoment, type ReturnState, type SharingInstrument,
} from '@muster/domain/collections';
import { allowedVerbs, type Actor, type Verb } from '@muster/domain/access';
import type { Refusal } from '@muster/domain/kernel';
import { Problem } from '@muster/platform';
import type { ReturnSheet, ReturnTask } from '@muster/server/collections';
import { ID, RETURN_ID } from './survey.js';

const indicators = [{ code: 'gender', name: 'Gender' }, { code: 'date-of-birth', name: 'Date of birth' }, { code: 'ethnicity', name: 'Ethnicity <group>' }];
const barriers = [{ code: 'not-captured', text: 'Not captured' }, { code: 'workforce', text: 'Too few people' }];
const QUERY_ID = '44444444-4444-4444-8444-444444444444';
const WISH_ID = '55555555-5555-4555-8555-555555555555';

type Query = ReturnSheet['queries'][number];
type Wish = ReturnSheet['extensions'][number];

const refuse = (refusal: Refusal | null) => { if (refusal) throw new Problem(refusal); };
const notFound = () => new Problem({ code: 'NOT_FOUND', message: 'There is no such return, or you may not see it.' });

export class Returns {
  listed = false;
  state: ReturnState = 'in-preparation';
  outcome: (OutcomeInput & { on: string }) | null = null;
  roundState: 'open' | 'closed' = 'open';
  dueOn = '2023-04-28';
  extendedTo: string | null = null;
  today = '2023-04-20';
  waitsFor: SharingInstrument[] = [];
  queries: Query[] = [];
  wishes: Wish[] = [];
  said = new Map<string, { extent: string; note: string | null; source: string }>();
  survey: { id: string; state: ReturnTask['surveyState'] } | null = null;
  surveyTitle: string | null = null;
  champion: ReturnSheet['champion'] = { name: 'Yara Young', email: 'yara@example.org' };
  done: string[] = [];

  constructor(private readonly actor: () => Actor) {}

  private get moment(): ReturnMoment {
    const open = this.queries.filter(({ state }) => state === 'open').length;
    return {
      state: this.state, outcome: this.outcome?.outcome ?? null, roundState: this.roundState, dueOn: this.dueOn, extendedTo: this.extendedTo, closesOn: '2023-05-31', today: this.today, waitsFor: this.waitsFor,
      openQueries: open, undecidedQueries: open, extensionProposed: this.wishes.some(({ state }) => state === 'proposed'), by: 'authority',
    };
  }

  private can(verbs: readonly Verb[]): Verb[] {
    return allowedVerbs(this.actor(), verbs);
  }

  private task(): ReturnTask {
    const it = this.moment;
    const due = effectiveDueOn(it);
    return {
      returnId: RETURN_ID, programmeId: ID, programme: 'PLO national dataset', invented: true, collection: 'Bronze data', round: 'Spring 2023', roundState: this.roundState, level: 'Bronze', organisationId: ID,
      organisation: 'Barnsley', state: this.state, outcome: it.outcome, dueOn: this.dueOn, extendedTo: this.extendedTo, effectiveDueOn: due, overdue: !isReturned(this.state) && !it.outcome && this.today > due,
      openQueries: it.openQueries, surveyResponseId: this.survey?.id ?? null, surveyState: this.survey?.state ?? null, allowed: this.can(returnActions(it).map(verbOfReturnAction)),
    };
  }

  async tasks(): Promise<ReturnTask[]> {
    return this.listed ? [this.task()] : [];
  }

  async ofSurvey(responseId: string): Promise<string | null> {
    return this.survey?.id === responseId ? RETURN_ID : null;
  }

  async sheet(id: string): Promise<ReturnSheet> {
    if (id !== RETURN_ID) throw notFound();
    const it = this.moment;
    const at = new Date('2023-04-20T10:00:00Z');
    const deliveries = indicators.map(({ code, name }) => ({ indicator: code, name, extent: null, note: null, source: null, recordedAt: null, ...this.said.get(code) }));
    const { outcome } = this;
    return {
      ...this.task(), why: '', periodFrom: '2022-04-01', periodTo: '2023-03-31', opensOn: '2023-03-01', closesOn: '2023-05-31', receivedAt: isReturned(this.state) ? at : null, acceptedAt: this.state === 'accepted' ? at : null,
      surveyTitle: this.surveyTitle, champion: this.champion, deliveries: deliveries as ReturnSheet['deliveries'], extensions: this.wishes, extensionDays: canExtend(it) ? extensionDays(it) : null, indicators, barriers,
      waitsFor: this.waitsFor.map((instrument) => ({ instrument, name: 'memorandum of understanding', standing: 'Not signed yet', askedOn: '2023-04-01', elapsedDays: 19 })),
      queries: this.queries.map((query) => ({ ...query, allowedActions: query.state === 'open' ? this.can(['query.answer']) : [] })),
      standing: outcome && { outcome: outcome.outcome, words: outcomeInWords[outcome.outcome], on: outcome.on, by: 'Sam Spoc', reason: outcome.reason, indicators: [...outcome.indicators], barriers: [...outcome.barriers], successor: null },
      allowedOutcomes: allowedOutcomes(it).filter((one) => this.can([verbOfOutcome(one)]).length),
    };
  }

  private become(state: ReturnState, refusal: Refusal | null): void {
    refuse(refusal);
    this.state = state;
    this.done.push(state);
  }

  async acknowledge() { this.become('acknowledged', decideAcknowledge(this.moment)); }
  async prepare() { this.become('in-preparation', decidePrepare(this.moment)); }
  async resubmit() { this.become('resubmitted', decideResubmit(this.moment)); }
  async record() {
    this.become('received', decideRecord(this.moment));
    if (this.surveyTitle) this.survey = { id: ID, state: 'not-started' };
  }

  deliveries = {
    record: async (_id: string, given: { indicator: string; extent: 'complete' | 'partly' | 'none'; note?: string }[], source: string) => {
      refuse(decideDeliver(this.moment) ?? decideDeliveries(given, indicators.map(({ code }) => code)));
      for (const { indicator, extent, note } of given) this.said.set(indicator, { extent, note: note || null, source });
      this.done.push(`${source}: ${given.map(({ indicator, extent }) => `${indicator} ${extent}`).join(', ')}`);
    },
    readListing: async (_id: string, listing: string) => {
      refuse(decideListing(listing));
      return readListing(listing, indicators);
    },
  };

  outcomes = {
    set: async (_id: string, input: OutcomeInput) => {
      refuse(decideOutcome(input, this.moment, { organisationId: ID, indicators: new Set(indicators.map(({ code }) => code)), barriers: new Set(barriers.map(({ code }) => code)) }));
      this.outcome = { ...input, on: this.today };
    },
    withdraw: async (_id: string, reason: string) => {
      refuse(decideWithdrawOutcome(this.moment, reason));
      this.outcome = null;
    },
  };

  extensions = {
    propose: async (_id: string, { until, reason }: { until: string; reason: string }) => {
      refuse(decidePropose({ until, reason }, this.moment));
      this.wish({ until, reason });
    },
    withdraw: async (id: string) => {
      const wish = this.wishes.find((one) => one.id === id)!;
      refuse(decideWithdraw(wish));
      Object.assign(wish, { state: 'withdrawn', allowedActions: [] });
    },
  };

  /** Somebody wishes for more time. */
  wish(changes: Partial<Record<keyof Wish, unknown>>): void {
    const wish = { id: WISH_ID, until: '2023-05-12', reason: 'Our system changes', state: 'proposed', proposedBy: 'Sam Spoc', proposedInRole: 'spoc', proposedAt: new Date('2023-04-20T09:00:00Z'), decidedBy: null, decidedAt: null, decisionReason: null };
    this.wishes.unshift({ ...wish, allowedActions: this.can(['extension.withdraw']), ...changes } as Wish);
  }

  answers = {
    answer: async (id: string, { corrected, answer }: { corrected: boolean; answer: string }) => {
      const query = this.queries.find((one) => one.id === id)!;
      refuse(decideAnswer(query, answer));
      Object.assign(query, { state: corrected ? 'corrected' : 'explained', answer, answeredBy: 'Sam Spoc', answeredAt: new Date('2023-04-21T09:00:00Z') });
    },
  };

  /** The project team asks. */
  ask(changes: Partial<Record<keyof Query, unknown>> = {}): string {
    this.state = 'queried';
    const query = {
      id: QUERY_ID, indicator: 'gender', indicatorName: 'Gender', text: 'Why are there fewer than last year?', dueOn: '2023-05-04', state: 'open', overdue: false, raisedBy: 'Priya Patel', raisedAt: new Date('2023-04-20T09:00:00Z'),
      answer: null, answeredBy: null, answeredAt: null, askedAgain: null, carriedForward: false,
    };
    this.queries.push({ ...query, ...changes } as Query);
    return `/returns/${RETURN_ID}/queries/${QUERY_ID}`;
  }
}
