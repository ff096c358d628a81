import { randomUUID } from 'node:crypto';
import { questionsOf, rowsOf, type Answer, type Question } from '@muster/domain/surveys';
import { Operation } from '@muster/platform';
import { surveyTemplates } from '@muster/reference';
import { AnswersService, Definitions, SubmissionsService, SurveysService, WavesService } from '@muster/server/surveys';
import { said, type ActorName } from '@muster/testing';
import type { Muster } from './muster.js';
import { actorOf } from './second-wall.js';

type Name = Exclude<ActorName, 'nobody'>;
type Level = 'bronze' | 'silver' | 'gold';

/** What an authority says of itself where it is not simply ready: everything else is held on its system. */
export interface SaidOfItself {
  system: string;
  rag?: Partial<Record<Level, string>>;
  barriers?: Partial<Record<Level, string[]>>;
  items?: Record<string, string | Answer>;
  leadTime?: number;
}

/** The ids of the blockers, by code, and of the wave in which the authorities said where each item is held. */
export interface BlockedWorld {
  wave: string;
  blocker(code: string): string;
}

const levelOf = (code: string): Level | undefined => (['bronze', 'silver', 'gold'] as const).find((level) => code.endsWith(`-${level}`));

function answerTo(question: Question, row: string | null, own: SaidOfItself): Answer {
  const item = row === null ? undefined : own.items?.[row];
  if (row !== null) return typeof item === 'object' ? item : said(item ?? 'system');
  const level = levelOf(question.code);
  if (question.measure === 'rag') return said(own.rag?.[level!] ?? 'green');
  if (question.measure === 'barrier') return said(own.barriers?.[level!] ?? ['none']);
  const others: Record<string, Answer> = {
    system: said(own.system), role: said('legal'), 'lead-time-small': said(4), 'lead-time-large': own.leadTime === undefined ? { state: 'unknown' } : said(own.leadTime),
    'statutory-start': said('later'), 'report-form': said('both'), cafcass: said(['none']), hmcts: said(['none']),
  };
  const first = 'choices' in question && Array.isArray(question.choices) ? question.choices[0]!.code : 'x';
  return others[question.code] ?? said(question.type === 'several' ? [first] : first);
}

/** Opens a wave of the readiness survey in programme a, and lets these people answer for their authorities. */
export async function answeredReadiness(muster: Muster, answers: Partial<Record<Name, SaidOfItself>>): Promise<string> {
  const { app, world, clock } = muster;
  const template = surveyTemplates().find(({ code }) => code === 'national-readiness-survey')!;
  const by = <T>(name: Name, work: () => Promise<T>) => app.get(Operation).run(actorOf(name, world), work, clock.now());
  const { wave, definition } = await by('priya', async () => {
    const draft = await app.get(SurveysService).draft(world.programme('a'), template.definition);
    const version = (await app.get(SurveysService).publish(draft.id)).id;
    const { id } = await app.get(WavesService).create({ programmeId: world.programme('a'), surveyVersionId: version, name: 'Items', opensOn: '2023-02-20', closesOn: '2023-05-15' });
    return { wave: (await app.get(WavesService).open(id)).id, definition: await app.get(Definitions).of(version) };
  });
  for (const [name, own] of Object.entries(answers) as [Name, SaidOfItself][]) {
    await by(name, async () => {
      const [{ id }] = (await app.get(Operation).sql<{ id: string }>('select id from response where wave_id = $1', [wave])) as [{ id: string }];
      const places = questionsOf(definition).filter(({ required }) => required !== false).flatMap((question): { question: Question; row: string | null }[] => (question.type === 'grid' ? rowsOf(question).map(({ code }) => ({ question, row: code })) : [{ question, row: null }]));
      const given = places.filter(({ question }) => !question.when).map(({ question, row }) => ({ question: question.code, row: row ?? '', answer: answerTo(question, row, own), expectedVersion: 0 }));
      await app.get(AnswersService).saveAnswers({ responseId: id, key: randomUUID(), answers: given });
      await app.get(SubmissionsService).submit(id);
    });
  }
  return wave;
}

