import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { cast } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth, picture } from './support/see.js';
import { mainText, openStaffPage } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';

let house: House;
let browser: Browser;
let team: Page;
let folder: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
  team = await pageOf(browser, house, { name: 'priya' });
  folder = await mkdtemp(join(tmpdir(), 'muster-contacts-'));
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(() => team.setViewportSize({ width: 1280, height: 900 }));

const HEAD = 'Name,Email,Role,Authority,Region,Starts on,Telephone';
const field = () => team.getByLabel('File with contacts');
const choose = (name: string, content: string | Buffer) => field().setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
const chosen = async (name: string, ...rows: string[]): Promise<void> => {
  await choose(name, [HEAD, ...rows].join('\r\n'));
  await team.getByRole('heading', { name: `What ${name} would do` }).waitFor();
};
const table = () => team.getByRole('table', { name: 'Rows of the file' });
const outcomes = () => table().getByRole('row').getByRole('cell').filter({ hasText: /^(Appoint|Hand over|No change|Refused)$/ }).allInnerTexts();
const spocOf = (organisation: string) => house.value<string>(`select string_agg(person.name || coalesce(' to ' || ends_on, ''), ', ' order by starts_on) from appointment join person on person.id = person_id
  join organisation on organisation.id = organisation_id where role = 'spoc' and organisation.name = $1`, [organisation]);

const islington = 'Iris Ito,iris@islington.example,SPOC,206,London,,1';
const camden = 'Cleo Cole,cleo@camden.example,SPOC,London Borough of Camden,,,2';

async function barriers(name: string): Promise<string[]> {
  const found = await barriersAtEveryWidth(team, `staff-${name}`);
  await team.setViewportSize({ width: 1280, height: 900 });
  return found;
}

describe('a project team with a list of contacts', () => {
  it('comes to the page from the people, and may take an empty file from it', async () => {
    await openStaffPage(team, '/people', 'People');
    await team.getByRole('link', { name: 'Import contacts' }).click();
    await team.getByRole('heading', { level: 1, name: 'Import contacts' }).waitFor();
    await team.getByText('What the file must hold').click();
    const [download] = await Promise.all([team.waitForEvent('download'), team.getByRole('link', { name: 'Download an empty file with these headings' }).click()]);
    expect([download.suggestedFilename(), await readFile(await download.path(), 'utf8')]).toEqual(['contacts.csv', '\ufeffName,Email,Role,Authority,Region,Starts on\r\n']);
    expect(await barriers('import-contacts')).toEqual([]);
  });

  it('is told at once when a file is none, or too large to be sent', async () => {
    await openStaffPage(team, '/import-contacts', 'Import contacts');
    await choose('photo.png', Buffer.from('89504e470d0a1a0a', 'hex'));
    await team.getByText('photo.png was not read. The letters of this file cannot be read').waitFor();
    await choose('empty.csv', '');
    await team.getByText('empty.csv was not read. This file is empty.').waitFor();
    let sent = 0;
    team.on('request', (request) => { if (request.method() === 'POST') sent += request.postDataBuffer()?.length ?? 0; });
    const large = join(folder, 'everybody.csv');
    await writeFile(large, Buffer.alloc(52_428_800, 'x'));
    await field().setInputFiles(large);
    await team.getByText('everybody.csv was not read. This file has more than 700 kB.').waitFor();
    expect(sent).toBeLessThan(50_000);
    expect(await barriers('import-contacts-refused')).toEqual([]);
  });

  it('sees row by row what a file with mistakes would do, and may import the rest of it', async () => {
    await chosen('contacts.csv', islington, camden.replace(',,,2', ',,01/01/2020,2'), '<b>Bold</b>,bold@x.example,SPOC,Leeds,,,', `${cast.lena.name},${cast.lena.email},SPOC,Leeds,,,`, 'Yves Yale,yves@x.example,SPOC,York,,,');
    expect(await outcomes()).toEqual(['Appoint', 'Refused', 'Refused', 'No change', 'Refused']);
    const text = await mainText(team);
    expect(text).toMatch(/Partial: 3 of 5 rows are refused\. Nothing is written yet\.[^]*New appointments: 1[^]*Not read: Telephone\./);
    expect(text).toContain('<b>Bold</b>');
    expect(await barriers('import-contacts-partial')).toEqual([]);
    await team.getByRole('button', { name: 'Import 1 row' }).click();
    await team.getByText('Rows of this file are refused: 3.').waitFor();
    expect(await spocOf('Islington')).toBeNull();
    await team.getByLabel('Rows shown').selectOption({ label: 'Refused (3)' });
    expect(await outcomes()).toEqual(['Refused', 'Refused', 'Refused']);
    await team.getByLabel(/Import only the rows that are not refused/).check();
    await team.getByRole('button', { name: 'Import 1 row' }).click();
    await team.getByText('Where a wave is open, a new SPOC is invited').waitFor();
    expect(await barriers('import-contacts-done')).toEqual([]);
    expect(await spocOf('Islington')).toBe('Iris Ito');
  });

  it('has everything known when the file comes again', async () => {
    await chosen('again.csv', islington);
    expect(await outcomes()).toEqual(['No change']);
    await team.getByText('Everything in this file is known already. There is nothing to import.').waitFor();
    expect(await team.getByRole('button', { name: /^Import/ }).count()).toBe(0);
    await picture(team, 'staff-import-contacts-nothing');
  });

  it('cannot import anything of a file of which every row is refused', async () => {
    await chosen('blocked.csv', '=HYPERLINK(1),x@x.example,SPOC,Leeds,,,');
    await team.getByText('Blocked: every row is refused, so nothing can be imported.').waitFor();
    expect(await team.getByRole('button', { name: /^Import/ }).count()).toBe(0);
  });

  it('looks again when somebody was faster, and hands a role over by keyboard alone', async () => {
    await house.owner.query("update appointment set starts_on = current_date - 60 where role = 'spoc'");
    await chosen('camden.csv', camden);
    expect(await outcomes()).toEqual(['Hand over']);
    await house.owner.query("update person set name = 'Susan Usman' where email = $1", [cast.sue.email]);
    await team.getByRole('button', { name: 'Import 1 row' }).focus();
    await team.keyboard.press('Enter');
    await team.getByText('People or appointments have changed since you looked at this file').waitFor();
    await team.getByRole('button', { name: 'Look at the file again' }).focus();
    await team.keyboard.press('Enter');
    await table().getByText('The last day of Susan Usman').waitFor();
    await team.getByRole('button', { name: 'Import 1 row' }).focus();
    await team.keyboard.press('Enter');
    await team.getByText('Where a wave is open, a new SPOC is invited').waitFor();
    expect(await team.evaluate<string>('document.activeElement.textContent')).toMatch(/^The contacts are imported\./);
    expect(await spocOf('Camden')).toMatch(/^Susan Usman to \d{4}-\d{2}-\d{2}, Cleo Cole$/);
  });
});

describe('somebody else', () => {
  it('finds neither the link nor the page', async () => {
    const champion = await pageOf(browser, house, { name: 'hal' });
    await openStaffPage(champion, '/people', 'People');
    expect(await champion.getByRole('link', { name: 'Import contacts' }).count()).toBe(0);
    await champion.goto('/staff/import-contacts');
    await champion.getByRole('heading', { name: 'You may not see this page' }).waitFor();
    expect(await champion.getByLabel('File with contacts').count()).toBe(0);
  });
});
