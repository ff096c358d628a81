// F2. PostgreSQL is struck down twice while twenty people save, the second time in the middle of twenty more transactions.
import pg from 'pg';
import { freePort, Watched } from './processes.mjs';
import { longestGap, nothingLost, SAVES, saveTogether } from './saving.mjs';

const OPEN = 20;
const HALF_DONE = "insert into region (code, nation, name, position) values ($1, 'england', $1, 999)";

/** Transactions of others that have written something and not committed it. */
async function leaveOpen(url) {
  return Promise.all(Array.from({ length: OPEN }, async (_none, place) => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    await client.query('begin');
    await client.query(HALF_DONE, [`half-done-${place}`]);
    return client;
  }));
}

export const database = {
  name: 'F2',
  title: 'PostgreSQL is restarted in immediate mode twice in 500 saves, once in the middle of 20 open transactions',
  seconds: 120,
  async run({ seed, small, findings, stage }) {
    const { url, rows } = await stage.house();
    const watched = await new Watched(url, { port: await freePort() }).start();
    stage.after(() => watched.stop());
    const saves = small ? 100 : SAVES;
    const away = [];
    const back = [];
    let open = [];
    const strike = async () => {
      away.push(await stage.server.strike());
      back.push(performance.now());
    };
    const strikeInTheMiddle = async () => {
      open = await leaveOpen(url);
      await strike();
      await Promise.all(open.map((client) => client.end().catch(() => {})));
    };
    const at = new Map([[Math.floor(saves * 0.3), strike], [Math.floor(saves * 0.7), strikeInTheMiddle]]);
    const { browsers, times } = await saveTogether({ origin: watched.origin, rows, seed, saves, at });
    await nothingLost({ browsers, rows, findings, saves });
    findings.must('API crashes', watched.deaths, { exactly: 0 });
    findings.must('open transactions', open.length, { exactly: OPEN });
    findings.must('left half done', (await rows("select 1 from region where code like 'half-done-%'")).length, { exactly: 0 });
    findings.note('database away in s', Math.max(...away) / 1000);
    findings.note('longest gap in s', longestGap(times));
    findings.must('first save after the database was back in s', Math.max(...back.map((moment) => (times.find((time) => time > moment) ?? moment) - moment)) / 1000, { atMost: 5 });
  },
};
