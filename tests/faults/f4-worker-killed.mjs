// F4. The worker is killed while it sends a thousand invitations to a real SMTP server, and meanwhile authorities submit.
import { setTimeout as pause } from 'node:timers/promises';
import { postOffice } from './post-office.mjs';
import { workerOn } from './processes.mjs';

const QUEUE = `insert into message (kind, programme_id, organisation_id, wave_id, person_id, reason, queued_at)
  select 'invitation', response.programme_id, organisation_id, wave_id, person_id, 'The wave opened', now() - interval '1 minute'
  from response join appointment using (programme_id, organisation_id) join person on person.id = person_id where role = 'spoc' order by email limit $1 returning organisation_id as "organisationId", person_id as "personId"`;
const SUBMIT = `with given as (insert into submission (response_id, programme_id, organisation_id, number, reference, answers, submitted_at)
    select id, programme_id, organisation_id, 1, id::text, '{}', now() from response where organisation_id = any ($1) returning id, response_id)
  update response set state = 'submitted', submission_id = given.id, submitted_at = now() from given where response.id = given.response_id`;
/** A worker also invites contacts who have come new: there are none but these. */
const NOBODY_ELSE = "delete from appointment where role = 'spoc' and person_id <> all ($1)";
const STATES = "select state, count(*)::int as count from message where kind = 'invitation' group by 1";

/** Kills the worker each time so many letters have arrived. Gives when it was killed last. */
async function killAt(marks, { arrived, start, worker }) {
  let running = worker;
  let last = 0;
  for (const mark of marks) {
    while (arrived.length < mark) await pause(2);
    await running.kill();
    last = performance.now();
    running = await start();
  }
  return last;
}

export const worker = {
  name: 'F4',
  title: 'the worker is killed three times while it sends 1,000 invitations by SMTP, and a tenth of the authorities submit meanwhile',
  seconds: 300,
  async run({ small, findings, stage }) {
    const { url, rows } = await stage.house();
    const office = await postOffice({ takes: 5 });
    stage.after(() => office.close());
    const letters = small ? 200 : 1_000;
    const queued = await rows(QUEUE, [letters]);
    await rows(NOBODY_ELSE, [queued.map(({ personId }) => personId)]);
    const submitted = queued.filter((_one, place) => place % 10 === 0).map(({ organisationId }) => organisationId);
    await rows(SUBMIT, [submitted]);
    const start = async () => {
      const running = await workerOn(url, { SMTP_URL: office.url });
      stage.after(() => running.kill());
      return running;
    };
    const began = performance.now();
    const due = letters - submitted.length;
    const last = await killAt([0.2, 0.5, 0.8].map((share) => Math.floor(due * share)), { arrived: office.arrived, start, worker: await start() });
    const waiting = async () => (await rows("select 1 from message where kind = 'invitation' and state in ('queued', 'sending') limit 1")).length;
    while (await waiting()) await pause(200);
    findings.note('all sent in s', (performance.now() - began) / 1000);
    findings.must('all final after the last kill in s', (performance.now() - last) / 1000, { atMost: 120 }); // a claim of the killed one ends after 60
    await tell({ rows, findings, office, queued, submitted, due });
  },
};

async function tell({ rows, findings, office, queued, submitted, due }) {
  const people = new Map((await rows('select id, email from person')).map(({ id, email }) => [id, email]));
  const hasSubmitted = new Set(submitted);
  const addresses = (which) => queued.filter(which).map(({ personId }) => people.get(personId));
  const expected = addresses(({ organisationId }) => !hasSubmitted.has(organisationId));
  const got = new Set(office.arrived.map(({ to }) => to));
  const states = Object.fromEntries((await rows(STATES)).map(({ state, count }) => [state, count]));
  findings.must('letters due', expected.length, { exactly: due });
  findings.must('never arrived', expected.filter((address) => !got.has(address)).length, { exactly: 0 });
  findings.must('twice', office.arrived.length - got.size, { atMost: 3 });
  findings.must('to who has submitted', addresses(({ organisationId }) => hasSubmitted.has(organisationId)).filter((address) => got.has(address)).length, { exactly: 0 });
  findings.must('sent', states.sent ?? 0, { exactly: due });
  findings.must('skipped', states.skipped ?? 0, { exactly: submitted.length });
  findings.must('failed', states.failed ?? 0, { exactly: 0 });
}
