import { surveyTemplates } from '@muster/reference';
import type { Muster } from './muster.js';

/** A round that is open, with the ids of what its opening left behind. */
export interface OpenedRound {
  collectionId: string;
  id: string;
  waveId: string | null;
  /** The return that an organisation is expected to make, by its name. */
  of(organisation: string): string;
}

const CREATE_COLLECTION = 'mutation ($input: CollectionInput!) { createCollection(input: $input) { id } }';
const CREATE_ROUND = 'mutation ($input: RoundInput!) { createRound(input: $input) { id } }';
const OPEN_ROUND = 'mutation ($id: ID!) { openRound(id: $id) { waveId } }';
const DRAFT = 'mutation ($programmeId: ID!, $definition: JSON!) { draftSurvey(programmeId: $programmeId, definition: $definition) { id } }';
const PUBLISH = 'mutation ($id: ID!) { publishSurveyVersion(id: $id) { id } }';

/** A collection of programme `a`; its id. */
export async function collection(muster: Muster, code: string, name = `Collection ${code}`): Promise<string> {
  const input = { programmeId: muster.world.programme('a'), code, name };
  return (await muster.as('priya').ask<{ createCollection: { id: string } }>(CREATE_COLLECTION, { input })).createCollection.id;
}

/** Opens a round of a collection of programme `a`, gold unless it says otherwise, due on 1 March and closing on 31 March 2023. */
export async function openedRound(muster: Muster, collectionId: string, more: { name: string } & Record<string, unknown>): Promise<OpenedRound> {
  const days = { periodFrom: '2022-10-01', periodTo: '2022-12-31', opensOn: '2023-02-20', dueOn: '2023-03-01', closesOn: '2023-03-31' };
  const input = { collectionId, levelCode: 'gold', ...days, ...more };
  const { id } = (await muster.as('priya').ask<{ createRound: { id: string } }>(CREATE_ROUND, { input })).createRound;
  const { openRound } = await muster.as('priya').ask<{ openRound: { waveId: string | null } }>(OPEN_ROUND, { id });
  const rows = await muster.rows<{ id: string; name: string }>('select expected_return.id, name from expected_return join roster_entry using (programme_id, organisation_id) where round_id = $1', [id]);
  const returns = new Map(rows.map((row) => [row.name, row.id]));
  return { collectionId, id, waveId: openRound.waveId, of: (organisation) => returns.get(organisation) ?? fail(organisation) };
}

/** A round of bronze returns that opened on 1 February and was due on 15 February 2023, for which a memorandum must be signed first; the clock stands where it stood. */
export async function overdueRound(muster: Muster): Promise<OpenedRound> {
  const now = muster.clock.now().toISOString();
  await muster.moveTo('2023-02-01T09:00:00Z');
  const days = { opensOn: '2023-02-01', dueOn: '2023-02-15', closesOn: '2023-04-28' };
  const round = await openedRound(muster, await collection(muster, 'returns', 'Returns'), { name: 'Bronze', levelCode: 'bronze', target: 90, sharing: ['MEMORANDUM'], ...days });
  await muster.moveTo(now);
  return round;
}

/** Publishes the survey at submission of a level in programme `a`; the id of the version. */
export async function publishedReturnSurvey(muster: Muster, level: string): Promise<string> {
  const { definition } = surveyTemplates().find(({ code }) => code === `return-survey-${level}`)!;
  const { draftSurvey } = await muster.as('priya').ask<{ draftSurvey: { id: string } }>(DRAFT, { programmeId: muster.world.programme('a'), definition });
  return (await muster.as('priya').ask<{ publishSurveyVersion: { id: string } }>(PUBLISH, { id: draftSurvey.id })).publishSurveyVersion.id;
}

function fail(organisation: string): never {
  throw new Error(`The round expects nothing of ${organisation}.`);
}

export const RECORD = 'mutation ($id: ID!) { recordReturn(id: $id) { state surveyResponseId surveyState } }';
export const RESUBMIT = 'mutation ($id: ID!) { resubmitReturn(id: $id) { state } }';
export const ACCEPT = 'mutation ($id: ID!) { acceptReturn(id: $id) { state } }';
export const CLOSE_ROUND = 'mutation ($id: ID!) { closeRound(id: $id) { state } }';
