// Types payloads into every text of every mutation, by the verbs of the product, as people who may.
import fc from 'fast-check';
import { getNullableType, isInputObjectType, isListType } from 'graphql';
import { carefulVariablesFor, resolved } from './bad-inputs.mjs';
import { people } from './house.mjs';
import { postGraphql } from './http.mjs';
import { kinds, payloads } from './payloads.mjs';
import { readPools } from './pools.mjs';
import { documentOf, isDay, operations } from './schema-inputs.mjs';

/** So often each mutation is tried, and so many times each of its texts shall be taken. */
const TRIES = 90;
const ACTORS = ['team', 'spoc', 'champion', 'administrator'];

/** Texts that take no words, only what is there to be named or has a form of its own (a file of contacts is read row by row: contact-import-hostile); each is refused or left out with every payload. */
export const NO_WORDS = /\.(email|phone|language|nation|frameworkCode|levelCode|level|indicators?|barriers|systems|measure|code|gssCode|region|question|row|templateCode)$|^moderateRating\.subject$|^importContacts\.(file|fingerprint)$/;

const pooled = (kind, at = 0) => ({ $pool: kind, at });
const blocker = { barriers: [], indicators: [], systems: [], level: 'bronze', cause: 'CAPACITY', actor: 'AUTHORITY', status: 'OPEN', startsOn: null, dueOn: null, resolvedOn: null };

/** What must be so for some of them to be taken at all, by the mutation. */
const LIKELY = {
  addBlocker: () => ({ input: blocker }),
  updateBlocker: () => ({ input: blocker }),
  moderateRating: (turn) => ({ waveId: pooled('open wave', turn), organisationId: pooled('asked organisation', turn), measure: 'rag', subject: ['bronze', 'silver', 'gold'][turn % 3], code: ['green', 'amber', 'red'][turn % 2], expected: null }),
  logContact: (turn) => ({ input: { reached: true, withId: null, nextOwnerId: null, ...(turn % 2 ? { nextOn: { $day: 5 }, nextAction: { $text: true } } : { nextOn: null, nextAction: null }) } }),
  recordDeliveries: (turn) => ({ id: pooled('delivered return', turn), source: 'TYPED', deliveries: [{ indicator: pooled('delivered indicator', turn), extent: 'PARTLY', note: { $text: true } }] }),
  raiseQuery: (turn) => ({ returnId: pooled('received return', turn) }),
  takeBackReturn: (turn) => (turn % 6 ? {} : { id: pooled('received return', turn) }), // few: queries need returns that are there
  answerQuery: (turn) => ({ id: pooled('open query', turn) }),
  reopenResponse: (turn) => ({ id: pooled('submitted response', turn) }),
  draftRanking: (turn) => ({ programmeId: pooled('programme to rank', turn) }),
  dropPreparedMessage: (turn) => ({ id: pooled('prepared message', turn) }),
  writeLetters: (turn) => ({ input: { targetId: pooled(turn % 2 ? 'open wave' : 'open round', turn), organisationIds: [pooled('asked organisation', turn)], templateCode: 'champion-letter' } }),
  decideDatasetEntry: () => ({ datasetId: pooled('draft dataset') }),
  addPerson: (turn) => ({ input: { phone: turn % 4 ? null : { $text: true } } }),
};

function likely({ name }, variables, turn) {
  const more = LIKELY[name]?.(turn) ?? {};
  return { ...variables, ...more, ...(more.input ? { input: { ...variables.input, ...more.input } } : {}) };
}

function textsIn(type, path) {
  const bare = getNullableType(type);
  if (isListType(bare)) return textsIn(bare.ofType, path);
  if (isInputObjectType(bare)) return Object.values(bare.getFields()).flatMap((field) => textsIn(field.type, `${path}.${field.name}`));
  return bare.name === 'String' && !isDay(path.split('.').at(-1)) ? [path] : [];
}

/** Every text of every mutation: its name, and where it stands in the variables. */
export const texts = operations.filter(({ kind }) => kind === 'mutation').flatMap((operation) => operation.args.flatMap((arg) => textsIn(arg.type, arg.name).map((path) => ({ operation, path, name: `${operation.name}.${path}` }))));

/** The value with a payload wherever `$text` stands; `used` learns which one went where. */
function filled(value, { next, path = '', used }) {
  if (Array.isArray(value)) return value.map((one) => filled(one, { next, path, used }));
  if (value === null || typeof value !== 'object') return value;
  if ('$text' in value) {
    const kind = next();
    used.push([path, kind]);
    return payloads[kind];
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filled(inner, { next, path: path ? `${path}.${name}` : name, used })]));
}

async function typeInto(operation, { house, origin, pools, today, seed, taken }) {
  const own = texts.filter((text) => text.operation === operation);
  let turn = seed;
  const next = () => kinds[(turn += 1) % kinds.length];
  const samples = fc.sample(fc.record({ variables: carefulVariablesFor(operation), who: fc.constantFrom(...ACTORS, 'team', 'team') }), { numRuns: TRIES, seed });
  for (const [place, { variables, who }] of samples.entries()) {
    if (own.every(({ name }) => (taken.get(name)?.size ?? 0) >= kinds.length)) return;
    const used = [];
    const typed = filled(resolved(likely(operation, variables, place), { pools, today }), { next, used });
    const { code } = await postGraphql(origin, { query: documentOf(operation), variables: typed, cookie: await house.cookieOf(who) });
    if (code === null) for (const [path, kind] of used) taken.set(`${operation.name}.${path}`, (taken.get(`${operation.name}.${path}`) ?? new Set()).add(kind));
  }
}

/** Types into all of them. Gives, by the name of each text, which payloads were taken. */
export async function typeEverywhere({ house, origin, today, seed }) {
  const taken = new Map();
  const begins = ({ name }) => (/^(add|create|draft)/.test(name) ? 0 : 1);
  const typing = [...new Set(texts.map(({ operation }) => operation))].sort((one, other) => begins(one) - begins(other));
  // Twice, since what is made by the one can be changed by the other; and what was never taken once more.
  const isMissing = (operation) => texts.some((text) => text.operation === operation && !taken.has(text.name) && !NO_WORDS.test(text.name));
  for (const turn of [0, 1, 2, 3, 4]) {
    for (const operation of typing.filter((one) => turn < 2 || isMissing(one))) {
      await house.rows('update session set revoked_at = null, last_seen_at = now()');
      const pools = await readPools(house.rows, { protect: Object.values(people) });
      await typeInto(operation, { house, origin, pools, today, taken, seed: seed + turn });
    }
  }
  return taken;
}
