import { jest } from '@jest/globals';
import { ID, RETURN_ID } from '../../test/survey.js';
import { app, authority, get, reset, responses, returns, send, start, world } from '../../test/world.js';

beforeAll(start);
afterAll(() => app.close());
beforeEach(reset);

const PATH = `/returns/${RETURN_ID}`;
const body = async (url = PATH) => (await get(url)).body;
const next = async () => /<h2 class="govuk-heading-m" id="next">([^<]*)/.exec(await body())?.[1];

describe('the list of what somebody is asked for', () => {
  it('shows returns beside surveys, each with its day and its way into a calendar', async () => {
    returns.listed = true;
    const page = await body('/');
    expect(page).toContain('<h1 class="govuk-heading-l">Your surveys and returns</h1>');
    expect(page).toContain('Bronze data – Spring 2023');
    expect(page).toContain('Due by the end of 28 April 2023.');
    for (const href of [PATH, `${PATH}/due.ics`, `/responses/${ID}/due.ics`]) expect(page).toContain(`href="${href}"`);
  });

  it('says of an extended day which it was before, and marks what is overdue by a word', async () => {
    Object.assign(returns, { listed: true, extendedTo: '2023-05-12', today: '2023-05-13' });
    const page = await body('/');
    expect(page).toContain('12 May 2023 (extended, originally 28 April 2023)');
    expect(page).toContain('govuk-tag--red">Overdue<');
  });

  it('lists the survey of a return under the return, and not again', async () => {
    Object.assign(returns, { listed: true, state: 'received', survey: { id: ID, state: 'in-progress' } });
    const page = await body('/');
    expect(page.match(new RegExp(`href="/responses/${ID}"`, 'g'))).toHaveLength(1);
    expect(page).toContain('Its survey: ');
    expect(page).toContain('Leeds');
  });

  it('leads at once to the only thing there is', async () => {
    returns.listed = true;
    const none = jest.spyOn(responses, 'tasks').mockResolvedValue([]);
    expect((await get('/')).headers.location).toBe(PATH);
    none.mockRestore();
  });
});

describe('the page of a return', () => {
  it.each([
    ['expected', 'Tell us that you have seen this'], ['acknowledged', 'Tell us when you have started'], ['in-preparation', 'Say what you are sending'], ['received', 'Nothing to do for now'],
    ['resubmitted', 'Nothing to do for now'], ['accepted', 'Thank you: your return is accepted'],
  ] as const)('%s begins with what comes next: %s', async (state, heading) => {
    returns.state = state;
    expect(await next()).toBe(heading);
  });

  it('takes a step once, however often it is sent', async () => {
    returns.state = 'expected';
    for (let time = 0; time < 2; time += 1) expect((await send(`${PATH}/acknowledge`, {})).headers.location).toBe(`${PATH}?done=acknowledge`);
    expect(returns.done).toEqual(['acknowledged']);
    expect(await body(`${PATH}?done=acknowledge`)).toContain('You have told the project team that you have seen this.');
    expect((await send(`${PATH}/prepare`, {})).headers.location).toBe(`${PATH}?done=prepare`);
    expect(await body(`${PATH}?done=acknowledge`)).not.toContain('You have told the project team');
  });

  it('says why a step cannot be taken any more', async () => {
    Object.assign(returns, { state: 'expected', roundState: 'closed' });
    const page = await send(`${PATH}/acknowledge`, {});
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('<title>Error: ');
    expect(page.body).toContain('This round has closed. Its last day was 31 May 2023.');
    expect(await next()).toBe('This round has closed');
  });

  it('shows what is still to be signed, since when, and whom to ask', async () => {
    returns.waitsFor = ['memorandum'];
    const page = await body();
    expect(await next()).toBe('Data may not be shared yet');
    for (const text of ['memorandum of understanding', 'Not signed yet', '19 days, since 1 April 2023', 'Yara Young', 'mailto:yara@example.org']) expect(page).toContain(text);
    expect(page).not.toContain(`${PATH}/record`);
    expect((await send(`${PATH}/record`, {})).body).toContain('Data may not be shared yet. Still to be done: memorandum of understanding.');
  });

  it('offers each role what it may do, and says who does the rest', async () => {
    returns.said.set('gender', { extent: 'complete', note: null, source: 'typed' });
    world.actor = authority('contributor');
    const contributor = await body();
    expect(contributor).toContain(`${PATH}/deliveries`);
    expect(contributor).toContain('The single point of contact of Barnsley can do this.');
    for (const closed of ['/record', '/more-time', '/cannot-send']) expect(contributor).not.toContain(`${PATH}${closed}"`);
    expect((await send(`${PATH}/record`, {})).statusCode).toBe(403);
    expect((await get(`${PATH}/record`)).headers.location).toBe(PATH);
    world.actor = authority('certifier');
    expect(await body()).toContain(`${PATH}/record"`);
    expect((await send(`${PATH}/acknowledge`, {})).statusCode).toBe(403);
  });

  it('is not found for another authority and for what is no id, and is closed to who is not signed in', async () => {
    for (const id of [ID, 'x', '1 or 1=1']) for (const page of ['', '/record', '/deliveries', '/listing', '/cannot-send', '/more-time', '/due.ics']) expect((await get(`/returns/${encodeURIComponent(id)}${page}`)).statusCode).toBe(404);
    world.actor = null;
    expect((await get(PATH)).statusCode).toBe(401);
    for (const verb of ['acknowledge', 'record']) expect((await send(`${PATH}/${verb}`, {})).body).toContain(`href="/sign-in?next=${encodeURIComponent(verb === 'record' ? `${PATH}/record` : PATH)}"`);
    const kept = await send(`${PATH}/cannot-send`, { reason: 'A "reason"' });
    expect([kept.statusCode, kept.body.includes('value="A &quot;reason&quot;"')]).toEqual([401, true]);
  });
});

