import type { Browser, Page } from 'playwright-core';
import { addDays } from '@muster/domain/kernel';
import { cast } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth, barriersOn, picture } from './support/see.js';
import { openStaffPage, settled } from './support/staff-pages.js';
import { story } from './support/story.js';
import { openBrowser, pageOf } from './support/visitor.js';

const BLOCKER = `insert into blocker (programme_id, code, title, solution, level_code, indicators, barriers, cause, actor, created_at)
  select programme.id, $1, $2, 'Give authorities time', 'silver', array(select code from indicator where framework_id = programme.framework_id and level_code = 'silver' order by position), $3, $4, $5, now() from programme`;

describe('an authority that plans, and the department that reads what follows', () => {
  let house: House;
  let browser: Browser;
  let spoc: Page;
  let viewer: Page;
  const step = story(() => browser);

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
    await house.owner.query(BLOCKER, ['people', 'Nobody has time to key it', '{workforce-capacity,not-captured,system-unsupported,system-lead-time}', 'capacity', 'authority']);
    await house.owner.query(BLOCKER, ['courts', 'Courts hold it', '{other-agency}', 'other-agency', 'hmcts']);
    spoc = await pageOf(browser, house, { name: 'lena', scripts: false });
    viewer = await pageOf(browser, house, { name: 'dan' });
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** The last quarter of a level: how many are expected by plan. */
  const expectedByPlan = async () => {
    await openStaffPage(viewer, '/forecast', 'Forecast');
    const table = viewer.getByRole('table', { name: /^Silver: authorities by when/ });
    const heads = await table.getByRole('columnheader').allInnerTexts();
    return table.getByRole('row').last().locator('th, td').nth(heads.findIndex((head) => head.trim() === 'Expected by plan')).innerText();
  };

  step('shows the department the forecast before anybody has planned', async () => {
    expect(await expectedByPlan()).toBe('0');
    expect(await viewer.getByText(/that were asked/).innerText()).toContain('6 of 10');
  });

  step('shows the authority what stands in its way, without scripts, and whose turn it is', async () => {
    await spoc.goto('/our-plans');
    expect(await spoc.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Nobody has time to key it')]));
    expect(await spoc.getByRole('link', { name: /^Add a plan/ }).count()).toBe(1);
    await spoc.getByRole('link', { name: /^Add a plan/ }).click();
  });

  step('says what is missing, and keeps what was typed', async () => {
    await spoc.getByLabel('What will you do?').fill('Key it from the tracker');
    await spoc.getByRole('button', { name: 'Save the plan' }).click();
    expect(await spoc.getByRole('heading', { name: 'There is a problem' }).count()).toBe(1);
    expect(await spoc.getByLabel('What will you do?').inputValue()).toBe('Key it from the tracker');
  });

  step('saves the plan, and the forecast moves', async () => {
    const [year, month, day] = addDays(house.clock.today(), 10).split('-');
    await spoc.getByLabel('Which team or role will do it?').fill('Data team');
    for (const [part, value] of [['Day', day], ['Month', month], ['Year', year]] as const) await spoc.getByLabel(part, { exact: true }).fill(value!);
    await spoc.getByRole('button', { name: 'Save the plan' }).click();
    expect(await spoc.getByText('Your plan is saved.').count()).toBe(1);
    expect(await expectedByPlan()).toBe('1');
  });

  step('lets the department choose a blocker with the keyboard alone, and says what removing it unlocks', async () => {
    await openStaffPage(viewer, '/leverage', 'Leverage');
    const box = viewer.getByRole('checkbox', { name: /Nobody has time/ });
    const focused = () => viewer.evaluate<string>("document.activeElement?.getAttribute('aria-label') ?? ''");
    for (let pressed = 0; pressed < 120 && !/Nobody has time/.test(await focused()); pressed += 1) await viewer.keyboard.press('Tab');
    await viewer.keyboard.press('Space');
    const said = viewer.getByRole('status').filter({ hasText: 'Removing 1 blocker unlocks' });
    await said.waitFor();
    expect(await box.isChecked()).toBe(true);
    expect(await focused()).toMatch(/Nobody has time/);
    expect(new URL(viewer.url()).search).toContain('blockers=');
    const [, unlocked, blocked] = /unlocks ([\d,]+) items? of ([\d,]+)/.exec(await said.innerText())!;
    expect(Number(unlocked)).toBeGreaterThan(0);
    expect(Number(blocked!.replaceAll(',', ''))).toBeGreaterThan(Number(unlocked));
    await picture(viewer, 'leverage-chosen');
  });

  it.each([['/leverage', 'Leverage'], ['/forecast?months=6', 'Forecast'], ['/suppliers', 'System suppliers'], ['/plans', 'Improvement plans']])('has no barrier on %s', async (path, heading) => {
    const page = await pageOf(browser, house, { name: 'priya' });
    await openStaffPage(page, path, heading);
    expect(await barriersAtEveryWidth(page, path.slice(1).replace(/\W.*/, ''))).toEqual([]);
  });

  it('has no barrier on the sheet for a supplier, on a plan and its form', async () => {
    const page = await pageOf(browser, house, { name: 'priya' });
    await openStaffPage(page, '/suppliers', 'System suppliers');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Print this sheet' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await openStaffPage(page, '/plans', 'Improvement plans');
    await page.getByRole('table').getByRole('link').first().click();
    await settled(page, 'Leeds');
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change the plan' }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(500);
    expect(await barriersOn(page)).toEqual([]);
  });

  it('has no barrier on the pages of the authority', async () => {
    const page = await pageOf(browser, house, { name: 'lena' });
    await page.goto('/our-plans');
    expect(await barriersAtEveryWidth(page, 'our-plans')).toEqual([]);
    await page.getByRole('link', { name: /^Change your plan/ }).click();
    expect(await barriersAtEveryWidth(page, 'our-plan')).toEqual([]);
    expect(await page.getByText(cast.lena.name).count()).toBe(1);
  });
});
