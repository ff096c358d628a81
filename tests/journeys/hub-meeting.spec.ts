import type { Browser, Page } from 'playwright-core';
import { House } from './support/house.js';
import { barriersAtEveryWidth } from './support/see.js';
import { dialogShown, mainText, openStaffPage, settled } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';

let house: House;
let browser: Browser;
let priya: Page;
let yara: Page;
let hal: Page;
let dan: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
  [priya, yara, hal, dan] = await Promise.all((['priya', 'yara', 'hal', 'dan'] as const).map((name) => pageOf(browser, house, { name }))) as [Page, Page, Page, Page];
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const MAIN = 'Ranking of blockers';
const one = (what: string, where = 'true') => house.value<string>(`select id from ${what} where ${where} limit 1`);
const atDesk = (page: Page) => page.setViewportSize({ width: 1280, height: 900 });

/** Does a verb of a dialog: opens it, fills what is asked, and sends it. */
async function doIt(page: Page, label: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: label, exact: true }).first().click();
  await dialogShown(page);
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

const ranked = (priority: string, position: number, number: number) =>
  house.value<string>(`select code from ranking_entry join ranking on ranking.id = ranking_id join blocker on blocker.id = blocker_id where number = ${number} and priority = '${priority}' and position = ${position}`);

describe('a hub meeting', () => {
  it('begins with the published blockers, which the project team adopts', async () => {
    await openStaffPage(priya, '/blockers', 'Blockers');
    expect(await mainText(priya)).toContain('The register is empty.');
    await doIt(priya, 'Adopt the published blockers');
    await priya.getByText('Showing 1 to 25 of 39').waitFor();
    expect(await barriersAtEveryWidth(priya, 'blockers-list')).toEqual([]);
    await atDesk(priya);
  });

  it('shows each blocker with who must act and what would remove it, and a form to change it', async () => {
    const id = await one('blocker', "code = 'plo-07'");
    await openStaffPage(priya, `/blockers/${id}/show`, 'plo-07');
    expect(await mainText(priya)).toMatch(/Who must act\s+Authorities/);
    expect(await barriersAtEveryWidth(priya, 'blockers-show')).toEqual([]);
    await openStaffPage(priya, `/blockers/${id}`, 'Change plo-07');
    expect(await barriersAtEveryWidth(priya, 'blockers-edit')).toEqual([]);
    await atDesk(priya);
    await priya.getByLabel('Owner (optional)').fill('Data team');
    await priya.getByLabel('Why you change it').fill('Somebody must look after it');
    await priya.getByRole('button', { name: 'Save changes' }).click();
    await settled(priya, 'plo-07');
    await priya.getByRole('cell', { name: 'Somebody must look after it' }).waitFor();
    expect(await mainText(priya)).toMatch(/Owner\s+Data team/);
  });

  it('has a published order to start from', async () => {
    await openStaffPage(priya, '/ranking', MAIN);
    await doIt(priya, 'Open the moderation');
    await doIt(priya, 'Publish');
    await priya.getByText('Version 1 is published').waitFor();
    expect(await ranked('must', 1, 1)).toBe('plo-01');
  });

  it('is prepared with a draft that is arranged by Up and Down, by number, by priority and by dragging, each said aloud', async () => {
    await openStaffPage(priya, '/ranking', MAIN);
    await doIt(priya, 'Draft the next ranking', (dialog) => dialog.getByLabel('Title').fill('After the hub meeting'));
    await priya.getByRole('button', { name: 'Up: plo-02' }).click();
    await priya.getByRole('status').filter({ hasText: 'is now must 1.' }).waitFor();
    expect([await ranked('must', 1, 2), await ranked('must', 2, 2)]).toEqual(['plo-02', 'plo-01']);
    expect(await priya.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Up: plo-02');
    await priya.getByLabel('Number of plo-02').fill('3');
    await priya.getByLabel('Number of plo-02').press('Enter');
    await priya.getByRole('status').filter({ hasText: 'is now must 3.' }).waitFor();
    await priya.getByLabel('Priority of plo-36').selectOption('SHOULD');
    await priya.getByRole('status').filter({ hasText: 'is now should 4.' }).waitFor();
    const rowOf = (code: string) => priya.getByRole('row').filter({ has: priya.getByLabel(`Number of ${code}`) });
    await rowOf('plo-02').locator('[draggable="true"]').dragTo(rowOf('plo-01'));
    await priya.getByRole('status').filter({ hasText: 'is now must 1.' }).waitFor();
    expect(await ranked('must', 1, 2)).toBe('plo-02');
    await rowOf('plo-02').locator('[draggable="true"]').dragTo(priya.getByRole('table', { name: 'Must', exact: true }).getByRole('row').nth(3));
    await priya.getByRole('status').filter({ hasText: 'is now must 3.' }).waitFor();
    expect(await barriersAtEveryWidth(priya, 'ranking-draft')).toEqual([]);
    await atDesk(priya);
    await doIt(priya, 'Open the moderation');
  });

  it('lets a champion propose another place and vote, and another vote against it', async () => {
    await openStaffPage(yara, `/ranking?ranking=${await one('ranking', 'number = 2')}`, MAIN);
    await doIt(yara, 'Propose another place', async (dialog) => {
      await dialog.getByLabel('Blocker', { exact: true }).selectOption(await one('blocker', "code = 'plo-12'"));
      await dialog.getByLabel('Number (optional)').fill('1');
      await dialog.getByLabel('Why it belongs there').fill('It tells us more than anything else');
    });
    await doIt(yara, 'Vote for', (dialog) => dialog.getByLabel('Why (optional)').fill('Ours can do it'));
    await yara.getByText('You voted for').waitFor();
    await openStaffPage(hal, `/ranking?ranking=${await one('ranking', 'number = 2')}`, MAIN);
    await doIt(hal, 'Vote against');
    await hal.getByText('You voted against').waitFor();
    await hal.getByText('Who voted, and why').click();
    expect(await mainText(hal)).toMatch(/Yara Young \(Yorkshire and The Humber\): for\. Ours can do it/);
    expect(await hal.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    expect(await barriersAtEveryWidth(hal, 'ranking-moderation')).toEqual([]);
  });

  it('ends with the decision of the project team, which publishes', async () => {
    await openStaffPage(priya, `/ranking?ranking=${await one('ranking', 'number = 2')}`, MAIN);
    await doIt(priya, 'Accept', (dialog) => dialog.getByLabel('Why you decide so').fill('The hub wants it'));
    expect(await ranked('must', 1, 2)).toBe('plo-12');
    await doIt(priya, 'Publish', async (dialog) => expect(await dialog.innerText()).toMatch(/39 blockers[^]*never be changed or taken back/));
    await priya.getByText('Version 2 is published').waitFor();
    await priya.getByRole('main').getByRole('button', { name: 'Publish', exact: true }).waitFor({ state: 'detached' });
  });

  it('leaves a ranking and its differences from the one before to be read at the DfE', async () => {
    await openStaffPage(dan, '/ranking', MAIN);
    const text = await mainText(dan);
    expect(text).toMatch(/2: After the hub meeting[^]*Must \(16\)[^]*Should \(4\)/);
    expect(text).toMatch(/1 for, 1 against/);
    expect(text).not.toMatch(/Yara|Hal Hughes|Ours can do it/);
    expect(await barriersAtEveryWidth(dan, 'ranking-published')).toEqual([]);
    await atDesk(dan);
    await dan.getByLabel('Show what differs from').selectOption({ label: '1: The published ranking (published)' });
    await settled(dan, MAIN);
    await dan.getByRole('heading', { name: 'What differs from version 1 to version 2' }).waitFor();
    const differences = await dan.getByRole('row').allInnerTexts();
    expect(differences.find((row) => row.includes('Priority changed'))).toMatch(/Must 17\s+Should 4/);
    expect(differences.find((row) => row.includes('Must 7'))).toMatch(/Moved\s+Must 7\s+Must 1/);
    expect(await barriersAtEveryWidth(dan, 'ranking-differences')).toEqual([]);
  });
});
