// F3. The network between people and the API, and between the API and PostgreSQL, cuts, delays, half-closes, resets after the commit and falls silent.
import { freePort, Watched } from './processes.mjs';
import { PATIENCE } from './browser.mjs';
import { Proxy } from './proxy.mjs';
import { chance } from './runner.mjs';
import { CLIENTS, longestGap, nothingLost, saveTogether } from './saving.mjs';

const SHARES = [['cut', 0.05], ['delay', 0.03], ['half-close', 0.05], ['reset', 0.06], ['silence', 0.01]];

/** One request in five meets a fault. */
function faultOf(dice) {
  let left = dice();
  for (const [fault, share] of SHARES) {
    left -= share;
    if (left < 0) return fault;
  }
  return null;
}

/** Of the API's commits one in twenty breaks before PostgreSQL can say that it has been done. */
const brokenCommit = (dice) => (text) => (/COMMIT/i.test(text) && dice() < 0.05 ? 'reset' : null);

export const network = {
  name: 'F3',
  title: 'a TCP proxy cuts, delays 3 s, half-closes, falls silent and resets after the commit, before the API and before PostgreSQL',
  seconds: 150,
  async run({ seed, small, findings, stage }) {
    const { url, rows } = await stage.house();
    const [dice, other] = [chance(seed), chance(seed + 1)];
    const behind = await new Proxy({ port: () => Number(new URL(url).port), onRequest: brokenCommit(other) }).start();
    stage.after(() => behind.stop());
    const through = new URL(url);
    through.port = String(behind.port);
    const watched = await new Watched(through.toString(), { port: await freePort() }).start();
    stage.after(() => watched.stop());
    const front = await new Proxy({ port: () => watched.port, onRequest: (text) => (/^(POST|GET) /.test(text) ? faultOf(dice) : undefined) }).start();
    stage.after(() => front.stop());
    const saves = small ? 100 : 400;
    const { browsers, times } = await saveTogether({ origin: `http://127.0.0.1:${front.port}`, rows, seed, saves, clients: CLIENTS });
    await nothingLost({ browsers, rows, findings, saves });
    for (const [fault] of SHARES) findings.must(fault, front.count[fault] ?? 0, { atLeast: small ? 0 : 1 });
    findings.must('commits without a reply', behind.count.reset ?? 0, { atLeast: 1 });
    findings.must('API crashes', watched.deaths, { exactly: 0 });
    findings.must('longest wait for "not saved" in s', Math.max(...browsers.map(({ longestSilence }) => longestSilence)) / 1000, { atMost: PATIENCE / 1000 + 1 });
    findings.note('longest gap in s', longestGap(times));
  },
};
