import type { Browser, Page } from 'playwright-core';
import { rounds } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth } from './support/see.js';
import { dialogShown, openStaffPage, settled } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';
import { worlds } from './support/worlds.js';

let house: House;
let browser: Browser;
let page: Page;
let champion: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false, world: worlds.returns, hour: 10 }), openBrowser()]);
  page = await pageOf(browser, house, { name: 'priya' });
  champion = await pageOf(browser, house, { name: 'yara' });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const one = (what: string, where = 'true') => house.value<string>(`select id from ${what} where ${where} limit 1`);
const returnShown = async (round: string, organisation: string) => `/returns/${await house.return(round, organisation)}/show`;

/** Opens a dialog by the name of its button, looks at it, and leaves it with the Escape key. */
async function barriersInDialog(of: Page, button: string | RegExp, name: string): Promise<string[]> {
  await of.getByRole('button', { name: button }).first().click();
  await dialogShown(of);
  const found = await barriersAtEveryWidth(of, name);
  await of.setViewportSize({ width: 1280, height: 900 });
  await of.keyboard.press('Escape');
  await of.getByRole('dialog').waitFor({ state: 'detached' });
  return found;
}

describe('staff screens of returns and of chasing, for people with any ability and on any screen', () => {
  it.each([
    ['collections', '/collections', 'Collections'],
    ['collection-create', '/collections/create', ''],
    ['rounds', '/rounds', 'Rounds'],
    ['round-create', '/rounds/create', ''],
    ['ledger', '/ledger', 'Ledger of returns'],
    ['returns', '/returns', 'Returns'],
    ['queries', '/queries', 'Queries'],
    ['sharing', '/sharing', 'Data sharing'],
    ['rates-of-returns', '/rates', 'Response rates'],
    ['figures', '/figures', 'Figures'],
    ['worklist', '/worklist', 'Worklist'],
    ['tasks', '/tasks', 'Tasks'],
    ['contacts', '/contacts', 'Contact log'],
    ['contact-create', '/contacts/create', ''],
    ['contact-regions', '/contact-regions', 'Contacts by region'],
    ['workshops', '/workshops', 'Workshops'],
    ['workshop-create', '/workshops/create', ''],
    ['reminder-plan', '/reminders/plan', 'Reminders: the plan'],
    ['reminder-rehearsal', '/reminders/rehearsal', 'Reminders: dry run'],
    ['reminder-runs', '/reminders/runs', 'Reminders: runs'],
    ['quiet-days', '/reminders/quiet-days', 'Reminders: quiet days'],
    ['templates', '/templates', 'Templates'],
    ['template', '/templates/overdue', ''],
  ])('%s', async (name, path, heading) => {
    await openStaffPage(page, path, heading);
    expect(await barriersAtEveryWidth(page, `staff-${name}`)).toEqual([]);
  });

  it.each([
    ['collection', async () => `/collections/${await one('collection')}/show`, 'Quarterly returns'],
    ['collection-edit', async () => `/collections/${await one('collection')}`, ''],
    ['round', async () => `/rounds/${await house.round(rounds.overdue)}/show`, rounds.overdue],
    ['round-edit', async () => `/rounds/${await house.round(rounds.overdue)}`, ''],
    ['return-expected', () => returnShown(rounds.fresh, 'Wakefield'), 'Wakefield'],
    ['return-received', () => returnShown(rounds.overdue, 'Bradford'), 'Bradford'],
    ['timeline', async () => `/organisations/${await house.organisation('Doncaster')}/timeline`, 'Timeline of Doncaster'],
  ])('%s', async (name, path, heading) => {
    await openStaffPage(page, await path(), heading);
    expect(await barriersAtEveryWidth(page, `staff-${name}`)).toEqual([]);
  });

  it.each([
    ['query', 'Bradford', 'Raise a query'],
    ['extension', 'Barnsley', 'Propose an extension'],
    ['take-back', 'Bradford', 'Take back'],
    ['deliveries', 'Bradford', 'Record what came'],
    ['outcome', 'Barnsley', 'No return will come'],
  ] as const)('the dialog of a return: %s', async (name, organisation, button) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await openStaffPage(page, await returnShown(rounds.overdue, organisation), organisation);
    expect(await barriersInDialog(page, button, `staff-return-dialog-${name}`)).toEqual([]);
  });

  it('the worklist’s dialogs', async () => {
    await openStaffPage(champion, '/worklist', 'Worklist');
    expect(await barriersInDialog(champion, 'Log a call to Barnsley', 'staff-worklist-call')).toEqual([]);
    expect(await barriersInDialog(champion, 'Propose an extension', 'staff-worklist-extension')).toEqual([]);
    await champion.getByRole('checkbox', { name: /^Choose Kirklees/ }).first().check();
    await champion.getByRole('button', { name: 'Write to 1 authority' }).click();
    await dialogShown(champion);
    await champion.getByLabel('Template').selectOption({ label: 'Letter by hand' });
    await champion.getByText('1 message to send').waitFor();
    expect(await barriersAtEveryWidth(champion, 'staff-worklist-letters')).toEqual([]);
    await champion.keyboard.press('Escape');
    await champion.setViewportSize({ width: 1280, height: 900 });
  });

  it('acting on several returns, with who is refused and why', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await openStaffPage(page, '/ledger', 'Ledger of returns');
    await page.getByLabel('Act on several of').selectOption({ label: rounds.overdue });
    await page.getByRole('checkbox', { name: 'Choose all 10 on this page' }).check();
    expect(await barriersAtEveryWidth(page, 'staff-ledger-choosing')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Act on those chosen' }).click();
    await dialogShown(page);
    await page.getByLabel('What to do').selectOption({ label: 'Accept' }).catch(() => page.getByLabel('What to do').selectOption({ index: 2 }));
    await page.getByRole('button', { name: 'See what would happen' }).click();
    await page.getByRole('button', { name: 'Do it for 3 returns' }).waitFor();
    expect(await barriersAtEveryWidth(page, 'staff-ledger-preview')).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('decisions and runs once there are some, tasks, and what a person must send', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await openStaffPage(page, '/reminders/runs', 'Reminders: runs');
    await page.getByRole('button', { name: 'Run now' }).click();
    await dialogShown(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Run now' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    for (const [name, path, heading] of [
      ['runs', '/reminders/runs', 'Reminders: runs'], ['decisions', '/reminders/decisions', 'Reminders: why or why not'], ['tasks-open', '/tasks', 'Tasks'],
      ['messages-of-reminders', '/messages', 'Mail sent'], ['message-prepared', `/messages/${await one('message', "state = 'prepared'")}/show`, ''],
      ['timeline-written', `/organisations/${await house.organisation('Barnsley')}/timeline`, 'Timeline of Barnsley'],
    ] as const) {
      await openStaffPage(page, path, heading);
      expect(await barriersAtEveryWidth(page, `staff-${name}`)).toEqual([]);
    }
    await openStaffPage(champion, '/worklist', 'Worklist');
    expect(await barriersAtEveryWidth(champion, 'staff-worklist-with-tasks')).toEqual([]);
  });

  it.each([['champion', 'yara'], ['viewer', 'dan'], ['team', 'priya']] as const)('the first page of a %s', async (role, name) => {
    const other = await pageOf(browser, house, { name });
    await other.goto('/staff/');
    await settled(other, 'Home');
    expect(await barriersAtEveryWidth(other, `staff-home-returns-${role}`)).toEqual([]);
    await other.context().close();
  });
});
