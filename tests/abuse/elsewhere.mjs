// Every form and every change is sent from another site, with the cookies of somebody who may do it.
import { randomUUID } from 'node:crypto';
import { crossSitePosts } from './cross-site-posts.mjs';
import { overHttps, PUBLIC_HOST } from './house.mjs';
import { ask } from './http.mjs';
import { servedRoutes } from './routes.mjs';

const STATE = `select (select count(*) from fact) as facts, (select count(*) from answer_change) as answers, (select count(*) from session where revoked_at is null) as sessions,
  (select count(*) from sign_in_code) as codes, (select count(*) from sign_in_limit) as limits`;

const forms = [
  ['form', 'application/x-www-form-urlencoded', 'a=1'],
  ['plain text', 'text/plain', '{"a":1}'],
];

/** What a refused post is told; a page of ours may be refused for other reasons. */
const FROM_ELSEWHERE = /This was not sent from a page of this service/;

/** Sends all of them: each is 403, and the database is as it was. The same post from a page of ours is not refused for where it came from, so that the refusals mean something. */
export async function sendFromElsewhere({ origin, house, findings }) {
  const cookie = overHttps(await house.cookieOf('spoc'));
  const posts = [...(await servedRoutes()).filter(({ method }) => method !== 'GET').map(({ path }) => path.replaceAll(/:\w+/g, () => randomUUID())), '/graphql'];
  const send = ({ path, headers, type, body }) => ask(origin, { method: 'POST', path, body, headers: { host: PUBLIC_HOST, cookie, 'content-type': type, 'x-muster-csrf': '1', ...headers } });
  const all = posts.flatMap((path) => crossSitePosts(PUBLIC_HOST).flatMap(([from, headers]) => forms.map(([what, type, body]) => ({ path, from, headers, what, type, body }))));
  const before = await house.rows(STATE);
  const taken = [];
  for (const post of all) {
    const { status, text } = await send(post);
    if (status !== 403 || !FROM_ELSEWHERE.test(text)) taken.push(`a ${post.what} ${post.from} to ${post.path} was answered ${status}`);
  }
  const changed = JSON.stringify(before) !== JSON.stringify(await house.rows(STATE));
  const ours = await Promise.all(posts.map((path) => send({ path, headers: { 'sec-fetch-site': 'same-origin' }, type: forms[0][1], body: forms[0][2] })));
  findings.must('routes that take posts', posts.length, { atLeast: 20 });
  findings.note('posts from elsewhere', all.length);
  findings.must('posts from elsewhere that were taken', taken.length, { exactly: 0 });
  findings.must('changes by posts from elsewhere', Number(changed), { exactly: 0 });
  findings.must('posts of ours that were refused for where they come from', ours.filter(({ text }) => FROM_ELSEWHERE.test(text)).length, { exactly: 0 });
  for (const sentence of taken.slice(0, 10)) findings.wrong(sentence);
}
