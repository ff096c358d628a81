// What the two walls cost: the same requests to the product with its policy table and row-level security, and without both.
import { setTimeout as pause } from 'node:timers/promises';
import { startChild } from './child.mjs';
import { rows, settle, signIn } from './database.mjs';
import { asked, requestOf } from './heatmap.mjs';
import { alternate, median, spread } from './rounds.mjs';
import { bringUpToDate, clientsOf } from './saves.mjs';
import { CLIENTS, ROUNDS, SECONDS } from './settings.mjs';

const SHEET = `query Sheet($id: ID!) { response(id: $id) { id state answered required wave { name } organisation { name } answers { question row state value barriers note savedAt } } }`;
/** People who read at once. */
const READERS = 8;

/** Requests of the project team that read, by what they are: a heatmap, and the whole sheet of an authority. */
async function readsOf(owner, { responseId }) {
  const [{ id: wave }] = await rows(owner, "select wave.id from wave join programme on programme.id = programme_id where programme.code = 'plo-2022-23' and audience = 'roster' and state = 'closed'");
  const [{ id: person }] = await rows(owner, "select id from person where email = 'project.team@example.org'");
  const cookie = await signIn(owner, person);
  return [
    { name: 'Reading a heatmap of 152 × 36', cookie, body: requestOf([{ name: 'it', variables: { waveId: wave, columns: 'BOTH' } }]) },
    { name: 'Reading the answers of an authority', cookie, body: JSON.stringify({ query: SHEET, variables: { id: responseId } }) },
  ];
}

/** The price of a read: throughput without the walls over throughput with them. Both must answer the same. */
async function readPrice({ load, owner, origins }, { name, cookie, body }) {
  const answers = Object.fromEntries(await Promise.all(Object.entries(origins).map(async ([side, origin]) => [side, await asked(`${origin}/graphql`, cookie, body)])));
  if (answers.with.length !== answers.without.length) throw new Error(`${name}: the answer is another one without the walls.`);
  await settle(owner);
  const side = (origin) => () => load.ask('repeat', { url: `${origin}/graphql`, cookie, body, length: answers.with.length, connections: READERS, seconds: SECONDS });
  return told(name, await measured({ with: side(origins.with), without: side(origins.without) }));
}

async function writePrice({ load, owner, origins }, clients) {
  await settle(owner);
  const side = (origin, own) => async () => {
    await pause(200);
    await bringUpToDate(owner, own);
    return load.ask('save', { url: `${origin}/graphql`, clients: own, seconds: SECONDS });
  };
  return told(`Saving an answer, ${CLIENTS} clients`, await measured({ with: side(origins.with, clients.slice(0, CLIENTS)), without: side(origins.without, clients.slice(CLIENTS)) }));
}

async function measured(sides) {
  await alternate(1, sides);
  return alternate(ROUNDS, sides);
}

function told(name, sides) {
  const per = (side) => sides[side].map(({ perSecond }) => perSecond);
  const faults = [...sides.with, ...sides.without].reduce((sum, round) => sum + round.faults, 0);
  if (faults) throw new Error(`${name}: ${faults} answers were wrong.`);
  // The sides take turns: each round is held against its neighbour, so that a machine that becomes slower meanwhile changes nothing.
  const price = median(per('without').map((bare, round) => bare / per('with')[round]));
  const detail = `${median(per('with')).toFixed(0)} with against ${median(per('without')).toFixed(0)} /s without, rounds apart ${spread(per('with'))}% and ${spread(per('without'))}%`;
  return { name: `${name}: price of both walls`, value: price, unit: 'times', goal: '<= 1.3', pass: price <= 1.3, detail };
}

/** The price of both walls, as ratios. */
export async function walls({ url, owner, load }) {
  const clients = await clientsOf(owner);
  const [walled, bare] = ['with', 'without'].map((side) => startChild('beside.mjs', url, side));
  try {
    const around = { load, owner, origins: { with: await walled.ask('start'), without: await bare.ask('start') } };
    const prices = [];
    for (const read of await readsOf(owner, clients[0])) prices.push(await readPrice(around, read)); // before its history grows by what is saved
    return [...prices, await writePrice(around, clients)];
  } finally {
    await Promise.all([walled.stop(), bare.stop()]);
  }
}
