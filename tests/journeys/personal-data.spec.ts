import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { cast } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth } from './support/see.js';
import { dialogShown, mainText, openStaffPage } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';

let house: House;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
  await house.owner.query("insert into appointment (person_id, role, starts_on) values ($1, 'administrator', '2020-01-01')", [await house.person('dan')]);
  page = await pageOf(browser, house, { name: 'dan' });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const { name } = cast.hana;

describe('an administrator looks after what is kept of people', () => {
  it('takes away a copy of everything that is kept of somebody', async () => {
    await openStaffPage(page, `/people/${await house.person('hana')}/show`, name);
    expect(await barriersAtEveryWidth(page, 'person-of-administrator')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download what is kept' }).click()]);
    const copy = JSON.parse(await readFile(await download.path(), 'utf8')) as { person: { Name: string }; references: object };
    expect([copy.person.Name, Object.keys(copy.references)]).toEqual([name, expect.arrayContaining(['Appointment: person'])]);
  });

  it('erases them after a question that says what goes and what stays', async () => {
    await page.getByRole('button', { name: 'Erase' }).click();
    await dialogShown(page);
    expect(await page.getByRole('dialog').innerText()).toMatch(/Erase .*\?[^]*for good[^]*What they answered and did stays/);
    expect(await barriersAtEveryWidth(page, 'person-erase')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
    await page.getByText('The person is erased').waitFor();
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    expect(await mainText(page)).not.toContain(name);
  });

  it('shows the button to nobody else', async () => {
    const team = await pageOf(browser, house, { name: 'priya' });
    await openStaffPage(team, `/people/${await house.person('sam')}/show`, cast.sam.name);
    expect(await team.getByRole('button', { name: 'Erase' }).count()).toBe(0);
    expect(await team.getByRole('link', { name: 'Download what is kept' }).count()).toBe(0);
  });
});
