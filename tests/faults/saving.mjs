// Twenty people save while something breaks: what they do, and whether everything that was acknowledged is there once.
import { Browser } from './browser.mjs';
import { chance } from './runner.mjs';
import { respondents } from './world.mjs';

/** People who save at once, and how many saves they make together. */
export const CLIENTS = 20;
export const SAVES = 500;

/**
 * Lets so many clients make so many saves together, one in ten of which is sent again although it was acknowledged, as after a lost reply. `at` holds what happens once a number of
 * saves has been acknowledged. Gives the browsers, and when each acknowledgement came.
 */
export async function saveTogether({ origin, rows, seed, saves = SAVES, clients = CLIENTS, at = new Map() }) {
  const times = [];
  const events = [];
  const onSaved = (now) => {
    times.push(now);
    const event = at.get(times.length);
    if (event) events.push(event());
  };
  const people = await respondents(rows, clients);
  const browsers = people.map((person) => new Browser(origin, person, { onSaved }));
  await Promise.all(browsers.map((browser, place) => work(browser, { dice: chance(seed * 1_000 + place), first: place * 10_000, saves: saves / clients })));
  await Promise.all(events);
  return { browsers, times };
}

async function work(browser, { dice, first, saves }) {
  browser.repeats = 0;
  for (let turn = 1; turn <= saves; turn += 1) {
    const body = await browser.type(`count-${1 + Math.floor(dice() * 5)}`, first + turn);
    if (dice() < 0.1) {
      browser.repeats += 1;
      const again = await browser.send(body);
      if (again.state !== 'saved') throw new Error(`A repeated save was answered: ${JSON.stringify(again).slice(0, 200)}`);
    }
  }
}

const HISTORY = "select response_id as id, question, (value #>> '{}')::int as value, version from answer_change where response_id = any ($1)";
const CURRENT = "select response_id as id, question, (value #>> '{}')::int as value, version from answer where response_id = any ($1)";
const STARTED = "select subject_id as id, count(*)::int as times from fact where name = 'response.started' and subject_id = any ($1::text[]) group by 1";

/** Looks, as the owner, whether each acknowledged value is in the history once, the newest one stands, and nothing else was written. */
export async function nothingLost({ browsers, rows, findings, saves = SAVES }) {
  const ids = browsers.map(({ responseId }) => responseId);
  const history = count(await rows(HISTORY, [ids]), ({ id, value }) => `${id} ${value}`);
  const current = new Map((await rows(CURRENT, [ids])).map((row) => [`${row.id} ${row.question}`, row]));
  const acknowledged = browsers.flatMap(({ responseId, acknowledged: all }) => all.map((one) => ({ ...one, id: responseId })));
  const newest = new Map(acknowledged.map((one) => [`${one.id} ${one.question}`, one]));
  findings.must('acknowledged', acknowledged.length, { exactly: saves });
  findings.must('lost', acknowledged.filter(({ id, value }) => !history.has(`${id} ${value}`)).length, { exactly: 0 });
  findings.must('doubled', [...history.values()].filter((times) => times > 1).length, { exactly: 0 });
  findings.must('changes kept', [...history.values()].reduce((sum, times) => sum + times, 0), { exactly: saves });
  findings.must('overwritten', [...newest].filter(([place, { value }]) => current.get(place)?.value !== value).length, { exactly: 0 });
  findings.must('started twice', (await rows(STARTED, [ids])).filter(({ times }) => times !== 1).length, { exactly: 0 });
  findings.note('repeated', browsers.reduce((sum, { repeats }) => sum + repeats, 0));
  findings.note('tries', browsers.reduce((sum, { tries }) => sum + tries, 0));
}

function count(rows, keyOf) {
  const times = new Map();
  for (const row of rows) times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1);
  return times;
}

/** The longest time, in seconds, in which nobody's save was acknowledged. */
export function longestGap(times) {
  return Math.max(0, ...times.slice(1).map((time, place) => time - times[place])) / 1000;
}
