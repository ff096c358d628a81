// A5. Payloads are typed into every text by the verbs of the product, and looked for in every page, letter and file.
import { setTimeout as pause } from 'node:timers/promises';
import { workerOn } from '../faults/processes.mjs';
import { faultsInFile } from './exported-files.mjs';
import { openHouse } from './house.mjs';
import { ask, postForm, postGraphql } from './http.mjs';
import { crawl, Reader } from './opened-pages.mjs';
import { kinds } from './payloads.mjs';
import { kindOf } from './pools.mjs';
import { openBrowser, visit } from './real-browser.mjs';
import { servedRoutes } from './routes.mjs';
import { answerWithPayloads, openSurveyOfPayloads } from './typed-answers.mjs';
import { NO_WORDS, texts, typeEverywhere } from './typed-texts.mjs';
import { faultsInLetter, faultsInMessage, openNotify } from './written-letters.mjs';

const PUBLIC = 'http://muster.localhost';

const CARRIES = "__active|cmd\\||evil\\.example|1234\\*5679|=1\\+1|\\(\\(name";

/** The ids of rows that carry a payload, newest or not, a few of each table. */
async function carriers(house, table) {
  const [{ has }] = await house.rows("select count(*)::int as has from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = 'id'", [table]);
  return has ? (await house.rows(`select t.id::text as id from "${table}" t where t::text ~ $1 limit 2`, [CARRIES])).map(({ id }) => id) : [];
}

const UUID = '00000000-0000-4000-8000-000000000000';

/** Pages of staff: all that the menu and the pages behind it lead to, and of each kind those of records that carry payloads. */
async function staffPages(where, who, { each, most }) {
  const reader = await readerOf(where, who);
  const kindsOfPages = await crawl(reader, { from: ['/staff/'], each, most, skip: /^\/(?!staff)|sign-out/ });
  for (const kind of [...kindsOfPages.keys()].filter((path) => path.includes(':id'))) {
    for (const id of await carriers(where.house, kindOf('id', kind.split('/')[2]) ?? '')) await reader.open(kind.replace(':id', id).replace(/\?.*$/, ''));
  }
  return { reader, kinds: kindsOfPages };
}

/** Pages of respondents: all that their first page leads to, and every address that the product serves, of records that carry payloads. */
async function respondentPages(where, who, { each, most, survey }) {
  const reader = await readerOf(where, who);
  const paths = (await servedRoutes()).filter(({ method, path }) => method === 'GET' && !/exports|\.ics|callback|:section/.test(path)).map(({ path }) => path);
  const from = ['/', `/responses/${survey.responseId}`, `/responses/${survey.responseId}/check`, `/preview/${survey.surveyVersionId}`, ...survey.definition.sections.map(({ code }) => `/responses/${survey.responseId}/sections/${code}`)];
  for (const path of paths) {
    const ids = path.includes(':id') ? await carriers(where.house, kindOf('id', path) ?? '') : [UUID];
    from.push(...ids.map((id) => path.replace(':id', id).replaceAll(/:\w+/g, UUID)));
  }
  return { reader, kinds: await crawl(reader, { from, each, most, skip: /^\/staff|\.ics|\/exports|sign-out/ }) };
}

async function readerOf({ house, browser, origin }, who) {
  return new Reader(await visit(browser, { origin, cookie: await house.newCookieOf(who) }), origin).start();
}

async function pages(where, { small, survey, findings }) {
  const staff = small ? { each: 1, most: 20 } : { each: 2, most: 140 };
  const own = small ? { each: 1, most: 15, survey } : { each: 6, most: 120, survey };
  const read = [await staffPages(where, 'team', staff), await respondentPages(where, 'spoc', own)];
  if (!small) read.push(await staffPages(where, 'administrator', { each: 1, most: 60 }), await staffPages(where, 'champion', { each: 1, most: 60 }), await respondentPages(where, 'team', { each: 1, most: 40, survey }));
  const sum = (name) => read.reduce((total, { reader }) => total + reader[name], 0);
  const active = read.flatMap(({ reader }) => reader.active);
  findings.must('pages opened', sum('opened'), { atLeast: small ? 20 : 120 });
  findings.note('kinds of pages', new Set(read.flatMap((one) => [...one.kinds.keys()])).size);
  findings.must('pages that show payloads', sum('carried'), { atLeast: small ? 8 : 50 });
  findings.must('active in pages', active.length, { exactly: 0 });
  for (const sentence of [...new Set(active)].slice(0, 30)) findings.wrong(sentence);
}

const WAITING = "select count(*)::int as count from message where state in ('queued', 'sending') and kind <> 'sign-in-code'";
const OUT_OF_THE_WINDOW = "update message set kind = 'letter', leased_until = null where state = 'queued' and kind in ('reminder', 'digest') and organisation_id is not null";
const ONCE_MORE = "update message set state = 'queued', kind = 'letter', attempts = 0, attempt_id = null, leased_until = null, sent_at = null where id in (select id from message where state = 'sent' and organisation_id is not null order by queued_at desc limit $1)";

/** Everything that waits goes out by a worker with these settings, whatever the time of the day. */
async function sendAll({ house, stage }, settings) {
  await house.rows(OUT_OF_THE_WINDOW);
  const worker = await workerOn(house.url, { PUBLIC_URL: PUBLIC, ...settings });
  stage.after(() => worker.stop());
  for (const until = performance.now() + 180_000; performance.now() < until && (await house.rows(WAITING))[0].count; await pause(200)) await house.rows(OUT_OF_THE_WINDOW);
  await worker.stop();
}

