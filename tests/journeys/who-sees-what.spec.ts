import type { Browser, Page } from 'playwright-core';
import { cast, roster, waves } from './support/cast.js';
import { House } from './support/house.js';
import { Overheard } from './support/overheard.js';
import { signInByLetter } from './support/sign-in.js';
import { mainText, menu, openStaffPage } from './support/staff-pages.js';
import { openBrowser, pageOf, visit } from './support/visitor.js';

const london = ['Camden', 'Hackney', 'Islington'];
const yorkshire = roster.filter((name) => !london.includes(name));
const anyOf = (words: readonly string[]) => new RegExp(words.join('|'));

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open(), openBrowser()]);
  for (const { email } of [cast.hana, cast.ben]) await house.postbox.letterTo(email, /please complete/);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe('a regional champion', () => {
  let page: Page;
  let overheard: Overheard;

  beforeAll(async () => {
    page = await pageOf(browser, house);
    overheard = new Overheard(page.context());
    await page.goto('/staff/');
    await signInByLetter(page, house, 'hal');
  });

  it('comes to a first page that is about the own region', async () => {
    await openStaffPage(page, '/', 'Home');
    expect(await menu(page)).toEqual([
      'Home', 'Worklist', 'Tasks', 'Response rates', 'Readiness', 'Authorities', 'Said and done', 'Waves', 'Responses', 'Rounds', 'Ledger of returns', 'Returns', 'Queries', 'Data sharing',
      'Blockers', 'Ranking', 'Leverage', 'Forecast', 'System suppliers', 'Improvement plans', 'Feasibility', 'Recommended dataset',
      'Contact log', 'Workshops', 'Contacts by region', 'Reminders', 'Templates', 'Mail sent', 'Programmes', 'Collections', 'Surveys', 'Organisations', 'People', 'Appointments',
    ]);
    expect(await mainText(page)).toMatch(/Hackney[^]*Islington/);
  });

  it.each([
    ['responses', '/responses', london],
    ['readiness', '/readiness', london],
    ['mail', '/messages', ['Camden', 'Hackney']],
    ['people', '/people', [cast.sue.name, cast.hana.name]],
    ['appointments', '/appointments', ['Camden', 'Hackney']],
    ['authorities without a SPOC', '/vacancies', ['Islington']],
  ])('sees %s of the own region only', async (_what, path, own) => {
    await openStaffPage(page, path, '');
    const text = await mainText(page);
    expect(own.filter((name) => !text.includes(name))).toEqual([]);
    expect(text).not.toMatch(anyOf(yorkshire));
  });

  it('sees the authorities of the own region among the organisations, and finds no other', async () => {
    await openStaffPage(page, '/organisations', 'Organisations');
    expect(await page.getByRole('main').getByRole('rowheader').allInnerTexts()).toEqual(london);
    await openStaffPage(page, `/organisations?filter=${encodeURIComponent('{"search":"Barnsley"}')}`, 'Organisations');
    expect(await mainText(page)).toContain('Nothing matches these filters.');
  });

  it('counts the own region only in the rates, and by region in the heatmap', async () => {
    await openStaffPage(page, `/rates?wave=${await house.wave(waves.readiness)}`, 'Response rates');
    expect(await page.getByRole('row').filter({ hasText: 'Total' }).getByRole('cell').allInnerTexts()).toEqual(['1', '3', '33.3%', '0', '2']);
    await openStaffPage(page, `/readiness?rows=REGION&wave=${await house.wave(waves.readiness)}`, 'Readiness');
    expect(await page.getByRole('main').getByRole('rowheader').allInnerTexts()).toEqual([expect.stringMatching(/^London\s+1 of 3 answered$/)]);
  });

  it.each([
    ['response', async () => `/staff${await house.response(waves.readiness, 'Leeds')}/show`],
    ['organisation', async () => `/staff/organisations/${await house.organisation('Leeds')}/show`],
    ['person', async () => `/staff/people/${await house.person('lena')}/show`],
    ['message', async () => `/staff/messages/${await house.value<string>("select message.id from message join person on person.id = person_id where person.email = $1 and kind = 'invitation' limit 1", [cast.lena.email])}/show`],
  ])('finds nothing at the address of a %s of another region', async (_what, address) => {
    await page.goto(await address());
    await page.getByRole('heading', { name: 'Not found' }).waitFor();
    expect(await mainText(page)).not.toMatch(/Leeds|Lena/);
  });

  it('cannot read the pages of an authority of another region either', async () => {
    const answer = await page.goto(await house.response(waves.readiness, 'Leeds'));
    expect(answer!.status()).toBe(404);
    expect(await mainText(page)).not.toContain('Leeds');
  });

  it('has been sent nothing about any other region in all of that', async () => {
    expect(await overheard.said(anyOf([...yorkshire, cast.lena.name, cast.sam.name, 'spoc\\.(?!camden|hackney)[a-z]+@']))).toEqual([]);
  });
});

