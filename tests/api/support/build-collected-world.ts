import type { INestApplicationContext } from '@nestjs/common';
import { defaultPlan } from '@muster/domain/engagement';
import { accountUrl, Operation, SetClock, Site } from '@muster/platform';
import { PlanProgressName, PlansService, TargetsService } from '@muster/server/blockers';
import {
  CollectionsService, DeliveriesService, DeliveryExtentName, DeliverySourceName, ExtensionsService, QueriesService, ReturnsService, RoundsService, SharingInstrumentName, SharingService, SharingStateName,
} from '@muster/server/collections';
import { AddressesService, ContactsService, QuietDaysService, RemindersService, TasksService, TemplatesService, WorkshopsService } from '@muster/server/engagement';
import { ModerationService } from '@muster/server/readiness';
import type { ActorName } from '@muster/testing';
import pg from 'pg';
import { createApp } from '../../../apps/api/src/create-app.js';
import { blockedProgramme } from './build-blocked-world.js';
import { buildWorld, NOW } from './build-world.js';
import { actorOf } from './second-wall.js';
import { recommended } from './recommended.js';
import { readWorld, type World } from './world.js';

type Name = Exclude<ActorName, 'nobody'>;
type ContactInput = Parameters<ContactsService['log']>[0];
type WorkshopInput = Parameters<WorkshopsService['create']>[0];

/** Who is asked: the authority and its single point of contact, whose return came, and who looks after it; and another of the region, to whom mail comes back. */
const places = [
  { code: 'a', organisation: 'Barnsley', region: 'yorkshire-and-the-humber', spoc: 'sam', caller: 'yara', bounced: 'lena' },
  { code: 'a', organisation: 'Camden', region: 'london', spoc: 'sue', caller: 'hal', bounced: 'hana' },
  { code: 'b', organisation: 'Camden', region: 'london', spoc: 'bea', caller: 'olga', bounced: 'bea' },
] as const satisfies readonly { code: 'a' | 'b'; organisation: string; region: string; spoc: Name; caller: Name; bounced: Name }[];
type Place = (typeof places)[number];

const teams = { a: 'priya', b: 'olga' } as const;
const data = { periodFrom: '2022-01-01', periodTo: '2022-12-31' };

/**
 * The world of the tests with collections and everything by which authorities are chased: in each programme a bronze collection with rounds in every state and a
 * silver one that is overdue, and of Barnsley and Camden returns, queries, extensions, contacts, tasks, letters and decisions. Built through the verbs of the product.
 */
export async function buildCollectedWorld(url: string): Promise<void> {
  await buildWorld(url);
  const app = await createApp({ appUrl: accountUrl(url, 'muster_app'), clock: new SetClock(NOW), site: new Site('http://localhost:4000', false) });
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query("set app.everything = 'on'");
  try {
    await new CollectedWorldBuilder(app, owner, await readWorld(owner)).build();
  } finally {
    await owner.end();
    await app.close();
  }
}

class CollectedWorldBuilder {
  private readonly rounds = new Map<string, string>();

  constructor(private readonly app: INestApplicationContext, private readonly owner: pg.Client, private readonly world: World) {}

  async build(): Promise<void> {
    for (const code of ['a', 'b'] as const) await this.collections(code);
    for (const place of places) await this.asked(place);
    for (const code of ['a', 'b'] as const) await this.chased(code);
    for (const place of places) await this.called(place);
    for (const place of places) await this.moderated(place);
    for (const code of ['a', 'b'] as const) await this.by(teams[code], '2023-02-17', () => recommended(this.app, this.world.programme(code)));
    await blockedProgramme(this.app, this.world, { code: 'a', team: 'priya', caller: 'hal' });
    await blockedProgramme(this.app, this.world, { code: 'b', team: 'olga', caller: 'olga' });
    for (const code of ['a', 'b'] as const) await this.blocker(code);
    for (const place of places) await this.planned(place);
  }

