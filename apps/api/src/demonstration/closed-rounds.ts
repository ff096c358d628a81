import { addDays, addWorkingDays } from '@muster/domain/kernel';
import { CollectionsService, ReturnOutcomeName, SharingInstrumentName, workingCalendar } from '@muster/server/collections';
import { on, type Cast } from './cast.js';
import { dice } from './dice.js';
import type { Diary } from './diary.js';
import type { Authority, LevelCode } from './profiles.js';
import { arrivals, heldUp, type Arrival, type Days } from './returning.js';
import { RoundAtWork } from './round-at-work.js';

const rounds: readonly (Days & { level: LevelCode; name: string })[] = [
  { level: 'bronze', name: 'Bronze, quarter 3', opensOn: '2023-03-01', dueOn: '2023-03-31', closesOn: '2023-04-28' },
  { level: 'silver', name: 'Silver, quarter 3', opensOn: '2023-05-03', dueOn: '2023-06-02', closesOn: '2023-06-30' },
  { level: 'gold', name: 'Gold, quarter 3', opensOn: '2023-07-03', dueOn: '2023-08-04', closesOn: '2023-08-31' },
];
const SHARING = [SharingInstrumentName.STATEMENT, SharingInstrumentName.AGREEMENT];
const questions = ['Fewer children are named here than in the item before. Please explain.', 'Some dates are after the end of the period. Please explain.', 'This is half of what comparable authorities report. Is it complete?'] as const;
const answer = 'We checked it against our tracker: it is right. Some cases moved between teams in the period.';

/** The three rounds of 2023: opened, returned to as published, asked about, accepted, closed. */
export async function closedRounds(cast: Cast, vacancies: ReadonlySet<string>): Promise<void> {
  const { id: collectionId } = await cast.team(on('2023-02-27'), () => cast.app.get(CollectionsService).create({
    programmeId: cast.stage.programmeId, code: 'plo-returns', name: 'PLO data returns 2022–23', description: 'The data of quarter 3 of 2022–23, level after level. The totals of what came are published figures; whose they are is invented.',
  }));
  for (const { level, ...days } of rounds) {
    const plan = { ...days, level, periodFrom: '2022-10-01', periodTo: '2022-12-31', target: 85, sharing: SHARING, surveyed: true };
    const round = await RoundAtWork.open(cast, { collectionId, ...plan }, on(days.opensOn, 8));
    await new ClosedRound(round, { ...days, level }, vacancies).live();
  }
}

/** What happened in one of them. */
class ClosedRound {
  private readonly diary: Diary;
  private readonly calendar = workingCalendar();

  constructor(private readonly round: RoundAtWork, private readonly days: Days & { level: LevelCode }, private readonly vacancies: ReadonlySet<string>) {
    this.diary = round.cast.diary();
  }

  async live(): Promise<void> {
    const { roster } = this.round.cast.stage;
    const came = arrivals(this.days.level, { roster, vacancies: this.vacancies }, { ...this.days, calendar: this.calendar });
    for (const one of came) this.arrive(one);
    const asked = came.filter(({ authority }) => dice('asked', this.days.level, authority.code) < 0.07);
    for (const { authority, on: day } of asked) this.ask(authority, day);
    const returned = new Set(came.map(({ authority }) => authority.code));
    for (const authority of roster) if (!returned.has(authority.code)) this.stayAway(authority);
    this.accept(came);
    await this.diary.live();
  }

  private arrive({ authority, on: day, late, extension, said }: Arrival): void {
    const { round, days: { dueOn, closesOn } } = this;
    if (late && extension !== 'none') {
      const until = extension === 'granted' ? [day, closesOn].sort()[0]! : addDays(dueOn, 10);
      this.diary.note(on(this.working(dueOn, -4), 10), (at) => round.propose(authority, at, { until, by: dice('who', authority.code) < 0.5 ? 'spoc' : 'champion' }));
      this.diary.note(on(this.working(dueOn, -2), 11), (at) => round.decide(authority, at, extension === 'granted'));
    }
    this.diary.note(on(day, 13, Math.floor(dice('minute', authority.code) * 60)), (at) => round.receive(authority, at, said));
  }

  /** The project team asks, the authority explains, the project team is content. */
  private ask(authority: Authority, day: string): void {
    const { round } = this;
    const chance = dice('question', this.days.level, authority.code);
    const indicator = round.indicators[Math.floor(chance * round.indicators.length)]!;
    const text = questions[Math.floor(chance * 30) % questions.length]!;
    this.diary.note(on(this.working(day, 3), 11), (at) => round.ask(authority, at, { indicator, text, dueOn: this.working(day, 13) }));
    this.diary.note(on(this.working(day, 8), 12), (at) => round.explain(authority, at, answer));
    this.diary.note(on(this.working(day, 11), 12), (at) => round.settle(authority, at));
  }

  /** A typed reason for some of those from whom nothing came; the others stayed silent. */
  private stayAway(authority: Authority): void {
    const { round, days: { level, dueOn, closesOn }, vacancies } = this;
    const { roster } = round.cast.stage;
    const chance = dice('away', level, authority.code);
    const at = on(this.working(dueOn, Math.min(2 + Math.floor(chance * 12), 14)), 15);
    const note = (act: (at: Date) => Promise<unknown>) => this.diary.note(at, act);
    if (vacancies.has(authority.code)) return note((when) => round.account(authority, when, { outcome: ReturnOutcomeName.NO_SPOC, reason: 'Nobody is named for this authority, and the switchboard knows of nobody.' }));
    if (heldUp(roster, vacancies).has(authority.code)) return note((when) => round.account(authority, when, { outcome: ReturnOutcomeName.SHARING_PENDING, reason: 'Their information governance team has not signed the agreement yet.' }));
    if (authority.name === 'Isles of Scilly') return note((when) => round.declare(authority, when, ReturnOutcomeName.NIL_RETURN));
    if (chance < 0.5) return note((when) => round.declare(authority, when, ReturnOutcomeName.CANNOT_REPORT));
    if (chance < 0.6) return note((when) => round.account(authority, when, { outcome: ReturnOutcomeName.REFUSED, reason: 'They will not take part beside an inspection.' }));
    if (chance < 0.68) this.diary.note(on(closesOn, 16), (when) => round.closeOut(authority, when, 'The case management system is being replaced this quarter.'));
  }

  /** Nearly everything is accepted, two weeks after the round has closed; a few are still to be looked at. */
  private accept(came: readonly Arrival[]): void {
    const { round, days: { level, closesOn } } = this;
    this.diary.note(on(closesOn, 20), (at) => round.close(at));
    const content = came.filter(({ authority }) => dice('accepted', level, authority.code) > 0.03).map(({ authority }) => authority);
    this.diary.note(on(addDays(closesOn, 28), 10), (at) => round.accept(content, at));
  }

  private working(day: string, count: number): string {
    return addWorkingDays(day, count, this.calendar);
  }
}
