import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@muster/domain/kernel';
import type { Actor } from '@muster/domain/access';
import { Clock, Operation, SYSTEM } from '@muster/platform';
import { surveyTemplates } from '@muster/reference';
import { AppointmentsService, PeopleService, RoleName } from '@muster/server/people';
import { ProgrammesService } from '@muster/server/programmes';
import { SurveysService, WavesService, type Wave } from '@muster/server/surveys';
import { blockersOfTheReport } from './blockers.js';
import { Cast, on, type Stage } from './cast.js';
import { dice } from './dice.js';
import { inventPeople, spocAddress } from './people.js';
import { type Authority, followingUp, type LevelCode, levels, profiles, respondents, vacancies } from './profiles.js';
import { DemonstrationMail } from './mail.js';
import { moderated } from './moderation.js';
import { recommendations } from './recommendations.js';
import { plansOfTheAuthorities } from './plans.js';
import { Respondents } from './respondents.js';
import { collections } from './rounds.js';
import { standings, visited } from './standings.js';

/** What the generator is given: the application, the worker's address of the database, and where to say how far it is. */
export interface DemonstrationOptions {
  app: INestApplicationContext;
  workerUrl: string;
  say(line: string): void;
}

/**
 * Builds the demonstration programme on an empty database, through the same verbs as real use: the published totals come out exactly,
 * and every answer behind them is invented. Does nothing where there is a programme already.
 */
export async function loadDemonstration({ app, workerUrl, say }: DemonstrationOptions): Promise<void> {
  const operation = app.get(Operation);
  const [{ programmes }] = (await operation.run(SYSTEM, () => operation.sql<{ programmes: number }>('select count(*)::int as programmes from programme'))) as [{ programmes: number }];
  if (programmes > 0) return;
  say('Building the demonstration programme (once; about half a minute) …');
  const stage = await prepare(app);
  const mail = await DemonstrationMail.start(app, workerUrl);
  try {
    await firstWave(stage, app, mail);
    const cast = new Cast(app, stage, mail);
    await collections(cast, mail);
    await moderated(cast);
    await blockersOfTheReport(cast);
    await recommendations(cast);
    await plansOfTheAuthorities(cast);
    await openWave(stage, app, mail);
  } finally {
    await mail.stop();
  }
}

async function prepare(app: INestApplicationContext): Promise<Stage> {
  const operation = app.get(Operation);
  return operation.run(SYSTEM, async () => {
    const programmeId = await createProgramme(app);
    const roster = await operation.sql<Authority>(ROSTER, [programmeId]);
    const people = await appointEverybody(app, programmeId, roster);
    const versionId = await publishSurvey(app, programmeId);
    const returnSurveys = {} as Record<LevelCode, string>;
    for (const level of levels) returnSurveys[level] = await publishSurvey(app, programmeId, `return-survey-${level}`);
    const member = people.get('project.team@example.org')!;
    const team: Actor = { personId: member.personId, name: member.name, grants: [{ role: 'project-team', programmeId, region: null, organisationId: null }] };
    return { programmeId, versionId, returnSurveys, roster, people, team };
  }, on('2023-01-16'));
}

async function createProgramme(app: INestApplicationContext): Promise<string> {
  const today = app.get(Clock).today();
  const programme = await app.get(ProgrammesService).create({
    code: 'plo-2022-23', name: 'PLO national dataset 2022–23', frameworkCode: 'plo', startsOn: '2022-10-01', endsOn: addDays(today, 365), invented: true,
    description: 'Can authorities report data on children in pre-proceedings and care proceedings? Totals of the closed survey are published figures; people and answers are invented.',
  });
  await app.get(ProgrammesService).setRoster(programme.id, { on: '2023-02-15', nation: 'england' });
  return programme.id;
}

async function appointEverybody(app: INestApplicationContext, programmeId: string, roster: Authority[]): Promise<Stage['people']> {
  const people: Stage['people'] = new Map();
  const vacant = vacancies(roster);
  const standing = standings(roster, vacant);
  const certified = roster.filter(({ code }) => standing.get(code) === 'escalated');
  for (const invented of inventPeople(roster, { vacancies: vacant, helped: visited(roster), certified })) {
    const { id } = await app.get(PeopleService).add({ name: invented.name, email: invented.email });
    const scope = { programmeId: invented.role === 'administrator' ? undefined : programmeId, organisationId: invented.organisationId, region: invented.region };
    await app.get(AppointmentsService).appoint({ personId: id, role: invented.role as RoleName, startsOn: '2023-01-16', ...scope });
    people.set(invented.email, { ...invented, personId: id });
  }
  return people;
}

async function publishSurvey(app: INestApplicationContext, programmeId: string, named = 'national-readiness-survey'): Promise<string> {
  const template = surveyTemplates().find(({ code }) => code === named)!;
  const draft = await app.get(SurveysService).draft(programmeId, template.definition);
  return (await app.get(SurveysService).publish(draft.id)).id;
}

async function wave(stage: Stage, app: INestApplicationContext, days: { name: string; opensOn: string; closesOn: string; at: Date }): Promise<Wave> {
  const { programmeId, versionId, team } = stage;
  const { at, ...input } = days;
  return app.get(Operation).run(team, async () => {
    const { id } = await app.get(WavesService).create({ programmeId, surveyVersionId: versionId, ...input });
    return app.get(WavesService).open(id);
  }, at);
}

/** The survey of 2023: opened, invited, answered by 129, closed. */
async function firstWave(stage: Stage, app: INestApplicationContext, mail: DemonstrationMail): Promise<void> {
  const { id } = await wave(stage, app, { name: 'National Readiness Survey 2023', opensOn: '2023-02-01', closesOn: '2023-05-15', at: on('2023-02-01') });
  await mail.send(on('2023-02-01'));
  const authorities = profiles(respondents(stage.roster));
  const answering = new Respondents(app, stage, id);
  for (const profile of authorities) await answering.submit(profile, on(addDays('2023-02-06', Math.floor(dice('day', profile.authority.code) * 98)), 10));
  const answered = new Set(authorities.map(({ authority }) => authority.code));
  const silent = stage.roster.filter(({ code }) => !answered.has(code));
  for (const profile of profiles(silent).slice(0, 7)) await answering.begin(profile, on('2023-05-09', 14));
  await app.get(Operation).run(stage.team, () => app.get(WavesService).close(id), on('2023-05-15', 22));
}

/** The wave of today, which a visitor can answer; a few authorities have answered already. */
async function openWave(stage: Stage, app: INestApplicationContext, mail: DemonstrationMail): Promise<void> {
  const today = app.get(Clock).today();
  const at = app.get(Clock).now();
  const { id } = await wave(stage, app, { name: 'Readiness follow-up (open now)', opensOn: today, closesOn: addDays(today, 60), at });
  await mail.send(at);
  const answering = new Respondents(app, stage, id);
  const early = profiles(respondents(stage.roster)).filter(({ authority }) => dice('early', authority.code) < 0.3 && authority.name !== 'Barnsley' && stage.people.has(spocAddress(authority)));
  for (const profile of early) await answering.submit(followingUp(profile), at);
}

const ROSTER = `select organisation_id as "organisationId", organisation.code, roster_entry.name, region_code as region
  from roster_entry join organisation on organisation.id = organisation_id where programme_id = $1 order by organisation.code`;
