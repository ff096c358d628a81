import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { answerSection, placeOf, saveAndContinue } from './support/answering.js';
import { rounds } from './support/cast.js';
import { House } from './support/house.js';
import { picture } from './support/see.js';
import { signInByLetter } from './support/sign-in.js';
import { story } from './support/story.js';
import { openBrowser, pageOf } from './support/visitor.js';
import { worlds } from './support/worlds.js';

const FILES = `bronze/child_demographics.csv 118
bronze/Most-recent-referral-date.xlsx 24 kB
bronze/cin primary need.csv
bronze/legal_planning_meeting_date_part1.csv 40
readme.txt`;

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ world: worlds.returns }), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const state = (organisation: string) => house.value<string>('select expected_return.state from expected_return join collection_round on collection_round.id = round_id join organisation on organisation.id = organisation_id where collection_round.name = $1 and organisation.name = $2', [rounds.fresh, organisation]);
const next = (page: Page) => page.locator('#next').innerText();
const said = (page: Page) => page.getByRole('alert').innerText();
const press = (page: Page, name: string) => Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()]);

describe('an authority and its return, from the list of tasks to the confirmation of the survey', () => {
  let page: Page;
  let path: string;
  const step = story(() => browser);

  beforeAll(async () => {
    page = await pageOf(browser, house);
    path = `/returns/${await house.return(rounds.fresh, 'Barnsley')}`;
  });

  step('finds its returns with their days on the first page after signing in', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await signInByLetter(page, house, 'sam');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Your returns');
    const tasks = page.locator('.govuk-task-list__item');
    expect(await tasks.locator('.govuk-task-list__status').allInnerTexts()).toEqual(['Overdue', 'Not yet started']);
    await picture(page, 'returns-tasks');
  });

  step('puts the due day into a calendar, at four o’clock in the afternoon in London', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: new RegExp(`^Add to your calendar.*${rounds.fresh}$`) }).click()]);
    const dueOn = await house.value<string>("select to_char(due_on, 'YYYY-MM-DD') from collection_round where name = $1", [rounds.fresh]);
    expect(file.suggestedFilename()).toBe(`due-${dueOn}.ics`);
    const text = await readFile(await file.path(), 'utf8');
    expect(inLondon(/DTSTART:(\d{8}T\d{6}Z)/.exec(text)![1]!)).toBe(`${dueOn} 16:00`);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text.replaceAll(/\r\n[ \t]/g, '')).toContain(`${house.origin}${path}`);
  });

  step('says with one click that it has seen what is asked, and that it has started', async () => {
    await page.getByRole('link', { name: `Quarterly returns – ${rounds.fresh}`, exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await next(page)).toBe('Tell us that you have seen this');
    await picture(page, 'return-expected');
    await press(page, 'We have seen this');
    expect(await said(page)).toContain('You have told the project team that you have seen this.');
    await press(page, 'We have started');
    expect(await state('Barnsley')).toBe('in-preparation');
    expect(await next(page)).toBe('Say what you are sending');
  });

  step('pastes the names of its files, sees what they were taken for, and saves that', async () => {
    await page.getByRole('link', { name: 'What you are sending' }).click();
    await page.getByRole('link', { name: 'Paste a list of your file names instead' }).click();
    await page.getByLabel('The names of your files').fill(FILES);
    await press(page, 'Continue');
    expect(await page.getByRole('table', { name: '4 indicators with a file' }).getByRole('row', { name: /legal_planning_meeting_date_part1/ }).innerText()).toContain('Partly');
    expect(await page.getByRole('main').innerText()).toMatch(/1 file not understood[^]*readme\.txt[^]*5 indicators without a file/);
    await picture(page, 'return-listing-check');
    expect(await house.value('select count(*)::int from return_delivery')).toBe(0);
    await press(page, 'Save this');
    expect(await said(page)).toContain('What you are sending is saved.');
    await page.getByRole('link', { name: 'What you are sending' }).click();
    expect(await page.locator('[name="extent.legal-planning-meeting-date"][value=partly]').isChecked()).toBe(true);
    await picture(page, 'return-deliveries');
  });

  step('is shown what recording means before it records, and then goes straight on to the survey', async () => {
    await page.goto(path);
    await page.getByRole('link', { name: 'Record that you have sent the data' }).or(page.getByRole('button', { name: 'We have sent the data' })).first().click();
    expect(await page.getByRole('main').innerText()).toMatch(/Complete: 3 indicators\s+Partly: 1 indicator\s+None: 5 indicators/);
    await picture(page, 'return-record');
    await press(page, 'We have sent the data');
    expect(await state('Barnsley')).toBe('received');
    expect(new URL(page.url()).pathname).toMatch(/^\/responses\//);
    expect(await said(page)).toContain('The return of Barnsley is recorded.');
    await picture(page, 'return-survey');
  });

  step('answers the survey of the barriers and gets its confirmation', async () => {
    await page.locator('.govuk-task-list__link').first().click();
    await answerSection(page, { ease: 'time-consuming', provider: 'legal' });
    await saveAndContinue(page);
    await page.waitForURL(/\/sections\/obstacles$/);
    await placeOf(page, 'any-barrier').locator('[value="yes"]').check();
    await answerSection(page, { 'any-barrier': 'yes', barriers: 'not-captured' });
    await saveAndContinue(page);
    await page.waitForURL(/\/sections\/more$/);
    await saveAndContinue(page);
    await page.waitForURL(/\/check$/);
    await press(page, 'Confirm and submit');
    await page.waitForURL(/\/confirmation$/);
    await picture(page, 'return-survey-confirmation');
    expect(await measured('ease')).toBe('time-consuming');
    expect(await house.value("select count(*)::int from submitted_answer where measure = 'barrier' and code = 'not-captured'")).toBe(9);
  });

  step('comes back to its return, which has nothing more to ask', async () => {
    await page.getByRole('link', { name: 'Go back to your return' }).click();
    expect(await next(page)).toBe('Nothing to do for now');
    await page.goto('/');
    expect(await page.locator('.govuk-task-list__item', { hasText: rounds.fresh }).innerText()).toMatch(/Sent[^]*|Submitted/);
    // What is sent, and what was due before today, is no day to put into a calendar.
    expect(await page.getByRole('link', { name: /Add to your calendar/ }).count()).toBe(0);
  });

  const measured = (measure: string) => house.value<string>('select code from submitted_answer where measure = $1', [measure]);
});

