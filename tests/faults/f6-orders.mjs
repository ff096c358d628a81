// F6. Saving, submitting, reopening and closing in two hundred generated orders, two at the same moment where the order says so.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { send } from './graphql.mjs';
import { freePort, Watched } from './processes.mjs';
import { projectTeam, respondents } from './world.mjs';

const ACTS = {
  save: { by: 'contact', query: 'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { version } }' },
  submit: { by: 'contact', query: 'mutation ($id: ID!) { submitResponse(id: $id) { reference } }' },
  reopen: { by: 'team', query: 'mutation ($id: ID!) { reopenResponse(id: $id, reason: "Asked for") { id } }' },
  close: { by: 'team', query: 'mutation ($id: ID!) { closeWave(id: $id) { id } }' },
};

/** What the rules say of an act in a state: whether it is allowed, and what it leads to. */
const RULES = {
  save(state, { expectedVersion, value }) {
    const allowed = state.wave === 'open' && state.response !== 'submitted' && state.version === expectedVersion;
    const response = state.response === 'not-started' ? 'in-progress' : state.response;
    return { allowed, next: { ...state, response, value, version: state.version + 1 } };
  },
  submit(state) {
    if (state.response === 'submitted') return { allowed: true, next: state };
    return { allowed: state.wave === 'open' && state.version > 0, next: { ...state, response: 'submitted', submitted: [...state.submitted, state.value] } };
  },
  reopen: (state) => ({ allowed: state.wave === 'open' && state.response === 'submitted', next: { ...state, response: 'reopened' } }),
  close: (state) => ({ allowed: state.wave === 'open', next: { ...state, wave: 'closed' } }),
};

const BEGINNING = { wave: 'open', response: 'not-started', value: null, version: 0, submitted: [] };

const NEW_WAVE = `with opened as (insert into wave (programme_id, survey_version_id, name, opens_on, closes_on, state, opened_at)
    select $1, id, $2, current_date - 1, '2099-12-31', 'open', now() from survey_version returning id)
  insert into response (wave_id, programme_id, organisation_id, required) select opened.id, $1, $3, 1 from opened returning id as "responseId", wave_id as "waveId"`;
const NOW = `select wave.state as wave, response.state as response, (select (value #>> '{}')::int from answer where response_id = response.id) as value,
    coalesce((select version from answer where response_id = response.id), 0) as version,
    array(select (answers -> 'count-1' ->> 'value')::int from submission where response_id = response.id order by number) as submitted
  from response join wave on wave.id = wave_id where response.id = $1`;
const COPIES = `select submission.id, md5(submission::text || coalesce((select string_agg(submitted_answer::text, ',' order by position) from submitted_answer where submission_id = submission.id), '')) as print
  from submission where response_id = $1`;

/** Where the acts, done in this order, lead if each comes out as it did; null when one could not have. */
function led(state, acts) {
  let now = state;
  for (const { name, came, ...act } of acts) {
    const { allowed, next } = RULES[name](now, act);
    if (allowed !== came) return null;
    if (came) now = next;
  }
  return now;
}

/** One wave with one authority, and everything that is done to it. */
class Order {
  possible = [BEGINNING];
  prints = new Map();
  turn = 0;

  constructor({ rows, origin, place, cookies }) {
    Object.assign(this, { rows, origin, ...place, cookies });
  }

  async step(names) {
    const [{ version }] = await this.rows(NOW, [this.responseId]);
    const acts = names.map((name) => ({ name, expectedVersion: version, value: (this.turn += 1) }));
    const done = await Promise.all(acts.map(async (act) => ({ ...act, came: Boolean((await this.act(act)).data) })));
    const orders = done.length === 1 ? [done] : [done, [...done].reverse()];
    const after = this.possible.flatMap((state) => orders.map((order) => led(state, order))).filter(Boolean);
    const [there] = await this.rows(NOW, [this.responseId]);
    this.possible = after.filter((state) => Object.keys(state).every((key) => JSON.stringify(state[key]) === JSON.stringify(there[key])));
    const told = `${done.map(({ name, came }) => `${name} ${came ? 'done' : 'refused'}`).join(' with ')}, then ${JSON.stringify(there)}`;
    if (!this.possible.length) throw new Error(`No order of the rules explains it: ${told}.`);
    await this.copiesStand(told);
  }

  act({ name, expectedVersion, value }) {
    const id = name === 'close' ? this.waveId : this.responseId;
    const input = { responseId: this.responseId, question: 'count-1', answer: { state: 'answered', value }, expectedVersion, key: randomUUID() };
    const { by, query } = ACTS[name];
    return send(this.origin, this.cookies[by], { query, variables: name === 'save' ? { input } : { id } });
  }

  async copiesStand(told) {
    const found = new Map((await this.rows(COPIES, [this.responseId])).map(({ id, print }) => [id, print]));
    for (const [id, print] of this.prints) if (found.get(id) !== print) throw new Error(`A submitted copy changed: ${told}.`);
    this.prints = found;
  }
}

const name = fc.oneof({ weight: 4, arbitrary: fc.constant('save') }, { weight: 4, arbitrary: fc.constant('submit') }, { weight: 3, arbitrary: fc.constant('reopen') }, { weight: 1, arbitrary: fc.constant('close') });
const anOrder = fc.array(fc.oneof({ weight: 2, arbitrary: fc.tuple(name) }, { weight: 3, arbitrary: fc.tuple(name, name) }), { minLength: 3, maxLength: 7 });

export const orders = {
  name: 'F6',
  title: 'submitting, saving, closing and reopening in generated orders, some at the same moment',
  seconds: 240,
  async run({ seed, small, findings, stage }) {
    const { url, rows } = await stage.house();
    const watched = await new Watched(url, { port: await freePort() }).start();
    stage.after(() => watched.stop());
    const [contact] = await respondents(rows, 1);
    const team = await projectTeam(rows);
    const count = { orders: 0, acts: 0, 'at once': 0, 'submitted copies': 0 };
    const play = async (steps) => {
      const [place] = await rows(NEW_WAVE, [team.programmeId, `Order ${randomUUID()}`, contact.organisationId]);
      const order = new Order({ rows, origin: watched.origin, place, cookies: { contact: contact.cookie, team: team.cookie } });
      for (const names of steps) await order.step(names);
      count.orders += 1;
      count.acts += steps.flat().length;
      count['at once'] += steps.filter((names) => names.length === 2).length;
      count['submitted copies'] += order.prints.size;
    };
    await fc.assert(fc.asyncProperty(anOrder, play), { seed, numRuns: small ? 20 : 200, endOnFailure: true });
    for (const [what, number] of Object.entries(count)) findings.note(what, number);
    findings.must('submitted copies', count['submitted copies'], { atLeast: 1 });
    findings.must('illegal states', 0, { exactly: 0 });
  },
};
