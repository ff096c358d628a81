// Generated surveys and answers, used by specs only. All questions share a small vocabulary, so that answers are often right, nearly
// right, or right for another question.
import fc from 'fast-check';
import type { Condition, Definition, Question, Text } from './definition.js';

const text: Text = { en: 'Words' };
const choice = (code: string) => ({ code, text: { en: `The ${code}` } });
const choices = [choice('a'), choice('b'), choice('c')];
const withNone = [...choices, { ...choice('none'), exclusive: true }];
const rows = { source: 'static' as const, rows: [choice('r1'), choice('r2'), choice('state')] };
const barriers = [choice('b1'), choice('b2'), { ...choice('no-barrier'), exclusive: true }];

const allows = fc.subarray(['unable', 'not-collected', 'not-applicable', 'unknown'] as const).map((states) => [...states]);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const code = fc.constantFrom('a', 'b', 'c', 'none', ' b ', '', 'd', 'A', 'r1', 'constructor', '__proto__', 'toString');
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, 2, 2.5, 0.1 + 0.2, -1, 1e21, 1e-9, NaN, Infinity, -Infinity, 2 ** 53),
  fc.integer({ min: -5, max: 12 }),
  fc.double({ min: -5, max: 12, noNaN: true }).map((value) => Math.round(value * 10) / 10),
);
const day = fc.constantFrom('2023-02-15', '2023-02-28', '2023-02-30', '2024-02-29', '2023-02-29', '1899-12-31', '2200-01-01', '0023-02-01', '2023-13-01', '15/02/2023', '', ' 2023-04-01 ');
const words = fc.oneof(
  fc.constantFrom('', '   ', 'ab', ' ab ', 'e\u0301te\u0301', 'a\r\nb', 'a\tb', 'a\u0000b', '\ud800', '😀😀', '=1+1', 'a'.repeat(12), ' a\n'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const codes = fc.oneof(fc.subarray(['a', 'b', 'c', 'none']), fc.array(code, { maxLength: 5 }));

const kinds: { shape: fc.Arbitrary<object>; value: fc.Arbitrary<unknown> }[] = [
  { shape: fc.record({ type: fc.constant('single'), choices: fc.constant(choices) }), value: code },
  { shape: fc.record({ type: fc.constant('role'), choices: fc.constant(choices) }), value: code },
  {
    shape: fc.record({ type: fc.constant('several'), choices: fc.constant(withNone), atLeast: fc.constantFrom(undefined, 1, 2), atMost: fc.constantFrom(undefined, 2, 3) }),
    value: codes,
  },
  { shape: fc.record({ type: fc.constant('short-text'), maxLength: fc.constantFrom(undefined, 2, 5) }), value: words },
  { shape: fc.record({ type: fc.constant('long-text'), maxLength: fc.constantFrom(undefined, 3, 9) }), value: words },
  { shape: fc.record({ type: fc.constant('number'), min: fc.constantFrom(undefined, 0), max: fc.constantFrom(undefined, 10), decimals: fc.constantFrom(undefined, 0, 1, 3) }), value: number },
  { shape: fc.record({ type: fc.constant('date'), earliest: fc.constantFrom(undefined, '2023-02-20'), latest: fc.constantFrom(undefined, '2023-12-31') }), value: day },
];
const anyValue = fc.oneof(...kinds.map((kind) => kind.value), fc.constantFrom(null, undefined, true, {}, [], [['a']], [undefined]));

const stray = fc.constantFrom({}, {}, {}, {}, { extra: 1 }, { note: 'x' }, { value: 'a' }, JSON.parse('{"__proto__":{"polluted":true}}') as object);
const unable = fc.record({
  state: fc.constant('unable'),
  barriers: fc.oneof({ weight: 3, arbitrary: fc.subarray(['b1', 'b2']) }, { weight: 1, arbitrary: fc.constantFrom(['b1', 'b1'], ['no-barrier', 'b1'], ['no-barrier'], ['x'], 'b1', null, [1], ['b1', 'b2', 'b1', 'b2']) }),
  leadTimeMonths: fc.constantFrom(undefined, undefined, 0, -0, 12, 120, 121, -1, 1.5, '12', null, NaN),
  note: fc.oneof(fc.constant(undefined), words, fc.constantFrom('n'.repeat(1000), 'n'.repeat(1001), 5)),
});
const otherState = fc.constantFrom('not-collected', 'not-applicable', 'unknown', 'unable', 'answered', 'ANSWERED', '', 'constructor', null, 1).map((state) => ({ state }));
const junk = fc.constantFrom<unknown>(null, undefined, 'a', 5, [], ['a'], {}, true, { value: 'a' }, [{ state: 'answered' }]);

/** An answer that uses a value of the wanted kind most of the time. */
function answerWith(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const answered = fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: anyValue }).map((given) => ({ state: 'answered', value: given }));
  return fc.oneof(
    { weight: 8, arbitrary: answered },
    { weight: 2, arbitrary: unable },
    { weight: 1, arbitrary: otherState },
    { weight: 1, arbitrary: fc.tuple(answered, stray).map(([given, extra]) => merged(given, extra)) },
    { weight: 1, arbitrary: junk },
  );
}

