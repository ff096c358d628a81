// F5. Two people of one authority change the same answer at the same moment, a thousand times.
import { Browser } from './browser.mjs';
import { freePort, Watched } from './processes.mjs';
import { chance } from './runner.mjs';
import { respondents } from './world.mjs';

const QUESTION = 'count-1';
const HISTORY = "select version, (value #>> '{}')::int as value from answer_change where response_id = $1 and question = $2 order by version";

/** Both send at once from the same page; gives who was saved and who was told of a conflict. */
async function race(pair, values) {
  const bodies = pair.map((browser, place) => browser.change(QUESTION, values[place]));
  const told = await Promise.all(pair.map((browser, place) => browser.send(bodies[place])));
  return told.map((one, place) => ({ ...one, browser: pair[place], value: values[place], body: bodies[place] }));
}

/** Who was too late sees both values and keeps one of them: the other's, or the own. Both browsers show the same afterwards. Gives the value that stands. */
async function settle(pair, { late, first, keepsMine }) {
  const [, theirs] = /--theirs" value="(\d+)"/.exec(late.notice);
  const choice = { [`a.${QUESTION}--keep`]: [keepsMine ? 'mine' : 'theirs'], ...(keepsMine ? { [`a.${QUESTION}--theirs`]: [theirs] } : {}) };
  const told = await late.browser.send(late.browser.change(QUESTION, late.value, choice));
  pair.forEach((browser) => browser.marks.set(QUESTION, told.mark));
  return keepsMine ? late.value : first.value;
}

export const browsers = {
  name: 'F5',
  title: 'two browsers change one answer at the same moment, again and again',
  seconds: 180,
  async run({ seed, small, findings, stage }) {
    const { url, rows } = await stage.house();
    const watched = await new Watched(url, { port: await freePort() }).start();
    stage.after(() => watched.stop());
    const [person] = await respondents(rows, 1);
    const pair = [1, 2].map(() => new Browser(watched.origin, person));
    const rounds = small ? 50 : 1_000;
    const found = await play(pair, { rounds, dice: chance(seed) });
    const history = await rows(HISTORY, [person.responseId, QUESTION]);
    findings.must('rounds', found.rounds, { exactly: rounds });
    findings.must('conflicts told', found.conflicts, { exactly: rounds });
    findings.must('both saved', found.bothSaved, { exactly: 0 });
    findings.must('notices without the other value', found.blind, { exactly: 0 });
    findings.must('changes kept', history.length, { exactly: found.written.length });
    findings.must('silently overwritten', history.filter(({ version, value }, place) => version !== place + 1 || value !== found.written[place]).length, { exactly: 0 });
  },
};

async function play(pair, { rounds, dice }) {
  const found = { rounds: 0, conflicts: 0, bothSaved: 0, blind: 0, written: [] };
  for (let round = 1; round <= rounds; round += 1) {
    const told = await race(pair, [2 * round, 2 * round + 1]);
    const [first, late] = [told.find(({ state }) => state === 'saved'), told.find(({ state }) => state === 'conflict')];
    if (!first || !late) throw new Error(`In round ${round} the two were told ${told.map(({ state }) => state).join(' and ')}.`);
    found.bothSaved += Number(told.every(({ state }) => state === 'saved'));
    found.conflicts += 1;
    found.blind += Number(!late.notice.replaceAll(',', '').includes(String(first.value)));
    const keepsMine = dice() < 0.5;
    found.written.push(first.value, ...(keepsMine ? [late.value] : []));
    await settle(pair, { late, first, keepsMine });
    found.rounds += 1;
  }
  return found;
}
