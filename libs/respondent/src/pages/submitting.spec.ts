import { ABOUT, ID, ITEMS, value } from '../../test/survey.js';
import { app, get, reset, responses, send, start } from '../../test/world.js';

beforeAll(start);
afterAll(() => app.close());
beforeEach(reset);

describe('checking and submitting', () => {
  it('reads everything back with ways to change it', async () => {
    responses.put('system', '', value('other'));
    const page = await get(`/responses/${ID}/check`);
    expect(page.body).toContain('Another &lt;system&gt;');
    expect(page.body).toContain(`${ABOUT}?from=check#a-staff`);
    expect(page.body).toContain('Change<span class="govuk-visually-hidden"> Where would each come from?: Gender</span>');
    expect(page.body).toContain('Not provided');
  });

  it('leads to each question that is missing', async () => {
    const page = await send(`/responses/${ID}/check`, {});
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain(`<a href="${ITEMS}?from=check#a-indicators--r2">`);
  });

  it('submits once, shows the reference, the copy and the comparison', async () => {
    responses.answerAll();
    for (let time = 0; time < 2; time += 1) expect((await send(`/responses/${ID}/check`, {})).headers.location).toBe(`/responses/${ID}/confirmation`);
    expect((await get(`/responses/${ID}/confirmation`)).body).toContain('PLO-7K2M');
    expect((await get(`/responses/${ID}/copy`)).body).toContain('Date of birth');
    const comparison = (await get(`/responses/${ID}/comparison`)).body;
    expect(comparison).toContain('4 (66.7%)');
    expect(comparison).toContain('30 (75%)');
    expect(comparison).toContain('Not shown');
    expect(comparison.match(/Your answer<\/strong>/g)).toHaveLength(2);
  });

  it('has nothing to confirm before submission, and shows answers only to read once nothing can be changed', async () => {
    expect((await get(`/responses/${ID}/confirmation`)).headers.location).toBe(`/responses/${ID}`);
    responses.sheets = { pleaseNote: 'The survey closed on 4 September 2023.' };
    expect((await get(ABOUT)).headers.location).toBe(`/responses/${ID}/check`);
    const page = await get(`/responses/${ID}/check`);
    expect(page.body).toContain('This survey has closed: you can read your answers but not change them.');
    expect(page.body).not.toContain('?from=check');
    expect(page.body).not.toContain('Confirm and submit');
  });
});

