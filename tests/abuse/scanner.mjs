// A mail scanner opens every link of every letter, as a program and as a browser that runs scripts and presses every button.
import { setTimeout as pause } from 'node:timers/promises';
import { codeFor, Visitor } from './door.mjs';
import { people } from './house.mjs';
import { ask, postGraphql } from './http.mjs';
import { letterIn, linksIn } from './letters.mjs';
import { openBrowser, visit } from './real-browser.mjs';

/** How many links the browser opens; the others, which lead to the same pages of other authorities, are asked for only. */
const OPENED = 8;
const TELL = `select (select count(*)::int from session) as sessions, (select count(*)::int from fact where name not like 'sign-in.%') as facts,
  (select count(*)::int from sign_in_code where used_at is not null or tries > 0) as "codes that were tried"`;
const PROGRAMME = 'select id as "programmeId", (select id from survey_version where state = \'published\' order by created_at limit 1) as "surveyVersionId" from programme limit 1';

/** A wave opens, and everybody is invited; gives how many letters are on their way. */
async function invite({ origin, house }) {
  const [ids] = await house.rows(PROGRAMME);
  const cookie = await house.cookieOf('team');
  const change = async (query, variables) => {
    const { data, code } = await postGraphql(origin, { query, variables, cookie });
    if (code) throw new Error(`Inviting was refused: ${code}`);
    return Object.values(data)[0];
  };
  const [{ today, later }] = await house.rows('select current_date::text as today, (current_date + 60)::text as later');
  const { id } = await change('mutation ($input: WaveInput!) { createWave(input: $input) { id } }', { input: { ...ids, name: 'A wave of the scanner', opensOn: today, closesOn: later } });
  await change('mutation ($id: ID!) { openWave(id: $id) { id } }', { id });
  return (await house.rows("select count(*)::int as count from message where wave_id = $1 and kind = 'invitation'", [id]))[0].count;
}

/** Opens everything. No session begins, nothing happens, and the code is as good as before. */
export async function scan(door) {
  const { origin, house, office, rows, findings, stage } = door;
  const letters = await invite(door);
  while (office.arrived.length < letters) await pause(50);
  await rows('delete from sign_in_limit');
  const visitor = new Visitor(origin);
  const code = await codeFor(visitor, { email: people.spoc, office });
  const links = [...new Set(office.arrived.flatMap(({ raw }) => linksIn(letterIn(raw))))];
  const [before] = await house.rows(TELL);
  const paths = links.map((link) => link.slice(new URL(link).origin.length) || '/');
  for (const path of paths) for (const method of ['GET', 'HEAD', 'POST']) await ask(origin, { method, path, headers: { 'user-agent': 'scanner' } });
  const pressed = await openAll(paths.slice(-OPENED), { stage, origin });
  const [after] = await house.rows(TELL);
  findings.must('links in letters', links.length, { atLeast: 50 });
  findings.must('links that lead elsewhere', links.filter((link) => new URL(link).origin !== door.publicOrigin).length, { exactly: 0 });
  findings.must('buttons that the scanner pressed', pressed, { atLeast: 3 });
  for (const what of Object.keys(before)) findings.must(`${what} after the scanner, more or fewer`, after[what] - before[what], { exactly: 0 });
  findings.must('in by the code that was scanned', Number(await visitor.enter(code)), { exactly: 1 });
}

/** Opens these in a browser and presses what can be pressed; gives how many buttons there were. */
async function openAll(paths, { stage, origin }) {
  const scanner = await visit(await openBrowser(stage), { origin });
  let pressed = 0;
  for (const path of paths) {
    const tab = await scanner.newPage();
    await tab.goto(path, { waitUntil: 'networkidle' });
    for (const button of await tab.getByRole('button').all()) {
      await button.click({ timeout: 2_000 }).then(() => { pressed += 1; }, () => undefined); // a button may be gone once another was pressed
      await tab.waitForLoadState('networkidle');
    }
    await tab.close();
  }
  await scanner.close();
  return pressed;
}
