// Bad inputs for pages, forms and files: their paths, what stands behind the question mark, and the fields of forms.
import fc from 'fast-check';
import { auditParameters } from '../../libs/server/dist/reports/audit-address.js';
import { readinessParameters } from '../../libs/server/dist/reports/readiness-address.js';
import { faultIn, shortened } from './answers.mjs';
import { fieldsFor, placeFor, resolved } from './bad-inputs.mjs';
import { ask, postForm } from './http.mjs';
import { servedRoutes } from './routes.mjs';

const FIGURE = ['programme', 'wave', 'waveId', 'collection'];
const files = fc.oneof({ weight: 3, arbitrary: fc.tuple(fc.constantFrom('readiness', 'audit', 'response-rates-by-region', 'x'), fc.constantFrom('csv', 'xlsx', 'ods', 'exe')).map(([name, format]) => `${name}.${format}`) }, { weight: 1, arbitrary: fc.string({ maxLength: 20 }) });

/** The names that an address reads behind its question mark. */
function parametersOf({ path }) {
  if (/exports\/:file/.test(path)) return readinessParameters;
  if (/audit/.test(path)) return auditParameters;
  return /figures/.test(path) ? FIGURE : ['next', 'lang', 'ended', 'wave', 'organisation', 'page'];
}

/** What a form of this page asks for: the names that its templates and their readers use. */
const FIELDS = ['email', 'code', 'next', 'reason', 'until-day', 'until-month', 'until-year', 'outcome', 'successor', 'barriers', 'indicators', 'answer', 'corrected', 'action', 'owner', 'evidence', 'progress', 'version', 'listing', 'note', 'a.rag-bronze', 'a.rag-bronze--version', 'a.lead-time-small', 'a.lead-time-small--state', 'a.barriers-bronze', 'a.cafcass-more', 'key', 'go'];

function inputFor(route) {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return fc.record({
    route: fc.constant(route), dice: fc.nat({ max: 99 }),
    places: fc.record(Object.fromEntries(names.map((name) => [name, name === 'file' ? files : placeFor(name, route.path)]))),
    search: route.method === 'GET' ? fieldsFor(parametersOf(route)) : fc.constant({}),
    fields: route.method === 'GET' ? fc.constant({}) : fieldsFor(FIELDS),
    json: fc.boolean(),
  });
}

/** So many inputs, over every route alike. */
export async function addressInputs({ seed, count }) {
  const routes = (await servedRoutes()).filter(({ path }) => !/sign-out|end-all|end-others/.test(path));
  const share = Math.ceil(count / routes.length);
  return routes.flatMap((route, place) => fc.sample(inputFor(route), { numRuns: share, seed: seed * 1_000 + 500 + place })).slice(0, count);
}

/** Pages for authorities are opened by one, files by the project team, and sometimes it is the other way round. */
function visitorOf({ path }, dice) {
  const usual = /exports|preview|mailbox/.test(path) ? 'team' : 'spoc';
  return dice < 80 ? usual : ['administrator', 'champion', 'reader', 'spoc'][dice % 4];
}

const wellFormed = (text) => text.replaceAll(/[\ud800-\udfff]/gu, '\ufffd');
const asText = (value) => wellFormed(String(value));

/** Sends it. What is wrong with the answer is added to the tally, with how long it took and its status. */
export async function sendAddress({ route, places, search, fields, json, dice }, { house, origin, pools, today, tally }) {
  const filled = resolved({ places, search, fields }, { pools, today });
  const path = route.path.replaceAll(/:(\w+)/g, (_whole, name) => encodeURIComponent(asText(filled.places[name])));
  const behind = new URLSearchParams(Object.entries(filled.search).flatMap(([name, values]) => [values].flat().map((value) => [name, asText(value)]))).toString();
  const cookie = await house.cookieOf(visitorOf(route, dice));
  const address = behind ? `${path}?${behind}` : path;
  const reply = await send({ route, address, fields: filled.fields, json, cookie }, origin).catch((error) => ({ status: 0, text: error.message, milliseconds: 30_000 }));
  tally.times.push(reply.milliseconds);
  const code = reply.status < 400 ? 'OK' : String(reply.status);
  tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
  const fault = faultIn(reply);
  if (fault) tally.wrong.push(`${route.method} ${shortened(address)}: ${fault} for ${shortened(filled.fields)}: ${shortened(reply.text)}`);
}

function send({ route, address, fields, json, cookie }, origin) {
  if (route.method === 'GET') return ask(origin, { path: address, headers: { cookie } });
  if (!json && !/answers$/.test(address)) return postForm(origin, { path: address, fields: Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, [values].flat().map(asText)])), cookie });
  const { a, ...more } = fields;
  const body = JSON.stringify({ question: 'rag-bronze', row: '', key: '6f1c2f3e-0d0b-4b52-9d3c-9a1b7c4d5e6f', fields: more, a, ...more });
  return ask(origin, { method: 'POST', path: address, body, headers: { cookie, 'content-type': 'application/json', accept: 'application/json', 'sec-fetch-site': 'same-origin' } });
}
