import type { Browser, Page } from 'playwright-core';
import { addDays } from '@muster/domain/kernel';
import { rounds } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth } from './support/see.js';
import { dialogShown, mainText, openStaffPage, settled } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';
import { worlds } from './support/worlds.js';

let house: House;
let browser: Browser;
let team: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ world: worlds.returns, worker: false, hour: 10 }), openBrowser()]);
  team = await pageOf(browser, house, { name: 'priya' });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

beforeEach(() => team.setViewportSize({ width: 1280, height: 900 }));

/** Looks at the page on every screen, and goes back to a wide one. */
async function barriers(name: string): Promise<string[]> {
  const found = await barriersAtEveryWidth(team, `staff-${name}`);
  await team.setViewportSize({ width: 1280, height: 900 });
  return found;
}

async function confirm(button: string): Promise<void> {
  await team.getByRole('dialog').getByRole('button', { name: button }).click();
  await team.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('the plan of the reminders', () => {
  it('is changed for one round, which the dry run follows at once', async () => {
    await openStaffPage(team, '/reminders/plan', 'Reminders: the plan');
    await team.getByLabel('Wave or round').selectOption({ label: `Quarterly returns – ${rounds.overdue}` });
    await team.getByRole('button', { name: 'Change the plan' }).click();
    await team.getByRole('button', { name: 'Add a step' }).waitFor();
    expect(await barriers('reminder-plan-editor')).toEqual([]);
    await team.getByRole('button', { name: 'Remove Call' }).click();
    await team.getByRole('button', { name: 'Save the plan of 9 steps' }).click();
    await team.getByRole('button', { name: 'Add a step' }).waitFor({ state: 'detached' });
    await openStaffPage(team, '/reminders/rehearsal', 'Reminders: dry run');
    expect(await team.getByRole('table', { name: 'Due', exact: true }).getByRole('cell', { name: 'Call', exact: true }).count()).toBe(0);
    expect(await mainText(team)).toMatch(/15 steps due/);
  });

  it('rests in a region on quiet days, with their reason', async () => {
    const today = house.clock.today();
    await openStaffPage(team, '/reminders/quiet-days', 'Reminders: quiet days');
    await team.getByRole('button', { name: 'Add quiet days' }).click();
    await dialogShown(team);
    await team.getByLabel('For', { exact: true }).selectOption({ label: 'London' });
    await team.getByLabel('First day').fill(today);
    await team.getByLabel('Last day').fill(addDays(today, 2));
    await team.getByLabel('Reason').fill('Inspection week');
    expect(await barriers('quiet-days-dialog')).toEqual([]);
    await confirm('Add quiet days');
    await team.getByRole('row', { name: /London[^]*Inspection week|Inspection week[^]*London/ }).waitFor();
    await openStaffPage(team, '/reminders/rehearsal', 'Reminders: dry run');
    await team.getByRole('searchbox', { name: 'Authority' }).fill('Hackney');
    expect(await team.getByRole('table', { name: 'Not due', exact: true }).innerText()).toMatch(/Overdue\s+Hana Khan\s+[^\n]*Inspection week/);
  });
});

describe('a template', () => {
  it('is refused with a placeholder that nobody knows, at the field, and with a link to elsewhere', async () => {
    await openStaffPage(team, '/templates/overdue', 'Overdue');
    await team.getByLabel('Subject', { exact: true }).fill('((subject)) was due');
    await team.getByRole('button', { name: 'Save as a new version' }).click();
    await team.locator('.Mui-error', { hasText: 'subject' }).last().waitFor();
    expect(await barriers('template-refused')).toEqual([]);
    expect(await house.value('select count(*)::int from template_version')).toBe(0);
  });

  it('is seen with real data before it is saved, and then has a version', async () => {
    await team.getByLabel('Subject', { exact: true }).fill('Still waiting for ((subject_of_request))');
    await team.getByLabel('Authority').selectOption({ label: 'Barnsley' });
    await team.getByLabel('Wave or round').selectOption({ label: `Quarterly returns – ${rounds.overdue}` });
    await team.getByRole('button', { name: 'Show the preview' }).click();
    await team.getByText(`Still waiting for Quarterly returns – ${rounds.overdue}`).waitFor();
    expect(await mainText(team)).toContain('Dear Sam Shah,');
    expect(await barriers('template-preview')).toEqual([]);
    await team.getByRole('button', { name: 'Save as a new version' }).click();
    await team.getByText('Version 1 of Overdue is in use').waitFor();
    expect(await house.value('select number from template_version')).toBe(1);
  });
});

describe('the contact log', () => {
  it('takes a workshop with everybody who came, at once, and counts each authority once', async () => {
    await openStaffPage(team, '/workshops/create', 'Add a workshop');
    await team.getByRole('combobox', { name: 'Programme' }).click();
    await team.getByRole('option', { name: 'PLO national dataset' }).click();
    await team.getByRole('textbox', { name: 'Name' }).fill('Liquidlogic workshop');
    await team.getByRole('button', { name: 'Add workshop' }).click();
    await settled(team, 'Liquidlogic workshop');
    for (const name of ['Barnsley', 'Leeds', 'Camden']) await team.getByRole('checkbox', { name }).check();
    expect(await barriers('workshop-attendance')).toEqual([]);
    await team.getByRole('button', { name: 'Record 3 authorities' }).click();
    await team.getByRole('checkbox', { name: 'Camden (recorded)' }).waitFor();
    expect(await house.value("select count(distinct organisation_id)::int from contact where kind = 'workshop'")).toBe(3);
    await openStaffPage(team, '/contact-regions', 'Contacts by region');
    expect(await team.getByRole('row', { name: /^London/ }).innerText()).toContain('1 of 3');
    await openStaffPage(team, '/contacts', 'Contact log');
    expect(await barriers('contacts-some')).toEqual([]);
  });

  it('marks an address that fails, opens a task for it, and writes there no more', async () => {
    const champion = await pageOf(browser, house, { name: 'yara' });
    await openStaffPage(champion, '/worklist', 'Worklist');
    const card = champion.getByRole('listitem').filter({ has: champion.getByRole('checkbox', { name: `Choose Kirklees, Quarterly returns – ${rounds.overdue}` }) });
    await card.getByRole('button', { name: 'Address fails' }).click();
    await dialogShown(champion);
    await champion.getByLabel('What came back').fill('The mailbox does not exist.');
    await champion.getByRole('dialog').getByRole('button', { name: 'Address fails' }).click();
    await card.getByText('Mail comes back').waitFor();
    expect(await card.innerText()).toContain('mail to the single point of contact comes back');
    expect(await house.value("select count(*)::int from task where kind = 'bounced-address' and done_at is null")).toBe(1);
    await openStaffPage(team, '/reminders/rehearsal', 'Reminders: dry run');
    await team.getByRole('searchbox', { name: 'Authority' }).fill('Kirklees');
    expect(await team.getByRole('table', { name: 'Not due', exact: true }).innerText()).toMatch(/Overdue\s+Kavita Reid\s+[^\n]*(fail|came back|come back|address)/i);
  });
});
