// How much must be loaded: by somebody who answers, page by page, and by staff before the first chart.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rows, signIn } from './database.mjs';

const KILOBYTE = 1000;

async function get(origin, path, cookie) {
  const response = await fetch(new URL(path, origin), { headers: { cookie }, redirect: 'manual' });
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}.`);
  const content = Buffer.from(await response.arrayBuffer());
  return { text: content.toString(), size: Math.min(gzipSync(content, { level: 6 }).length, content.length) };
}

const outside = (address) => !address.startsWith('data:');

/** What the tags of a page make the browser load. */
function loads(page) {
  const tags = [...page.matchAll(/<(?:link|script|img|iframe|source)\b[^>]*?\b(?:href|src)="([^"]+)"[^>]*>/g)].filter(([tag]) => !/rel="(?:canonical|alternate)"/.test(tag));
  return tags.map(([, address]) => address.replaceAll('&amp;', '&')).filter(outside);
}

/** What the rules of a style sheet load on this page: a browser fetches an image only for a class that is there. */
function styledLoads(sheet, page) {
  const rules = [...sheet.matchAll(/([^{}]+)\{[^{}]*?url\((["']?)([^)"']+)\2\)/g)].map(([, selector, , address]) => ({ selector, address }));
  const applies = ({ selector }) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, name]) => page.includes(name));
  return rules.filter(({ address }) => outside(address)).filter(applies).map(({ address }) => address);
}

/** The size of a page with everything that it loads. */
async function weigh(origin, path, cookie) {
  const page = await get(origin, path, cookie);
  const seen = new Map([[path, page.size]]);
  const waiting = loads(page.text);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (seen.has(next)) continue;
    const file = await get(origin, next, cookie);
    seen.set(next, file.size);
    if (/\.css\b/.test(next)) waiting.push(...styledLoads(file.text, page.text));
  }
  return { path, text: page.text, size: [...seen.values()].reduce((sum, one) => sum + one, 0) };
}

const plain = (html) => html.replace(/<script\b[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ');

/** What a section's page lacks once its scripts are gone: a question in words, its controls, or the button that posts them. */
function lacking({ text }, section) {
  const words = plain(text);
  const markup = text.replace(/<script\b[\s\S]*?<\/script>/g, '');
  const asked = section.questions.filter(({ when }) => !when);
  const faults = asked.filter((question) => !words.includes(question.text.en.replace(/\s+/g, ' '))).map(({ code }) => `the words of ${code}`);
  faults.push(...asked.filter(({ code }) => !new RegExp(`name="[^"]*${code}`).test(markup)).map(({ code }) => `the controls of ${code}`));
  if (!/<form\b[^>]*method="post"/i.test(markup) || !/<button\b/.test(markup)) faults.push('the form');
  if (/<noscript/.test(markup)) faults.push('a page without noscript');
  return faults;
}

const OWN = `select response.id, version.definition from response join wave on wave.id = wave_id and wave.state = 'open' join survey_version version on version.id = survey_version_id
  join appointment on appointment.organisation_id = response.organisation_id and role = 'spoc' and appointment.person_id = $1 limit 1`;

async function respondent({ owner, origin }) {
  const [person] = await rows(owner, "select id from person where email = 'spoc.barnsley@example.org'");
  const [{ id, definition }] = await rows(owner, OWN, [person.id]);
  const cookie = await signIn(owner, person.id);
  const pages = [];
  const faults = [];
  for (const path of ['/', `/responses/${id}`, `/responses/${id}/check`]) pages.push(await weigh(origin, path, cookie));
  for (const section of definition.sections.filter(({ when }) => !when)) {
    const page = await weigh(origin, `/responses/${id}/sections/${section.code}`, cookie);
    pages.push(page);
    faults.push(...lacking(page, section));
  }
  const heaviest = pages.reduce((one, other) => (other.size > one.size ? other : one));
  const size = heaviest.size / KILOBYTE;
  return [
    { name: 'The heaviest page for who answers, with everything it loads', value: size, unit: 'kB gzip', goal: '<= 50', pass: size <= 50, detail: `${heaviest.path.replace(id, '…')}, of ${pages.length} pages` },
    { name: 'What those pages lack without a script', value: faults.length, unit: 'things', goal: '= 0', pass: faults.length === 0, detail: faults.join(', ') },
  ];
}

const dist = new URL('../../apps/web/dist/', import.meta.url);

/** The files that the staff pages load before anything is lazily loaded: what the page names, and what that imports statically. */
function staffEntry() {
  const page = readFileSync(new URL('index.html', dist), 'utf8');
  const sizes = new Map([['index.html', gzipSync(page).length]]);
  const waiting = loads(page).map((address) => address.replace(/^\/staff\//, ''));
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    if (sizes.has(file)) continue;
    const text = readFileSync(new URL(file, dist));
    sizes.set(file, gzipSync(text, { level: 9 }).length);
    for (const [, name] of String(text).matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{},\s]+?\bfrom)?\s*["']\.\/([\w.-]+\.js)["']/g)) waiting.push(`assets/${name}`);
  }
  return sizes;
}

/** Is the library that draws charts in a file? It keeps what it watches by this name. */
const draws = (file) => readFileSync(new URL(file, dist), 'utf8').includes('_chartjs');

function staff() {
  const sizes = staffEntry();
  const charts = [...sizes.keys()].find(draws);
  const size = [...sizes.values()].reduce((sum, one) => sum + one, 0) / KILOBYTE;
  const detail = `${sizes.size} files${charts ? `, charts among them: ${charts}` : ', no chart among them'}`;
  return { name: 'The staff entry, before charts', value: size, unit: 'kB gzip', goal: '<= 450', pass: size <= 450 && !charts, detail };
}

/** Sizes in kilobytes of 1,000 bytes, each file compressed on its own. */
export async function sizes(tools) {
  return [...(await respondent(tools)), staff()];
}
