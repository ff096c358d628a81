import type { Browser, Page } from 'playwright-core';
import { waves } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth, barriersOn, picture } from './support/see.js';
import { dialogShown, mainText, openStaffPage, settled } from './support/staff-pages.js';
import { story } from './support/story.js';
import { openBrowser, pageOf } from './support/visitor.js';

let house: House;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** A blocker that every authority which misses an item of silver for want of a system or of people meets. */
const BLOCKER = `insert into blocker (programme_id, code, title, solution, level_code, indicators, barriers, cause, actor, created_at)
  select programme.id, 'people', 'Nobody has time to key it', 'Give authorities time', 'silver', array(select code from indicator where framework_id = programme.framework_id and level_code = 'silver'),
    '{workforce-capacity,not-captured,system-unsupported,system-lead-time}', 'capacity', 'authority', now() from programme`;

const authority = async (name: string) => `/authorities/${await house.organisation(name)}?wave=${await house.wave(waves.readiness)}`;

describe('the readiness of one authority', () => {
  const step = story(() => browser);

  step('is opened by a viewer from the list of authorities, beside its region, its nation and its neighbours', async () => {
    page = await pageOf(browser, house, { name: 'dan' });
    await openStaffPage(page, '/authorities', 'Authorities');
    expect(await barriersAtEveryWidth(page, 'authorities')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('link', { name: 'Leeds' }).click();
    await settled(page, 'Leeds');
    await page.getByLabel('Survey', { exact: true }).selectOption({ label: `PLO national dataset: ${waves.readiness} (open)` });
    await settled(page, 'Leeds');
    const text = await mainText(page);
    expect(text).toContain('Yorkshire and The Humber: 5 of 7 answered');
    expect(text).toContain('England: 6 of 10 answered');
    expect(text).toContain('Fewer than 5 answered of Ten statistical neighbours');
    expect(await page.getByRole('button', { name: /Moderate/ }).count()).toBe(0);
    expect(text).not.toContain('Timeline');
  });

  step('is for everybody, on a wide and on a narrow screen, and prints without the menu', async () => {
    expect(await barriersAtEveryWidth(page, 'authority')).toEqual([]);
    await page.setViewportSize({ width: 1000, height: 1400 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByText(`PLO national dataset: ${waves.readiness}. Printed from Muster`).isVisible()).toBe(true);
    await picture(page, 'authority-print');
    await page.context().close();
  });

  step('is moderated by its champion with a reason, and shows both', async () => {
    page = await pageOf(browser, house, { name: 'yara' });
    await openStaffPage(page, await authority('Leeds'), 'Leeds');
    const bronze = page.getByRole('region', { name: 'Bronze', exact: true });
    await bronze.getByRole('button', { name: 'Moderate Leeds, Bronze: red, amber or green' }).click();
    await dialogShown(page);
    await page.getByLabel('What you hold').selectOption('red');
    await page.getByRole('button', { name: 'Hold this' }).click();
    await page.getByRole('alert').getByText('Say why.', { exact: false }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, 'authority-moderate');
    await page.getByRole('textbox', { name: 'Reason' }).fill('Nothing of it was in the last return.');
    await page.getByRole('button', { name: 'Hold this' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await bronze.getByText('Held:').first().waitFor();
    expect(await bronze.innerText()).toMatch(/It says:\s*A\s*Amber\s*Held:\s*R\s*Red since/);
  });

  step('keeps the history, with who holds it and why', async () => {
    await page.getByRole('button', { name: 'Moderate Leeds, Bronze: red, amber or green' }).click();
    await dialogShown(page);
    await page.getByRole('dialog').getByText('holds now').waitFor();
    expect(await page.getByRole('dialog').innerText()).toMatch(/The authority declared: Amber[^]*Red – holds now: Nothing of it was in the last return\.\s*Yara Young, regional champion/);
    await page.context().close();
  });

  step('lists the blockers that touch it, with who must act and what it plans', async () => {
    await house.owner.query(BLOCKER);
    page = await pageOf(browser, house, { name: 'dan' });
    await openStaffPage(page, await authority('Leeds'), 'Leeds');
    const touching = page.getByRole('table', { name: 'Blockers that touch Leeds, in the order of the ranking' });
    expect(await touching.getByRole('columnheader').allInnerTexts()).toEqual(['Blocker', 'Ranking', 'Must act', 'What is to be done', 'Items that it blocks here', 'Plan of the authority']);
    expect(await touching.getByRole('row').last().innerText()).toMatch(/Nobody has time to key it[^]*Authorities[^]*Give authorities time[^]*No plan/);
    expect(await barriersAtEveryWidth(page, 'authority-blockers')).toEqual([]);
    await page.context().close();
  });

  step('leads its own people from how ready they are to what they plan, and back', async () => {
    const own = await pageOf(browser, house, { name: 'lena', scripts: false });
    await own.goto('/our-readiness');
    await own.getByRole('link', { name: 'See what stands in your way', exact: false }).click();
    expect(await own.getByRole('heading', { level: 1 }).innerText()).toBe('Our plans');
    expect(await mainText(own)).toContain('Nobody has time to key it');
    await own.getByRole('link', { name: 'See how ready you are' }).click();
    expect(await own.getByRole('heading', { level: 1 }).innerText()).toBe('How ready Leeds is');
    await own.context().close();
  });

  it.each([[true, 'with'], [false, 'without']])('is read by its own people, scripts or none (%s)', async (scripts) => {
    const own = await pageOf(browser, house, { name: 'lena', scripts });
    await own.goto('/our-readiness');
    const text = await mainText(own);
    expect(await own.title()).toBe('How ready Leeds is – PLO national dataset – Muster');
    expect(text).toContain('Yorkshire and The Humber (5 of 7 answered)');
    expect(text).toMatch(/You said:\s*A\s*Amber[^]*by a regional champion:\s*R\s*Red\s*Nothing of it was in the last return\./);
    expect(text).not.toContain('Yara');
    if (scripts) expect(await barriersAtEveryWidth(own, 'our-readiness')).toEqual([]);
    await own.context().close();
  });

  it('is reached from the confirmation, and never shows another authority', async () => {
    const own = await pageOf(browser, house, { name: 'lena' });
    await own.goto(`${await house.response(waves.readiness, 'Leeds')}/confirmation`);
    await own.getByRole('link', { name: 'See how ready Leeds is', exact: false }).click();
    await own.waitForURL(/our-readiness/);
    const camden = (await house.response(waves.readiness, 'Camden')).split('/').at(-1)!;
    await own.goto(`/our-readiness?of=${camden}`);
    expect(await own.getByRole('heading', { level: 1 }).innerText()).toBe('How ready Leeds is');
    await own.context().close();
  });
});

describe('what was said against what was done', () => {
  it('says where nothing has been collected yet, at every width', async () => {
    const other = await pageOf(browser, house, { name: 'priya' });
    await openStaffPage(other, '/gaps', 'Said and done');
    expect(await mainText(other)).toContain('No round has opened yet');
    expect(await barriersAtEveryWidth(other, 'gaps-empty')).toEqual([]);
    await other.context().close();
  });
});
