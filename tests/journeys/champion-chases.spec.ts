import type { Browser, Page } from 'playwright-core';
import { addDays, dayInWords } from '@muster/domain/kernel';
import { cast, rounds } from './support/cast.js';
import { House } from './support/house.js';
import { Overheard } from './support/overheard.js';
import { picture } from './support/see.js';
import { signInByLetter } from './support/sign-in.js';
import { dialogShown, mainText, openStaffPage, settled } from './support/staff-pages.js';
import { story } from './support/story.js';
import { openBrowser, pageOf } from './support/visitor.js';
import { worlds } from './support/worlds.js';

describe('a champion who chases, the project team that decides, and the department that looks on', () => {
  let house: House;
  let browser: Browser;
  let champion: Page;
  let team: Page;
  let spoc: Page;
  let viewer: Page;
  let barnsley: string;
  let toldChampion: Overheard;
  let toldViewer: Overheard;
  const step = story(() => browser);

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open({ world: worlds.returns }), openBrowser()]);
    barnsley = await house.return(rounds.overdue, 'Barnsley');
    champion = await pageOf(browser, house, { width: 375 });
    team = await pageOf(browser, house, { name: 'priya' });
    spoc = await pageOf(browser, house, { name: 'sam' });
    viewer = await pageOf(browser, house, { name: 'dan' });
    toldChampion = new Overheard(champion.context());
    toldViewer = new Overheard(viewer.context());
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const cardOf = (organisation: string, round: string = rounds.overdue) => champion.getByRole('listitem').filter({ has: champion.getByRole('checkbox', { name: `Choose ${organisation}, Quarterly returns – ${round}` }) });
  const ratesSeen = async () => {
    await openStaffPage(viewer, `/rounds/${await house.round(rounds.overdue)}/show`, rounds.overdue);
    return viewer.getByRole('table', { name: /Return rates by region/ }).getByRole('row', { name: /^Total/ }).getByRole('cell').allInnerTexts();
  };
  const state = () => house.value<string>('select state from expected_return where id = $1', [barnsley]);

  step('shows the department how much has come of the round, and no more than that', async () => {
    expect(await ratesSeen()).toEqual(['3', '10', '30.0%', '0', '7', '0']);
    expect(await mainText(viewer)).not.toMatch(/Barnsley|Sam Shah/);
    await picture(viewer, 'viewer-round-before');
  });

  step('begins the champion’s day on a telephone: what is aimed at, what came, and who is to be called first', async () => {
    await champion.goto('/staff/');
    await signInByLetter(champion, house, 'yara');
    await settled(champion, 'Home');
    await champion.getByRole('link', { name: 'Open the worklist' }).click();
    await settled(champion, 'Worklist');
    expect(await champion.getByText(/^4 behind$/).count()).toBe(1);
    expect((await champion.getByRole('heading', { level: 3 }).allInnerTexts()).slice(0, 5)).toEqual(['Sheffield', 'Doncaster', 'Kirklees', 'Wakefield', 'Barnsley']);
    await picture(champion, 'worklist');
  });

  step('says why to call whom, where, and what to say', async () => {
    const card = cardOf('Barnsley');
    expect(await card.innerText()).toMatch(/nobody has spoken to them yet[^]*in preparation\./);
    expect(await card.getByRole('link', { name: '020 7946 0123' }).first().getAttribute('href')).toBe('tel:02079460123');
    await card.getByText('What to say').click();
    expect(await card.locator('details').innerText()).toContain('Sam Shah');
    expect(await cardOf('Doncaster').innerText()).toMatch(/No SPOC/);
  });

  step('logs a call in two clicks', async () => {
    await cardOf('Barnsley').getByRole('button', { name: 'Log a call to Barnsley' }).click();
    await dialogShown(champion);
    await picture(champion, 'worklist-call');
    await champion.getByRole('dialog').getByRole('button', { name: 'Spoke to them' }).click();
    await champion.getByRole('dialog').waitFor({ state: 'detached' });
    await champion.getByRole('status').or(champion.getByRole('alert')).filter({ hasText: 'The call to Barnsley is logged' }).first().waitFor();
    const [contact] = (await house.owner.query('select kind, reached, person.name from contact join person on person.id = with_id where contact.organisation_id = $1', [await house.organisation('Barnsley')])).rows;
    expect(contact).toEqual({ kind: 'telephone', reached: true, name: 'Sam Shah' });
    await cardOf('Barnsley').getByText('Telephone').waitFor();
  });

  step('writes to two authorities, each of whose messages it has seen before', async () => {
    for (const name of ['Kirklees', 'Wakefield', 'Sheffield']) await cardOf(name).getByRole('checkbox').check();
    await champion.getByRole('button', { name: 'Write to 3 authorities' }).click();
    await dialogShown(champion);
    const dialog = champion.getByRole('dialog');
    await dialog.getByLabel('Template').selectOption({ label: 'Letter by hand' });
    await dialog.getByLabel('A note of your own (optional)').fill('Call me whenever it suits you.');
    await dialog.locator('.letter-text', { hasText: 'Call me whenever it suits you.' }).first().waitFor();
    expect(await dialog.innerText()).toMatch(/1 authority will not be written to\s+Sheffield: /);
    expect(await dialog.innerText()).toContain('Dear Kavita Reid');
    await picture(champion, 'worklist-write');
    await dialog.getByRole('button', { name: 'Send 2 messages' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  step('lets the real letters arrive, once each, with the note and the name of the champion', async () => {
    for (const { email, name } of [cast.kavita, cast.will]) {
      const { text, subject } = await house.postbox.letterTo(email, /Call me whenever it suits you/);
      expect(text).toContain(name);
      expect(text).toContain('Yara Young');
      expect(subject).not.toMatch(/\(\(/);
      expect(house.postbox.letters.filter(({ to }) => to === email)).toHaveLength(1);
    }
  });

  step('proposes more time for Barnsley, which changes nothing yet', async () => {
    const until = addDays(house.clock.today(), 7);
    await cardOf('Barnsley').getByRole('button', { name: 'Propose an extension' }).click();
    await dialogShown(champion);
    await champion.getByLabel('New due day').fill(until);
    await champion.getByLabel('Why').fill('Their extract needs another run.');
    await picture(champion, 'worklist-extension');
    await champion.getByRole('dialog').getByRole('button', { name: 'Propose an extension' }).click();
    await cardOf('Barnsley').getByText('Extension proposed').waitFor();
    expect(await house.value('select extended_to from expected_return where id = $1', [barnsley])).toBeNull();
  });

  step('lets the project team grant it, and shows both days', async () => {
    await openStaffPage(team, `/rounds/${await house.round(rounds.overdue)}/show`, rounds.overdue);
    await team.locator('dt:text-is("Extensions proposed") + dd').getByRole('link').click();
    await settled(team, 'Returns');
    await team.getByRole('link', { name: 'Barnsley' }).click();
    await settled(team, 'Barnsley');
    await team.getByRole('button', { name: 'Grant' }).click();
    await dialogShown(team);
    await team.getByRole('dialog').getByRole('button', { name: 'Grant' }).click();
    await team.getByRole('row', { name: /Granted/ }).waitFor();
    expect(await mainText(team)).toMatch(/Original[^\n]*[^]*Overdue[^]*Extended[^]*Not due/);
    await picture(team, 'return-extended');
  });

  step('tells the authority its new day by letter and on its page, and lets it record the return', async () => {
    const until = dayInWords(addDays(house.clock.today(), 7));
    const { text } = await house.postbox.letterTo(cast.sam.email, new RegExp(`more time[^]*${until}`));
    await spoc.goto(/http\S+\/returns\/\S+/.exec(text)![0]);
    expect(new URL(spoc.url()).pathname).toBe(`/returns/${barnsley}`);
    expect(await spoc.getByRole('main').innerText()).toContain(`${until} (extended, originally`);
    await spoc.getByRole('button', { name: 'We have sent the data' }).click();
    await spoc.getByRole('button', { name: 'We have sent the data' }).click();
    await spoc.waitForURL(/\/responses\//);
    expect(await state()).toBe('received');
  });

  step('lets the project team ask about it', async () => {
    await openStaffPage(team, `/returns/${barnsley}/show`, 'Barnsley');
    await team.getByRole('button', { name: 'Raise a query' }).click();
    await dialogShown(team);
    await team.getByLabel('Query').fill('There are fewer children than in the quarter before. Please explain.');
    await picture(team, 'return-query-dialog');
    await team.getByRole('dialog').getByRole('button', { name: 'Raise a query' }).click();
    await team.getByRole('row', { name: /fewer children/ }).waitFor();
    expect(await state()).toBe('queried');
    await openStaffPage(team, '/', 'Home');
    await team.getByRole('link', { name: `${rounds.overdue}, open queries: 1` }).click();
    await settled(team, 'Queries');
    expect(await mainText(team)).toMatch(/Barnsley[^]*fewer children/);
  });

  step('lets the authority explain, which a letter asks for, and send its return again', async () => {
    await house.postbox.letterTo(cast.sam.email, /has a question about/);
    await spoc.goto(`/returns/${barnsley}`);
    expect(await spoc.locator('#next').innerText()).toBe('Answer a question of the project team');
    await spoc.getByRole('button', { name: 'Answer the question' }).click();
    await spoc.getByLabel(/explain/i).first().check();
    await spoc.getByRole('textbox', { name: 'Your answer' }).fill('Two teams were merged.');
    await picture(spoc, 'return-query');
    await spoc.getByRole('button', { name: 'Save the answer' }).click();
    await spoc.getByRole('button', { name: 'Send again' }).click();
    await spoc.waitForURL(/done=resubmit/);
    expect(await state()).toBe('resubmitted');
  });

  step('lets the project team accept the explanation and then the return', async () => {
    await openStaffPage(team, `/returns/${barnsley}/show`, 'Barnsley');
    for (const name of ['Accept the answer', 'Accept']) {
      await team.getByRole('button', { name, exact: true }).click();
      await dialogShown(team);
      await team.getByRole('dialog').getByRole('button', { name, exact: true }).click();
      await team.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await team.locator('dt:text-is("State") + dd').filter({ hasText: 'Accepted' }).waitFor();
    await picture(team, 'return-accepted');
    await spoc.goto(`/returns/${barnsley}`);
    expect(await spoc.locator('#next').innerText()).toBe('Thank you: your return is accepted');
    await picture(spoc, 'return-thanks');
  });

  step('has moved the rates that the department sees', async () => {
    expect(await ratesSeen()).toEqual(['4', '10', '40.0%', '1', '6', '0']);
    await picture(viewer, 'viewer-round-after');
    await openStaffPage(viewer, '/', 'Home');
    expect(await viewer.getByRole('table', { name: 'Open rounds' }).getByRole('row', { name: new RegExp(rounds.overdue) }).innerText()).toMatch(/4 of 10\s+6\s/);
    await picture(viewer, 'viewer-home');
  });

  step('keeps everything about the authority on one timeline', async () => {
    await openStaffPage(team, `/organisations/${await house.organisation('Barnsley')}/timeline`, 'Timeline of Barnsley');
    const text = await mainText(team);
    for (const said of [/telephone|call/i, /extension/i, /received|recorded/i, /query|explain/i, /accepted/i]) expect(text).toMatch(said);
    await picture(team, 'timeline');
  });

  step('has sent the champion nothing about another region, and the department nobody’s name or answer', async () => {
    await openStaffPage(champion, '/ledger', 'Ledger of returns');
    await openStaffPage(champion, '/returns', 'Returns');
    expect(await toldChampion.said(/Camden|Hackney|Islington|Sue Usman|Hana Khan/)).toEqual([]);
    expect(await toldViewer.said(/@example\.org|Sam Shah|Yara Young|Two teams were merged|another run/)).toEqual([]);
  });
});
