import { randomUUID } from 'node:crypto';
import { documentOf, long, operations, plausible as ofSchema, spoiled, type Operation } from '../abuse/schema-inputs.mjs';
import { Muster } from './support/muster.js';
import { plausible } from './support/plausible.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ world: 'collected' }); });
afterAll(() => muster.stop());
// Some of what is tried signs people out: before the next is tried, they are in again.
beforeEach(() => muster.rows('update session set revoked_at = null'));

function variablesOf(operation: Operation): Record<string, unknown>[] {
  const right = Object.fromEntries(operation.args.map(({ type, name }) => [name, plausible(muster.world, { type, name, operation: operation.name })]));
  return [...operation.args.flatMap((arg) => spoiled(arg.type, right[arg.name]).map((value) => ({ ...right, [arg.name]: value }))), right];
}

const plausibleShape = ({ args }: Operation): unknown => args.map((arg) => ({ [arg.name]: ofSchema(arg.type, arg.name, () => 'x') }));

const known = /^[A-Z][A-Z_]+$/;
/** With what a text is refused that is too long, or that can be no day, region or authority at all. */
const refusedForIt = /^(INVALID_INPUT|TEMPLATE_TEXT|APPOINTMENT_SCOPE|APPOINTMENT_DAYS|NOT_FOUND|ROSTER_IN_USE|FILE_ENCODING)$/;
/** Who may do it: authorities answer, an administrator erases, and the project team does the rest. */
const actors: Readonly<Record<string, 'sam' | 'grace'>> = { saveAnswer: 'sam', submitResponse: 'sam', erasePerson: 'grace' };
const actorOf = ({ name }: Operation): 'sam' | 'grace' | 'priya' => actors[name] ?? 'priya';
const shortened = (value: unknown): string => JSON.stringify(value).replaceAll(/x{50,}/g, '(long)');

async function faultOf(operation: Operation, variables: Record<string, unknown>): Promise<string[]> {
  const { data, errors } = await muster.as(actorOf(operation)).send(documentOf(operation), variables);
  const [error] = errors ?? [];
  const code = error?.extensions?.code ?? (data ? 'OK' : 'NOTHING');
  return !known.test(code) || /INTERNAL|NOTHING/.test(code) ? [`${code} ${error?.message ?? ''} for ${shortened(variables)}`] : [];
}

describe('whatever is sent, there is an answer or a refusal with a code, and never a fault of ours', () => {
  it.each(operations.map((operation) => [`${operation.kind} ${operation.name}`, operation] as const))('%s', async (_name, operation) => {
    const faults: string[] = [];
    const all = variablesOf(operation);
    const atOnce = operation.kind === 'query' ? 6 : 1;
    while (all.length) await Promise.all(all.splice(0, atOnce).map(async (variables) => faults.push(...await faultOf(operation, variables))));
    expect(faults).toEqual([]);
  });

  // What is written by hand has its limit; a definition and a listing of files have others.
  it.each(operations.filter(({ kind }) => kind === 'mutation').map((operation) => [operation.name, operation] as const))('%s keeps no text of ten thousand characters', async (_name, operation) => {
    const overlong = variablesOf(operation).filter((variables) => JSON.stringify(variables).includes(long));
    const kept: string[] = [];
    for (const variables of overlong) {
      const { errors } = await muster.as(actorOf(operation)).send(documentOf(operation), variables);
      const code = errors?.[0]?.extensions.code ?? 'OK';
      if (!refusedForIt.test(code)) kept.push(`${code} for ${shortened(variables)}`);
    }
    expect(kept).toEqual([]);
  });

  // An administrator may everything everywhere, so no right stands between them and a programme that is not there.
  it.each(operations.filter(({ kind }) => kind === 'mutation').filter((operation) => JSON.stringify(plausibleShape(operation)).includes('programmeId')).map((operation) => [operation.name, operation] as const))('%s does nothing in a programme that is not there, whoever asks', async (_name, operation) => {
    const nowhere = JSON.parse(JSON.stringify(variablesOf(operation).at(-1)), (key, value: unknown) => (key === 'programmeId' ? randomUUID() : value)) as Record<string, unknown>;
    const { errors } = await muster.as('grace').send(documentOf(operation), nowhere);
    const code = errors?.[0]?.extensions.code ?? 'OK';
    expect(code).toMatch(known);
    expect(code).not.toMatch(/^(OK|INTERNAL_SERVER_ERROR)$/);
  });

  it('leaves prototypes as they are', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});
