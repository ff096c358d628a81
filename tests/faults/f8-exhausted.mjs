// F8. The database answers slowly, or its connections are all taken: people are told so in time, and it passes by itself.
import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { Browser } from './browser.mjs';
import { freePort, Watched } from './processes.mjs';
import { Proxy } from './proxy.mjs';
import { respondents } from './world.mjs';

const PEOPLE = 40;
/** How long somebody may have to wait for an answer, whatever it is. */
const HANG = 15;
const SLOWNESS = 4_000;
const HELD = 12_000;

/** Asks for something and tells how it was answered, when, and whether a person can make something of it. */
async function asked(origin, { path, cookie, body }) {
  const began = performance.now();
  const reply = await fetch(`${origin}${path}`, {
    method: body ? 'POST' : 'GET', body: body && JSON.stringify(body), redirect: 'manual', signal: AbortSignal.timeout(30_000),
    headers: { cookie, 'sec-fetch-site': 'same-origin', ...(body ? { 'content-type': 'application/json', accept: 'application/json' } : { accept: 'text/html' }) },
  });
  const text = await reply.text();
  const sentence = body ? /"(message|state)":"[^"]{3,}"/.test(text) : /<h1[\s\S]*?<\/h1>/.test(text);
  return { status: reply.status, seconds: (performance.now() - began) / 1000, sentence, stack: /\n\s+at |node_modules/.test(text), text };
}

/** Many at once: most save, some look at their survey. */
function crowd(origin, people) {
  return Promise.all(people.map((person, place) => {
    const body = place % 4 ? new Browser(origin, person).change('count-2', 7) : undefined;
    return asked(origin, { path: body ? `/responses/${person.responseId}/answers` : `/responses/${person.responseId}`, cookie: person.cookie, body });
  }));
}

function judge(findings, what, replies) {
  const failed = replies.filter(({ status }) => status >= 400);
  findings.must(`${what}: turned away`, failed.length, { atLeast: 1 });
  findings.must(`${what}: not with 503`, failed.filter(({ status }) => status !== 503).length, { exactly: 0 });
  findings.must(`${what}: without a sentence`, failed.filter(({ sentence, stack }) => !sentence || stack).length, { exactly: 0 });
  findings.must(`${what}: longest wait in s`, Math.max(...replies.map(({ seconds }) => seconds)), { atMost: HANG });
  const odd = failed.find(({ status }) => status !== 503);
  if (odd) findings.wrong(`${odd.status}: ${odd.text.slice(0, 200)}`);
}

/** Seconds until somebody's save is taken again. */
async function recovered(browser, value) {
  const began = performance.now();
  while (!(await browser.post(browser.change('count-3', value)))) await pause(100);
  return (performance.now() - began) / 1000;
}

/** Nobody can write an answer while this transaction holds the table; every save waits for it with a connection of the pool in its hands. */
async function holdTable(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin; lock table answer in access exclusive mode');
  return () => client.end();
}

export const exhausted = {
  name: 'F8',
  title: 'a slow database, then a pool whose connections are all taken, with 40 people at once',
  seconds: 120,
  async run({ findings, stage }) {
    const { url, rows } = await stage.house();
    const behind = await new Proxy({ port: () => Number(new URL(url).port) }).start();
    stage.after(() => behind.stop());
    const through = new URL(url);
    through.port = String(behind.port);
    const watched = await new Watched(through.toString(), { port: await freePort() }).start();
    stage.after(() => watched.stop());
    const people = await respondents(rows, PEOPLE + 1);
    const witness = new Browser(watched.origin, people.pop());
    await witness.type('count-3', 1);

    behind.slowness = SLOWNESS;
    judge(findings, 'slow', await crowd(watched.origin, people));
    behind.slowness = 0;
    findings.must('slow: recovered after s', await recovered(witness, 2), { atMost: 5 });

    const release = await holdTable(url);
    const held = crowd(watched.origin, people);
    await Promise.race([held, pause(HELD)]);
    await release();
    judge(findings, 'exhausted', await held);
    findings.must('exhausted: recovered after s', await recovered(witness, 3), { atMost: 5 });
    findings.must('API crashes', watched.deaths, { exactly: 0 });
  },
};
