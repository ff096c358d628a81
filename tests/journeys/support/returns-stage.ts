import type { INestApplicationContext } from '@nestjs/common';
import { addDays, addWorkingDays } from '@muster/domain/kernel';
import { Operation } from '@muster/platform';
import { CollectionsService, ReturnsService, RoundsService, SharingInstrumentName, SharingService, SharingStateName, workingCalendar } from '@muster/server/collections';
import { AppointmentsService } from '@muster/server/people';
import { cast, roster, rounds, type Name } from './cast.js';
import { Stage, templateOf } from './stage.js';

type Step = 'acknowledge' | 'prepare' | 'record';

/** What was done of the overdue round, by whom and how many working days after it was due. */
const done: readonly [Name, Step, number][] = [['sam', 'prepare', -4], ['kavita', 'acknowledge', -10], ['lena', 'record', -2], ['sue', 'record', 0], ['ben', 'record', 2]];

/**
 * A collection at work: a round that is overdue, in which some came on time, one late and some not at all; a fresh one with a survey, which waits for a signature of Wakefield;
 * an authority whose single point of contact left, and two that never had one.
 */
export async function setReturns(app: INestApplicationContext): Promise<void> {
  const stage = new Stage(app);
  await stage.found();
  await new Returns(stage).set();
}

class Returns {
  constructor(private readonly stage: Stage) {}

  async set(): Promise<void> {
    const [silver, bronze] = [await this.stage.publish(templateOf('return-survey-silver')), await this.stage.publish(templateOf('return-survey-bronze'))];
    const collectionId = await this.team(-30, () => this.get(CollectionsService).create({ programmeId: this.stage.programmeId, code: 'returns', name: 'Quarterly returns' }).then(({ id }) => id));
    const overdue = await this.open({ collectionId, name: rounds.overdue, levelCode: 'silver', surveyVersionId: silver, sharing: [], opens: -28, due: -8 });
    for (const [name, step, day] of done) await this.take(overdue, name, { step, day: day - 8 });
    await this.sign();
    await this.open({ collectionId, name: rounds.fresh, levelCode: 'bronze', surveyVersionId: bronze, sharing: [SharingInstrumentName.MEMORANDUM], opens: -2, due: 14 });
    await this.leave('umar', -5);
  }

  private open({ opens, due, ...round }: { collectionId: string; name: string; levelCode: string; surveyVersionId: string; sharing: SharingInstrumentName[]; opens: number; due: number }): Promise<string> {
    return this.team(opens, async () => {
      const days = { periodFrom: addDays(this.stage.today, -140), periodTo: addDays(this.stage.today, -50), opensOn: this.day(opens), dueOn: this.day(due), closesOn: this.day(due + 20) };
      const { id } = await this.get(RoundsService).create({ ...round, ...days, target: 90 });
      await this.get(RoundsService).open(id);
      return id;
    });
  }

  private take(roundId: string, name: Name, { step, day }: { step: Step; day: number }): Promise<unknown> {
    const { organisation } = cast[name] as { organisation: string };
    return this.stage.run(this.stage.actor(cast[name]), async () => {
      const [{ id }] = await this.get(Operation).sql<{ id: string }>('select id from expected_return where round_id = $1 and organisation_id = $2', [roundId, this.stage.organisation(organisation)]) as [{ id: string }];
      await this.get(ReturnsService)[step](id);
    }, this.at(day));
  }

  /** Everybody has signed the memorandum except Wakefield, which was asked forty days ago. */
  private async sign(): Promise<void> {
    const { programmeId } = this.stage;
    const [asked, doneOn] = [addDays(this.stage.today, -40), addDays(this.stage.today, -20)];
    const of = (names: readonly string[]) => ({ programmeId, organisationIds: names.map((name) => this.stage.organisation(name)), instrument: SharingInstrumentName.MEMORANDUM, askedOn: asked });
    await this.team(-4, () => this.get(SharingService).set({ ...of(roster.filter((name) => name !== 'Wakefield')), state: SharingStateName.DONE, doneOn }));
    await this.team(-4, () => this.get(SharingService).set({ ...of(['Wakefield']), state: SharingStateName.IN_PROGRESS }));
  }

  private async leave(name: Name, day: number): Promise<void> {
    await this.team(day, async () => {
      const [{ id }] = await this.get(Operation).sql<{ id: string }>('select appointment.id from appointment join person on person.id = person_id where email = $1', [cast[name].email]) as [{ id: string }];
      await this.get(AppointmentsService).end(id, this.day(day));
    });
  }

  private team<T>(day: number, work: () => Promise<T>): Promise<T> {
    return this.stage.run(this.stage.team, work, this.at(day));
  }

  private at(day: number): Date {
    return new Date(`${this.day(day)}T09:00:00Z`);
  }

  /** So many working days from today. */
  private day(workingDays: number): string {
    return addWorkingDays(this.stage.today, workingDays, workingCalendar());
  }

  private get<T>(service: new (...parts: never[]) => T): T {
    return this.stage.app.get(service);
  }
}
