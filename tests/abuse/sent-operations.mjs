// Sends an operation with bad input, and looks whether the answer is one that the product may give.
import { chance } from '../faults/runner.mjs';
import { faultIn, shortened } from './answers.mjs';
import { postGraphql } from './http.mjs';
import { kindOf } from './pools.mjs';
import { documentOf, plausible, wholeOf } from './schema-inputs.mjs';

/** What authorities do themselves, and what an administrator does alone. */
const OWN = { saveAnswer: 'spoc', submitResponse: 'spoc', savePlan: 'spoc', acknowledgeReturn: 'spoc', prepareReturn: 'spoc', erasePerson: 'administrator', addOrganisation: 'administrator', addRegion: 'administrator', createProgramme: 'administrator', audit: 'administrator', auditEntry: 'administrator' };

/** Who does it: mostly somebody who may; the dice lie between 0 and 99. */
export function actorOf({ name }, dice) {
  if (dice < 75) return OWN[name] ?? 'team';
  return ['administrator', 'champion', 'spoc', 'reader'][dice % 4];
}

/** The most levels of its answer that an operation may be asked for: found by trying, once. */
const depths = new Map();
const DEEPEST = 3;

/** Sends it. What is wrong with the answer is added to the tally, with how long it took and its code. */
export async function sendOperation({ operation, variables, who }, { house, origin, tally }) {
  const cookie = await house.cookieOf(who);
  const depth = depths.get(operation.name) ?? DEEPEST;
  const reply = await postGraphql(origin, { query: documentOf(operation, wholeOf(operation.type, depth)), variables, cookie }).catch((error) => unanswered(error, variables));
  if (/^(QUERY_TOO_|TOO_MANY_)/.test(reply.code ?? '') && depth > 1) {
    depths.set(operation.name, depth - 1);
    return sendOperation({ operation, variables, who }, { house, origin, tally });
  }
  tally.times.push(reply.milliseconds);
  const code = reply.code ?? (reply.data ? 'OK' : 'NOTHING');
  tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
  const fault = faultIn(reply) ?? (reply.errors ?? []).map(({ extensions }) => faultOfCode(extensions?.code)).find(Boolean) ?? faultOfCode(code);
  if (fault) tally.wrong.push(`${operation.name} as ${who}: ${fault} for ${shortened(variables)}: ${shortened(reply.text)}`);
  return undefined;
}

/** The server hangs up on a body that is longer than it takes before all of it was sent; whoever still sends may then not hear the refusal. */
function unanswered(error, variables) {
  const cutOff = /^(EPIPE|ECONNRESET)$/.test(error.code) && Buffer.byteLength(JSON.stringify(variables)) > 100_000;
  return cutOff ? { status: 413, text: '', milliseconds: 0, code: 'BODY_TOO_LARGE' } : { status: 0, text: error.message, milliseconds: 30_000, code: 'NOTHING' };
}

/** A fault has a code of its own; a statement that runs out of time is one as well, since nobody but the input made it slow. */
function faultOfCode(code) {
  if (!/^[A-Z][A-Z_]+$/.test(code ?? '')) return `the code "${code}"`;
  return /^(INTERNAL_SERVER_ERROR|UNAVAILABLE|NOTHING|NO_CODE|QUERY_TOO_|TOO_MANY_)/.test(code) ? code : null;
}

/** Variables that could be right, with ids of what is there. */
export function askedOf(operation, { pools }) {
  const dice = chance(operation.name.length);
  const known = (type, name) => {
    const pool = pools.get(kindOf(name, operation.name)) ?? [];
    return pool[Math.floor(dice() * pool.length)];
  };
  return Object.fromEntries(operation.args.map((arg) => [arg.name, plausible(arg.type, arg.name, known)]));
}