  private async collections(code: 'a' | 'b'): Promise<void> {
    const [bronze, silver] = await this.by(teams[code], '2022-11-01', async () => [await this.collection(code, 'bronze'), await this.collection(code, 'silver')] as const);
    await this.by(teams[code], '2022-11-01', () => this.round(`${code}/bronze/Winter`, { collectionId: bronze, opensOn: '2022-11-01', dueOn: '2022-11-21', closesOn: '2022-11-30' }, 'open'));
    await this.by(teams[code], '2022-11-30', () => this.app.get(RoundsService).close(this.rounds.get(`${code}/bronze/Winter`)!));
    await this.by(teams[code], '2023-02-01', async () => {
      const surveyVersionId = this.world.version(`${code}/1`);
      await this.round(`${code}/bronze/Spring`, { collectionId: bronze, opensOn: '2023-02-01', dueOn: '2023-03-01', closesOn: '2023-04-28', surveyVersionId }, 'open');
      await this.round(`${code}/silver/Spring`, { collectionId: silver, opensOn: '2023-02-01', dueOn: '2023-02-15', closesOn: '2023-04-28', sharing: [SharingInstrumentName.MEMORANDUM] }, 'open');
      await this.round(`${code}/bronze/Summer`, { collectionId: bronze, opensOn: '2023-06-01', dueOn: '2023-06-15', closesOn: '2023-06-30' });
      await this.round(`${code}/bronze/Autumn`, { collectionId: bronze, opensOn: '2023-09-01', dueOn: '2023-09-15', closesOn: '2023-09-29' });
      await this.app.get(RoundsService).schedule(this.rounds.get(`${code}/bronze/Autumn`)!);
    });
  }

  private async collection(code: 'a' | 'b', level: string): Promise<string> {
    return (await this.app.get(CollectionsService).create({ programmeId: this.world.programme(code), code: level, name: `The ${level} data` })).id;
  }

  private async round(key: string, days: { collectionId: string; opensOn: string; dueOn: string; closesOn: string; surveyVersionId?: string; sharing?: SharingInstrumentName[] }, open?: 'open'): Promise<void> {
    const [, levelCode, name] = key.split('/');
    const { id } = await this.app.get(RoundsService).create({ name: name!, levelCode, ...data, ...days });
    this.rounds.set(key, id);
    if (open) await this.app.get(RoundsService).open(id);
  }

  /** The authority returns its bronze data and is asked about it; for silver it wants more time, and nothing is signed yet. */
  private async asked({ code, organisation, spoc }: Place): Promise<void> {
    const [bronze, silver] = [await this.returnOf(`${code}/bronze/Spring`, organisation), await this.returnOf(`${code}/silver/Spring`, organisation)];
    const extensions = this.app.get(ExtensionsService);
    await this.by(teams[code], '2023-02-06', () => this.app.get(SharingService).set({
      programmeId: this.world.programme(code), organisationIds: [this.world.organisation(organisation)], instrument: SharingInstrumentName.MEMORANDUM, state: SharingStateName.IN_PROGRESS, askedOn: '2023-02-03',
    }));
    await this.by(spoc, '2023-02-10', async () => {
      const [proposed] = await extensions.of(await extensions.propose(bronze, { until: '2023-03-10', reason: 'A new system' }));
      await extensions.withdraw(proposed!.id);
      await this.app.get(ReturnsService).record(bronze);
      const indicator = await this.indicator(bronze);
      await this.app.get(DeliveriesService).record(bronze, [{ indicator, extent: DeliveryExtentName.PARTLY, note: 'Two courts are missing.' }], DeliverySourceName.TYPED);
      await extensions.propose(silver, { until: '2023-03-10', reason: 'The memorandum is with our lawyers' });
    });
    await this.by(teams[code], '2023-02-17', () => this.app.get(QueriesService).raise(bronze, { text: 'Is this the whole year?', dueOn: '2023-02-24' }));
  }

  private async returnOf(round: string, organisation: string): Promise<string> {
    const { rows: [row] } = await this.owner.query<{ id: string }>('select id from expected_return where round_id = $1 and organisation_id = $2', [this.rounds.get(round), this.world.organisation(organisation)]);
    return row!.id;
  }

  private async indicator(returnId: string): Promise<string> {
    return (await this.app.get(DeliveriesService).ofReturn(returnId))[0]!.indicator;
  }

