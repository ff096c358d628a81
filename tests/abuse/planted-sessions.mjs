// Sessions are planted in the browser of somebody who signs in, and stolen from one who signs out.
import { codeFor, Visitor, whoIs } from './door.mjs';
import { people } from './house.mjs';
import { postGraphql } from './http.mjs';

const FORGET = 'delete from sign_in_limit';

async function signedIn(visitor, { office, rows }) {
  await rows(FORGET);
  await visitor.enter(await codeFor(visitor, { email: people.spoc, office }));
  return visitor;
}

/** A cookie that somebody else put there is not the session afterwards: neither one that they made up nor a session of their own. */
export async function plant(door) {
  const { origin, house, findings } = door;
  const own = await house.newCookieOf('otherSpoc');
  for (const [what, planted] of [['made up', `muster-session=${'planted'.repeat(6)}`], ['of their own', own]]) {
    const visitor = new Visitor(origin);
    visitor.cookies.set('muster-session', planted.split('=')[1]);
    await signedIn(visitor, door);
    const name = await whoIs(origin, visitor.session);
    findings.must(`session cookies that scripts or other sites could use, where one was planted that is ${what}`, visitor.set.filter((line) => /^muster-session=./.test(line) && !(/; HttpOnly/i.test(line) && /; SameSite=Lax/i.test(line))).length, { exactly: 0 });
    findings.must(`planted sessions ${what} that were kept`, Number(visitor.session === planted || name !== door.name), { exactly: 0 });
    findings.must(`planted sessions ${what} that are somebody afterwards`, Number((await whoIs(origin, planted)) !== null), { exactly: 0 });
  }
}

/** A stolen cookie is nobody as soon as its owner signs out here, signs out everywhere from another browser, or is signed out by an administrator. */
export async function steal(door) {
  const { origin, house, findings } = door;
  const [one, other] = [await signedIn(new Visitor(origin), door), await signedIn(new Visitor(origin), door)];
  const alive = async (cookie) => Number((await whoIs(origin, cookie)) !== null);
  findings.must('stolen sessions that are somebody before', await alive(one.session) + await alive(other.session), { exactly: 2 });
  const first = one.session;
  await one.post('/sign-out');
  findings.must('stolen sessions that live after signing out', await alive(first), { exactly: 0 });
  findings.must('sessions elsewhere that ended with it', 1 - await alive(other.session), { exactly: 0 });
  const [second, third] = [other.session, (await signedIn(new Visitor(origin), door)).session];
  await other.post('/your-sign-ins/end-all');
  findings.must('stolen sessions that live after signing out everywhere', await alive(second) + await alive(third), { exactly: 0 });
  const last = (await signedIn(new Visitor(origin), door)).session;
  const [{ id }] = await house.rows('select id from person where email = $1', [people.spoc]);
  const ended = await postGraphql(origin, { query: 'mutation ($id: ID!) { endSignIns(personId: $id) }', variables: { id }, cookie: await house.newCookieOf('administrator') });
  findings.must('stolen sessions that live after an administrator ended them', await alive(last) + Number(ended.code !== null), { exactly: 0 });
}
