import { addDays, addWorkingDays } from '@muster/domain/kernel';
import { Operation } from '@muster/platform';
import { ReturnOutcomeName, workingCalendar } from '@muster/server/collections';
import { AddressesService, QuietDaysService } from '@muster/server/engagement';
import { AppointmentsService } from '@muster/server/people';
import { on } from './cast.js';
import { dice, pick } from './dice.js';
import type { Diary } from './diary.js';
import { askedTwice, recurring } from './follow-up.js';
import { spocAddress } from './people.js';
import type { Authority } from './profiles.js';
import type { Said } from './return-answers.js';
import type { Days } from './returning.js';
import type { RoundAtWork } from './round-at-work.js';
import { standings, type Standing } from './standings.js';

const eases = [['easily', 52], ['time-consuming', 41], ['very-difficult', 7]] as const;
const providers = [['data-intelligence', 40], ['legal', 15], ['case-progression', 14], ['service-managers', 9], ['social-workers', 6], ['other', 16]] as const;

/** What has happened in the open round until this morning, day after day. */
export class OpenRound {
  private readonly calendar = workingCalendar();
  private readonly twice: ReadonlySet<string>;
  readonly standing: ReadonlyMap<string, Standing>;

  constructor(private readonly round: RoundAtWork, private readonly days: Days & { today: string }, readonly vacancies: ReadonlySet<string>) {
    const { roster } = round.cast.stage;
    this.standing = standings(roster, vacancies);
    this.twice = new Set(askedTwice(roster, vacancies).map(({ code }) => code));
  }

  /** Notes everything into a diary. */
  noteInto(diary: Diary): void {
    for (const authority of this.round.cast.stage.roster) this.parts[this.standing.get(authority.code)!](authority, diary);
    this.noteQuietDays(diary);
    this.noteQueries(diary);
  }

  private readonly parts: Readonly<Record<Standing, (authority: Authority, diary: Diary) => void>> = {
    received: (one, diary) => this.receive(one, diary),
    'no-contact': (one, diary) => diary.note(this.after(1, 14), (at) => this.round.account(one, at, { outcome: ReturnOutcomeName.NO_SPOC, reason: 'Nobody has been named since the programme began.' })),
    left: (one, diary) => diary.note(this.opened(4, 14), (at) => this.leave(one, at)),
    bounced: (one, diary) => diary.note(this.opened(2, 14), (at) => this.bounce(one, at)),
    agreement: (one, diary) => this.waitForAgreement(one, diary),
    escalated: () => undefined,
    proposed: (one, diary) => diary.note(this.after(-1, 14), (at) => this.round.propose(one, at, { until: this.later(4), by: dice('who-asks', one.code) < 0.5 ? 'spoc' : 'champion' })),
    granted: (one, diary) => this.extend(one, diary, { until: this.later(6), granted: true }),
    declined: (one, diary) => this.extend(one, diary, { until: this.later(12), granted: false }),
    'cannot-report': (one, diary) => diary.note(this.after(-2, 14), (at) => this.round.declare(one, at, ReturnOutcomeName.CANNOT_REPORT)),
    refused: (one, diary) => diary.note(this.after(3, 14), (at) => this.round.account(one, at, { outcome: ReturnOutcomeName.REFUSED, reason: 'Their director wants to see the outcome of the first rounds before.' })),
    'nil-return': (one, diary) => diary.note(this.opened(6, 14), (at) => this.round.declare(one, at, ReturnOutcomeName.NIL_RETURN)),
    visited: (one, diary) => this.visit(one, diary),
    acknowledged: (one, diary) => this.step(one, diary, 'acknowledge'),
    'in-preparation': (one, diary) => this.step(one, diary, 'prepare'),
    silent: () => undefined,
  };

  private receive(one: Authority, diary: Diary): void {
    const [from, to] = [3, 24];
    const day = this.opened(from + Math.floor(Math.sqrt(dice('follow-up-day', one.code)) * (to - from)), 8 + Math.floor(dice('hour', one.code) * 7));
    if (dice('reads', one.code) < 0.3) this.step(one, diary, 'acknowledge');
    const said: Said = { ease: pick(eases, dice('follow-up-ease', one.code)), provider: pick(providers, dice('follow-up-provider', one.code)) };
    const answersToo = dice('answers-too', one.code) < 0.75 && !this.twice.has(one.code);
    diary.note(day, (at) => this.round.receive(one, at, answersToo ? said : null));
  }

  private step(one: Authority, diary: Diary, step: 'acknowledge' | 'prepare'): void {
    diary.note(this.opened(1 + Math.floor(dice('step', one.code) * 2), 7), (at) => this.round.step(one, at, step));
  }

