import { Problem } from '@muster/platform';
import { ABOUT, ID, ITEMS, value } from '../../test/survey.js';
import { app, authority, formOf, get, reset, responses, send, start, world } from '../../test/world.js';

beforeAll(start);
afterAll(() => app.close());
beforeEach(reset);

describe('answering a section without a script', () => {
  it('asks with one fieldset a row, no asterisks and no required attributes', async () => {
    const { body } = await get(ITEMS);
    expect(body.match(/m-row__set/g)).toHaveLength(3);
    expect(body).not.toMatch(/ required|\*<\//);
    expect(body).toContain('novalidate');
    expect((await get(ABOUT)).body).toContain('Since when? (optional)');
    expect((await get(ABOUT)).body).toContain('Another &lt;system&gt;');
  });

  it('saves what is right, names what is wrong, and keeps what was typed', async () => {
    const { body } = await get(ABOUT);
    const page = await send(ABOUT, formOf(body, { 'a.system': 'alpha', 'a.staff': 'many', 'a.since--day': '31', 'a.since--month': '2', 'a.since--year': '2023' }));
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('<title>Error: About your authority');
    expect(page.body).toContain('There is a problem');
    expect(page.body).toMatch(/<a href="#a-staff">[^<]*must be a number/);
    expect(page.body).toMatch(/<a href="#a-since--day">[^<]*must be a real date/);
    expect(page.body).toContain('value="many"');
    expect(page.body).toMatch(/name="a.since--day" value="31"/);
    expect(responses.answers).toEqual({ system: value('alpha') });
  });

  it('names each missing row on Continue and none on coming back later', async () => {
    const { body } = await get(ITEMS);
    const page = await send(ITEMS, formOf(body, { 'a.indicators.i1': 'system' }));
    expect(page.statusCode).toBe(422);
    expect(page.body.match(/href="#a-indicators--r[23]"/g)).toHaveLength(2);
    const later = await send(ITEMS, formOf(page.body, { action: 'later' }));
    expect([later.statusCode, later.headers.location]).toEqual([303, `/responses/${ID}`]);
    expect(responses.answers).toEqual({ indicators: { i1: value('system') } });
  });

  it('asks for a reason from whoever cannot report, and keeps reason, months and note', async () => {
    const page = await send(ITEMS, formOf((await get(ITEMS)).body, { 'a.indicators.i1': '~unable', action: 'later' }));
    expect(page.body).toMatch(/<a href="#a-indicators--r1--barriers">Choose at least one reason/);
    const done = await send(ITEMS, formOf(page.body, { 'a.indicators.i1--barriers': ['not-captured', 'workforce'], 'a.indicators.i1--lead': '6', 'a.indicators.i1--note': 'Soon', action: 'later' }));
    expect(done.statusCode).toBe(303);
    expect(responses.answers).toEqual({ indicators: { i1: { state: 'unable', barriers: ['not-captured', 'workforce'], leadTimeMonths: 6, note: 'Soon' } } });
  });

  it('shows a question that an answer on the same page brings up, before going on', async () => {
    const page = await send(ABOUT, formOf((await get(ABOUT)).body, { 'a.system': 'other', 'a.staff': '0' }));
    expect([page.statusCode, page.headers.location]).toEqual([303, `${ABOUT}?more#q-system-other`]);
    const again = await get(`${ABOUT}?more`);
    expect(again.body).toContain('They bring up further questions');
    const missing = await send(ABOUT, formOf(again.body));
    expect(missing.body).toContain('href="#a-system-other"');
    const on = await send(ABOUT, formOf(again.body, { 'a.system-other': 'Own' }));
    expect([on.statusCode, on.headers.location]).toEqual([303, ITEMS]);
  });

  it('goes back to the check page for whoever came from there', async () => {
    responses.answerAll();
    const page = await send(ABOUT, formOf((await get(`${ABOUT}?from=check`)).body, { 'a.staff': '1,200' }));
    expect(page.headers.location).toBe(`/responses/${ID}/check`);
    expect(responses.answers.staff).toEqual(value(1200));
  });

  it('refuses an answer together with a reason for none', async () => {
    const page = await send(ABOUT, formOf((await get(ABOUT)).body, { 'a.staff': '4', 'a.staff--state': 'unknown', action: 'later' }));
    expect(page.body).toContain('Not both');
    expect(responses.answers).toEqual({});
  });

  it('survives hostile fields', async () => {
    const page = await send(ABOUT, { __proto__: 'x', 'a.__proto__': 'x', 'a.system': 'purple', 'a.system--version': '99999999999999.<b>', key: '"><script>', shown: ['__proto__', 'system'] });
    expect(page.statusCode).toBe(422);
    expect(page.body).not.toContain('<script>"');
    expect(responses.answers).toEqual({});
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('two people, two tabs', () => {
  it('leaves alone what only the other one changed', async () => {
    const { body } = await get(ABOUT);
    responses.put('system', '', value('alpha'));
    const page = await send(ABOUT, formOf(body, { 'a.staff': '3', action: 'later' }));
    expect(page.statusCode).toBe(303);
    expect(responses.answers).toEqual({ system: value('alpha'), staff: value(3) });
  });

  it('shows both values where both changed one answer, and overwrites only when told to', async () => {
    const { body } = await get(ABOUT);
    responses.put('staff', '', value(7));
    const page = await send(ABOUT, formOf(body, { 'a.staff': '3', action: 'later' }));
    expect(page.statusCode).toBe(409);
    expect(page.body).toContain('Somebody else changed this answer');
    expect(page.body).toContain('Ada Other (deputy), at 4:30pm on 30 August 2023');
    expect(page.body).toMatch(/Use mine: <strong>3 people/);
    expect(responses.answers.staff).toEqual(value(7));

    const undecided = await send(ABOUT, formOf(page.body, { action: 'later' }));
    expect(undecided.body).toContain('Choose which answer to keep');
    expect(responses.answers.staff).toEqual(value(7));

    await send(ABOUT, formOf(page.body, { 'a.staff--keep': 'theirs', action: 'later' }));
    expect(responses.answers.staff).toEqual(value(7));
    const mine = await send(ABOUT, formOf(page.body, { 'a.staff--keep': 'mine', action: 'later' }));
    expect(mine.statusCode).toBe(303);
    expect(responses.answers.staff).toEqual(value(3));
  });

  it('shows everything that was typed when the survey closed meanwhile', async () => {
    const { body } = await get(ABOUT);
    responses.refusal = new Problem({ code: 'WAVE_CLOSED', message: 'The survey closed on 4 September 2023.' });
    const page = await send(ABOUT, formOf(body, { 'a.system': 'alpha', 'a.staff': 'a few' }));
    expect(page.statusCode).toBe(409);
    expect(page.body).toContain('The survey closed on 4 September 2023.');
    expect(page.body).toContain('Alpha');
    expect(page.body).toContain('a few');
  });

  it('keeps what was posted after the session ended, to be sent again once signed in', async () => {
    const { body } = await get(ABOUT);
    world.actor = null;
    const page = await send(ABOUT, formOf(body, { 'a.system': 'alpha', 'a.staff': '"><b>5' }));
    expect(page.statusCode).toBe(401);
    expect(page.body).toContain('You have been signed out');
    expect(page.body).not.toContain('"><b>5');
    world.actor = authority('spoc');
    const again = await send(ABOUT, formOf(page.body.replace('value="&quot;&gt;&lt;b&gt;5"', 'value="5"')));
    expect(again.statusCode).toBe(303);
    expect(responses.answers).toEqual({ system: value('alpha'), staff: value(5) });
  });
});
