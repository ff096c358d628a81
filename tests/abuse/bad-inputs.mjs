// Bad inputs by chance, from the schema: mostly what could be right, spoilt in one place or several, so that they reach the rules behind the checks.
import fc from 'fast-check';
import { getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { hostile, isDay, long } from './schema-inputs.mjs';
import { kindOf } from './pools.mjs';

/** Texts on which programs have broken. None of them is a word of a fault, so that an answer may repeat it. */
export const naughty = [
  '', ' ', '\t', '\n', '\r\n', '-', '.', '..', '../../../../etc/passwd', 'null', 'undefined', 'NaN', 'true', '0', '-0', '1e309', '0x10', '٣', '½', '1,000', "'", '"', '`', '\\', '%', '%00', '%s%n', '_', '*', '$1', '${7*7}', '{{7*7}}',
  '((name))', "' or '1'='1", "1; drop table person; --", "$$ || pg_sleep(5) || $$", '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800', '\ufeff', '\u202etxt.exe', '\u200b', 'ﷺ', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A', '👩‍👩‍👧‍👦', '𝕿𝖍𝖊', 'İ', 'ß', 'Ω≈ç√∫',
  '<script>window.__active = 1</script>', 'javascript:alert(1)', '=1+1', '+44', '@SUM(1)', 'a'.repeat(256), 'e\u0301'.repeat(200), '__proto__', 'constructor', 'toString', '[object Object]', 'a@b.example', 'a@b', '@', 'x'.repeat(64) + '@' + 'y'.repeat(190) + '.example', '-1', '2147483648', '9'.repeat(400),
];
const strange = [null, 0, 1, -1, true, [], {}, 'x', 1.5, 2_147_483_648, -2_147_483_649, 1e308, [[]], [null], { a: 1 }, JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')];
const nested = (levels) => Array.from({ length: levels }).reduce((inner) => [inner], 0);

const words = fc.constantFrom('Words', 'Two courts are missing.', 'Data team', 'new@example.org', 'plo', 'england', 'champion-letter', 'rag', 'green', 'our-own', 'workforce', 'certifier', 'en', 'cy');
const text = fc.oneof({ weight: 5, arbitrary: words }, { weight: 3, arbitrary: fc.constantFrom(...naughty) }, { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }, { weight: 1, arbitrary: fc.constant(long) });

const far = ['0000-00-00', '0001-01-01', '0000-01-01', '1582-10-10', '1900-02-29', '2023-02-30', '2024-02-29', '2025-03-30', '9999-12-31', '9999-01-01', '10000-01-01', '+012023-01-01', '-000001-01-01', '99999-01-01', 'tomorrow', 'infinity', '-infinity', 'epoch', '2023-02-20T10:00:00Z', '20230220', '2023-W08'];
const day = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -400, max: 400 }).map((offset) => ({ $day: offset })) }, { weight: 3, arbitrary: fc.constantFrom(...far) }, { weight: 1, arbitrary: text });

const number = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 130 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, -1, 2_147_483_647, -2_147_483_648, 32_767, 32_768, 100_000, 1_000_000) },
  { weight: 1, arbitrary: fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }) },
);

const place = fc.nat({ max: 999 });
const named = (kind) => place.map((at) => ({ $pool: kind, at }));
const id = (kind) => fc.oneof({ weight: 12, arbitrary: named(kind) }, { weight: 1, arbitrary: fc.constantFrom(...hostile.ID) });

const answer = fc.oneof(
  fc.record({ state: fc.constantFrom('answered', 'unable', 'not-collected', 'not-applicable', 'unknown', 'x'), value: fc.oneof(text, number, fc.array(text, { maxLength: 5 }), fc.constantFrom(...strange)), note: text, barriers: fc.array(text, { maxLength: 3 }), leadTimeMonths: number }, { requiredKeys: ['state'] }),
  fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(...strange, nested(200)),
);
const definition = fc.oneof({ weight: 4, arbitrary: fc.record({ $definition: place, leaf: place, instead: fc.oneof(text, number, fc.constantFrom(...strange)) }) }, { weight: 1, arbitrary: answer });

const scalars = { Int: () => number, Float: () => fc.oneof(number, fc.double({ noNaN: true, noDefaultInfinity: true })), Boolean: () => fc.boolean(), JSON: (name) => (name === 'definition' ? definition : answer) };

/** A value of a type, for an argument of this name: mostly one that fits. */
function valueOf(type, { name, operation }) {
  const fits = fitting(getNullableType(type), { name, operation });
  const usual = isNonNullType(type) ? fits : fc.oneof({ weight: 3, arbitrary: fits }, { weight: 2, arbitrary: fc.constant(null) });
  return fc.oneof({ weight: 150, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...strange, nested(500)) });
}

function fitting(bare, where) {
  if (isListType(bare)) return listOf(bare, where);
  if (isInputObjectType(bare)) return fc.record(Object.fromEntries(Object.values(bare.getFields()).map((field) => [field.name, valueOf(field.type, { ...where, name: field.name })])));
  if (isEnumType(bare)) return fc.constantFrom(...bare.getValues().map((one) => one.name));
  const kind = kindOf(where.name, where.operation);
  if (bare.name === 'ID') return kind ? id(kind) : fc.constantFrom(...hostile.ID);
  if (bare.name !== 'String') return scalars[bare.name](where.name);
  if (isDay(where.name)) return day;
  return kind ? fc.oneof({ weight: 2, arbitrary: named(kind) }, { weight: 1, arbitrary: text }) : text;
}