describe('recording the return', () => {
  it('is checked first, done once, and confirmed', async () => {
    returns.said.set('gender', { extent: 'partly', note: null, source: 'typed' });
    const check = await body(`${PATH}/record`);
    expect(check).toContain('Partly: 1 indicator<br>Not said yet: 2 indicators');
    for (let time = 0; time < 2; time += 1) expect((await send(`${PATH}/record`, {})).headers.location).toBe(`${PATH}/recorded`);
    expect(returns.done).toEqual(['received']);
    expect(await body(`${PATH}/recorded`)).toContain('11am on 20 April 2023');
    expect((await get(`${PATH}/record`)).headers.location).toBe(PATH);
  });

  it('says that it will be late', async () => {
    returns.today = '2023-04-29';
    expect(await body(`${PATH}/record`)).toContain('It will be recorded as late.');
  });

  it('goes straight on to the survey of the round, whose pages lead back to the return', async () => {
    returns.surveyTitle = 'Survey at submission';
    expect((await send(`${PATH}/record`, {})).headers.location).toBe(`/responses/${ID}?recorded`);
    const survey = await body(`/responses/${ID}?recorded`);
    expect(survey).toContain('The return of Barnsley is recorded.');
    expect(survey).toContain(`href="${PATH}" class="govuk-back-link"`);
    expect(await next()).toBe('Answer a few questions about this return');
    responses.answerAll();
    await send(`/responses/${ID}/check`, {});
    expect(await body(`/responses/${ID}/confirmation`)).toContain(`<a class="govuk-link" href="${PATH}">Go back to your return</a>`);
  });

  it('leaves the survey to others for somebody who may not answer it', async () => {
    returns.surveyTitle = 'Survey at submission';
    world.actor = authority('certifier');
    responses.sheets = { allowedActions: ['response.submit'] };
    expect((await send(`${PATH}/record`, {})).headers.location).toBe(`${PATH}/recorded`);
    expect(await body(`${PATH}/recorded`)).toContain('The single point of contact or a deputy of Barnsley can answer them');
  });

  it('asks for the survey as long as the round is open, also after a question, and no longer', async () => {
    Object.assign(returns, { listed: true, state: 'resubmitted', surveyTitle: 'Survey at submission', survey: { id: ID, state: 'in-progress' } });
    expect(await next()).toBe('Answer a few questions about this return');
    returns.roundState = 'closed';
    expect(await next()).toBe('Nothing to do for now');
    for (const url of [PATH, '/']) expect(await body(url)).toContain('Not submitted');
    returns.state = 'accepted';
    expect(await body()).toContain('There is nothing left to do.');
  });

  it('has no confirmation before', async () => {
    expect((await get(`${PATH}/recorded`)).headers.location).toBe(PATH);
  });
});
