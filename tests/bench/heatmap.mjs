// The heatmap, 152 authorities by 33 indicators: the product, signed in and behind both walls, against a bare server.
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { startChild } from './child.mjs';
import { rows, settle, signIn } from './database.mjs';
import { alternate, median, spread } from './rounds.mjs';
import { ROUNDS, SECONDS, VIEWERS } from './settings.mjs';

const document = readFileSync(new URL('../../libs/web/src/readiness/heatmap/heatmap.graphql', import.meta.url), 'utf8');

async function asked(url, cookie, body) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(JSON.stringify(errors));
  return { length: text.length, matrix: data.readinessMatrix };
}

/** Both sides must say the same before it counts who says it faster. */
function mustAgree(real, bare) {
  const plain = ({ matrix }) => ({ ...matrix, asAt: null });
  deepStrictEqual(plain(bare), plain(real));
  if (real.matrix.rows.length !== 152 || real.matrix.columns.length !== 33) throw new Error('The heatmap is not 152 × 33.');
}

/** Throughput and p99 of the product as ratios of the bare server's. */
export async function heatmap({ url, owner, origin, load }) {
  const [wave] = await rows(owner, "select wave.id, framework_id as \"frameworkId\" from wave join programme on programme.id = programme_id where programme.code = 'plo-2022-23' and state = 'closed'");
  const [person] = await rows(owner, "select id from person where email = 'project.team@example.org'");
  const cookie = await signIn(owner, person.id);
  const body = JSON.stringify({ query: document, operationName: 'ReadinessMatrix', variables: { waveId: wave.id, columns: 'INDICATOR' } });
  const real = await asked(`${origin}/graphql`, cookie, body);
  const server = startChild('bare-heatmap.mjs', url);
  try {
    const bareUrl = await server.ask('start', { waveId: wave.id, frameworkId: wave.frameworkId, example: real.matrix });
    const bare = await asked(bareUrl, '', body);
    mustAgree(real, bare);
    await settle(owner);
    const round = (target, { length }) => () => load.ask('repeat', { url: target, cookie, body, length, connections: VIEWERS, seconds: SECONDS });
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
  if (faults) throw new Error(`${faults} answers of the heatmap were wrong.`);
  const throughput = median(of(real, 'perSecond')) / median(of(bare, 'perSecond'));
  const p99 = median(of(real, 'p99')) / median(of(bare, 'p99'));
  const sides = (key, unit) => `${median(of(real, key)).toFixed(1)} against ${median(of(bare, key)).toFixed(1)} ${unit}, rounds apart ${spread(of(real, key))}% and ${spread(of(bare, key))}%`;
  return [
    { name: 'Heatmap 152 × 33: throughput against a bare server', value: throughput, unit: 'ratio', goal: '>= 0.85', pass: throughput >= 0.85, detail: sides('perSecond', '/s') },
    { name: 'Heatmap 152 × 33: p99 against a bare server', value: p99, unit: 'ratio', goal: '<= 1.5', pass: p99 <= 1.5, detail: sides('p99', 'ms') },
  ];
}