/** People whose names are payloads ask for a code. */
async function askForCodes({ house, origin }) {
  for (const { email } of await house.rows("select email from person where name ~ $1 and email is not null order by email limit 30", [CARRIES])) await postForm(origin, { path: '/sign-in', fields: { email } });
}

async function letters(where, { small, office, findings }) {
  await askForCodes(where);
  await sendAll(where, { SMTP_URL: office.url });
  const notify = await openNotify(where.stage);
  await where.house.rows(ONCE_MORE, [small ? 50 : 400]);
  await sendAll(where, notify.settings);
  const faults = [...office.arrived.flatMap((one) => faultsInLetter(one, PUBLIC)), ...notify.taken.flatMap((one) => faultsInMessage(one, PUBLIC))];
  findings.must('letters by SMTP', office.arrived.length, { atLeast: 100 });
  findings.must('messages by Notify', notify.taken.length, { atLeast: 20 });
  findings.must('active in letters', faults.length, { exactly: 0 });
  for (const sentence of [...new Set(faults)].slice(0, 20)) findings.wrong(sentence);
}

/** Every file that the product serves: the explorer, each figure of each wave and collection, the audit, copies of people, and calendars. */
async function filesOf({ house, origin }, survey) {
  const { data } = await postGraphql(origin, { query: '{ figures { name } }', cookie: await house.cookieOf('team') });
  const waves = (await house.rows('select id from wave order by opened_at desc nulls last limit 3')).map(({ id }) => id);
  const collections = (await house.rows('select code from collection order by code limit 2')).map(({ code }) => code);
  const formats = ['csv', 'xlsx', 'ods'];
  const programmes = (await house.rows('select code from programme limit 2')).map(({ code }) => code);
  return [
    ...[...waves, survey.waveId].flatMap((wave) => ['AUTHORITY', 'REGION', 'SYSTEM'].flatMap((rows) => formats.map((format) => ({ format, path: `/exports/readiness.${format}?wave=${wave}&rows=${rows}&columns=BOTH` })))),
    ...data.figures.flatMap(({ name }) => formats.flatMap((format) => [...waves.map((wave) => `waveId=${wave}`), ...programmes.flatMap((programme) => ['', ...collections.map((code) => `&collection=${code}`)].map((more) => `programme=${programme}${more}`))].map((search) => ({ format, path: `/exports/figures/${name}.${format}?${search}` })))),
    ...formats.map((format) => ({ format, path: `/exports/audit/audit.${format}` })),
    ...(await carriers(house, 'person')).map((id) => ({ format: 'json', path: `/exports/people/${id}` })),
    { format: 'ics', path: `/responses/${survey.responseId}/due.ics`, who: 'spoc' },
    ...(await carriers(house, 'expected_return')).map((id) => ({ format: 'ics', path: `/returns/${id}/due.ics` })),
  ];
}

async function files(where, { survey, findings }) {
  const faults = [];
  const read = { csv: 0, xlsx: 0, ods: 0, json: 0, ics: 0 };
  for (const { format, path, who = format === 'json' || /audit/.test(path) ? 'administrator' : 'team' } of await filesOf(where, survey)) {
    const reply = await ask(where.origin, { path, headers: { cookie: await where.house.cookieOf(who) } });
    if (reply.status >= 500) faults.push(`${path} was answered ${reply.status}`);
    if (reply.status !== 200) continue;
    read[format] += 1;
    faults.push(...faultsInFile(format, reply).map((one) => `${path}: ${one}`));
  }
  for (const [format, count] of Object.entries(read)) findings.must(`files ${format}`, count, { atLeast: format === 'json' || format === 'ics' ? 1 : 20 });
  findings.must('active in files', faults.length, { exactly: 0 });
  for (const sentence of faults.slice(0, 20)) findings.wrong(sentence);
}

export const typed = {
  name: 'A5',
  title: 'payloads in every text, through pages in a real browser, letters by SMTP and Notify, and files',
  seconds: 1_800,
  async run({ seed, small, findings, stage }) {
    const house = await openHouse(stage);
    const { origin } = await house.serve({ PUBLIC_URL: PUBLIC });
    const office = await house.sendMail({ PUBLIC_URL: PUBLIC });
    const where = { house, origin, stage, today: new Date().toISOString().slice(0, 10), browser: await openBrowser(stage) };
    const taken = await typeEverywhere({ ...where, seed });
    const survey = await openSurveyOfPayloads(where);
    findings.must('answers with payloads', await answerWithPayloads(where, survey), { atLeast: 10 });
    const untouched = texts.filter(({ name }) => !taken.has(name) && !NO_WORDS.test(name)).map(({ name }) => name);
    findings.note('texts', texts.length);
    findings.note('texts with payloads', taken.size);
    findings.must('payloads in how many texts each, at least', Math.min(...kinds.map((kind) => [...taken.values()].filter((some) => some.has(kind)).length)), { atLeast: 10 });
    findings.must('texts that no payload reached', untouched.length, { exactly: 0 });
    for (const name of untouched) findings.wrong(`No payload was taken in ${name}.`);
    await files(where, { survey, findings });
    await letters(where, { small, office, findings });
    await pages(where, { small, survey, findings });
  },
};
