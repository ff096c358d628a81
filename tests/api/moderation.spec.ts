import { smallAnswers } from '@muster/testing';
import { atOnce, tally } from './support/at-once.js';
import type { Caller } from './support/caller.js';
import { Muster } from './support/muster.js';
import { outcomeOf, saveAll, submit } from './support/verbs.js';

type Judgement = { id: string; code: string | null; label: string; reason: string; role: string; by: string | null; inForce: boolean };
type History = { declared: { code: string | null; label: string } | null; judgements: Judgement[]; choices: { code: string }[]; allowedActions: string[] };

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const SEEN = 'declared { code label } judgements { id code label reason role by inForce } choices { code } allowedActions';
const HISTORY = `query ($waveId: ID!, $organisationId: ID!, $measure: String!, $subject: String!) {
  it: ratingHistory(waveId: $waveId, organisationId: $organisationId, measure: $measure, subject: $subject) { ${SEEN} } }`;
const MODERATE = `mutation ($waveId: ID!, $organisationId: ID!, $measure: String!, $subject: String!, $code: String, $reason: String!, $expected: ID) {
  it: moderateRating(waveId: $waveId, organisationId: $organisationId, measure: $measure, subject: $subject, code: $code, reason: $reason, expected: $expected) { ${SEEN} } }`;

/** The silver rating of Camden in the winter, which it declared red. */
const camden = (more: object = {}) => ({ waveId: muster.world.wave('a/Winter'), organisationId: muster.world.organisation('Camden'), measure: 'rag', subject: 'silver', ...more });
const judged = (more: object = {}) => camden({ code: 'green', reason: 'The return came complete.', ...more });
const moderate = async (caller: Caller, more: object = {}): Promise<History> => (await caller.ask<{ it: History }>(MODERATE, judged(more))).it;
const history = async (caller: Caller, more: object = {}): Promise<History> => (await caller.ask<{ it: History }>(HISTORY, camden(more))).it;

