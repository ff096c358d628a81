// F1. The API is killed three times while twenty people save.
import { freePort, Watched } from './processes.mjs';
import { longestGap, nothingLost, SAVES, saveTogether } from './saving.mjs';

/** Nobody waits longer than this, in seconds; on a machine so busy that it needs longer to start the API at all, no more than this longer than that. */
const GAP = 5;
const MORE = 2.5;

export const api = {
  name: 'F1',
  title: 'the API is killed three times in 500 saves by 20 people, a tenth of them sent twice',
  seconds: 120,
  async run({ seed, small, findings, stage }) {
    const { url, rows } = await stage.house();
    const began = performance.now();
    const watched = await new Watched(url, { port: await freePort() }).start();
    const start = (performance.now() - began) / 1000;
    stage.after(() => watched.stop());
    const saves = small ? 100 : SAVES;
    const kill = () => watched.api.kill();
    const at = new Map([0.2, 0.5, 0.8].map((share) => [Math.floor(saves * share), kill]));
    const { browsers, times } = await saveTogether({ origin: watched.origin, rows, seed, saves, at });
    await nothingLost({ browsers, rows, findings, saves });
    findings.must('kills', watched.deaths, { exactly: 3 });
    findings.note('undisturbed start in s', start);
    findings.must('longest gap in s', longestGap(times), { atMost: Math.max(GAP, start + MORE) });
  },
};