  private extend(one: Authority, diary: Diary, { until, granted }: { until: string; granted: boolean }): void {
    diary.note(this.after(-3, 13), (at) => this.round.propose(one, at, { until, by: 'spoc' }));
    diary.note(this.after(-1, 13), (at) => this.round.decide(one, at, granted));
  }

  /** The authority of the visitor: under way, with a little more time that ended two working days ago. */
  private visit(one: Authority, diary: Diary): void {
    this.step(one, diary, 'prepare');
    this.extend(one, diary, { until: this.later(-2), granted: true });
  }

  private waitForAgreement(one: Authority, diary: Diary): void {
    diary.note(this.after(2, 14), (at) => this.round.account(one, at, { outcome: ReturnOutcomeName.SHARING_PENDING, reason: 'They are ready, and wait for the agreement to be signed.' }));
  }

  /** The single point of contact leaves, and nobody takes over. */
  private async leave(one: Authority, at: Date): Promise<void> {
    const { cast } = this.round;
    const { personId } = cast.spocOf(one)!;
    const day = at.toISOString().slice(0, 10);
    await cast.team(at, async () => {
      const [held] = await cast.app.get(Operation).sql<{ id: string }>("select id from appointment where person_id = $1 and role = 'spoc' and ends_on is null", [personId]);
      await cast.app.get(AppointmentsService).end(held!.id, day);
    });
    cast.stage.people.delete(spocAddress(one));
  }

  private bounce(one: Authority, at: Date): Promise<unknown> {
    const { cast } = this.round;
    return cast.champion(one.region, at, () => cast.app.get(AddressesService).fail(cast.spocOf(one)!.personId, 'The invitation came back: there is no such mailbox any more.'));
  }

  /** One region asked to be left in peace when the first reminder would have gone. */
  private noteQuietDays(diary: Diary): void {
    const { cast } = this.round;
    const startsOn = addWorkingDays(this.days.dueOn, -10, this.calendar);
    const input = { programmeId: cast.stage.programmeId, region: 'south-west', startsOn, endsOn: addDays(startsOn, 6), reason: 'Inspection of several authorities of the region' };
    diary.note(this.opened(1, 11), (at) => cast.champion('south-west', at, () => cast.app.get(QuietDaysService).set(input)));
  }

  /** What was asked two years before is answered by what was explained then; of the others one is open, one is overdue, and one is explained. */
  private noteQueries(diary: Diary): void {
    const { round, days: { today } } = this;
    const { roster } = round.cast.stage;
    const asked = this.after(5, 15);
    for (const one of roster.filter(({ code }) => this.twice.has(code))) diary.note(asked, (at) => round.ask(one, at, recurring(addDays(today, 6))));
    const early = roster.filter(({ code }) => this.standing.get(code) === 'received' && !this.twice.has(code)).sort((a, b) => dice('follow-up-day', a.code) - dice('follow-up-day', b.code));
    const [overdue, open, explained] = [early.find(({ region }) => region === 'yorkshire-and-the-humber')!, early.find(({ region }) => region === 'london')!, early.find(({ region }) => region === 'north-west')!];
    diary.note(this.after(-2, 15), (at) => round.ask(overdue, at, { indicator: 'pre-proceedings-outcome', text: 'A third of the outcomes is empty. Are they not known, or not entered?', dueOn: addDays(this.days.dueOn, 6) }));
    diary.note(this.after(4, 15), (at) => round.ask(open, at, { indicator: 'child-demographics', text: 'Twelve children have no date of birth. Please correct or explain.', dueOn: addDays(today, 5) }));
    diary.note(this.after(4, 15), (at) => round.ask(explained, at, { indicator: 'pre-proceedings-end-date', text: 'Some periods end before they begin. Please explain.', dueOn: addDays(today, 5) }));
    diary.note(this.after(6, 12), (at) => round.explain(explained, at, 'The dates were exchanged in the extract; the order of events is right.'));
    const content = early.filter((one) => ![overdue, open, explained].includes(one)).slice(0, 40);
    diary.note(this.after(6, 15), (at) => round.accept(content, at));
  }

  private opened(workingDays: number, hour: number): Date {
    return on(addWorkingDays(this.days.opensOn, workingDays, this.calendar), hour);
  }

  private after(workingDays: number, hour: number): Date {
    return on(addWorkingDays(this.days.dueOn, workingDays, this.calendar), hour);
  }

  /** So many working days from today. */
  private later(workingDays: number): string {
    return addWorkingDays(this.days.today, workingDays, this.calendar);
  }
}