  /** What the project team keeps for its programme: a plan, a template and a workshop of its own, and one run of the reminders. */
  private async chased(code: 'a' | 'b'): Promise<void> {
    const programmeId = this.world.programme(code);
    const changedBy = this.world.person(teams[code]);
    await this.owner.query('insert into reminder_plan (programme_id, steps, changed_by, changed_at) values ($1, $2, $3, $4)', [programmeId, JSON.stringify(defaultPlan), changedBy, NOW]);
    await this.by(teams[code], '2023-02-09', async () => {
      await this.app.get(TemplatesService).keep({ programmeId, code: 'our-own', name: 'Our own', subject: 'About ((subject_of_request))', body: 'Dear ((name))' });
      const { id } = await this.app.get(WorkshopsService).create({ programmeId, name: 'Start', kind: 'workshop' as WorkshopInput['kind'], heldOn: '2023-02-08' });
      await this.app.get(WorkshopsService).recordAttendance({ workshopId: id, organisationIds: places.filter((place) => place.code === code).map(({ organisation }) => this.world.organisation(organisation)) });
    });
    await this.by(teams[code], '2023-02-16', () => this.app.get(RemindersService).run(programmeId)); // a Thursday: silver is overdue since yesterday
  }

  /** Who looks after the authority calls it, and keeps some days quiet; a letter to it waits for the project team. */
  private async called({ code, organisation, region, spoc, caller, bounced }: Place): Promise<void> {
    const [programmeId, organisationId] = [this.world.programme(code), this.world.organisation(organisation)];
    const call: ContactInput = { programmeId, organisationId, kind: 'telephone' as ContactInput['kind'], heldOn: '2023-02-16', reached: true, withId: this.world.person(spoc), said: 'The memorandum is with the lawyers.', nextAction: 'Call again', nextOn: '2023-02-23' };
    const task = await this.by(caller, '2023-02-16', async () => (await this.app.get(ContactsService).log(call)).task!.id);
    await this.by(caller, '2023-02-17', () => this.app.get(TasksService).finish(task, 'Done already'));
    await this.by(caller, '2023-02-17', () => this.app.get(QuietDaysService).set({ programmeId, region, startsOn: '2023-04-03', endsOn: '2023-04-04', reason: 'Inspection' }));
    await this.by(teams[code], '2023-02-17', () => this.app.get(AddressesService).fail(this.world.person(bounced), 'Told by telephone'));
    await this.owner.query(`insert into message (kind, programme_id, organisation_id, region_code, round_id, person_id, step, template_code, reason, state, queued_at)
      values ('escalation', $1, $2, $3, $4, $5, 'escalation', 'escalation', 'Overdue', 'prepared', $6)`, [programmeId, organisationId, region, this.rounds.get(`${code}/silver/Spring`), this.world.person(spoc), NOW]);
  }

  /** Who looks after the authority holds its gold data for green, whatever it declared. */
  private async moderated({ code, organisation, caller }: Place): Promise<void> {
    const asked = { waveId: this.world.wave(code === 'a' ? 'a/Spring' : 'b/Count'), organisationId: this.world.organisation(organisation) };
    await this.by(caller, '2023-02-17', () => this.app.get(ModerationService).moderate({ ...asked, measure: 'rag', subject: 'gold', code: 'green', reason: 'Seen on a visit.' }));
  }

  /** Something that stands in the way in the whole programme, and by when authorities should be ready. */
  private async blocker(code: 'a' | 'b'): Promise<void> {
    const programmeId = this.world.programme(code);
    await this.owner.query(`insert into blocker (programme_id, code, title, solution, indicators, barriers, cause, actor, created_at)
      values ($1, 'data-team', 'Nobody has time', 'Give them time', '{letter-of-issue-date}', '{workforce}', 'capacity', 'authority', $2)`, [programmeId, NOW]);
    await this.by(teams[code], '2023-02-17', () => this.app.get(TargetsService).set(programmeId, [{ level: 'bronze', dueOn: '2025-04-01', label: 'Phase 1', share: 100 }]));
  }

  /** What the authority plans to do about it. */
  private async planned({ code, organisation, spoc }: Place): Promise<void> {
    const { rows: [blocker] } = await this.owner.query<{ id: string }>("select id from blocker where programme_id = $1 and code = 'data-team'", [this.world.programme(code)]);
    const plan = { organisationId: this.world.organisation(organisation), blockerId: blocker!.id, expectedVersion: 0, action: 'Train two people', owner: 'Data team', progress: PlanProgressName.PLANNED };
    await this.by(spoc, '2023-02-17', () => this.app.get(PlansService).keep(plan));
  }

  private by<T>(name: Name, day: string, work: () => Promise<T>): Promise<T> {
    return this.app.get(Operation).run(actorOf(name, this.world), work, new Date(`${day}T10:00:00Z`));
  }
}
