import type { Browser, Page } from 'playwright-core';
import { SURVEY, waves } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth } from './support/see.js';
import { dialogShown, openStaffPage, settled } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';

let house: House;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
  page = await pageOf(browser, house, { name: 'priya' });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const one = (what: string, where = 'true') => house.value<string>(`select id from ${what} where ${where} limit 1`);

describe('staff screens, for people with any ability and on any screen', () => {
  it.each([
    ['home', '/', 'Home'],
    ['waves', '/waves', 'Waves'],
    ['wave-create', '/waves/create', 'Create a wave'],
    ['responses', '/responses', 'Responses'],
    ['surveys', '/surveys', 'Surveys'],
    ['survey-create', '/surveys/create', 'Draft a survey'],
    ['programmes', '/programmes', 'Programmes'],
    ['programme-create', '/programmes/create', 'Create a programme'],
    ['organisations', '/organisations', 'Organisations'],
    ['organisation-create', '/organisations/create', 'Add an organisation'],
    ['people', '/people', 'People'],
    ['person-create', '/people/create', 'Add a person'],
    ['appointments', '/appointments', 'Appointments'],
    ['appointment-create', '/appointments/create', 'Give a role'],
    ['vacancies', '/vacancies', 'Authorities without a SPOC'],
    ['messages', '/messages', 'Mail sent'],
    ['not-found', '/nowhere', 'Page not found'],
    ['nothing-matches', `/people?filter=${encodeURIComponent('{"search":"xyz"}')}`, 'People'],
  ])('%s', async (name, path, heading) => {
    await openStaffPage(page, path, heading);
    expect(await barriersAtEveryWidth(page, `staff-${name}`)).toEqual([]);
  });

  it.each([
    ['rates', async () => `/rates?wave=${await house.wave(waves.readiness)}`, 'Response rates'],
    ['readiness', async () => `/readiness?wave=${await house.wave(waves.readiness)}`, 'Readiness'],
    ['readiness-regions', async () => `/readiness?rows=REGION&wave=${await house.wave(waves.readiness)}`, 'Readiness'],
    ['readiness-indicators', async () => `/readiness?columns=INDICATOR&wave=${await house.wave(waves.readiness)}`, 'Readiness'],
    ['wave', async () => `/waves/${await house.wave(waves.readiness)}/show`, waves.readiness],
    ['wave-edit', async () => `/waves/${await house.wave(waves.readiness)}`, `Change ${waves.readiness}`],
    ['response', async () => `${await house.response(waves.readiness, 'Leeds')}/show`, `Leeds: ${waves.readiness}`],
    ['response-empty', async () => `${await house.response(waves.pilot, 'Leeds')}/show`, `Leeds: ${waves.pilot}`],
    ['survey', async () => `/surveys/${await one('survey', `code = '${SURVEY}'`)}/show`, 'National Readiness Survey'],
    ['survey-version', async () => `/survey-versions/${await one('survey_version')}/show`, 'version 1'],
    ['programme', async () => `/programmes/${await one('programme')}/show`, 'PLO national dataset'],
    ['programme-edit', async () => `/programmes/${await one('programme')}`, 'Change PLO national dataset'],
    ['organisation', async () => `/organisations/${await house.organisation('Barnsley')}/show`, 'Barnsley'],
    ['person', async () => `/people/${await house.person('sam')}/show`, 'Sam Shah'],
    ['person-edit', async () => `/people/${await house.person('sam')}`, 'Change Sam Shah'],
    ['appointment', async () => `/appointments/${await one('appointment', "role = 'spoc'")}/show`, ''],
    ['message', async () => `/messages/${await one('message')}/show`, ''],
    ['absent', async () => '/people/00000000-0000-4000-8000-000000000000/show', 'Not found'],
  ])('%s', async (name, path, heading) => {
    await openStaffPage(page, await path(), heading);
    expect(await barriersAtEveryWidth(page, `staff-${name}`)).toEqual([]);
  });

  it('a form with mistakes', async () => {
    await openStaffPage(page, '/waves/create', 'Create a wave');
    await page.getByRole('button', { name: 'Create wave' }).click();
    await page.locator('.Mui-error', { hasText: 'Enter the name' }).last().waitFor();
    expect(await barriersAtEveryWidth(page, 'staff-form-mistakes')).toEqual([]);
  });

  it.each([
    ['close-dialog', async () => `/waves/${await house.wave(waves.readiness)}/show`, 'Close the wave'],
    ['reopen-dialog', async () => `${await house.response(waves.readiness, 'Leeds')}/show`, 'Reopen'],
    ['hand-over-dialog', async () => `/appointments/${await one('appointment', "role = 'spoc'")}/show`, 'Hand over'],
  ])('%s', async (name, path, button) => {
    await openStaffPage(page, await path(), '');
    await page.getByRole('button', { name: button }).click();
    await dialogShown(page);
    expect(await barriersAtEveryWidth(page, `staff-${name}`)).toEqual([]);
  });

  it('the menu of a narrow screen', async () => {
    await page.setViewportSize({ width: 375, height: 740 });
    await openStaffPage(page, '/', 'Home');
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await barriersAtEveryWidth(page, 'staff-menu')).toEqual([]);
  });

  it('the preview of a survey', async () => {
    await page.goto(`/preview/${await one('survey_version')}`);
    expect(await barriersAtEveryWidth(page, 'preview')).toEqual([]);
  });

  it.each([['champion', 'hal'], ['viewer', 'dan']] as const)('the first page of a %s', async (role, name) => {
    const other = await pageOf(browser, house, { name });
    await other.goto('/staff/');
    await settled(other, 'Home');
    expect(await barriersAtEveryWidth(other, `staff-home-${role}`)).toEqual([]);
    await other.goto('/');
    expect(await barriersAtEveryWidth(other, `welcome-${role}`)).toEqual([]);
    await other.context().close();
  });
});
