import { fullAnswers, said, smallAnswers } from '@muster/testing';
import { Muster } from './support/muster.js';
import { CLOSE, REOPEN, SAVE, saveAll, saving, submit, SUBMIT } from './support/verbs.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const MATRIX = 'query ($id: ID!) { readinessMatrix(waveId: $id, columns: LEVEL, measure: "rag") { answered rows { name cells } } }';
const FIGURE = 'query ($id: ID!) { figure(name: "readiness-by-level", waveId: $id) { rows { group code numerator denominator } } }';

async function cellsOf(name: string): Promise<string> {
  const { readinessMatrix } = await muster.as('dan').ask<{ readinessMatrix: { rows: { name: string; cells: string }[] } }>(MATRIX, { id: muster.world.wave('a/Spring') });
  return readinessMatrix.rows.find((row) => row.name === name)!.cells;
}

async function greenGold(): Promise<[number, number]> {
  const { figure } = await muster.as('priya').ask<{ figure: { rows: { group: string; code: string; numerator: number; denominator: number }[] } }>(FIGURE, { id: muster.world.wave('a/Spring') });
  const row = figure.rows.find(({ group, code }) => code === 'green' && /gold/i.test(group))!;
  return [row.numerator, row.denominator];
}

describe('handing in', () => {
  it('is refused with the list of what is missing', async () => {
    const { code, details } = await muster.as('sam').refused(SUBMIT, { id: muster.world.response('a/Spring/Barnsley') });
    expect(code).toBe('ANSWERS_MISSING');
    expect((details as { errors: { question: string; row?: string }[] }).errors.map(({ question, row }) => `${question}/${row ?? ''}`)).toEqual(['rag/silver', 'rag/gold', 'provider/']);
    expect(await muster.count("submission join response on response.id = response_id join wave on wave.id = wave_id where wave.name = 'Spring' and submission.organisation_id = $1", [muster.world.organisation('Barnsley')])).toBe(0);
  });

  it('is refused with the list of what is wrong', async () => {
    const id = muster.world.response('a/Spring/Leeds');
    await muster.rows("update answer set value = '[\"legal\",\"nobody\"]' where response_id = $1 and question = 'provider'", [id]);
    const { code, details } = await muster.as('lena').refused(SUBMIT, { id });
    expect(code).toBe('ANSWERS_NOT_VALID');
    expect((details as { errors: object[] }).errors).toMatchObject([{ question: 'provider' }]);
    await muster.rows("update answer set value = '[\"legal\"]' where response_id = $1 and question = 'provider'", [id]);
  });

  it('writes the immutable submission, the answers in the shape of analysis, and the fact', async () => {
    const id = muster.world.response('a/Spring/Hackney');
    await saveAll(muster.as('hana'), id, fullAnswers());
    const reference = await submit(muster.as('hana'), id);
    expect(reference).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    const rows = await muster.rows(`select measure, subject, submitted_answer.state, code, submitted_answer.number::float as number from submitted_answer join submission on submission.id = submission_id
      where reference = $1 order by position`, [reference]);
    const answered = (measure: string, subject: string, value: string | number) => ({ measure, subject, state: 'answered', code: typeof value === 'string' ? value : null, number: typeof value === 'number' ? value : null });
    expect(rows).toEqual([
      answered('system', 'organisation', 'other'), answered('role', 'organisation', 'legal'), answered('rag', 'bronze', 'amber'), { measure: 'rag', subject: 'silver', state: 'not-collected', code: null, number: null },
      { measure: 'rag', subject: 'gold', state: 'unable', code: null, number: null }, answered('barrier', 'gold', 'not-captured'), answered('barrier', 'gold', 'workforce'), answered('lead-time', 'gold', 12),
      answered('provided-by', 'organisation', 'legal'), answered('provided-by', 'organisation', 'analysts'), answered('lead-time-small', 'organisation', 0), answered('start', 'organisation', '2024-04-01'),
    ]);
    expect(await muster.rows("select actor_id, actor_role, details from fact where name = 'response.submitted' and subject_id = $1", [id])).toEqual([
      { actor_id: muster.world.person('hana'), actor_role: 'spoc', details: { reference } },
    ]);
    expect(await cellsOf('Hackney')).toMatch(/^[Aa]cu$/);
  });

  it('gives the same receipt when it is done again', async () => {
    const id = muster.world.response('a/Spring/Hackney');
    expect(await submit(muster.as('hana'), id)).toBe(await submit(muster.as('hana'), id));
    expect(await muster.count('submission where response_id = $1', [id])).toBe(1);
  });

  it('is for the contact, the deputy and the certifier of the authority, and nobody else', async () => {
    const id = muster.world.response('a/Spring/Barnsley');
    await saveAll(muster.as('con'), id, smallAnswers().slice(2));
    for (const [name, code] of [['con', 'FORBIDDEN'], ['sue', 'NOT_FOUND'], ['priya', 'FORBIDDEN'], ['grace', 'FORBIDDEN'], ['yara', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect([name, await muster.as(name).refusal(SUBMIT, { id })]).toEqual([name, code]);
    }
    await submit(muster.as('cert'), id);
    expect(await muster.as('yara').ask('query ($id: ID!) { response(id: $id) { state submissions { number submittedBy submittedInRole current } } }', { id })).toEqual({
      response: { state: 'SUBMITTED', submissions: [{ number: 1, submittedBy: 'Cert Ellis', submittedInRole: 'CERTIFIER', current: true }] },
    });
  });

  it.each(['submission', 'submitted_answer', 'answer_change', 'fact'])('leaves a %s that nobody can change or delete, not even the owner of the database', async (table) => {
    await expect(muster.owner.query(`update ${table} set programme_id = programme_id`.replace('answer_change set programme_id = programme_id', 'answer_change set version = version'))).rejects.toMatchObject({ code: '23000' });
    await expect(muster.owner.query(`delete from ${table}`)).rejects.toMatchObject({ code: '23000' });
  });
});

describe('reopening', () => {
  it('keeps the earlier submission in heatmap and figures until the next', async () => {
    const id = muster.world.response('a/Spring/Camden');
    const before = [await cellsOf('Camden'), await greenGold()] as const;
    expect(await muster.as('priya').ask(REOPEN, { id, reason: 'Gold was wrong' })).toEqual({ reopenResponse: { state: 'REOPENED' } });
    await muster.as('sue').ask(SAVE, saving(id, { question: 'rag', row: 'gold', answer: said('green') }, { expectedVersion: 1 }));
    expect([await cellsOf('Camden'), await greenGold()]).toEqual(before);
    await muster.moveTo('2023-02-20T10:30:00Z');
    const reference = await submit(muster.as('sue'), id);
    expect(await cellsOf('Camden')).toBe(before[0][0]!.repeat(3));
    expect(await greenGold()).toEqual([before[1][0] + 1, before[1][1]]);
    const { response } = await muster.as('hal').ask<{ response: { submissions: object[] } }>('query ($id: ID!) { response(id: $id) { reference submissions { number reference current } } }', { id });
    expect(response).toMatchObject({ reference, submissions: [{ number: 2, reference, current: true }, { number: 1, current: false }] });
  });

  it('says why in the fact', async () => {
    expect(await muster.rows("select details, actor_role from fact where name = 'response.reopened' and subject_id = $1", [muster.world.response('a/Spring/Camden')])).toEqual([{ details: { reason: 'Gold was wrong' }, actor_role: 'project-team' }]);
  });

  it('is refused without a reason, and for what is not submitted', async () => {
    expect(await muster.as('priya').refusal(REOPEN, { id: muster.world.response('a/Spring/Camden'), reason: '  ' })).toBe('INVALID_INPUT');
    expect(await muster.as('priya').refusal(REOPEN, { id: muster.world.response('a/Spring/Sheffield'), reason: 'Why not' })).toBe('NOT_SUBMITTED');
    expect(await muster.as('priya').refusal(REOPEN, { id: muster.world.response('a/Spring/Leeds'), reason: 'Again' })).toBe('NOT_SUBMITTED');
  });

  it('is for the team of the programme only', async () => {
    const given = { id: muster.world.response('a/Spring/Hackney'), reason: 'Mine' };
    for (const [name, code] of [['hal', 'FORBIDDEN'], ['hana', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect(await muster.as(name).refusal(REOPEN, given)).toBe(code);
    }
  });
});

describe('after its wave has closed', () => {
  it('an authority cannot submit, and nothing can be reopened', async () => {
    await muster.as('priya').ask(CLOSE, { id: muster.world.wave('a/Spring') });
    expect(await muster.as('lena').refusal(SUBMIT, { id: muster.world.response('a/Spring/Leeds') })).toBe('WAVE_CLOSED');
    expect(await muster.as('priya').refusal(REOPEN, { id: muster.world.response('a/Spring/Camden'), reason: 'Too late' })).toBe('WAVE_CLOSED');
  });

  it('the submission of a reopened response still counts', async () => {
    expect(await cellsOf('Leeds')).not.toContain('-');
    const { responseRates } = await muster.as('dan').ask<{ responseRates: object }>('query ($id: ID!) { responseRates(waveId: $id) { total { numerator denominator } regions { region { code } rate { numerator denominator } inProgress submitted } } }', { id: muster.world.wave('a/Spring') });
    expect(responseRates).toEqual({
      total: { numerator: 4, denominator: 5 },
      regions: [
        { region: { code: 'yorkshire-and-the-humber' }, rate: { numerator: 2, denominator: 3 }, inProgress: 1, submitted: 1 },
        { region: { code: 'london' }, rate: { numerator: 2, denominator: 2 }, inProgress: 0, submitted: 2 },
      ],
    });
  });
});