function listOf({ ofType }, where) {
  const one = valueOf(ofType, where);
  return fc.oneof({ weight: 20, arbitrary: fc.array(one, { maxLength: 4 }) }, { weight: 1, arbitrary: one.chain((same) => fc.constantFrom(30, 500).map((times) => Array.from({ length: times }, () => same))) });
}

/** Variables for an operation, by chance. What they name is filled in when they are sent: `resolved`. */
export function variablesFor(operation) {
  return fc.record(Object.fromEntries(operation.args.map((arg) => [arg.name, valueOf(arg.type, { name: arg.name, operation: operation.name })])));
}

/** Days that are likely to fit, by what they are for. */
const fittingDays = [[/^(opens|starts)On$/, [0, 3]], [/^dueOn$/, [14, 20]], [/^(closes|ends)On$/, [30, 60]], [/^(nextOn|until|on|dueBy)$/, [1, 25]], [/^period(From|To)$/, [-400, -200]], [/./, [-3, 0]]];

function carefully(type, where) {
  const bare = getNullableType(type);
  if (isListType(bare)) return fc.array(carefully(bare.ofType, where), { minLength: 1, maxLength: 2 });
  if (isInputObjectType(bare)) return fc.record(Object.fromEntries(Object.values(bare.getFields()).map((field) => [field.name, optionally(field.type, { ...where, name: field.name })])));
  if (isEnumType(bare)) return fc.constantFrom(...bare.getValues().map((one) => one.name));
  if (bare.name === 'String' && isDay(where.name)) return fc.integer(fittingRange(where.name)).map((offset) => ({ $day: offset }));
  if (bare.name === 'String') return carefulText(where);
  return { ID: () => named(kindOf(where.name, where.operation) ?? 'programme'), Int: () => fc.integer({ min: 0, max: 3 }), Float: () => fc.integer({ min: 0, max: 3 }), Boolean: () => fc.boolean(), JSON: () => fc.constant(null) }[bare.name]();
}

function fittingRange(name) {
  const [, [min, max]] = fittingDays.find(([pattern]) => pattern.test(name));
  return { min, max };
}

const usualTexts = {
  language: fc.constant('en'), nation: fc.constant('england'), frameworkCode: fc.constant('plo'), templateCode: fc.constantFrom('champion-letter', 'reminder'), measure: fc.constant('rag'), barriers: fc.constantFrom('workforce', 'capacity'),
  code: fc.oneof(fc.constantFrom('green', 'amber', 'red'), place.map((number) => `code-${number}`)), email: place.map((number) => `somebody-${number}@example.org`),
};

/** A text as people type it, or now and then a code that is there, where there are such codes. */
function carefulText({ name, operation }) {
  const typed = fc.constant({ $text: true });
  const codes = usualTexts[name] ?? (kindOf(name, operation) ? named(kindOf(name, operation)) : null);
  return codes ? fc.oneof({ weight: 3, arbitrary: codes }, { weight: 1, arbitrary: typed }) : typed;
}

/** What may be left out is left out half of the time; of the sparse ones everything but texts. */
function optionally(type, where) {
  const fits = carefully(type, where);
  if (isNonNullType(type)) return fits;
  const isText = getNullableType(type).name === 'String' && !isDay(where.name);
  return where.sparse && !isText ? fc.constant(null) : fc.oneof(fits, fc.constant(null));
}

/** Variables for an operation that are likely to be taken, with `$text` wherever people type. */
export function carefulVariablesFor(operation) {
  const some = (sparse) => fc.record(Object.fromEntries(operation.args.map((arg) => [arg.name, optionally(arg.type, { name: arg.name, operation: operation.name, sparse })])));
  return fc.oneof(some(false), some(true));
}

/** The fields of a form or of an address, by chance: those that it has, and some that it has not. */
export function fieldsFor(names) {
  const more = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'next', 'a.b', 'id', 'x[]', ''), text, { maxKeys: 2 });
  const one = (name) => fc.oneof({ weight: 4, arbitrary: isDay(name) ? day : text }, { weight: 1, arbitrary: fc.array(text, { maxLength: 3 }) }, { weight: 1, arbitrary: kindOf(name, name) ? named(kindOf(name, name)) : number.map(String) });
  const own = fc.record(Object.fromEntries(names.map((name) => [name, one(name)])), { requiredKeys: [] });
  return fc.tuple(own, more).map(([known, others]) => ({ ...others, ...known }));
}

/** What stands at a place of a path, by its name: mostly something that is there. */
export const placeFor = (name, path) => fc.oneof({ weight: 6, arbitrary: kindOf(name, path) ? named(kindOf(name, path)) : text }, { weight: 1, arbitrary: text });

/** The value with its ids, days and definitions filled in. */
export function resolved(value, { pools, today }) {
  if (Array.isArray(value)) return value.map((one) => resolved(one, { pools, today }));
  if (value === null || typeof value !== 'object') return value;
  if ('$pool' in value) return pick(pools.get(value.$pool) ?? [], value.at) ?? hostile.ID[2];
  if ('$day' in value) return new Date(Date.parse(today) + value.$day * 86_400_000).toISOString().slice(0, 10);
  if ('$definition' in value) return spoilt(pick(pools.get('definition'), value.$definition), value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolved(inner, { pools, today })]));
}

const pick = (all, at) => all[at % all.length];

/** A copy of a definition with one leaf or branch replaced. */
function spoilt(definition, { leaf, instead }) {
  const copy = structuredClone(definition);
  const places = [];
  const walk = (inner) => Object.keys(inner).forEach((name) => {
    places.push([inner, name]);
    if (inner[name] && typeof inner[name] === 'object') walk(inner[name]);
  });
  walk(copy);
  const [parent, name] = pick(places, leaf * 7);
  parent[name] = instead;
  return copy;
}