describe('a moderated rating', () => {
  it('stands beside what was declared, with who holds it, in which role and why', async () => {
    expect(await history(muster.as('hal'))).toMatchObject({ declared: { code: 'red', label: 'Red' }, judgements: [], allowedActions: ['rating.moderate'] });
    const { declared, judgements } = await moderate(muster.as('hal'));
    expect(declared).toMatchObject({ code: 'red' });
    expect(judgements).toEqual([expect.objectContaining({ code: 'green', label: 'Green', reason: 'The return came complete.', role: 'CHAMPION', by: 'Hal Hughes', inForce: true })]);
    const observed = await muster.rows("select source, code from observation where organisation_id = $1 and wave_id = $2 and measure = 'rag' and subject = 'silver' order by source", [camden().organisationId, camden().waveId]);
    expect(observed).toEqual([{ source: 'declared', code: 'red' }, { source: 'moderated', code: 'green' }]);
  });

  it('is a fact of ids and codes, without a word of the reason', async () => {
    const [fact] = await muster.rows<{ details: object; role: string }>("select details, actor_role as role, subject_id, region_code as region from fact where name = 'rating.moderated'");
    expect(fact).toEqual({ details: { ratingId: expect.any(String), measure: 'rag', subject: 'silver', code: 'green' }, role: 'champion', subject_id: muster.world.response('a/Winter/Camden'), region: 'london' });
  });

  it('overwrites nothing that its author has not read, and keeps every judgement', async () => {
    expect(await muster.as('priya').refusal(MODERATE, judged({ code: 'amber' }))).toBe('RATING_CHANGED');
    const { judgements: [held] } = await history(muster.as('priya'));
    const { judgements } = await moderate(muster.as('priya'), { code: 'amber', reason: 'Two courts are missing.', expected: held!.id });
    expect(judgements.map(({ code, role, inForce }) => [code, role, inForce])).toEqual([['amber', 'PROJECT_TEAM', true], ['green', 'CHAMPION', false]]);
    expect(await muster.as('hal').refusal(MODERATE, judged({ expected: held!.id }))).toBe('RATING_CHANGED');
  });

  it('is read by the authority with its reason and the role, and without a name; so it is by a viewer', async () => {
    for (const name of ['sue', 'dan'] as const) {
      const { judgements, allowedActions } = await history(muster.as(name));
      expect(judgements.map(({ role, reason, by }) => [role, reason, by])).toEqual([['PROJECT_TEAM', 'Two courts are missing.', null], ['CHAMPION', 'The return came complete.', null]]);
      expect(allowedActions).toEqual([]);
    }
  });

  it('can be taken back with a reason, after which the declared rating is in force again', async () => {
    const { judgements: [held] } = await history(muster.as('hal'));
    const { judgements: [last] } = await moderate(muster.as('hal'), { code: null, reason: 'The courts were there after all.', expected: held!.id });
    expect(last).toMatchObject({ code: null, label: 'Taken back', inForce: false });
    expect(await muster.count("observation where source = 'moderated'")).toBe(0);
    expect(await muster.as('hal').refusal(MODERATE, judged({ code: null, expected: last!.id }))).toBe('RATING_NOT_MODERATED');
  });

  it.each([
    ['of what the survey does not ask', { measure: 'ease' }, 'RATING_UNKNOWN'], ['of a level that is none', { subject: 'platinum' }, 'RATING_UNKNOWN'], ['of what may be chosen several times', { measure: 'provided-by' }, 'RATING_UNKNOWN'],
    ['with a choice that is none', { code: 'blue' }, 'RATING_UNKNOWN'], ['without a reason', { reason: ' \n' }, 'REASON_MISSING'], ['with what the authority declared itself', { subject: 'gold', code: 'red' }, 'RATING_STANDS'],
    ['with a judgement that is none', { subject: 'gold', expected: '999999' }, 'RATING_CHANGED'],
  ])('is refused %s', async (_what, more, code) => {
    expect(await muster.as('hal').refusal(MODERATE, judged(more))).toBe(code);
  });

  it('is refused for an authority that the wave does not ask or that is out of reach, and to who only reads', async () => {
    expect(await muster.as('priya').refusal(MODERATE, judged({ organisationId: muster.world.organisation('Kent') }))).toBe('NOT_FOUND');
    for (const name of ['yara', 'olga'] as const) expect(await muster.as(name).refusal(MODERATE, judged())).toBe('NOT_FOUND');
    for (const name of ['sue', 'dan'] as const) expect(await muster.as(name).refusal(MODERATE, judged())).toBe('FORBIDDEN');
    expect(await muster.as('nobody').refusal(MODERATE, judged())).toBe('UNAUTHENTICATED');
    expect(await muster.as('sam').refusal(HISTORY, camden())).toBe('NOT_FOUND');
    expect(await muster.as('dan').refusal(HISTORY, camden({ measure: 'ease' }))).toBe('RATING_UNKNOWN');
  });

  it('may also be held of an authority that declared nothing, and stays when it declares afterwards', async () => {
    const barnsley = camden({ waveId: muster.world.wave('a/Spring'), organisationId: muster.world.organisation('Barnsley'), subject: 'bronze' });
    await muster.as('yara').ask(MODERATE, { ...barnsley, code: 'red', reason: 'Nothing is recorded there.' });
    expect((await history(muster.as('sam'), barnsley)).declared).toBeNull();
    await saveAll(muster.as('sam'), muster.world.response('a/Spring/Barnsley'), smallAnswers().slice(2));
    await submit(muster.as('sam'), muster.world.response('a/Spring/Barnsley'));
    expect(await history(muster.as('sam'), barnsley)).toMatchObject({ declared: { code: 'amber' }, judgements: [{ code: 'red', inForce: true }] });
  });

  it('comes from one of ten who moderate at once, and the nine others are told', async () => {
    const outcomes = await atOnce(10, async (place) => outcomeOf(await muster.as(place % 2 ? 'hal' : 'priya').send(MODERATE, judged({ subject: 'gold', code: place % 2 ? 'amber' : 'green' }))));
    expect(tally(outcomes)).toEqual({ ok: 1, RATING_CHANGED: 9 });
    expect(await muster.count("moderated_rating where subject = 'gold'")).toBe(1);
  });

  it('can be changed by nobody, not even past the product', async () => {
    await expect(muster.rows("update moderated_rating set reason = 'x'")).rejects.toThrow('immutable');
    await expect(muster.rows('delete from moderated_rating')).rejects.toThrow('immutable');
  });
});