const BLOCKERS = [
  { code: 'hearings', title: 'Courts hold it', level: 'silver', indicators: ['hearings-count'], barriers: ['other-agency'], cause: 'other-agency', actor: 'hmcts', priority: 'must', position: 1 },
  { code: 'field', title: 'The system has no field for it', level: null, indicators: ['legal-planning-meeting-date', 'letter-of-issue-date'], barriers: ['not-captured', 'system-unsupported'], cause: 'system', actor: 'supplier', priority: 'must', position: 2 },
  { code: 'people', title: 'Nobody has time to key it', level: 'silver', indicators: ['letter-of-issue-date'], barriers: ['workforce-capacity'], cause: 'capacity', actor: 'authority', priority: 'should', position: 1 },
  { code: 'past', title: 'It was unclear', level: 'silver', indicators: ['letter-of-issue-date'], barriers: ['not-captured'], cause: 'definition', actor: 'dfe', status: 'resolved', priority: null, position: 0 },
];

/** The register of programme a with a published ranking: two blockers that block one item only jointly, one of another agency, and one that is resolved. */
export async function registered(muster: Muster): Promise<(code: string) => string> {
  const programme = muster.world.programme('a');
  const ids = new Map<string, string>();
  const [ranking] = await muster.rows<{ id: string }>("insert into ranking (programme_id, number, title, created_at) values ($1, 1, 'The hub of the spring', now()) returning id", [programme]);
  for (const { code, title, level, indicators, barriers, cause, actor, status = 'open', priority, position } of BLOCKERS) {
    const [row] = await muster.rows<{ id: string }>(`insert into blocker (programme_id, code, title, solution, level_code, indicators, barriers, cause, actor, status, resolved_on, created_at)
      values ($1, $2, $3, 'Something is done', $4, $5, $6, $7, $8, $9, case when $9 = 'resolved' then date '2023-02-01' end, now()) returning id`, [programme, code, title, level, indicators, barriers, cause, actor, status]);
    ids.set(code, row!.id);
    if (priority) await muster.rows("insert into ranking_entry (ranking_id, blocker_id, programme_id, priority, position, title, solution, indicators, actor) values ($1, $2, $3, $4, $5, $6, 'Something', $7, $8)", [ranking!.id, row!.id, programme, priority, position, title, indicators, actor]);
  }
  await muster.rows("update ranking set state = 'published', published_at = now() where id = $1", [ranking!.id]);
  return (code) => ids.get(code)!;
}

/** Three of five authorities have answered: in all six items cannot be reported, and one of them nobody can explain. */
export async function blockedWorld(muster: Muster): Promise<BlockedWorld> {
  const blocker = await registered(muster);
  const wave = await answeredReadiness(muster, {
    sam: { system: 'mosaic', rag: { silver: 'amber' }, barriers: { silver: ['not-captured', 'workforce-capacity'] }, items: { 'letter-of-issue-date': 'case-files', 'hearings-count': 'other-agency' }, leadTime: 12 },
    lena: { system: 'mosaic', rag: { bronze: 'amber', silver: 'red', gold: 'red' }, barriers: { bronze: ['system-unsupported'], silver: ['not-captured'] }, items: { 'letter-of-issue-date': 'case-files', 'legal-planning-meeting-date': 'case-files' }, leadTime: 6 },
    sue: { system: 'eclipse', rag: { silver: 'red', gold: 'red' }, barriers: { silver: ['data-sharing'] }, items: { 'letter-of-issue-date': 'case-files', 'hearings-count': 'other-agency' } },
  });
  return { wave, blocker };
}

type Ticked = [organisation: string, measure: 'barrier' | 'source' | 'system', subject: string, code: string];

/** What authorities had ticked beside their other answers in the winter wave that has closed: more rows of their submissions. */
export async function ticked(muster: Muster, rows: readonly Ticked[]): Promise<void> {
  for (const [place, [organisation, measure, subject, code]] of rows.entries()) {
    await muster.owner.query(`insert into submitted_answer (submission_id, position, programme_id, wave_id, organisation_id, region_code, measure, subject, state, code)
      select submission_id, $1, programme_id, wave_id, organisation_id, region_code, $2, $3, 'answered', $4 from response where id = $5`, [1000 + place, measure, subject, code, muster.world.response(`a/Winter/${organisation}`)]);
  }
}

export const ADOPT = 'mutation ($id: ID!) { it: adoptReferenceBlockers(programmeId: $id) }';
export const ADD = 'mutation ($id: ID!, $input: BlockerInput!) { it: addBlocker(programmeId: $id, input: $input) { id code status version } }';

/** A blocker as it is typed in. */
export const blocker = (more: object = {}) => ({ title: 'Nobody enters hearings', solution: 'Enter them', indicators: ['hearings-count'], barriers: ['not-captured'], cause: 'NOT_CAPTURED', actor: 'AUTHORITY', ...more });
