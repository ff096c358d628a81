import { said, smallAnswers } from '@muster/testing';
import { atOnce, tally } from './support/at-once.js';
import { Muster } from './support/muster.js';
import { CLOSE, OPEN, outcomeOf, REOPEN, SAVE, saveAll, saving, SUBMIT } from './support/verbs.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

/** A survey of twenty questions, asked of programme a in a wave of its own. */
const wide = {
  code: 'wide', title: { en: 'Wide' }, barriers: [{ code: 'none', text: { en: 'None' } }],
  sections: [{ code: 'all', title: { en: 'All' }, questions: Array.from({ length: 20 }, (_, index) => ({ code: `q-${index}`, type: 'number', text: { en: `Question ${index}` }, measure: `m-${index}` })) }],
};

async function wave(name: string, versionId: string): Promise<string> {
  const input = { programmeId: muster.world.programme('a'), surveyVersionId: versionId, name, opensOn: '2023-02-20', closesOn: '2023-04-28' };
  return (await muster.as('priya').ask<{ createWave: { id: string } }>('mutation ($input: WaveInput!) { createWave(input: $input) { id } }', { input })).createWave.id;
}

async function openWave(name: string, versionId = muster.world.version('a/1')): Promise<string> {
  const id = await wave(name, versionId);
  await muster.as('priya').ask(OPEN, { id });
  return id;
}

async function responseIn(waveId: string, organisation = 'Barnsley'): Promise<string> {
  const [row] = await muster.rows<{ id: string }>('select id from response where wave_id = $1 and organisation_id = $2', [waveId, muster.world.organisation(organisation)]);
  return row!.id;
}

describe('two people at one answer', () => {
  it('save at the same moment: one is kept, every other is told, and nothing is overwritten', async () => {
    const id = await responseIn(await openWave('Same answer'));
    const values = ['green', 'amber', 'red'];
    const answers = await atOnce(12, (index) => muster.as(index % 2 ? 'dee' : 'sam').send<{ saveAnswer: { version: number } }>(SAVE, saving(id, { question: 'rag', row: 'gold', answer: said(values[index % 3]!) })));
    const kept = answers.filter(({ data }) => data?.saveAnswer.version === 1);
    expect(tally(answers.map(outcomeOf)).ok).toBe(kept.length);
    const [row] = await muster.rows<{ version: number; value: string }>("select version, value from answer where response_id = $1 and question = 'rag'", [id]);
    const winners = answers.flatMap((answer, index) => (outcomeOf(answer) === 'ok' ? [values[index % 3]] : []));
    expect([row!.version, [...new Set(winners)]]).toEqual([1, [row!.value]]);
    expect(new Set(answers.map(outcomeOf))).toEqual(new Set(['ok', 'ANSWER_CONFLICT']));
    expect(await muster.count("answer_change where response_id = $1 and question = 'rag'", [id])).toBe(1);
  });

  it('send the same key twice at the same moment: it is written once and both get the same', async () => {
    const id = await responseIn(await openWave('Same key'));
    const given = saving(id, { question: 'system', row: '', answer: said('mosaic') });
    const answers = await atOnce(6, () => muster.as('sam').send(SAVE, given));
    expect(answers.map(outcomeOf)).toEqual(Array.from({ length: 6 }, () => 'ok'));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await muster.count('answer_change where response_id = $1', [id])).toBe(1);
  });

  it('answer twenty questions at once: all are kept, and the progress is right', async () => {
    const { draftSurvey } = await muster.as('priya').ask<{ draftSurvey: { id: string } }>('mutation ($id: ID!, $definition: JSON!) { draftSurvey(programmeId: $id, definition: $definition) { id } }', { id: muster.world.programme('a'), definition: wide });
    await muster.as('priya').ask('mutation ($id: ID!) { publishSurveyVersion(id: $id) { id } }', { id: draftSurvey.id });
    const id = await responseIn(await openWave('Wide', draftSurvey.id));
    const answers = await atOnce(20, (index) => muster.as(index % 2 ? 'dee' : 'con').send(SAVE, saving(id, { question: `q-${index}`, row: '', answer: said(index) })));
    expect(tally(answers.map(outcomeOf))).toEqual({ ok: 20 });
    expect(await muster.rows('select answered, required, state from response where id = $1', [id])).toEqual([{ answered: 20, required: 20, state: 'in-progress' }]);
    expect(await muster.count("fact where name = 'response.started' and subject_id = $1", [id])).toBe(1);
  });
});

