import type { Browser, Page } from 'playwright-core';
import { House } from './support/house.js';
import { barriersAtEveryWidth, barriersOn, picture } from './support/see.js';
import { openStaffPage } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';
import { worlds } from './support/worlds.js';

let empty: House;
let full: House;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  [empty, full] = [await House.open({ worker: false, world: worlds.nothing }), await House.open({ worker: false, world: worlds.explorer })];
});

afterAll(async () => {
  await browser?.close();
  await full?.close();
  await empty?.close();
});

/** The pages of who is ready for what and what stands in the way: what each is called, and what it asks for. */
const pages = [
  ['readiness', 'Readiness', 'ReadinessMatrix', 'There is no wave yet, so nobody has been asked.'],
  ['authorities', 'Authorities', 'AuthorityChoices', 'Showing all 10'],
  ['gaps', 'Said and done', 'Gaps', 'There is no wave yet, so nobody has said anything.'],
  ['blockers', 'Blockers', 'Blockers', 'The register is empty. Add a blocker, or adopt the published ones of the framework.'],
  ['ranking', 'Ranking', 'Rankings', 'There is no ranking yet.'],
  ['leverage', 'Leverage', 'Leverage', 'No survey of this programme has been opened, so there is nothing to count.'],
  ['forecast', 'Forecast', 'Forecast', 'No survey of this programme has been opened, so there is nothing to count.'],
  ['suppliers', 'System suppliers', 'Suppliers', 'No survey of this programme has been opened, so there is nothing to count.'],
  ['plans', 'Improvement plans', 'Plans', 'There are no improvement plans yet.'],
  ['feasibility', 'Feasibility', 'FeasibilityVerdicts', 'No wave of this programme has opened yet'],
  ['dataset', 'Recommended dataset', 'RecommendedDatasets', 'No version of the recommended dataset is published yet.'],
] as const;

const holding = (page: Page, operation: string, what: 'abort' | 'wait') => page.route('**/graphql', async (route) => {
  if (!route.request().postData()?.includes(`"operationName":"${operation}"`)) return route.continue();
  if (what === 'abort') await route.abort();
});

describe('where there is nothing yet', () => {
  it.each(pages)('%s says so, and what to do', async (name, heading, _operation, words) => {
    const page = await pageOf(browser, empty, { name: 'priya' });
    await openStaffPage(page, `/${name}`, heading);
    await page.getByRole('main').filter({ hasText: words }).waitFor();
    expect(await barriersAtEveryWidth(page, `empty-${name}`)).toEqual([]);
    await page.context().close();
  });
});

describe('when it cannot be loaded', () => {
  it.each(pages)('%s says so, offers to try again, and does not look empty', async (name, heading, operation) => {
    const page = await pageOf(browser, full, { name: 'priya' });
    await holding(page, operation, 'abort');
    await page.goto(`/staff/${name}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
    expect(await barriersAtEveryWidth(page, `failed-${name}`)).toEqual([]);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('while it is on its way', () => {
  it.each(pages)('%s says that it is loading', async (name, heading, operation) => {
    const page = await pageOf(browser, full, { name: 'priya' });
    await holding(page, operation, 'wait');
    await page.goto(`/staff/${name}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.getByRole('status').filter({ hasText: '…' }).first().waitFor();
    await picture(page, `loading-${name}`);
    expect(await barriersOn(page)).toEqual([]);
    await page.context().close();
  });
});

describe('for somebody whose work it is not', () => {
  it.each([['dan', 'blockers/create'], ['dan', 'rounds/create'], ['hal', 'blockers/create']] as const)('%s may not open %s', async (name, path) => {
    const page = await pageOf(browser, full, { name });
    await page.goto(`/staff/${path}`);
    await page.getByRole('heading', { name: 'You may not see this page' }).waitFor();
    expect(await barriersAtEveryWidth(page, `forbidden-${name}-${path.replace('/', '-')}`)).toEqual([]);
    await page.context().close();
  });

  it('the form for a new blocker can be filled in by anybody of the project team', async () => {
    const page = await pageOf(browser, full, { name: 'priya' });
    await openStaffPage(page, '/blockers/create', 'blocker');
    expect(await barriersAtEveryWidth(page, 'blocker-create')).toEqual([]);
    await page.context().close();
  });
});
