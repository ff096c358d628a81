import { smallSurvey } from '@muster/testing';
import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const DRAFT = 'mutation ($id: ID!, $definition: JSON!) { draftSurvey(programmeId: $id, definition: $definition) { id number state questionCount contentHash } }';
const PUBLISH = 'mutation ($id: ID!) { publishSurveyVersion(id: $id) { id number state publishedAt contentHash definition } }';

type Version = { id: string; number: number; state: string; contentHash: string; definition: typeof smallSurvey };

async function draft(code: string, definition: object = smallSurvey): Promise<Version> {
  return (await muster.as('priya').ask<{ draftSurvey: Version }>(DRAFT, { id: muster.world.programme('a'), definition: { ...definition, code } })).draftSurvey;
}

const publish = async (id: string): Promise<Version> => (await muster.as('priya').ask<{ publishSurveyVersion: Version }>(PUBLISH, { id })).publishSurveyVersion;

describe('a survey', () => {
  it('begins as a draft that may be replaced as long as it is not published', async () => {
    const first = await draft('replaced');
    const second = await draft('replaced', { ...smallSurvey, title: { en: 'Another title' } });
    expect([first, second]).toMatchObject([{ number: 1, state: 'DRAFT', questionCount: 8 }, { id: first.id, number: 1, state: 'DRAFT' }]);
    expect(second.contentHash).not.toBe(first.contentHash);
  });

  it('gets the rows of its framework when it is published, and stands alone from then on', async () => {
    const published = await publish((await draft('resolved')).id);
    const rag = published.definition.sections[1]!.questions[0]!;
    expect(published.state).toBe('PUBLISHED');
    expect(rag).toMatchObject({ rows: { source: 'static', rows: [{ code: 'bronze' }, { code: 'silver' }, { code: 'gold' }] } });
  });

  it('gets a second version when it is drafted again, and keeps the first', async () => {
    const first = await publish((await draft('twice')).id);
    const second = await draft('twice', { ...smallSurvey, title: { en: 'Second' } });
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(await muster.as('priya').ask('query ($id: ID!) { surveyVersion(id: $id) { state contentHash } }', { id: first.id })).toEqual({ surveyVersion: { state: 'PUBLISHED', contentHash: first.contentHash } });
  });

  it('cannot be published twice', async () => {
    expect(await muster.as('priya').refusal(PUBLISH, { id: muster.world.version('a/1') })).toBe('VERSION_PUBLISHED');
  });

  it('is refused with every fault and its place', async () => {
    const { code, fields } = await muster.as('priya').refused(DRAFT, { id: muster.world.programme('a'), definition: { ...smallSurvey, code: 'no-welsh', welshRequired: true } });
    expect(code).toBe('DEFINITION_NOT_SOUND');
    const names = fields!.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/^title/), expect.stringMatching(/^barriers/), expect.stringMatching(/^sections.*questions/)]));
    expect(names.length).toBeGreaterThan(20);
  });

  it.each([[{}], [null], ['text'], [{ ...smallSurvey, sections: [] }]])('is refused as %j', async (definition) => {
    const code = await muster.as('priya').refusal(DRAFT, { id: muster.world.programme('a'), definition });
    expect(['DEFINITION_NOT_SOUND', 'BAD_REQUEST']).toContain(code);
  });

  it('with grids over levels is refused where its programme has no framework', async () => {
    const { createProgramme } = await muster.as('priya').ask<{ createProgramme: { id: string } }>(
      'mutation { createProgramme(input: { code: "no-framework", name: "None", startsOn: "2023-01-01", endsOn: "2023-12-31" }) { id } }');
    expect(await muster.as('priya').refusal(DRAFT, { id: createProgramme.id, definition: smallSurvey })).toBe('DEFINITION_NOT_SOUND');
  });

  it('is drafted and published by nobody but the team of its programme', async () => {
    const { id } = await draft('strangers');
    const given = { id: muster.world.programme('a'), definition: { ...smallSurvey, code: 'strangers' } };
    for (const [name, code] of [['hal', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect(await muster.as(name).refusal(DRAFT, given)).toBe(code);
      expect(await muster.as(name).refusal(PUBLISH, { id })).toBe(code);
    }
  });
});

describe('a published version', () => {
  it.each([
    ['changed', "update survey_version set definition = '{}' where id = $1"],
    ['taken back', "update survey_version set state = 'draft', published_at = null where id = $1"],
    ['deleted', 'delete from survey_version where id = $1'],
  ])('cannot be %s, not even by the owner of the database', async (_what, statement) => {
    await expect(muster.owner.query(statement, [muster.world.version('a/1')])).rejects.toMatchObject({ code: '23000' });
  });

  it('is the same hash for the same survey', async () => {
    const hashes = await muster.rows<{ content_hash: string }>('select distinct content_hash from survey_version where id = any ($1)', [[muster.world.version('a/1'), muster.world.version('b/1')]]);
    expect(hashes).toHaveLength(1);
  });

  it('is brought along as a template, ready to draft', async () => {
    const { surveyTemplates } = await muster.as('priya').ask<{ surveyTemplates: { code: string; definition: object }[] }>('{ surveyTemplates }');
    expect(surveyTemplates.map(({ code }) => code)).toEqual([
      'national-readiness-survey', 'workforce-count', 'return-survey', 'return-survey-bronze', 'return-survey-silver', 'return-survey-gold']);
    for (const { code, definition } of surveyTemplates) expect(await publish((await draft(code, definition)).id)).toMatchObject({ state: 'PUBLISHED' });
  });
});
