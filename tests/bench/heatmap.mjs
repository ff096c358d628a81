// The explorer, 152 authorities by 3 levels and 33 indicators: against another wave, and what was declared against what came, in one request; the product, signed in and behind both walls, against a bare server.
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { startChild } from './child.mjs';
import { rows, settle, signIn } from './database.mjs';
import { alternate, median, spread } from './rounds.mjs';
import { ROUNDS, SECONDS, VIEWERS } from './settings.mjs';

/** How long one round takes: a p99 needs some hundred requests, or it is the slowest one. */
const LONGER = 3 * SECONDS;

const document = readFileSync(new URL('../../libs/web/src/readiness/heatmap/heatmap.graphql', import.meta.url), 'utf8');
const [, fields] = document.match(/readinessMatrix\([^)]*\) (\{[\s\S]*?\n {2}\})\n\}/);

/** The views of the full payload: the closed wave against the open one, and declared against evidenced. */
function viewsOf({ closed, open }) {
  const both = { waveId: closed, columns: 'BOTH' };
  return [{ name: 'waves', variables: { ...both, against: { waveId: open } } }, { name: 'evidence', variables: { ...both, against: { source: 'EVIDENCED' } } }];
}

/** One request for several heatmaps, as the page asks for each of them. */
export function requestOf(views) {
  const types = '$%waveId: ID!, $%columns: MatrixColumns!, $%against: MatrixAgainst, $%filter: MatrixFilter';
  const variables = Object.fromEntries(views.flatMap(({ name, variables: given }) => Object.entries(given).map(([key, value]) => [`${name}_${key}`, value])));
  const of = (name) => types.replaceAll('%', `${name}_`);
  const asked = ({ name }) => `${name}: readinessMatrix(waveId: $${name}_waveId, columns: $${name}_columns, against: $${name}_against, filter: $${name}_filter) ${fields}`;
  return JSON.stringify({ query: `query Explorer(${views.map(({ name }) => of(name)).join(', ')}) { ${views.map(asked).join('\n')} }`, variables });
}

export async function asked(url, cookie, body) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'x-muster-csrf': '1', 'sec-fetch-site': 'same-origin', cookie }, body });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(JSON.stringify(errors));
  return { length: text.length, data };
}

/** Both sides must say the same before it counts who says it faster. */
function mustAgree(real, bare) {
  for (const [name, matrix] of Object.entries(real.data)) {
    deepStrictEqual({ ...bare.data[name], asAt: null }, { ...matrix, asAt: null });
    if (matrix.rows.length !== 152 || matrix.columns.length !== 36) throw new Error('The explorer is not 152 × 36.');
  }
}

/** Throughput and p99 of the product as ratios of the bare server's. */
export async function heatmap({ url, owner, origin, load }) {
  const waves = await rows(owner, `select wave.id, state, framework_id as "frameworkId", programme_id as "programmeId", survey_version_id as "versionId" from wave join programme on programme.id = programme_id
    where programme.code = 'plo-2022-23' and audience = 'roster' and state in ('closed', 'open')`);
  const [closed, open] = ['closed', 'open'].map((state) => waves.find((wave) => wave.state === state));
  const [person] = await rows(owner, "select id from person where email = 'project.team@example.org'");
  const cookie = await signIn(owner, person.id);
  const views = viewsOf({ closed: closed.id, open: open.id });
  const body = requestOf(views);
  const real = await asked(`${origin}/graphql`, cookie, body);
  const server = startChild('bare-heatmap.mjs', url);
  try {
    const { frameworkId, programmeId, versionId } = closed;
    const bareUrl = await server.ask('start', { versionId, views: views.map((view) => ({ ...view, frameworkId, programmeId, example: real.data[view.name] })) });
    const bare = await asked(bareUrl, '', body);
    mustAgree(real, bare);
    await settle(owner);
    const round = (target, { length }) => () => load.ask('repeat', { url: target, cookie, body, length, connections: VIEWERS, seconds: LONGER });
    const sides = { bare: round(bareUrl, bare), real: round(`${origin}/graphql`, real) };
    await alternate(1, sides);
    return told(await alternate(ROUNDS, sides));
  } finally {
    await server.stop();
  }
}

function told({ bare, real }) {
  const of = (side, key) => side.map((round) => round[key]);
  const faults = [...of(bare, 'faults'), ...of(real, 'faults')].reduce((sum, one) => sum + one, 0);
  if (faults) throw new Error(`${faults} answers of the explorer were wrong.`);
  const throughput = median(of(real, 'perSecond')) / median(of(bare, 'perSecond'));
  const p99 = median(of(real, 'p99')) / median(of(bare, 'p99'));
  const sides = (key, unit) => `${median(of(real, key)).toFixed(1)} against ${median(of(bare, key)).toFixed(1)} ${unit}, rounds apart ${spread(of(real, key))}% and ${spread(of(bare, key))}%`;
  const what = 'Explorer 152 × 36, two waves and declared against evidenced';
  return [
    { name: `${what}: throughput against a bare server`, value: throughput, unit: 'ratio', goal: '>= 0.8', pass: throughput >= 0.8, detail: sides('perSecond', '/s') },
    { name: `${what}: p99 against a bare server`, value: p99, unit: 'ratio', goal: '<= 1.3', pass: p99 <= 1.3, detail: sides('p99', 'ms') },
  ];
}
