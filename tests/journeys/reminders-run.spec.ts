import type { Browser, Page } from 'playwright-core';
import { cast, rounds } from './support/cast.js';
import { House } from './support/house.js';
import { picture } from './support/see.js';
import { dialogShown, mainText, openStaffPage, settled } from './support/staff-pages.js';
import { story } from './support/story.js';
import { openBrowser, pageOf } from './support/visitor.js';
import { worlds } from './support/worlds.js';

describe('the reminders of a day, from the dry run to the letters and the reasons', () => {
  let house: House;
  let browser: Browser;
  let team: Page;
  let foretold: string[];
  const step = story(() => browser);

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open({ world: worlds.returns, worker: false, hour: 10 }), openBrowser()]);
    team = await pageOf(browser, house, { name: 'priya' });
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const messages = () => house.value<number>('select count(*)::int from message where step is not null');
  const decisionsOf = async (organisation: string) => {
    await openStaffPage(team, `/reminders/decisions?filter=${encodeURIComponent(JSON.stringify({ organisationId: await house.organisation(organisation), targetId: await house.round(rounds.overdue) }))}`, 'Reminders: why or why not');
    return team.getByRole('main').getByRole('row').filter({ hasText: organisation }).allInnerTexts();
  };

  step('are told beforehand, with a reason each, and nothing is written', async () => {
    await openStaffPage(team, '/reminders', 'Reminders: the plan');
    await picture(team, 'reminder-plan');
    await team.getByRole('link', { name: 'Dry run' }).click();
    await settled(team, 'Reminders: dry run');
    expect(await mainText(team)).toMatch(/22 steps due, 206 not due\. Nothing is sent by a dry run\./);
    const due = team.getByRole('table', { name: 'Due', exact: true }).getByRole('row');
    foretold = (await due.allInnerTexts()).slice(1);
    expect(foretold).toContainEqual(expect.stringMatching(/^Barnsley\s[^]*Letter to the senior lead\s+Carol Moss\s/));
    expect(await messages()).toBe(0);
    await picture(team, 'reminder-rehearsal');
  });

  step('are written when somebody says so, as many as were told', async () => {
    await team.getByRole('button', { name: 'Run now' }).click();
    await dialogShown(team);
    await picture(team, 'reminder-run-dialog');
    await team.getByRole('dialog').getByRole('button', { name: 'Run now' }).click();
    await team.getByRole('dialog').waitFor({ state: 'detached' });
    await team.getByText('0 steps due').waitFor();
    await team.getByRole('link', { name: 'Runs' }).click();
    await settled(team, 'Reminders: runs');
    expect(await team.getByRole('table', { name: 'Runs' }).getByRole('row').nth(1).innerText()).toMatch(/Priya Patel, by hand\s+22\s+206/);
    await picture(team, 'reminder-runs');
  });

  step('arrive once each, in the words of the step; what a person must send does not', async () => {
    await house.startWorker();
    const overdue = new RegExp(`${rounds.overdue}`);
    for (const { email } of [cast.sam, cast.kavita, cast.will, cast.hana]) {
      const { subject, text } = await house.postbox.letterTo(email, overdue);
      expect(`${subject} ${text}`).toMatch(/overdue|was due/i);
      expect(`${subject} ${text}`).not.toContain('((');
      expect(text).toContain(`${house.origin}/returns/`);
    }
    const digest = await house.postbox.letterTo(cast.yara.email, /Sheffield/);
    for (const name of ['Barnsley', 'Doncaster', 'Kirklees', 'Sheffield', 'Wakefield']) expect(digest.text).toContain(name);
    for (const email of [cast.sam.email, cast.yara.email]) expect(house.postbox.letters.filter(({ to }) => to === email)).toHaveLength(1);
    expect(house.postbox.letters.filter(({ to }) => to === cast.carol.email)).toEqual([]);
  });

  step('add nothing when they run again', async () => {
    const before = await messages();
    await openStaffPage(team, '/reminders/rehearsal', 'Reminders: dry run');
    await team.getByRole('button', { name: 'Run now' }).click();
    await dialogShown(team);
    await team.getByRole('dialog').getByRole('button', { name: 'Run now' }).click();
    await team.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await messages()).toBe(before);
  });

  step('say why somebody was written to, and why somebody was not', async () => {
    const leeds = await decisionsOf('Leeds');
    expect(leeds).toContainEqual(expect.stringMatching(/Overdue\s+Lena Lewis\s+Not due\s+It has come already\./));
    const sheffield = await decisionsOf('Sheffield');
    expect(sheffield).toContainEqual(expect.stringMatching(/Overdue\s+Nobody\s+Not due\s+Nobody is single point of contact\./));
    const barnsley = await decisionsOf('Barnsley');
    expect(barnsley).toContainEqual(expect.stringMatching(/Overdue\s+Sam Shah\s+See the message\s+Its day was [^]*; it is caught up once\./));
    await picture(team, 'reminder-decisions');
    await team.getByRole('row', { name: /Overdue\s+Sam Shah/ }).getByRole('link', { name: 'See the message' }).click();
    await team.locator('dt:text-is("Why it was written") + dd').waitFor();
    expect(await team.locator('dt:text-is("State") + dd').innerText()).toBe('Sent');
  });

  step('leave the letter to the senior lead to a person, who reads it before', async () => {
    await openStaffPage(team, `/messages?filter=${encodeURIComponent('{"state":"PREPARED"}')}`, 'Mail sent');
    await team.getByRole('row', { name: /Carol Moss/ }).getByRole('link').first().click();
    await team.getByRole('heading', { name: 'What it says' }).waitFor();
    expect(await mainText(team)).toContain('Dear Carol Moss');
    await picture(team, 'message-prepared');
    await team.getByRole('button', { name: 'Send', exact: true }).click();
    await dialogShown(team);
    await team.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
    const { text } = await house.postbox.letterTo(cast.carol.email, /Barnsley/);
    expect(text).toContain('Dear Carol Moss');
  });

  step('open the champion’s tasks, which are finished from the worklist', async () => {
    const champion = await pageOf(browser, house, { name: 'yara', width: 375 });
    await openStaffPage(champion, '/worklist', 'Worklist');
    const tasks = () => house.value<number>("select count(*)::int from task where kind = 'call' and done_at is null and region_code = 'yorkshire-and-the-humber'");
    expect(await tasks()).toBe(5);
    await picture(champion, 'worklist-tasks');
    await champion.getByRole('button', { name: /^Finish/ }).first().click();
    await dialogShown(champion);
    await champion.getByRole('dialog').getByRole('button', { name: /^Finish/ }).click();
    await champion.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await tasks()).toBe(4);
  });
});
