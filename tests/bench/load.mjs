// Puts load on a server over HTTP, from a process of its own.
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { serveParent } from './child.mjs';
import { quantile } from './rounds.mjs';

const headers = (cookie) => ({ 'content-type': 'application/json', 'x-muster-csrf': '1', 'sec-fetch-site': 'same-origin', cookie });

async function measured(options) {
  const times = [];
  const instance = autocannon(options);
  instance.on('response', (...told) => times.push(told[3])); // client, status, bytes, milliseconds
  const { errors, non2xx, mismatches, duration } = await instance;
  return { perSecond: times.length / duration, p99: quantile(times, 0.99), faults: errors + non2xx + mismatches };
}

/** The same request again and again; every answer must be as long as the one that was checked. */
function repeat({ url, cookie, body, length, connections, seconds }) {
  return measured({ url, method: 'POST', headers: headers(cookie), body, connections, duration: seconds, verifyBody: (text) => text.length === length });
}

const SAVE = `mutation Save($input: SaveAnswerInput!) { saveAnswer(input: $input) { question row version savedAt answered required } }`;

/** Each client changes an answer of its own organisation, every time against the version that it was told last. */
async function save({ url, clients, seconds }) {
  let refused = 0;
  let place = 0;
  const requests = [{
    setupRequest(request, context) {
      context.client ??= clients[place++ % clients.length];
      const { client } = context;
      const answer = { state: 'answered', value: client.values[client.version % client.values.length] };
      const input = { responseId: client.responseId, question: client.question, answer, expectedVersion: client.version, key: randomUUID() };
      return { ...request, method: 'POST', headers: headers(client.cookie), body: JSON.stringify({ query: SAVE, variables: { input } }) };
    },
    onResponse(_status, body, { client }) {
      const { data } = JSON.parse(body);
      if (data?.saveAnswer) client.version = data.saveAnswer.version;
      else refused += 1;
    },
  }];
  const result = await measured({ url, requests, connections: clients.length, duration: seconds });
  return { ...result, faults: result.faults + refused, versions: clients.map(({ version }) => version) };
}

serveParent({ repeat, save });