describe('handing in', () => {
  it('twice at the same moment gives one submission and the same reference', async () => {
    const id = await responseIn(await openWave('Double submit'));
    await saveAll(muster.as('sam'), id, smallAnswers());
    const answers = await atOnce(8, (index) => muster.as((['sam', 'dee', 'cert'] as const)[index % 3]!).send<{ submitResponse: { reference: string } }>(SUBMIT, { id }));
    expect(tally(answers.map(outcomeOf))).toEqual({ ok: 8 });
    expect(new Set(answers.map(({ data }) => data!.submitResponse.reference)).size).toBe(1);
    expect(await muster.count('submission where response_id = $1', [id])).toBe(1);
    expect(await muster.count("fact where name = 'response.submitted' and subject_id = $1", [id])).toBe(1);
  });

  it('while somebody saves: what was handed in is what was saved before, whole', async () => {
    const id = await responseIn(await openWave('Save and submit'));
    await saveAll(muster.as('sam'), id, smallAnswers());
    const [submitted, saved] = await Promise.all([muster.as('sam').send(SUBMIT, { id }), muster.as('dee').send(SAVE, saving(id, { question: 'rag', row: 'gold', answer: said('red') }, { expectedVersion: 1 }))]);
    expect([outcomeOf(submitted), ['ok', 'RESPONSE_SUBMITTED'].includes(outcomeOf(saved))]).toEqual(['ok', true]);
    const [row] = await muster.rows<{ handed: string; working: string }>(`select answers #>> '{rag,gold,value}' as handed, value #>> '{}' as working from submission join answer on answer.response_id = submission.response_id
      where submission.response_id = $1 and question = 'rag' and row = 'gold'`, [id]);
    expect(row!.handed).toBe(row!.working);
  });

  it('while the wave closes is either in or refused, never half, time after time', async () => {
    const outcomes: string[] = [];
    for (let round = 0; round < 10; round += 1) outcomes.push(await submitAgainstClose(round));
    expect(Object.keys(tally(outcomes)).every((outcome) => ['submitted', 'refused'].includes(outcome))).toBe(true);
  });

  async function submitAgainstClose(round: number): Promise<string> {
    const waveId = await openWave(`Race ${round}`);
    const id = await responseIn(waveId);
    await saveAll(muster.as('sam'), id, smallAnswers());
    const later = (milliseconds: number) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
    const [submitted, closed] = await Promise.all([
      later(round % 3).then(() => muster.as('sam').send(SUBMIT, { id })), later(round % 5).then(() => muster.as('priya').send(CLOSE, { id: waveId })),
    ]);
    expect(outcomeOf(closed)).toBe('ok');
    const [row] = await muster.rows<object>(`select state, submission_id is not null as submitted, (select count(*)::int from submission where response_id = response.id) as submissions,
      (select count(*)::int from submitted_answer join submission on submission.id = submission_id where response_id = response.id) as answers,
      (select count(*)::int from fact where name = 'response.submitted' and subject_id = response.id::text) as facts from response where id = $1`, [id]);
    const wasIn = outcomeOf(submitted) === 'ok';
    if (!wasIn) expect(outcomeOf(submitted)).toBe('WAVE_CLOSED');
    expect(row).toEqual(wasIn ? { state: 'submitted', submitted: true, submissions: 1, answers: 5, facts: 1 } : { state: 'in-progress', submitted: false, submissions: 0, answers: 0, facts: 0 });
    return wasIn ? 'submitted' : 'refused';
  }

  it('is undone by two people of the team at once only once', async () => {
    const id = muster.world.response('a/Spring/Camden');
    const answers = await atOnce(4, () => muster.as('priya').send(REOPEN, { id, reason: 'A mistake' }));
    expect(tally(answers.map(outcomeOf))).toEqual({ ok: 1, NOT_SUBMITTED: 3 });
    expect(await muster.count("fact where name = 'response.reopened' and subject_id = $1", [id])).toBe(1);
  });
});

describe('a wave', () => {
  it('opened by several at the same moment asks every authority once', async () => {
    const id = await wave('Opened at once', muster.world.version('a/1'));
    const answers = await atOnce(6, (index) => muster.as(index % 2 ? 'priya' : 'grace').send(OPEN, { id }));
    expect(tally(answers.map(outcomeOf))).toEqual({ ok: 6 });
    expect([await muster.count('response where wave_id = $1', [id]), await muster.count('message where wave_id = $1', [id]), await muster.count("fact where name = 'wave.opened' and subject_id = $1::text", [id])]).toEqual([5, 4, 1]);
  });

  it('closed by several at the same moment is closed once', async () => {
    const id = await openWave('Closed at once');
    const answers = await atOnce(4, () => muster.as('priya').send(CLOSE, { id }));
    expect(tally(answers.map(outcomeOf))).toEqual({ ok: 1, WAVE_CLOSED: 3 });
    expect(await muster.count("fact where name = 'wave.closed' and subject_id = $1::text", [id])).toBe(1);
  });
});

describe('people and programmes', () => {
  it('appointed single point of contact at the same moment: one is, the others are told', async () => {
    const input = { role: 'SPOC', programmeId: muster.world.programme('a'), organisationId: muster.world.organisation('Sheffield'), startsOn: '2023-02-20' };
    const people = ['dan', 'con', 'cert', 'dee'] as const;
    const answers = await atOnce(4, (index) => muster.as('priya').send('mutation ($input: AppointInput!) { appoint(input: $input) { id } }', { input: { ...input, personId: muster.world.person(people[index]!) } }));
    expect(tally(answers.map(outcomeOf))).toEqual({ ok: 1, SPOC_TAKEN: 3 });
  });

  it('added with one address at the same moment: one is, the others are told', async () => {
    const answers = await atOnce(4, () => muster.as('priya').send('mutation { addPerson(input: { name: "Twin", email: "twin@example.org" }) { id } }'));
    expect(tally(answers.map(outcomeOf))).toEqual({ ok: 1, EMAIL_TAKEN: 3 });
  });

  it('created with one code at the same moment: one is, the others are told', async () => {
    const answers = await atOnce(4, () => muster.as('priya').send('mutation { createProgramme(input: { code: "twins", name: "Twins", startsOn: "2023-01-01", endsOn: "2023-12-31" }) { id } }'));
    expect(tally(answers.map(outcomeOf))).toEqual({ ok: 1, CODE_TAKEN: 3 });
  });
});
