import type { Browser, Page } from 'playwright-core';
import { waves } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth, barriersOn, picture } from './support/see.js';
import { dialogShown, mainText, menu, openStaffPage, settled } from './support/staff-pages.js';
import { story } from './support/story.js';
import { openBrowser, pageOf } from './support/visitor.js';

let house: House;
let browser: Browser;
let team: Page;
let viewer: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
  [team, viewer] = await Promise.all([pageOf(browser, house, { name: 'priya' }), pageOf(browser, house, { name: 'dan' })]);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const INDICATOR = 'Number of court hearings';
const REASON = 'The courts will send it by child.';

/** Looks at a page on every screen, and goes back to a wide one. */
async function barriers(page: Page, name: string): Promise<string[]> {
  const found = await barriersAtEveryWidth(page, `staff-${name}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}

const dialog = () => team.getByRole('dialog');

async function confirm(button: string): Promise<void> {
  await dialog().getByRole('button', { name: button, exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
  await team.waitForLoadState('networkidle');
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

describe('what the programme decides otherwise', () => {
  const step = story(() => browser);

  step('begins with what the rule says: the counts on each side, the words of the rule, and how much hangs on the share', async () => {
    await openStaffPage(team, '/feasibility', 'Feasibility');
    const text = await mainText(team);
    expect(text).toMatch(/\d+ of 33 indicators can be reported without system change by the rule at 50%/);
    expect(text).toMatch(/no open must-blocker of the cause “system” stands against it/);
    expect(await rowOf(team, INDICATOR).innerText()).toMatch(/% \(\d of 6\)/);
    expect(await team.getByLabel('Wave').locator('option:checked').innerText()).toBe(`${waves.readiness} (open)`);
    expect(await team.getByRole('table', { name: 'How many indicators are feasible by the rule at each share' }).getByRole('row').count()).toBe(10);
    expect(await barriers(team, 'feasibility')).toEqual([]);
  });

  step('tries another share, which stands in the address and changes nothing', async () => {
    await team.getByLabel('Share that must hold it (%)').fill('1');
    await team.getByText('You are trying 1%.').waitFor();
    expect(new URL(team.url()).searchParams.get('share')).toBe('1');
    const lenient = await team.locator('.headline').innerText();
    await team.getByLabel('Share that must hold it, as a slider').press('End');
    await team.getByText('You are trying 100%.').waitFor();
    expect(await team.locator('.headline').innerText()).not.toBe(lenient);
    expect(await house.value('select count(*)::int from feasibility_rule')).toBe(0);
    await team.getByLabel('Share that must hold it (%)').fill('50');
    await team.getByText('You are trying').waitFor({ state: 'detached' });
    expect(new URL(team.url()).search).not.toContain('share');
  });

  step('is refused without a reason, at the field', async () => {
    await team.getByRole('link', { name: INDICATOR }).click();
    await settled(team, INDICATOR);
    expect(await barriers(team, 'feasibility-indicator')).toEqual([]);
    await team.getByRole('button', { name: 'Decide otherwise' }).click();
    await dialogShown(team);
    await dialog().getByRole('button', { name: 'Decide otherwise' }).click();
    await team.locator('.Mui-error', { hasText: 'Give a reason' }).last().waitFor();
    expect(await barriers(team, 'feasibility-refused')).toEqual([]);
  });

  step('is decided with a reason', async () => {
    await dialog().getByLabel('What holds').selectOption({ label: 'Feasible' });
    await dialog().getByLabel('Reason').fill(REASON);
    await confirm('Decide otherwise');
    await team.getByRole('listitem').filter({ hasText: REASON }).waitFor();
    expect(await mainText(team)).toMatch(/What holds\s+✓ Feasible\s+The rule at 50%\s+✕ Not feasible[^]*Priya Patel/);
    expect(await barriers(team, 'feasibility-decided')).toEqual([]);
  });

  step('is seen by a viewer, with its reason and beside the rule, who cannot change it', async () => {
    await openStaffPage(viewer, '/feasibility?only=decided', 'Feasibility');
    expect(await menu(viewer)).toEqual(expect.arrayContaining(['Feasibility', 'Recommended dataset']));
    const row = await rowOf(viewer, INDICATOR).innerText();
    expect(row).toMatch(/Not feasible[^]*Feasible[^]*The courts will send it by child\./);
    expect(await mainText(viewer)).toMatch(/The programme decided otherwise about 1/);
    expect(await viewer.getByRole('button', { name: 'Set the share' }).count()).toBe(0);
    await viewer.getByRole('link', { name: INDICATOR }).click();
    await settled(viewer, INDICATOR);
    expect(await viewer.getByRole('button', { name: 'Decide otherwise' }).count()).toBe(0);
  });

  step('goes with a share of the programme’s own, set with a reason', async () => {
    await openStaffPage(team, '/feasibility', 'Feasibility');
    await team.getByRole('button', { name: 'Set the share' }).click();
    await dialogShown(team);
    await team.getByLabel('Share in percent').fill('60');
    await dialog().getByLabel('Reason').fill('The hub meeting agreed on it.');
    expect(await barriers(team, 'feasibility-share-dialog')).toEqual([]);
    await confirm('Set the share');
    await team.getByRole('table', { name: 'Shares that the programme has set' }).getByText('The hub meeting agreed on it.').waitFor();
    expect(await mainText(team)).toMatch(/by the rule at 60%/);
  });

  step('fits on paper: nothing that is only for choosing is printed', async () => {
    await team.emulateMedia({ media: 'print' });
    expect([await team.getByRole('navigation', { name: 'Main' }).isVisible(), await team.getByLabel('Wave').isVisible(), await rowOf(team, INDICATOR).isVisible()]).toEqual([false, false, true]);
    await team.emulateMedia({ media: 'screen' });
  });
});

describe('the recommended dataset', () => {
  const step = story(() => browser);

  step('says to a viewer that there is none yet', async () => {
    await openStaffPage(viewer, '/dataset', 'Recommended dataset');
    expect(await mainText(viewer)).toContain('No version of the recommended dataset is published yet.');
    expect(await viewer.getByRole('button', { name: 'Start a draft' }).count()).toBe(0);
    expect(await barriers(viewer, 'dataset-none')).toEqual([]);
  });

  step('is drafted by the team from what the published report recommends, with its contradictions as notes', async () => {
    await openStaffPage(team, '/dataset', 'Recommended dataset');
    await draft('Recommended by the hub');
    for (const heading of ['Keep in phase 1 (8)', 'Keep in phase 2 (7)', 'Alter (3)', 'Remove (10)', 'Add (4)', 'Undecided: the recommendation says nothing (6)']) await team.getByRole('heading', { name: heading }).waitFor();
    expect(await mainText(team)).toContain('Table 5 says collectable by LAs; Table 7 says it is not on LA systems');
    expect(await barriers(team, 'dataset-draft')).toEqual([]);
  });

  step('is decided about, indicator by indicator: what is collected asks for its phase, its agency and a reason', async () => {
    await rowOf(team, 'Court case number').getByRole('button', { name: 'Decide' }).click();
    await dialogShown(team);
    expect(await dialog().getByLabel('Phase').count()).toBe(0);
    await dialog().getByLabel('Decision').selectOption({ label: 'Keep' });
    await dialog().getByLabel('Phase').selectOption({ label: 'Phase 2' });
    await dialog().getByRole('button', { name: 'Decide', exact: true }).click();
    await team.locator('.Mui-error', { hasText: 'from which agency' }).last().waitFor();
    await picture(team, 'staff-dataset-decision-refused');
    expect(await barriersOn(team)).toEqual([]);
    await dialog().getByLabel('Source agency').selectOption({ label: 'HMCTS' });
    await dialog().getByLabel('Reason').fill('The courts issue it.');
    await dialog().getByRole('button', { name: 'Decide', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await team.getByRole('heading', { name: 'Keep in phase 2 (8)' }).waitFor();
    expect(await rowOf(team, 'Court case number').innerText()).toMatch(/HMCTS[^]*The courts issue it\./);
  });

  step('is published, and is there for the viewer', async () => {
    await team.getByRole('button', { name: 'Publish' }).click();
    await dialogShown(team);
    await team.getByLabel('What it rests on (optional)').fill('The hub meeting of this month.');
    await confirm('Publish');
    await team.getByText('Published by Priya Patel').waitFor();
    expect(await team.getByRole('button', { name: 'Decide', exact: true }).count()).toBe(0);
    await openStaffPage(viewer, '/dataset', 'Recommended dataset');
    expect(await mainText(viewer)).toMatch(/Version 1: Recommended by the hub[^]*Published[^]*The hub meeting of this month\.[^]*Keep in phase 2 \(8\)/);
    expect(await barriers(viewer, 'dataset')).toEqual([]);
  });

  step('goes on with a next draft, whose differences stand beside the version before', async () => {
    await draft('After the pilot');
    await rowOf(team, INDICATOR).getByRole('button', { name: 'Decide' }).click();
    await dialogShown(team);
    await dialog().getByLabel('Decision').selectOption({ label: 'Remove' });
    await dialog().getByLabel('Reason').fill('It gave no comparison.');
    await dialog().getByRole('button', { name: 'Decide', exact: true }).click();
    await team.getByRole('heading', { name: 'Remove (11)' }).waitFor();
    await team.getByLabel('Compare with').selectOption({ label: 'Version 1: Recommended by the hub' });
    const differences = team.getByRole('table', { name: 'From version 1 to version 2' });
    await differences.waitFor();
    expect(await differences.innerText()).toMatch(/Number of court hearings\s+Keep, phase 2, from HMCTS\s+Remove\s+It gave no comparison\./);
    expect(await differences.getByRole('row').count()).toBe(2);
    expect(await barriers(team, 'dataset-differences')).toEqual([]);
    await team.reload();
    await differences.waitFor();
  });

  async function draft(title: string): Promise<void> {
    await team.getByRole('button', { name: 'Start a draft' }).click();
    await dialogShown(team);
    await dialog().getByLabel('Title').fill(title);
    await confirm('Start a draft');
    await team.getByText('Only the project team sees it.').first().waitFor();
  }
});
