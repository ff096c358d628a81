// Codes are guessed and asked for: what of it lets somebody in.
import { codeFor, otherThan, Visitor } from './door.mjs';
import { people } from './house.mjs';

/** Limits are forgotten between the parts, so that each counts for itself. */
const FORGET = 'delete from sign_in_limit';
const TEN_MINUTES_LATER = "update sign_in_code set asked_at = asked_at - interval '10 minutes', expires_at = expires_at - interval '10 minutes'";
const TRIES = 5;
const CODES = 5;
/** How many codes one network may ask for in a quarter of an hour, unless the deployment says otherwise. */
const CODES_PER_NETWORK = 60;

const failing = (code, count) => Array.from({ length: count }, (_none, place) => String((Number(code) + 1 + place) % 1_000_000).padStart(6, '0'));

async function freshCode({ origin, office, rows }) {
  await rows(FORGET);
  const visitor = new Visitor(origin);
  return { visitor, code: await codeFor(visitor, { email: people.spoc, office }) };
}

/** Five tries in all, also at one moment, then not even the right code; none in another browser, after ten minutes, or for the second time. */
export async function guess(door) {
  const { rows, findings, origin } = door;
  const guessed = await freshCode(door);
  const tries = await Promise.all(failing(guessed.code, 20).map((code) => guessed.visitor.twin().enter(code)));
  findings.must('in by a wrong code', tries.filter(Boolean).length, { exactly: 0 });
  findings.must('tries that a code takes', (await rows('select tries from sign_in_code order by asked_at desc limit 1'))[0].tries, { exactly: TRIES });
  findings.must('in after five tries', Number(await guessed.visitor.enter(guessed.code)), { exactly: 0 });
  const late = await freshCode(door);
  await rows(TEN_MINUTES_LATER);
  findings.must('in by a late code', Number(await late.visitor.enter(late.code)), { exactly: 0 });
  const { visitor, code } = await freshCode(door);
  const twin = visitor.twin();
  await visitor.enter(otherThan(code));
  findings.must('in by the code in another browser', Number(await new Visitor(origin).enter(code)), { exactly: 0 });
  findings.must('in by the right code', Number(await visitor.enter(code)), { exactly: 1 });
  findings.must('in by a used code', Number(await twin.enter(code)), { exactly: 0 });
}

/** Codes are asked for: by one browser, for one address from everywhere, and by one network that claims to be many. */
export async function askForMany({ origin, rows, findings }) {
  const times = (count, work) => Promise.all(Array.from({ length: count }, (_none, place) => work(place)));
  const given = (statuses) => statuses.filter((status) => status === 303).length;
  await rows(FORGET);
  const one = new Visitor(origin);
  const first = await one.ask('nobody@example.org'); // with it comes the mark of the browser
  findings.must('codes for one browser', given([first, ...await times(15, (place) => one.twin().ask(`nobody-${place}@example.org`))]), { exactly: CODES });
  await rows(FORGET);
  findings.must('codes for one address', given(await times(15, (place) => new Visitor(origin, { from: `192.0.2.${place + 1}` }).ask(people.spoc))), { exactly: CODES });
  await rows(FORGET);
  const network = await times(CODES_PER_NETWORK + 15, (place) => new Visitor(origin, { from: `198.51.100.${place + 1}, 203.0.113.9` }).ask(`nobody-${place}@example.org`));
  findings.must('codes for one network', given(network), { exactly: CODES_PER_NETWORK });
  await rows(FORGET);
}