describe('a viewer at the department', () => {
  let page: Page;
  let overheard: Overheard;

  beforeAll(async () => {
    const context = await visit(browser, house, { name: 'dan' });
    overheard = new Overheard(context);
    page = await context.newPage();
  });

  it('has rates and readiness, but neither people nor mail nor answers', async () => {
    await openStaffPage(page, '/', 'Home');
    expect(await menu(page)).toEqual(['Home', 'Response rates', 'Readiness', 'Authorities', 'Said and done', 'Figures', 'Waves', 'Rounds', 'Blockers', 'Ranking', 'Leverage', 'Forecast', 'System suppliers', 'Improvement plans', 'Feasibility', 'Recommended dataset', 'Programmes', 'Collections', 'Organisations']);
  });

  it('sees the rates of every region', async () => {
    await openStaffPage(page, `/rates?wave=${await house.wave(waves.readiness)}`, 'Response rates');
    expect(await page.getByRole('row').filter({ hasText: 'Total' }).getByRole('cell').allInnerTexts()).toEqual(['6', '10', '60.0%', '0', '4']);
  });

  it('sees the readiness of every authority', async () => {
    await openStaffPage(page, `/readiness?wave=${await house.wave(waves.readiness)}`, 'Readiness');
    expect(await page.getByRole('main').getByRole('rowheader').allInnerTexts()).toEqual(expect.arrayContaining(roster));
    expect(await page.getByRole('row').filter({ hasText: 'Kirklees' }).getByRole('img', { name: 'Green' }).count()).toBe(3);
  });

  it('finds no way to responses, people, appointments or mail by their addresses', async () => {
    for (const path of ['/responses', '/people', '/appointments', '/messages', '/vacancies', '/import-contacts', `/people/${await house.person('lena')}/show`, `${await house.response(waves.readiness, 'Leeds')}/show`]) {
      await page.goto(`/staff${path}`);
      await page.getByRole('heading', { name: /not found|may not/i }).waitFor();
      expect(await mainText(page)).not.toMatch(/Leeds|Lena/);
    }
  });

  it('reads the other pages that are open to viewers', async () => {
    for (const path of ['/waves', `/waves/${await house.wave(waves.readiness)}/show`, '/programmes', '/organisations', `/organisations/${await house.organisation('Leeds')}/show`]) await openStaffPage(page, path, '');
    expect(await mainText(page)).toContain('Leeds');
  });

  it('has been sent nobody’s name or contact details in all of that', async () => {
    const others = Object.values(cast).filter(({ role }) => role !== 'viewer').map(({ name }) => name);
    expect(await overheard.said(anyOf(['@example\\.org', '020 7946', ...others]))).toEqual([]);
  });
});

describe('a single point of contact', () => {
  it('has no staff screens: every address of theirs leads to the own surveys', async () => {
    const page = await pageOf(browser, house, { name: 'sam' });
    for (const path of ['/staff/', '/staff/readiness', '/staff/people']) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'Your surveys' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
    }
  });

  it('does not find the survey of another authority', async () => {
    const page = await pageOf(browser, house, { name: 'sam' });
    for (const part of ['', '/check', '/sections/about', '/confirmation', '/copy', '/comparison']) {
      const answer = await page.goto(`${await house.response(waves.readiness, 'Leeds')}${part}`);
      expect([part, answer!.status()]).toEqual([part, 404]);
    }
  });

  it('sees the shares of region and nation beside the own answers, and the name of no other authority', async () => {
    const page = await pageOf(browser, house, { name: 'lena' });
    const overheard = new Overheard(page.context());
    await page.goto(`${await house.response(waves.readiness, 'Leeds')}/comparison`);
    const table = page.getByRole('table', { name: /rate your ability to report the bronze data/ });
    expect(await table.getByRole('row', { name: /^Amber/ }).getByRole('cell').allInnerTexts()).toEqual(['2 (40%)', '2 (33.3%)']);
    expect(await overheard.said(anyOf(roster.filter((name) => name !== 'Leeds')))).toEqual([]);
  });
});
