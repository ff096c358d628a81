import type { Browser, Page } from 'playwright-core';
import { rounds } from './support/cast.js';
import { House } from './support/house.js';
import { picture } from './support/see.js';
import { dialogShown, mainText, openStaffPage, settled } from './support/staff-pages.js';
import { story } from './support/story.js';
import { openBrowser, pageOf } from './support/visitor.js';
import { worlds } from './support/worlds.js';

const WHY_NOT = '/reminders/rehearsal';

describe('an authority whose single point of contact left, and one that never had one', () => {
  let house: House;
  let browser: Browser;
  let team: Page;
  let champion: Page;
  const step = story(() => browser);

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open({ world: worlds.returns, worker: false }), openBrowser()]);
    team = await pageOf(browser, house, { name: 'priya' });
    champion = await pageOf(browser, house, { name: 'yara' });
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const card = (organisation: string) => champion.getByRole('listitem').filter({ has: champion.getByRole('checkbox', { name: `Choose ${organisation}, Quarterly returns – ${rounds.overdue}` }) });
  /** What the dry run says of one step about an authority: the cells of the rows of a table. */
  const rehearsed = async (table: 'Due' | 'Not due', organisation: string, stepName: string) => {
    await openStaffPage(team, WHY_NOT, 'Reminders: dry run');
    await team.getByRole('searchbox', { name: 'Authority' }).fill(organisation);
    const rows = team.getByRole('table', { name: table, exact: true }).getByRole('row').filter({ hasText: organisation }).filter({ hasText: rounds.overdue }).filter({ has: team.getByRole('cell', { name: stepName, exact: true }) });
    return rows.allInnerTexts();
  };

  step('come first on the worklist, which says of one who was there and until when', async () => {
    await openStaffPage(champion, '/worklist', 'Worklist');
    expect((await champion.getByRole('heading', { level: 3 }).allInnerTexts()).slice(0, 2)).toEqual(['Sheffield', 'Doncaster']);
    expect(await card('Doncaster').innerText()).toMatch(/no single point of contact to write to[^]*Umar Quinn was the single point of contact until[^]*No SPOC/);
    expect(await card('Sheffield').innerText()).toMatch(/no single point of contact to write to[^]*No SPOC/);
    expect(await card('Sheffield').innerText()).not.toContain('was the single point of contact');
    await picture(champion, 'worklist-no-spoc');
  });

  step('are rows of the ledger like every other authority, and overdue', async () => {
    await openStaffPage(team, '/ledger', 'Ledger of returns');
    for (const name of ['Doncaster', 'Sheffield', 'Islington']) expect(await team.getByRole('row', { name: new RegExp(`^${name}`) }).innerText()).toContain(`${rounds.overdue}: Expected, overdue`);
    await picture(team, 'ledger');
    await team.getByRole('row', { name: /^Doncaster/ }).getByRole('link', { name: new RegExp(rounds.overdue) }).click();
    await settled(team, 'Doncaster');
    expect(await mainText(team)).toMatch(/there is no single point of contact[^]*Nobody is appointed/);
  });

  step('are passed over by the reminders, which say why; their champion is told instead', async () => {
    for (const name of ['Doncaster', 'Sheffield']) {
      expect(await rehearsed('Not due', name, 'Overdue')).toEqual([expect.stringMatching(/Nobody is single point of contact\./)]);
      expect(await rehearsed('Due', name, 'Call')).toEqual([expect.stringContaining('Yara Young')]);
    }
    await picture(team, 'rehearsal');
  });

  step('are named where contacts are counted by region', async () => {
    await openStaffPage(team, '/contact-regions', 'Contacts by region');
    const row = team.getByRole('row', { name: /^Yorkshire/ });
    await row.getByText('2 authorities without a SPOC in Yorkshire and The Humber').click();
    expect(await row.innerText()).toMatch(/Doncaster[^]*Sheffield/);
  });

  step('can be accounted for with a typed reason, which the recording of a return lifts', async () => {
    await openStaffPage(champion, `/returns/${await house.return(rounds.overdue, 'Sheffield')}/show`, 'Sheffield');
    await champion.getByRole('button', { name: 'No return will come' }).click();
    await dialogShown(champion);
    await picture(champion, 'outcome-dialog');
    const dialog = champion.getByRole('dialog');
    await dialog.getByLabel('Outcome').selectOption('NO_SPOC');
    await dialog.getByLabel('Reason').fill('Their new director has not named anybody yet.');
    await dialog.getByRole('button', { name: 'No return will come' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await house.value('select outcome from expected_return where id = $1', [await house.return(rounds.overdue, 'Sheffield')])).toBe('no-spoc');
    await openStaffPage(team, '/ledger', 'Ledger of returns');
    expect(await team.getByRole('row', { name: /^Sheffield/ }).innerText()).toMatch(/No single point of contact/i);
  });

  step('are written to again once somebody has the role', async () => {
    await openStaffPage(team, '/people/create', 'Add a person');
    await team.getByRole('textbox', { name: /^Full name/ }).fill('Nadia Noor');
    await team.getByRole('textbox', { name: /^E-mail/ }).fill('spoc.new@example.org');
    await team.getByRole('button', { name: 'Add person' }).click();
    await settled(team, 'Nadia Noor');
    await openStaffPage(team, '/appointments/create', 'Give a role');
    await pick(team, 'Person', 'Nadia Noor');
    await team.getByRole('combobox', { name: 'Programme' }).click();
    await team.getByRole('option', { name: 'PLO national dataset' }).click();
    await pick(team, 'Organisation', 'Doncaster');
    await team.getByRole('button', { name: 'Give role' }).click();
    await team.getByRole('button', { name: 'Hand over' }).waitFor();
    expect(await rehearsed('Due', 'Doncaster', 'Overdue')).toEqual([expect.stringContaining('Nadia Noor')]);
    await openStaffPage(champion, '/worklist', 'Worklist');
    expect(await card('Doncaster').innerText()).toMatch(/nobody has spoken to them yet[^]*Nadia Noor, SPOC/);
  });

  step('and to the next one after a hand-over', async () => {
    const held = await house.value<string>("select appointment.id from appointment join person on person.id = person_id where person.name = 'Nadia Noor'");
    await house.owner.query("update appointment set starts_on = starts_on - 3 where id = $1", [held]);
    await openStaffPage(team, `/appointments/${held}/show`, '');
    await team.getByRole('button', { name: 'Hand over' }).click();
    await dialogShown(team);
    await team.getByLabel('Somebody new').check();
    await team.getByLabel('Full name').fill('Omar Osman');
    await team.getByLabel('E-mail').fill('spoc.next@example.org');
    await team.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
    await team.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await rehearsed('Due', 'Doncaster', 'Overdue')).toEqual([expect.stringContaining('Omar Osman')]);
    await openStaffPage(team, `/organisations/${await house.organisation('Doncaster')}/timeline`, 'Timeline of Doncaster');
    expect(await mainText(team)).toMatch(/Omar Osman[^]*Umar Quinn/);
    await picture(team, 'timeline-appointments');
  });
});

/** Chooses by typing a name. */
async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name);
  await page.getByRole('option', { name }).click();
}
