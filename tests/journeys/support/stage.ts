import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@muster/domain/access';
import { addDays } from '@muster/domain/kernel';
import { accountUrl, Clock, Operation, Site, SYSTEM, SystemClock } from '@muster/platform';
import { surveyTemplates } from '@muster/reference';
import { AppointmentsService, PeopleService, type RoleName } from '@muster/server/people';
import { ProgrammesService } from '@muster/server/programmes';
import { SurveysService, WavesService } from '@muster/server/surveys';
import { smallSurvey } from '@muster/testing';
import { createApp } from '../../../apps/api/src/create-app.js';
import { Reference } from '../../../apps/api/src/reference.js';
import { Respondents } from '../../../apps/api/src/demonstration/respondents.js';
import { cast, roster, submitted, SURVEY, waves, type Member } from './cast.js';

/** Real authorities, the real survey, and people with every role: built through the verbs of the product on a migrated database, on the machine's day. */
export async function setStage(url: string): Promise<void> {
  const app = await createApp({ appUrl: accountUrl(url, 'muster_app'), clock: new SystemClock(), site: new Site('http://localhost:4000', false) });
  try {
    await app.get(Reference).load();
    await new Stage(app).set();
  } finally {
    await app.close();
  }
}

class Stage {
  private readonly organisations = new Map<string, { id: string; code: string; region: string }>();
  private readonly people = new Map<string, { personId: string; name: string }>();
  private programmeId = '';

  constructor(private readonly app: INestApplicationContext) {}

  async set(): Promise<void> {
    const versions = await this.run(SYSTEM, () => this.foundations());
    const readiness = await this.open(waves.readiness, versions.readiness);
    await this.open(waves.pilot, versions.pilot);
    await this.submit(readiness, versions.readiness);
  }

  private async foundations(): Promise<{ readiness: string; pilot: string }> {
    const rows = await this.app.get(Operation).sql<{ id: string; code: string; name: string; region: string }>(ORGANISATIONS, [roster]);
    for (const { name, ...row } of rows) this.organisations.set(name, row);
    const programmes = this.app.get(ProgrammesService);
    const { id } = await programmes.create({ code: 'plo', name: 'PLO national dataset', frameworkCode: 'plo', startsOn: addDays(this.today, -30), endsOn: addDays(this.today, 300) });
    this.programmeId = id;
    await programmes.setRoster(id, { on: this.today, organisationIds: rows.map((row) => row.id) });
    for (const member of Object.values(cast)) await this.appoint(member);
    const template = surveyTemplates().find(({ code }) => code === SURVEY)!;
    return { readiness: await this.publish(template.definition), pilot: await this.publish(smallSurvey) };
  }

  private async publish(definition: unknown): Promise<string> {
    const draft = await this.app.get(SurveysService).draft(this.programmeId, definition);
    return (await this.app.get(SurveysService).publish(draft.id)).id;
  }

  private async appoint({ name, email, role, region, organisation }: Member): Promise<void> {
    const { id } = await this.app.get(PeopleService).add({ name, email, phone: '020 7946 0123' });
    const organisationId = organisation && this.organisations.get(organisation)!.id;
    await this.app.get(AppointmentsService).appoint({ personId: id, role: role as RoleName, startsOn: addDays(this.today, -20), programmeId: this.programmeId, organisationId, region });
    this.people.set(email, { personId: id, name });
  }

  private async open(name: string, surveyVersionId: string): Promise<string> {
    return this.run(this.team, async () => {
      const days = { opensOn: this.today, closesOn: addDays(this.today, 60) };
      const { id } = await this.app.get(WavesService).create({ programmeId: this.programmeId, surveyVersionId, name, ...days });
      await this.app.get(WavesService).open(id);
      return id;
    });
  }

  private async submit(waveId: string, versionId: string): Promise<void> {
    const respondents = new Respondents(this.app, { programmeId: this.programmeId, versionId, people: this.people }, waveId);
    for (const [name, rating] of Object.entries(submitted)) {
      const { id: organisationId, code, region } = this.organisations.get(name)!;
      const levels = <Value>(value: Value) => ({ bronze: value, silver: value, gold: value });
      await respondents.submit({ authority: { organisationId, code, name, region }, maturity: 0.5, rag: levels(rating), method: levels('both') }, this.app.get(Clock).now());
    }
  }

  private run<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.app.get(Operation).run(actor, work, this.app.get(Clock).now());
  }

  private get today(): string {
    return this.app.get(Clock).today();
  }

  private get team(): Actor {
    const { personId, name } = this.people.get(cast.priya.email)!;
    return { personId, name, grants: [{ role: 'project-team', programmeId: this.programmeId, region: null, organisationId: null }] };
  }
}

const ORGANISATIONS = `select organisation.id, organisation.code, organisation.name, organisation_period.region_code as region
  from organisation join organisation_period on organisation_id = organisation.id and valid_to is null
  where nation = 'england' and kind = 'local-authority' and organisation.name = any ($1)`;
