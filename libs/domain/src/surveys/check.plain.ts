// The reference implementation, used by specs only: the rules of `check` written a second time, as plainly as can be and without
// looking at the first. It asks of each question by recursion whether it is visible, never mind the cost. It reads JSON-like data only.
import type { Answer, Answers } from './answer.js';
import type { Choice, Condition, Definition, Question, Section } from './definition.js';

type Raw = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- it reads anything
type Verdict = { error: string } | { answer: Answer } | null;

export type PlainResult = { errors: string[]; answers: Answers };

/** The errors as "question|row|code", sorted, and the clean answers. */
export function plainCheck(definition: Definition, raw: Raw, partial: boolean): PlainResult {
  const all: { section: Section; question: Question }[] = [];
  for (const section of definition.sections) for (const question of section.questions) all.push({ section, question });

  const isObject = (x: Raw) => typeof x === 'object' && x !== null && !Array.isArray(x) && !(x instanceof Date) && !(x instanceof Map);
  const own = (x: Raw, key: string) => (isObject(x) && Object.prototype.hasOwnProperty.call(x, key) ? x[key] : undefined);
  const rowsOf = (q: Question) => (q.type === 'grid' && q.rows.source === 'static' ? q.rows.rows.map((r) => r.code) : []);

  // ---- one answer ----
  const text = (s: string) => s.replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC').trim();
  const hasControls = (s: string, lines: boolean) => {
    for (const character of s) {
      const point = character.codePointAt(0)!;
      if (point >= 0xd800 && point <= 0xdfff) return true;
      if (lines && (point === 9 || point === 10)) continue;
      if (point < 32 || (point >= 127 && point < 160)) return true;
    }
    return false;
  };
  const words = (given: Raw, most: number, lines: boolean): { error: string } | { value: string } | null => {
    if (typeof given !== 'string') return { error: 'not-text' };
    const value = text(given);
    if (value.length === 0) return null;
    if (hasControls(value, lines)) return { error: 'control-characters' };
    return value.length > most ? { error: 'too-long' } : { value };
  };
  const several = (given: Raw, choices: Choice[], { atLeast = 1, atMost = 9999 } = {}): { error: string } | { value: string[] } | null => {
    if (!Array.isArray(given)) return { error: 'not-a-list' };
    if (given.length > choices.length) return { error: 'too-many-choices' };
    const codes = given.map((x) => (typeof x === 'string' ? text(x) : x));
    for (const code of codes) if (choices.filter((c) => c.code === code).length !== 1) return { error: 'unknown-choice' };
    for (let i = 0; i < codes.length; i++) for (let j = 0; j < i; j++) if (codes[i] === codes[j]) return { error: 'duplicate-choice' };
    if (codes.length === 0) return null;
    const alone = choices.filter((c) => c.exclusive && codes.includes(c.code)).length;
    if (alone > 0 && codes.length > 1) return { error: 'exclusive-choice' };
    if (alone === 0 && codes.length < atLeast) return { error: 'too-few-choices' };
    if (codes.length > atMost) return { error: 'too-many-choices' };
    const value: string[] = [];
    for (const choice of choices) if (codes.includes(choice.code)) value.push(choice.code);
    return { value };
  };
  const number = (given: Raw, { min = -9007199254740991, max = 9007199254740991, decimals = 0 }) => {
    if (typeof given !== 'number' || Number.isNaN(given) || given === Infinity || given === -Infinity) return { error: 'not-a-number' };
    if (given < min) return { error: 'too-small' };
    if (given > max) return { error: 'too-large' };
    const written = String(given); // 1e-7 and smaller have more places than any question takes
    const places = written.includes('e-') ? 99 : (written.split('.')[1] ?? '').length;
    if (places > decimals) return { error: 'too-many-decimals' };
    return { value: Object.is(given, -0) ? 0 : given };
  };
  const date = (given: Raw, earliest = '1900-01-01', latest = '2199-12-31') => {
    if (typeof given !== 'string') return { error: 'not-a-date' };
    const value = text(given);
    if (value === '') return null;
    if (value.length !== 10 || [...value].some((c, i) => (i === 4 || i === 7 ? c !== '-' : !'0123456789'.includes(c)))) return { error: 'not-a-date' };
    const back = new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)) - 1, Number(value.slice(8))));
    if (Number(value.slice(0, 4)) >= 100 && back.toISOString().slice(0, 10) !== value) return { error: 'impossible-date' };
    if (value < earliest) return { error: 'too-early' };
    return value > latest ? { error: 'too-late' } : { value };
  };
  const one = (given: Raw, codes: string[]) => {
    if (typeof given !== 'string') return { error: 'not-one-choice' };
    if (text(given) === '') return null;
    return codes.includes(text(given)) ? { value: text(given) } : { error: 'unknown-choice' };
  };
  const valueOf = (q: Question, given: Raw) => {
    if (q.type === 'single') return one(given, q.choices.map((c) => c.code));
    if (q.type === 'grid') return one(given, q.columns.map((c) => c.code));
    if (q.type === 'role') return one(given, (q.choices ?? []).map((c) => c.code));
    if (q.type === 'several') return several(given, q.choices, { atLeast: q.atLeast, atMost: q.atMost });
    if (q.type === 'short-text') return words(given, q.maxLength ?? 200, false);
    if (q.type === 'long-text') return words(given, q.maxLength ?? 4000, true);
    if (q.type === 'number') return number(given, q);
    return date(given, q.earliest, q.latest);
  };
  const unable = (given: Raw): Verdict => {
    const barriers = several(given.barriers === undefined ? [] : given.barriers, definition.barriers);
    const renamed: Record<string, string> = { 'not-a-list': 'barriers-not-a-list', 'too-many-choices': 'too-many-barriers' };
    if (barriers === null) return { error: 'barriers-missing' };
    if ('error' in barriers) return { error: renamed[barriers.error] ?? barriers.error.replace('choice', 'barrier') };
    const answer: Raw = { state: 'unable', barriers: barriers.value };
    if (given.leadTimeMonths !== undefined) {
      const months = given.leadTimeMonths;
      if (typeof months !== 'number' || !(months >= 0 && months <= 120) || months % 1 !== 0) return { error: 'lead-time' };
      answer.leadTimeMonths = Math.abs(months);
    }
    if (given.note !== undefined) {
      const note = words(given.note, 1000, true);
      if (note !== null && 'error' in note) return { error: `note-${note.error}` };
      if (note !== null) answer.note = note.value;
    }
    return { answer };
  };
  const judge = (q: Question, given: Raw): Verdict => {
    if (given === undefined) return null;
    if (!isObject(given) || own(given, 'state') === undefined) return { error: 'not-an-answer' };
    if (!['answered', 'unable', 'not-collected', 'not-applicable', 'unknown'].includes(given.state)) return { error: 'unknown-state' };
    if (given.state !== 'answered' && !(q.allows ?? []).includes(given.state)) return { error: 'state-not-allowed' };
    const fields = ({ answered: ['value'], unable: ['barriers', 'leadTimeMonths', 'note'] } as Raw)[given.state] ?? [];
    for (const key of Object.keys(given)) if (key !== 'state' && !fields.includes(key)) return { error: 'unknown-field' };
    if (given.state === 'unable') return unable(given);
    if (given.state !== 'answered') return { answer: { state: given.state } };
    if (given.value === undefined) return null;
    const value = valueOf(q, given.value);
    if (value === null || 'error' in value) return value as Verdict;
    return { answer: { state: 'answered', value: value.value } };
  };

  // ---- visibility, by recursion ----
  const find = (code: string) => all.find((x) => x.question.code === code);
  const isVisible = (code: string): boolean => {
    const found = find(code)!;
    return truth(found.section.when) && truth(found.question.when);
  };
  const seen = (code: string, row?: string): Answer | null => {
    const q = find(code)!.question;
    if (!isVisible(code)) return null;
    const verdict = judge(q, row === undefined ? own(raw, code) : own(own(raw, code), row));
    return verdict !== null && 'answer' in verdict ? verdict.answer : null;
  };
  const truth = (c: Raw): boolean => {
    if (c === undefined) return true;
    if (c.all) return c.all.filter((x: Condition) => !truth(x)).length === 0;
    if (c.any) return c.any.filter((x: Condition) => truth(x)).length > 0;
    if (c.not) return !truth(c.not);
    const q = find(c.question)!.question;
    if (c.answered !== undefined) {
      const places = q.type === 'grid' && c.row === undefined ? rowsOf(q) : [c.row];
      return c.answered === places.some((row) => seen(q.code, row)?.state === 'answered');
    }
    const answer = seen(q.code, c.row);
    if (answer === null || answer.state !== 'answered') return false;
    const value: Raw = answer.value;
    if (c.eq !== undefined) return value === c.eq;
    if (c.ne !== undefined) return value !== c.ne;
    if (c.in !== undefined) return c.in.indexOf(value) >= 0;
    if (c.has !== undefined) return value.indexOf(c.has) >= 0;
    return c.gt !== undefined ? value > c.gt : value < c.lt;
  };

  // ---- the whole ----
  const errors: string[] = [];
  const answers: Raw = {};
  if (!isObject(raw)) errors.push('||not-an-object');
  for (const { question: q } of all) {
    if (!isVisible(q.code)) continue;
    const mine = own(raw, q.code);
    const places: (string | undefined)[] = q.type === 'grid' ? rowsOf(q) : [undefined];
    if (q.type === 'grid' && mine !== undefined && !isObject(mine)) errors.push(`${q.code}||not-rows`);
    const keys = q.type === 'grid' && isObject(mine) ? Object.keys(mine) : [];
    errors.push(...keys.filter((key) => !rowsOf(q).includes(key)).map((key) => `${q.code}|${key}|unknown-row`));
    for (const row of places) {
      const verdict = judge(q, row === undefined ? mine : own(mine, row));
      if (verdict !== null && 'error' in verdict) errors.push(`${q.code}|${row ?? ''}|${verdict.error}`);
      if (verdict === null && q.required !== false && !partial) errors.push(`${q.code}|${row ?? ''}|missing`);
      if (verdict === null || 'error' in verdict) continue;
      if (row === undefined) answers[q.code] = verdict.answer;
      else answers[q.code] = { ...answers[q.code], [row]: verdict.answer };
    }
  }
  if (isObject(raw)) for (const key of Object.keys(raw)) if (!find(key)) errors.push(`${key}||unknown-question`);
  return { errors: errors.sort(), answers };
}
