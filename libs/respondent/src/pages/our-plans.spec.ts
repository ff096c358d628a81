import { BLOCKER_ID, ID } from '../../test/survey.js';
import { app, authority, formOf, get, plans, reset, send, start, world } from '../../test/world.js';

beforeAll(start);
afterAll(() => app.close());
beforeEach(reset);

const FORM = `/our-plans/${ID}/${BLOCKER_ID}`;
const body = async (url: string) => (await get(url)).body;
const fill = async (changes: Record<string, string>) => send(FORM, formOf(await body(FORM), changes));
const whole = { action: 'Ask for the field', owner: 'Systems team', 'due-day': '27', 'due-month': 'Sep', 'due-year': '2023', progress: 'under-way' };

describe('the page of one’s plans', () => {
  it('shows what touches the authority in ranked order, who must act, and the way to a plan where one can be made', async () => {
    const page = await body('/our-plans');
    expect(page).toContain('1. Letter: The system has no field &lt;for it&gt;');
    expect(page).toContain('Must be addressed, number 3');
    expect(page).toContain('The supplier of your system');
    expect(page).toContain(`href="${FORM}"`);
    expect(page).toContain('Nothing that your authority can plan');
    expect(page.match(/Add a plan/g)).toHaveLength(1);
  });

  it('is read only for who certifies', async () => {
    world.actor = authority('certifier');
    expect(await body('/our-plans')).not.toContain(`href="${FORM}"`);
    expect((await get(FORM)).statusCode).toBe(403);
  });

  it('is for nobody who is signed out', async () => {
    world.actor = null;
    expect((await get('/our-plans')).statusCode).toBe(401);
  });

  it('keeps what was typed of somebody who was signed out meanwhile', async () => {
    world.actor = null;
    const page = await send(FORM, { action: 'Ask for the "field"' });
    expect([page.statusCode, page.body.includes(`action="${FORM}"`), page.body.includes('value="Ask for the &quot;field&quot;"')]).toEqual([401, true, true]);
  });
});

describe('the form of a plan', () => {
  it('saves it, and shows it with a word that it is saved', async () => {
    expect((await fill(whole)).headers.location).toBe('/our-plans?done=saved');
    expect(plans.plan).toMatchObject({ action: 'Ask for the field', owner: 'Systems team', dueOn: '2023-09-27', evidence: null, progress: 'under-way', version: 1 });
    const page = await body('/our-plans?done=saved');
    expect(page).toContain('Your plan is saved.');
    expect(page).toContain('Systems team. By 27 September 2023.');
    const form = await body(FORM);
    expect(form).toContain('Change your plan');
    expect(form).toContain('value="27"');
  });

  it('says everything that is missing at once, each with the way to its field, and keeps what was typed', async () => {
    const refused = await fill({ ...whole, action: '', owner: ' ', progress: 'done' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('<title>Error: Add a plan');
    for (const [field, message] of [['action', 'Say what you will do'], ['owner', 'Name the team or role that will do it'], ['evidence', 'Say what shows that it is done']]) expect(refused.body).toContain(`<a href="#${field}">${message}</a>`);
    expect(refused.body).toContain('value="Sep"');
    expect(plans.plan).toBeNull();
  });

  it.each([['a past day', { 'due-year': '2022' }, 'due-day'], ['no real day', { 'due-day': '31' }, 'due-day'], ['a person', { owner: 'jo@example.org' }, 'owner']])('refuses %s at its field', async (_what, more, field) => {
    const refused = await fill({ ...whole, ...more });
    expect([refused.statusCode, refused.body.includes(`<a href="#${field}">`)]).toEqual([422, true]);
    expect(refused.body).toContain('Ask for the field');
  });

  it('shows what somebody else saved meanwhile, keeps what was typed, and puts it in its place when it is saved again', async () => {
    const page = formOf(await body(FORM), whole);
    await plans.keep({ action: 'Wait <for> it', owner: 'Director', dueOn: null, evidence: null, progress: 'planned', expectedVersion: 0, organisationId: ID, blockerId: BLOCKER_ID });
    const late = await send(FORM, page);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('The plan as Sam Spoc saved it');
    expect(late.body).toContain('Wait &lt;for&gt; it');
    expect(late.body).toContain('value="Systems team"');
    expect(plans.plan!.action).toBe('Wait <for> it');
    expect((await send(FORM, formOf(late.body, { progress: 'under-way' }))).statusCode).toBe(303);
    expect(plans.plan).toMatchObject({ action: 'Ask for the field', version: 2 });
  });

  it('is not there for what others must do', async () => {
    expect((await get(`/our-plans/${ID}/${ID}`)).statusCode).toBe(404);
    expect((await get('/our-plans/x/y')).statusCode).toBe(404);
  });
});
