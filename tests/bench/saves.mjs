// Saving an answer, 50 people at once, each for an own authority: the product over GraphQL against the same statements by bare pg.
import { setTimeout as pause } from 'node:timers/promises';
import { accountUrl } from '@muster/platform';
import { startChild } from './child.mjs';
import { rows, settle, signIn } from './database.mjs';
import { alternate, median, spread } from './rounds.mjs';
import { CLIENTS, ROUNDS, SECONDS } from './settings.mjs';

/** Authorities that have a contact and have not submitted in the open wave of the whole roster. */
const UNANSWERED = `select response.id as "responseId", appointment.person_id as "personId"
  from response join wave on wave.id = response.wave_id and wave.state = 'open' and wave.audience = 'roster' join programme on programme.id = wave.programme_id and programme.code = 'plo-2022-23'
  join appointment on appointment.programme_id = response.programme_id and appointment.organisation_id = response.organisation_id and role = 'spoc' and appointment.ends_on is null
  where response.state in ('not-started', 'in-progress') order by response.id limit $1`;

/** A sheet that is nearly full is what a save has to read: these get the answers of one that was submitted. */
const FILL = `insert into answer (response_id, question, row, version, state, value, barriers, lead_time_months, note, saved_at, saved_by, saved_role, programme_id, organisation_id)
  select response.id, question, row, 1, answer.state, value, barriers, lead_time_months, note, answer.saved_at, answer.saved_by, answer.saved_role, response.programme_id, response.organisation_id
  from answer, response where answer.response_id = (select response_id from answer group by response_id order by count(*) desc, response_id limit 1) and response.id = any ($1)
  on conflict do nothing`;

const QUESTION = 'rag-bronze';

/** Twice as many people as save at once, each with a sheet that is nearly full. */
export async function clientsOf(owner) {
  const people = await rows(owner, UNANSWERED, [2 * CLIENTS]);
  if (people.length < 2 * CLIENTS) throw new Error(`Only ${people.length} authorities are left to answer.`);
  await owner.query(FILL, [people.map(({ responseId }) => responseId)]);
  const clients = [];
  for (const { responseId, personId } of people) clients.push({ responseId, personId, question: QUESTION, cookie: await signIn(owner, personId) });
  return clients;
}

/** Tells the clients where their answers stand, as a page does when it is opened: the end of a round cuts off saves that were on their way. */
export async function bringUpToDate(owner, clients) {
  const found = await rows(owner, 'select response_id as id, version, value from answer where question = $1', [QUESTION]);
  const standing = new Map(found.map((row) => [row.id, row]));
  for (const client of clients) {
    const { version, value } = standing.get(client.responseId);
    const other = value === 'red' ? 'green' : 'red';
    // The next value goes by the version, so that every save is a change.
    Object.assign(client, { version, values: version % 2 ? [value, other] : [other, value] });
  }
}

/** Throughput of the product as a ratio of bare pg's; every save must have been kept. */
export async function saves({ url, owner, origin, load }) {
  const clients = await clientsOf(owner);
  const of = { real: clients.slice(0, CLIENTS), bare: clients.slice(CLIENTS) };
  const bare = startChild('bare-saves.mjs', accountUrl(url, 'muster_app'));
  try {
    const round = (side, to, more) => async () => {
      await pause(200);
      await bringUpToDate(owner, of[side]);
      const result = await to.ask('save', { clients: of[side], seconds: SECONDS, ...more });
      await mustBeKept(owner, of[side], result.versions);
      return result;
    };
    const sides = { bare: round('bare', bare, {}), real: round('real', load, { url: `${origin}/graphql` }) };
    await settle(owner);
    await alternate(1, sides);
    return told(await alternate(ROUNDS, sides));
  } finally {
    await bare.stop();
  }
}

/** Every save that was confirmed is there, with its history. */
async function mustBeKept(owner, clients, confirmed) {
  const kept = await rows(owner, 'select response_id as id, max(version) as version from answer_change where question = $1 group by response_id', [QUESTION]);
  const versions = new Map(kept.map(({ id, version }) => [id, version]));
  const lost = clients.filter(({ responseId, version }, place) => confirmed[place] > version && (versions.get(responseId) ?? 0) < confirmed[place]);
  if (lost.length) throw new Error(`${lost.length} clients lost a save.`);
}

function told({ bare, real }) {
  const per = (side) => side.map(({ perSecond }) => perSecond);
  const ratio = median(per(real)) / median(per(bare));
  const faults = real.reduce((sum, round) => sum + round.faults, 0);
  const detail = `${median(per(real)).toFixed(0)} against ${median(per(bare)).toFixed(0)} /s, rounds apart ${spread(per(real))}% and ${spread(per(bare))}%`;
  return [
    { name: `Saving an answer, ${CLIENTS} clients: throughput against bare pg`, value: ratio, unit: 'ratio', goal: '>= 0.4', pass: ratio >= 0.4, detail },
    { name: `Saving an answer, ${CLIENTS} clients: errors`, value: faults, unit: 'errors', goal: '= 0', pass: faults === 0 },
  ];
}