/** Like spread, but keeps an own __proto__ key as a key, as JSON.parse makes it. */
function merged(one: object, other: object): object {
  const whole = {};
  for (const [key, value] of [...Object.entries(one), ...Object.entries(other)]) {
    Object.defineProperty(whole, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return whole;
}

const rowCode = fc.constantFrom('r1', 'r1', 'r2', 'r2', 'state', 'state', 'r9', '__proto__', 'constructor');
const gridAnswer = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.tuple(rowCode, answerWith(code)), { maxLength: 4 }).map((pairs) => pairs.reduce((all, [key, value]) => merged(all, { [`${key}`]: value }), {})) },
  { weight: 1, arbitrary: fc.oneof(answerWith(code), junk) },
);
const gridShape = fc.record({ type: fc.constant('grid'), rows: fc.constant(rows), columns: fc.constant(choices) });

type Wish = { index: number; row: number; test: number; shape: number };
const wish: fc.Arbitrary<Wish> = fc.record({ index: fc.nat(9), row: fc.nat(2), test: fc.nat(5), shape: fc.nat(5) });
type Slot = { shape: object; raw: unknown; required?: boolean; allows: Question['allows']; when?: Wish; sectionWhen?: Wish; newSection: boolean; given: boolean };

const slot: fc.Arbitrary<Slot> = fc.oneof(
  ...kinds.map((kind) => slotOf(kind.shape, answerWith(kind.value))),
  slotOf(gridShape, gridAnswer),
);

function slotOf(shape: fc.Arbitrary<object>, raw: fc.Arbitrary<unknown>): fc.Arbitrary<Slot> {
  return fc.record({
    shape, raw, allows, required: some(fc.boolean()), when: some(wish), sectionWhen: some(wish),
    newSection: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0), given: fc.integer({ min: 0, max: 7 }).map((dice) => dice > 0),
  });
}

/** Turns a wish into a condition that its question takes; none while nothing was asked before. */
function conditionFrom(wanted: Wish | undefined, earlier: Question[]): Condition | undefined {
  if (!wanted || earlier.length === 0) return undefined;
  const question = earlier[wanted.index % earlier.length]!;
  const isGrid = question.type === 'grid';
  const at = isGrid ? { question: question.code, row: ['r1', 'r2', 'state'][wanted.row]! } : { question: question.code };
  const plain = testOf(question, at, wanted.test);
  const other: Condition = { question: question.code, answered: wanted.row > 0 };
  return [plain, plain, { not: plain }, { all: [plain, other] }, { any: [plain, other] }, other][wanted.shape];
}

function testOf(question: Question, at: { question: string; row?: string }, test: number): Condition {
  if (question.type === 'several') return { ...at, has: ['a', 'b', 'none'][test % 3]! };
  if (question.type === 'number') return [{ ...at, gt: 1 }, { ...at, lt: 5 }, { ...at, eq: 0 }, { ...at, ne: 2 }, { ...at, in: [0, 1, 2] }, { ...at, gt: -1 }][test]!;
  const value = question.type === 'date' ? '2023-02-28' : question.type.endsWith('text') ? 'ab' : 'a';
  return [{ ...at, eq: value }, { ...at, ne: value }, { ...at, in: [value] }, { ...at, answered: true }, { ...at, answered: false }, { ...at, eq: value }][test]!;
}

function build(slots: Slot[], strays: [string, unknown][]): { definition: Definition; raw: unknown } {
  const definition: Definition = { code: 'generated', title: text, barriers, sections: [] };
  let raw: object = {};
  const earlier: Question[] = [];
  slots.forEach((one, index) => {
    if (index === 0 || one.newSection) {
      definition.sections.push({ code: `s${index}`, title: text, when: conditionFrom(one.sectionWhen, earlier), questions: [] });
    }
    const common = { code: `q${index}`, text, required: one.required, allows: one.allows, when: conditionFrom(one.when, earlier) };
    const question = { ...common, ...one.shape } as Question;
    definition.sections.at(-1)!.questions.push(question);
    earlier.push(question);
    if (one.given) raw = merged(raw, { [question.code]: one.raw });
  });
  for (const [key, value] of strays) raw = merged(raw, JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`) as object);
  return { definition, raw };
}

const strays: fc.Arbitrary<[string, unknown][]> = fc.array(fc.tuple(fc.constantFrom('__proto__', 'constructor', 'prototype', 'q99', '', 'Q1', 'toString'), fc.constantFrom({ state: 'answered', value: 'a' }, { polluted: true }, null)), { maxLength: 2 });

/** A survey of one to seven questions, and answers that somebody, or some attacker, might send. */
export const exchange = fc.oneof(
  { weight: 30, arbitrary: fc.tuple(fc.array(slot, { minLength: 1, maxLength: 7 }), fc.oneof({ weight: 3, arbitrary: fc.constant<[string, unknown][]>([]) }, { weight: 1, arbitrary: strays })).map(([slots, extra]) => build(slots, extra)) },
  { weight: 1, arbitrary: fc.tuple(fc.array(slot, { minLength: 1, maxLength: 3 }), junk).map(([slots, raw]) => ({ definition: build(slots, []).definition, raw })) },
);
