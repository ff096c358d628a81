import { createHash, randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@muster/domain/access';
import { accountUrl, Operation, SetClock, Site, SYSTEM } from '@muster/platform';
import { AppointmentsService, PeopleService, type RoleName } from '@muster/server/people';
import { ProgrammesService } from '@muster/server/programmes';
import { AnswersService, ResponsesService, SubmissionsService, SurveysService, WavesService } from '@muster/server/surveys';
import { actors, smallAnswers, smallSurvey, tokenOf, type ActorName, type NamedActor, type PlacedAnswer } from '@muster/testing';
import pg from 'pg';
import { createApp } from '../../../apps/api/src/create-app.js';
import { Reference } from '../../../apps/api/src/reference.js';

/** The instant at which every test begins: a Monday morning in the spring wave. */
export const NOW = new Date('2023-02-20T10:00:00Z');

const roster = { a: ['Barnsley', 'Leeds', 'Sheffield', 'Camden', 'Hackney'], b: ['Camden', 'Leeds'] };
const at = (day: string): Date => new Date(`${day}T09:00:00Z`);

/** Two programmes with people, waves in every state, answers and submissions, built through the verbs of the product on a migrated database. */
export async function buildWorld(url: string): Promise<void> {
  const app = await createApp({ appUrl: accountUrl(url, 'muster_app'), clock: new SetClock(NOW), site: new Site('http://localhost:4000', false) });
  try {
    await app.get(Reference).load();
    await new WorldBuilder(app).build();
  } finally {
    await app.close();
  }
  await openSessions(url);
}

class WorldBuilder {
  private readonly ids = new Map<string, string>();

  constructor(private readonly app: INestApplicationContext) {}

  async build(): Promise<void> {
    await this.run(SYSTEM, '2022-10-01', () => this.foundations());
    await this.run(this.actor('priya'), '2022-11-01', () => this.wave('a', { name: 'Winter', opensOn: '2022-11-01', closesOn: '2022-11-30' }));
    await this.answer('sam', 'Winter', smallAnswers({ silver: 'amber', gold: 'red' }));
    await this.answer('sue', 'Winter', smallAnswers({ bronze: 'amber', silver: 'red', gold: 'red' }));
    await this.answer('lena', 'Winter', smallAnswers().slice(0, 2));
    await this.run(this.actor('priya'), '2022-11-30', () => this.app.get(WavesService).close(this.id('a/Winter')));
    await this.openWaves();
  }

  private async openWaves(): Promise<void> {
    await this.run(this.actor('priya'), '2023-02-01', () => this.wave('a', { name: 'Spring', opensOn: '2023-02-01', closesOn: '2023-03-31' }));
    await this.run(this.actor('olga'), '2023-02-01', () => this.wave('b', { name: 'Count', opensOn: '2023-02-01', closesOn: '2023-03-31' }));
    await this.answer('sam', 'Spring', smallAnswers({ bronze: 'amber' }).slice(0, 2));
    await this.answer('sue', 'Spring', smallAnswers({ gold: 'amber' }));
    await this.answer('bea', 'Count', smallAnswers({ gold: 'red' }));
    const leeds = await this.answer('lena', 'Spring', smallAnswers({ silver: 'amber' }));
    await this.run(this.actor('priya'), '2023-02-17', () => this.app.get(ResponsesService).reopen(leeds, 'A wrong rating'));
    await this.run(this.actor('priya'), '2023-02-17', async () => {
      await this.wave('a', { name: 'Summer', opensOn: '2023-06-01', closesOn: '2023-06-30' }, 'draft');
      await this.wave('a', { name: 'Autumn', opensOn: '2023-09-01', closesOn: '2023-09-30' }, 'draft');
      await this.app.get(WavesService).schedule(this.id('a/Autumn'));
      await this.app.get(SurveysService).draft(this.id('a'), { ...smallSurvey, introduction: { en: 'The second version.' } });
    });
    await this.run(this.actor('olga'), '2023-02-17', () => this.wave('b', { name: 'Past', opensOn: '2023-01-01', closesOn: '2023-01-31' }, 'draft'));
  }

  private async foundations(): Promise<void> {
    const names = await this.app.get(Operation).sql<{ name: string; id: string }>("select name, id from organisation where nation = 'england' and name = any ($1)", [[...roster.a]]);
    for (const { name, id } of names) this.ids.set(name, id);
    for (const code of ['a', 'b'] as const) await this.programme(code);
    for (const [key, actor] of Object.entries(actors)) await this.appoint(key, actor);
  }

  private async programme(code: 'a' | 'b'): Promise<void> {
    const programmes = this.app.get(ProgrammesService);
    const { id } = await programmes.create({ code, name: `Programme ${code.toUpperCase()}`, frameworkCode: 'plo', startsOn: '2022-10-01', endsOn: '2023-12-31' });
    await programmes.setRoster(id, { on: '2023-02-15', organisationIds: roster[code].map((name) => this.id(name)) });
    this.ids.set(code, id);
    const draft = await this.app.get(SurveysService).draft(id, smallSurvey);
    this.ids.set(`${code}/1`, (await this.app.get(SurveysService).publish(draft.id)).id);
  }

  private async appoint(key: string, { name, role: { role, programme, region, organisation } }: NamedActor): Promise<void> {
    const { id } = await this.app.get(PeopleService).add({ name, email: `${key}@example.org`, phone: '020 7946 0000' });
    const scope = { programmeId: programme && this.id(programme), organisationId: organisation && this.id(organisation), region };
    await this.app.get(AppointmentsService).appoint({ personId: id, role: role as RoleName, startsOn: '2022-10-01', ...scope });
    this.ids.set(key, id);
  }

  private async wave(code: string, days: { name: string; opensOn: string; closesOn: string }, draft?: 'draft'): Promise<void> {
    const { id } = await this.app.get(WavesService).create({ programmeId: this.id(code), surveyVersionId: this.id(`${code}/1`), ...days });
    this.ids.set(`${code}/${days.name}`, id);
    if (!draft) await this.app.get(WavesService).open(id);
  }

  /** Saves the answers of an actor's authority, and hands in where nothing is missing. */
  private async answer(key: Exclude<ActorName, 'nobody'>, wave: string, answers: PlacedAnswer[]): Promise<string> {
    const { programme, organisation } = { organisation: '', programme: '', ...actors[key].role };
    return this.run(this.actor(key), wave === 'Winter' ? '2022-11-10' : '2023-02-10', async () => {
      const [row] = await this.app.get(Operation).sql<{ id: string }>('select id from response where wave_id = $1 and organisation_id = $2', [this.id(`${programme}/${wave}`), this.id(organisation)]);
      await this.app.get(AnswersService).saveAnswers({ responseId: row!.id, key: randomUUID(), answers: answers.map((answer) => ({ ...answer, expectedVersion: 0 })) });
      if (answers.length >= smallAnswers().length) await this.app.get(SubmissionsService).submit(row!.id);
      return row!.id;
    });
  }

  private run<T>(actor: Actor, day: string, work: () => Promise<T>): Promise<T> {
    return this.app.get(Operation).run(actor, work, at(day));
  }

  private actor(key: Exclude<ActorName, 'nobody'>): Actor {
    const { name, role: { role, programme, region, organisation } } = actors[key] as NamedActor;
    const grant = { role, programmeId: programme ? this.id(programme) : null, region: region ?? null, organisationId: organisation ? this.id(organisation) : null };
    return { personId: this.id(key), name, grants: [grant] };
  }

  private id(key: string): string {
    const id = this.ids.get(key);
    if (!id) throw new Error(`The world has no "${key}" yet.`);
    return id;
  }
}

async function openSessions(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    for (const key of Object.keys(actors) as ActorName[]) {
      await owner.query("insert into session (token_hash, person_id, started_at, last_seen_at, expires_at) select $1, id, $3, $3, $3::timestamptz + interval '12 hours' from person where email = $2",
        [createHash('sha256').update(tokenOf(key)).digest(), `${key}@example.org`, NOW]);
    }
  } finally {
    await owner.end();
  }
}
