import type { Browser, Page } from 'playwright-core';
import { addDays, londonDay } from '@muster/domain/kernel';
import { answerSection, placeOf, saveAndContinue } from './support/answering.js';
import { cast, roster, SURVEY } from './support/cast.js';
import { House } from './support/house.js';
import { picture } from './support/see.js';
import { signInByLetter } from './support/sign-in.js';
import { story } from './support/story.js';
import { openBrowser, pageOf } from './support/visitor.js';

const WAVE = 'Autumn 2023';

describe.each([
  ['in one process', { copies: false }],
  ['across three copies of the API behind a proxy, with one worker', { copies: true }],
])('a national readiness survey, from the project team to the authority and back, %s', (_how, opening) => {
  let house: House;
  let browser: Browser;
  let team: Page;
  let spoc: Page;
  let link: string;
  const step = story(() => browser);

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(opening), openBrowser()]);
    [team, spoc] = await Promise.all([pageOf(browser, house), pageOf(browser, house)]);
  });

  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  step('lets the project team sign in and find its screens', async () => {
    await team.goto('/staff/');
    await signInByLetter(team, house, 'priya');
    await team.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
    expect(await team.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts()).toEqual([
      'Home', 'Worklist', 'Tasks', 'Response rates', 'Readiness', 'Authorities', 'Said and done', 'Figures', 'Waves', 'Responses', 'Rounds', 'Ledger of returns', 'Returns', 'Queries', 'Data sharing',
      'Blockers', 'Ranking', 'Leverage', 'Forecast', 'System suppliers', 'Improvement plans', 'Feasibility', 'Recommended dataset',
      'Contact log', 'Workshops', 'Contacts by region', 'Reminders', 'Templates', 'Mail sent', 'Programmes', 'Collections', 'Surveys', 'Organisations', 'People', 'Appointments', 'Audit',
    ]);
  });

  step('lets the project team create a wave, which is a draft at first and reaches nobody', async () => {
    const today = londonDay(new Date());
    await team.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Waves' }).click();
    await team.getByRole('link', { name: 'Create a wave' }).click();
    await choose(team, 'Programme', 'PLO national dataset');
    await choose(team, 'Survey version', 'National Readiness Survey, version 1');
    await team.getByRole('textbox', { name: /^Name/ }).fill(WAVE);
    await team.getByLabel(/^Opens on/).fill(today);
    await team.getByLabel(/^Closes on/).fill(addDays(today, 30));
    await team.getByRole('button', { name: 'Create wave' }).click();
    await team.getByRole('heading', { name: WAVE, level: 1 }).waitFor();
    expect(await summary(team, 'State')).toBe('Draft');
    expect(await house.value('select count(*)::int from response join wave on wave.id = wave_id where wave.name = $1', [WAVE])).toBe(0);
  });

  step('says what opening will do, opens the wave, and lists the authorities that cannot be invited', async () => {
    await team.getByRole('button', { name: 'Open the wave' }).click();
    const dialog = team.getByRole('dialog');
    expect(await dialog.innerText()).toContain('Opening creates 10 responses and sends 8 invitations.');
    await picture(team, 'staff-wave-open-dialog');
    await dialog.getByRole('button', { name: 'Open the wave' }).click();
    await team.locator('dd', { hasText: /^Open$/ }).waitFor();
    const without = team.getByRole('table', { name: 'Authorities without a SPOC' });
    expect((await without.getByRole('rowheader').allInnerTexts()).sort()).toEqual(['Islington', 'Sheffield']);
  });

  step('invites each single point of contact once, by a letter whose link gives no right', async () => {
    const id = await house.wave(WAVE);
    const { text, html } = await house.postbox.letterTo(cast.sam.email, new RegExp(await responseIn(id, 'Barnsley')));
    link = /http\S+\/responses\/\S+/.exec(text)![0];
    expect(link).toBe(`${house.origin}/responses/${await responseIn(id, 'Barnsley')}`);
    expect(html).not.toMatch(/<img|<script/);
    await house.postbox.letterTo(cast.hana.email, new RegExp(await responseIn(id, 'Hackney')));
    expect(house.postbox.letters.filter(({ to, text: body }) => to === cast.sam.email && body.includes(link))).toHaveLength(1);
    const stranger = await pageOf(browser, house);
    await stranger.goto(link);
    expect(new URL(stranger.url()).pathname).toBe('/sign-in');
    await stranger.context().close();
  });

  step('brings the single point of contact from the link, through the code, to the list of sections', async () => {
    await spoc.goto(link);
    await signInByLetter(spoc, house, 'sam');
    expect(spoc.url()).toBe(link);
    expect(await spoc.getByRole('heading', { level: 1 }).innerText()).toBe('National Readiness Survey');
    expect(await statuses(spoc)).toEqual([...Array<string>(9).fill('Not yet started'), 'Cannot submit yet']);
    await picture(spoc, 'task-list');
  });

  step('names what is missing in a summary that has the focus, and in the title of the page', async () => {
    await spoc.getByRole('link', { name: 'About your authority' }).click();
    await saveAndContinue(spoc);
    await spoc.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await spoc.title()).toMatch(/^Error: About your authority – /);
    expect(await focused(spoc)).toBe('error-summary');
    await spoc.locator('#error-summary').getByRole('link').first().click();
    expect(await focused(spoc)).toBe('a-system');
    await picture(spoc, 'section-with-errors');
  });

  step('keeps a wrong entry on the page and says what to do about it', async () => {
    await spoc.goto(`${link}/sections/changes`);
    await answerSection(spoc, { 'lead-time-small': 'about two', 'lead-time-large': '600' });
    await saveAndContinue(spoc);
    await spoc.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await spoc.locator('#error-summary').getByRole('link').count()).toBe(2);
    expect(await placeOf(spoc, 'lead-time-small').getByRole('textbox').inputValue()).toBe('about two');
    await answerSection(spoc, { 'lead-time-small': '2', 'lead-time-large': '18' });
    await saveAndContinue(spoc);
    await spoc.waitForURL(/\/check$/);
  });

  step('leads from one section to the next, asks for the name of another system only where there is one, and ends at the check', async () => {
    await spoc.goto(`${link}/sections/about`);
    expect(await placeOf(spoc, 'system-other').isVisible()).toBe(false);
    await answerSection(spoc, { system: 'other', 'system-other': 'Own tracker' });
    await saveAndContinue(spoc);
    for (const level of ['bronze', 'silver', 'gold']) {
      await spoc.waitForURL(`**/sections/${level}`);
      await answerSection(spoc, { [`rag-${level}`]: level === 'bronze' ? 'green' : 'red', [`barriers-${level}`]: 'not-captured' });
      await saveAndContinue(spoc);
      await spoc.waitForURL(`**/sections/${level}-items`);
      await answerSection(spoc);
      await saveAndContinue(spoc);
    }
    await spoc.waitForURL('**/sections/agencies');
    await answerSection(spoc, { cafcass: 'court-reference', hmcts: 'none' });
    await saveAndContinue(spoc);
    await spoc.waitForURL('**/sections/changes');
    await saveAndContinue(spoc);
    await spoc.waitForURL(/\/check$/);
  });

  step('lets the authority change an answer from the check, and comes back to it', async () => {
    await spoc.getByRole('link', { name: /Change How easy would it be to send the bronze data/ }).click();
    await placeOf(spoc, 'ease-bronze').locator('[value="time-consuming"]').check();
    await saveAndContinue(spoc);
    await spoc.waitForURL(/\/check$/);
    const row = spoc.locator('.govuk-summary-list__row', { hasText: 'How easy would it be to send the bronze data?' });
    expect(await row.locator('dd').first().innerText()).toBe('Possible, but it would take a lot of time');
    await picture(spoc, 'check');
  });

  step('shows the project team who is under way', async () => {
    await team.goto(`/staff/rates?wave=${await house.wave(WAVE)}`);
    expect(await cells(team, 'Yorkshire and The Humber')).toEqual(['0', '7', '0.0%', '1', '6']);
    await team.goto(`/staff/readiness?wave=${await house.wave(WAVE)}`);
    expect(await marks(team, 'Barnsley')).toEqual(Array.from({ length: 36 }, () => 'No data'));
  });

  step('confirms the submission with a reference', async () => {
    await spoc.getByRole('button', { name: 'Confirm and submit' }).click();
    await spoc.waitForURL(/\/confirmation$/);
    const reference = await spoc.locator('.govuk-panel__body strong').innerText();
    expect(reference).toBe(await house.value('select reference from submission join response on response.id = response_id join wave on wave.id = response.wave_id where wave.name = $1', [WAVE]));
    await picture(spoc, 'confirmation');
    await spoc.getByRole('link', { name: /copy that you can print/ }).click();
    expect(await spoc.getByRole('main').innerText()).toContain(reference);
    expect(await spoc.getByRole('main').innerText()).toContain('Own tracker');
  });

  step('then shows the authority its own answers, and of others nothing while too few have answered', async () => {
    await spoc.goto(`${link}/comparison`);
    const table = spoc.getByRole('table', { name: /How would you rate your ability to report the bronze data/ });
    expect(await table.getByRole('rowheader', { name: 'Your answer' }).innerText()).toBe('Green Your answer');
    expect(new Set(await spoc.getByRole('cell').allInnerTexts())).toEqual(new Set(['Not shown']));
    expect(await spoc.getByRole('main').innerText()).not.toMatch(new RegExp(roster.filter((name) => name !== 'Barnsley').join('|')));
    await picture(spoc, 'comparison');
  });

  step('brings the rates and the readiness that the project team has open up to date by themselves', async () => {
    const barnsley = team.getByRole('row', { name: /Barnsley/ });
    await barnsley.getByRole('img', { name: 'Green' }).waitFor({ timeout: 25_000 });
    expect((await marks(team, 'Barnsley')).slice(0, 3)).toEqual(['Green', 'Red', 'Red']);
    await picture(team, 'staff-readiness');
    await team.goto(`/staff/rates?wave=${await house.wave(WAVE)}`);
    expect(await cells(team, 'Yorkshire and The Humber')).toEqual(['1', '7', '14.3%', '0', '6']);
    expect(await cells(team, 'Total')).toEqual(['1', '10', '10.0%', '0', '9']);
    await picture(team, 'staff-rates');
  });

  step('shows the project team each answer with who gave it and what it was before', async () => {
    await team.goto(`/staff${new URL(link).pathname}/show`);
    const row = team.getByRole('row', { name: /How easy would it be to send the bronze data/ });
    expect(await row.innerText()).toContain('Sam Shah');
    await row.getByText('1 earlier value').click();
    expect(await row.getByRole('listitem').innerText()).toMatch(/^Easy/);
    expect(SURVEY).toBe(await house.value('select survey.code from survey join survey_version on survey_id = survey.id join wave on survey_version_id = survey_version.id where wave.name = $1', [WAVE]));
  });

  step('was served by every copy', async () => {
    const served = house.copies?.served ?? [];
    expect(served.length).toBe(opening.copies ? 3 : 0);
    expect(served.filter((requests) => requests < 20)).toEqual([]);
  });

  const responseIn = (wave: string, organisation: string) => house.value<string>('select response.id from response join organisation on organisation.id = organisation_id where wave_id = $1 and organisation.name = $2', [wave, organisation]);
});

async function choose(page: Page, label: string, choice: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: choice }).click();
}

const summary = (page: Page, term: string): Promise<string> => page.locator(`dt:text-is("${term}") + dd`).innerText();
const statuses = (page: Page): Promise<string[]> => page.locator('.govuk-task-list__status').allInnerTexts();
const focused = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.id');
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

async function cells(page: Page, name: string): Promise<string[]> {
  await rowOf(page, name).waitFor();
  return rowOf(page, name).getByRole('cell').allInnerTexts();
}

async function marks(page: Page, name: string): Promise<string[]> {
  await rowOf(page, name).waitFor();
  return rowOf(page, name).getByRole('img').evaluateAll((found) => found.map((one) => (one as unknown as { ariaLabel: string }).ariaLabel));
}