describe('an authority whose browser runs no scripts', () => {
  let page: Page;
  let path: string;
  const step = story(() => browser);

  beforeAll(async () => {
    page = await pageOf(browser, house, { name: 'hana', scripts: false });
    path = `/returns/${await house.return(rounds.fresh, 'Hackney')}`;
  });

  step('takes every step by pages and forms alone', async () => {
    await page.goto(path);
    await press(page, 'We have started');
    await page.goto(`${path}/listing`);
    await press(page, 'Continue');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('The names of your files').fill(FILES);
    await press(page, 'Continue');
    await press(page, 'Save this');
    expect(await said(page)).toContain('What you are sending is saved.');
    await page.goto(`${path}/record`);
    await page.getByRole('button', { name: 'We have sent the data' }).dblclick();
    await page.waitForURL(/\/responses\//);
    expect(await house.value("select count(*)::int from fact where name = 'return.received' and organisation_id = $1 and subject_id = $2", [await house.organisation('Hackney'), path.split('/').at(-1)])).toBe(1);
  });

  step('answers the survey, and says that nothing stood in the way', async () => {
    await page.goto(page.url().replace(/\?.*/, '/sections/how'));
    await answerSection(page);
    await saveAndContinue(page);
    await answerSection(page, { 'any-barrier': 'no' });
    await saveAndContinue(page);
    await saveAndContinue(page);
    await page.waitForURL(/\/check$/);
    await press(page, 'Confirm and submit');
    expect(new URL(page.url()).pathname).toMatch(/\/confirmation$/);
  });
});

describe('an authority that has not signed what the round requires', () => {
  it('is told what is missing, since when and whom to ask, and cannot record anything', async () => {
    const page = await pageOf(browser, house, { name: 'will' });
    const path = `/returns/${await house.return(rounds.fresh, 'Wakefield')}`;
    await page.goto(path);
    expect(await next(page)).toBe('Data may not be shared yet');
    expect(await page.getByRole('main').innerText()).toMatch(/Yara Young[^]*Memorandum of understanding[^]*40 days, since/);
    await picture(page, 'return-waits');
    expect(await page.getByRole('button', { name: 'We have sent the data' }).count()).toBe(0);
    await page.goto(`${path}/record`);
    expect(new URL(page.url()).pathname).toBe(path);
  });

  it('does not find the return of another authority', async () => {
    const page = await pageOf(browser, house, { name: 'will' });
    for (const part of ['', '/record', '/deliveries', '/listing', '/more-time', '/cannot-send', '/due.ics']) {
      const answer = await page.request.get(`/returns/${await house.return(rounds.fresh, 'Leeds')}${part}`);
      expect([part, answer.status()]).toEqual([part, 404]);
    }
  });

  it('says instead that it cannot report, of which indicators and why, and takes that back', async () => {
    const page = await pageOf(browser, house, { name: 'will' });
    const path = `/returns/${await house.return(rounds.overdue, 'Wakefield')}`;
    await page.goto(path);
    await page.getByRole('link', { name: 'Tell us that you cannot send it' }).click();
    await page.locator('[name=outcome][value=cannot-report]').check();
    await page.locator('[name=indicators]').first().check();
    await page.getByLabel('We do not record this at the moment').check();
    await page.getByRole('textbox', { name: 'Reason' }).fill('The system does not hold it');
    await picture(page, 'return-cannot-send');
    await press(page, 'Continue');
    expect(await next(page)).toBe('Nothing is expected from you now');
    await picture(page, 'return-instead');
    await page.getByRole('button', { name: 'Withdraw this' }).click();
    await page.getByLabel('Why do you withdraw it?').fill('The new report works after all');
    await press(page, 'Withdraw it');
    expect(await said(page)).toContain('This is withdrawn: the data is expected again.');
  });
});

/** An instant as calendars write it (universal time), in London: "2023-03-31 16:00". */
function inLondon(written: string): string {
  const at = new Date(written.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'));
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' }).format(at);
}
