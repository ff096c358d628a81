import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@muster/domain/access';
import { addDays } from '@muster/domain/kernel';
import { accountUrl, Clock, Operation, Site, SYSTEM } from '@muster/platform';
import { surveyTemplates } from '@muster/reference';
import { AppointmentsService, PeopleService, type RoleName } from '@muster/server/people';
import { ProgrammesService } from '@muster/server/programmes';
import { SurveysService, WavesService } from '@muster/server/surveys';
import { smallSurvey } from '@muster/testing';
import { createApp } from '../../../apps/api/src/create-app.js';
import { Reference } from '../../../apps/api/src/reference.js';
import { Respondents } from '../../../apps/api/src/demonstration/respondents.js';
import { cast, roster, submitted, SURVEY, waves, type Member } from './cast.js';

/** Fills a migrated database through the verbs of the product, as people would, at the time of a clock. */
export async function fill(url: string, clock: Clock, set: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const app = await createApp({ appUrl: accountUrl(url, 'muster_app'), clock, site: new Site('http://localhost:4000', false) });
  try {
    await app.get(Reference).load();
    await set(app);
  } finally {
    await app.close();
  }
}

/** A programme on its first day: everybody is there, and nobody has been asked anything. */
export async function setNothing(app: INestApplicationContext): Promise<void> {
  await new Stage(app).found();
}

/** Real authorities, the real survey in an open wave, and people with every role. */
export async function setSurveys(app: INestApplicationContext): Promise<void> {
  const stage = new Stage(app);
  await stage.found();
  const [readiness, pilot] = [await stage.publish(templateOf(SURVEY)), await stage.publish(smallSurvey)];
  const wave = await stage.open(waves.readiness, readiness);
  await stage.open(waves.pilot, pilot);
  await stage.submit(wave, readiness);
}

/** The definition of a survey that comes with the product. */
export function templateOf(survey: string): unknown {
  return surveyTemplates().find(({ code }) => code === survey)!.definition;
}

/** The programme, its roster and everybody in it; and what is published and opened there. */
export class Stage {
  private readonly organisations = new Map<string, { id: string; code: string; region: string }>();
  private readonly people = new Map<string, { personId: string; name: string }>();
  programmeId = '';

  constructor(readonly app: INestApplicationContext) {}

  /** Creates the programme, sets its roster and appoints everybody. */
  found(): Promise<void> {
    return this.run(SYSTEM, () => this.foundations());
  }

  /** Publishes a survey; the id of its version. */
  publish(definition: unknown): Promise<string> {
    return this.run(this.team, async () => {
      const draft = await this.app.get(SurveysService).draft(this.programmeId, definition);
      return (await this.app.get(SurveysService).publish(draft.id)).id;
    });
  }

  private async foundations(): Promise<void> {
    const rows = await this.app.get(Operation).sql<{ id: string; code: string; name: string; region: string }>(ORGANISATIONS, [roster]);
    for (const { name, ...row } of rows) this.organisations.set(name, row);
    const programmes = this.app.get(ProgrammesService);
    const { id } = await programmes.create({ code: 'plo', name: 'PLO national dataset', frameworkCode: 'plo', startsOn: addDays(this.today, -60), endsOn: addDays(this.today, 300) });
    this.programmeId = id;
    await programmes.setRoster(id, { on: this.today, organisationIds: rows.map((row) => row.id) });
    for (const member of Object.values(cast)) await this.appoint(member);
  }

  private async appoint({ name, email, role, region, organisation }: Member): Promise<void> {
    const { id } = await this.app.get(PeopleService).add({ name, email, phone: '020 7946 0123' });
    const organisationId = organisation && this.organisations.get(organisation)!.id;
    await this.app.get(AppointmentsService).appoint({ personId: id, role: role as RoleName, startsOn: addDays(this.today, -50), programmeId: this.programmeId, organisationId, region });
    this.people.set(email, { personId: id, name });
  }

  /** Opens a wave today; its id. */
  async open(name: string, surveyVersionId: string): Promise<string> {
    return this.run(this.team, async () => {
      const days = { opensOn: this.today, closesOn: addDays(this.today, 60) };
      const { id } = await this.app.get(WavesService).create({ programmeId: this.programmeId, surveyVersionId, name, ...days });
      await this.app.get(WavesService).open(id);
      return id;
    });
  }

  /** The authorities that have submitted do so, with the same rating for every level. */
  async submit(waveId: string, versionId: string, ratings: Readonly<Record<string, 'red' | 'amber' | 'green'>> = submitted): Promise<void> {
    const respondents = new Respondents(this.app, { programmeId: this.programmeId, versionId, people: this.people }, waveId);
    for (const [name, rating] of Object.entries(ratings)) {
      const { id: organisationId, code, region } = this.organisations.get(name)!;
      const levels = <Value>(value: Value) => ({ bronze: value, silver: value, gold: value });
      await respondents.submit({ authority: { organisationId, code, name, region }, maturity: 0.5, rag: levels(rating), method: levels('both') }, this.app.get(Clock).now());
    }
  }

  /** Somebody does something, now or at another time. */
  run<T>(actor: Actor, work: () => Promise<T>, at = this.app.get(Clock).now()): Promise<T> {
    return this.app.get(Operation).run(actor, work, at);
  }

  get today(): string {
    return this.app.get(Clock).today();
  }

  /** The project team. */
  get team(): Actor {
    return this.actor(cast.priya);
  }

  /** Somebody of the cast in the own role. */
  actor({ email, role, region, organisation }: Member): Actor {
    const { personId, name } = this.people.get(email)!;
    return { personId, name, grants: [{ role, programmeId: this.programmeId, region: region ?? null, organisationId: organisation ? this.organisation(organisation) : null }] };
  }

  /** The id of an authority of the roster. */
  organisation(name: string): string {
    return this.organisations.get(name)!.id;
  }
}

const ORGANISATIONS = `select organisation.id, organisation.code, organisation.name, organisation_period.region_code as region
  from organisation join organisation_period on organisation_id = organisation.id and valid_to is null
  where nation = 'england' and kind = 'local-authority' and organisation.name = any ($1)`;
