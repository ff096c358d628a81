import type { Browser, Page } from 'playwright-core';
import { rounds } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth } from './support/see.js';
import { dialogShown, openStaffPage } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';
import { worlds } from './support/worlds.js';

describe('pages of an authority about its returns', () => {
  let house: House;
  let browser: Browser;
  let spoc: Page;
  let fresh: string;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open({ worker: false, world: worlds.returns }), openBrowser()]);
    spoc = await pageOf(browser, house, { name: 'sam' });
    fresh = `/returns/${await house.return(rounds.fresh, 'Barnsley')}`;
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const press = (name: string) => Promise.all([spoc.waitForEvent('load'), spoc.getByRole('button', { name }).click()]);
  const look = async (name: string, path: string) => {
    await spoc.goto(path);
    expect(await barriersAtEveryWidth(spoc, name)).toEqual([]);
  };

  it('before anything was done', async () => {
    await look('returns-tasks', '/');
    await look('return-expected', fresh);
    for (const form of ['more-time', 'cannot-send']) await look(`return-${form}`, `${fresh}/${form}`);
  });

  it('forms with mistakes', async () => {
    for (const [form, button] of [['more-time', 'Ask for more time'], ['cannot-send', 'Continue']] as const) {
      await spoc.goto(`${fresh}/${form}`);
      await press(button);
      await spoc.getByRole('heading', { name: 'There is a problem' }).waitFor();
      expect(await barriersAtEveryWidth(spoc, `return-${form}-mistakes`)).toEqual([]);
    }
  });

  it('what is sent, and a list of file names', async () => {
    await spoc.goto(fresh);
    await press('We have started');
    for (const form of ['deliveries', 'listing', 'record']) await look(`return-${form}`, `${fresh}/${form}`);
    await spoc.goto(`${fresh}/listing`);
    await press('Continue');
    expect(await barriersAtEveryWidth(spoc, 'return-listing-mistakes')).toEqual([]);
    await spoc.getByLabel('The names of your files').fill('child_demographics.csv\nbronze/a_file_with_a_very_long_name_that_belongs_to_no_indicator_of_this_return_at_all.csv');
    await press('Continue');
    expect(await barriersAtEveryWidth(spoc, 'return-listing-check')).toEqual([]);
    await press('Save this');
    expect(await barriersAtEveryWidth(spoc, 'return-saved')).toEqual([]);
  });

  it('once it is recorded, with the survey; and with a question of the project team', async () => {
    await spoc.goto(`${fresh}/record`);
    await press('We have sent the data');
    expect(await barriersAtEveryWidth(spoc, 'return-survey')).toEqual([]);
    for (const part of ['', '/recorded']) await look(`return-received${part.replace('/', '-')}`, `${fresh}${part}`);
    const page = await pageOf(browser, house, { name: 'priya' });
    await openStaffPage(page, `${fresh}/show`, 'Barnsley');
    await page.getByRole('button', { name: 'Raise a query' }).click();
    await dialogShown(page);
    await page.getByLabel('Query').fill('Why are there fewer than before?');
    await page.getByRole('dialog').getByRole('button', { name: 'Raise a query' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await look('return-queried', fresh);
    await spoc.getByRole('button', { name: 'Answer the question' }).click();
    await press('Save the answer');
    expect(await barriersAtEveryWidth(spoc, 'return-query-mistakes')).toEqual([]);
  });

  it('where something must be signed first', async () => {
    const will = await pageOf(browser, house, { name: 'will' });
    await will.goto(`/returns/${await house.return(rounds.fresh, 'Wakefield')}`);
    expect(await barriersAtEveryWidth(will, 'return-waits')).toEqual([]);
  });
});
