import { createHash } from 'node:crypto';
import { canonicalJson, contentHash } from './canonical.js';
import type { Condition, Definition } from './definition.js';
import { parseDefinition } from './parse-definition.js';
import { needsFramework, resolveRows } from './rows.js';
import { smallSurvey } from './small-survey.plain.js';

type Loose = { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- drafts are broken on purpose
const draft = (change: (survey: Loose) => void): Loose => {
  const survey = structuredClone(smallSurvey) as Loose;
  change(survey);
  return survey;
};
const question = (survey: Loose, section: number, index: number): Loose => survey.sections[section].questions[index] as Loose;
const when = (condition: unknown) => draft((survey) => { question(survey, 2, 0).when = condition; });
const errorsOf = (json: unknown) => parseDefinition(json).errors ?? [];

describe('reading a survey definition', () => {
  it('gives an equal copy of a right one', () => {
    const { definition } = parseDefinition(smallSurvey);
    expect(definition).toEqual(smallSurvey);
    expect(definition).not.toBe(smallSurvey);
  });

  it.each<[string, Loose, string, RegExp]>([
    ['an unknown key', draft((s) => { question(s, 0, 0).requird = false; }), 'sections.0.questions.0', /requird/],
    ['an unknown question type', draft((s) => { question(s, 0, 0).type = 'ranking'; }), 'sections.0.questions.0.type', /single.*grid/],
    ['a code that is not kebab-case', draft((s) => { question(s, 0, 0).code = 'My Code'; }), 'sections.0.questions.0.code', /hyphens/],
    ['a code that every object inherits', draft((s) => { question(s, 0, 0).code = 'constructor'; }), 'sections.0.questions.0.code', /reserved/],
    ['a blank text', draft((s) => { s.title.en = ' '; }), 'title.en', /blank/],
    ['no section', draft((s) => { s.sections = []; }), 'sections', /at least one section/],
    ['a section without questions', draft((s) => { s.sections[0].questions = []; }), 'sections.0.questions', /at least one question/],
    ['a grid without columns', draft((s) => { question(s, 1, 2).columns = []; }), 'sections.1.questions.2.columns', /at least one choice/],
    ['a grid without rows', draft((s) => { question(s, 1, 2).rows.rows = []; }), 'sections.1.questions.2.rows.rows', /at least one row/],
    ['an impossible day', draft((s) => { question(s, 2, 1).earliest = '2023-02-30'; }), 'sections.2.questions.1.earliest', /real day/],
    ['two sections of one code', draft((s) => { s.sections[1].code = 'about'; }), 'sections.1.code', /used twice/],
    ['two questions of one code, sections apart', draft((s) => { question(s, 1, 1).code = 'system'; }), 'sections.1.questions.1.code', /used twice/],
    ['two choices of one code', draft((s) => { question(s, 0, 0).choices[1].code = 'mosaic'; }), 'sections.0.questions.0.choices.1.code', /used twice/],
    ['two columns of one code', draft((s) => { question(s, 1, 2).columns[1].code = 'system'; }), 'sections.1.questions.2.columns.1.code', /used twice/],
    ['two rows of one code', draft((s) => { question(s, 1, 2).rows.rows[1].code = 'first-hearing'; }), 'sections.1.questions.2.rows.rows.1.code', /used twice/],
    ['two barriers of one code', draft((s) => { s.barriers[1].code = 'not-captured'; }), 'barriers.1.code', /used twice/],
    ['"unable" in a survey without barriers', draft((s) => { s.barriers = []; question(s, 1, 2).allows = []; }), 'sections.1.questions.0.allows', /needs barriers/],
    ['a state allowed twice', draft((s) => { question(s, 1, 0).allows = ['unknown', 'unknown']; }), 'sections.1.questions.0.allows', /only once/],
    ['an exclusive choice where only one is taken', draft((s) => { question(s, 0, 0).choices[0].exclusive = true; }), 'sections.0.questions.0.choices.0.exclusive', /several/],
    ['atLeast above atMost', draft((s) => { question(s, 1, 1).atLeast = 3; }), 'sections.1.questions.1.atLeast', /above atMost/],
    ['atLeast above what goes together', draft((s) => { Object.assign(question(s, 1, 1), { atLeast: 4, atMost: 4 }); }), 'sections.1.questions.1.atLeast', /go together/],
    ['min above max', draft((s) => { question(s, 2, 0).min = 521; }), 'sections.2.questions.0.min', /above max/],
    ['earliest after latest', draft((s) => { question(s, 2, 1).earliest = '2031-01-01'; }), 'sections.2.questions.1.earliest', /after latest/],
    ['Welsh that is missing', draft((s) => { s.welshRequired = true; s.title.cy = 'Arolwg'; }), 'barriers.0.text.cy', /Welsh/],
  ])('refuses %s', (_what, json, path, message) => {
    expect(errorsOf(json)[0]).toEqual({ path, message: expect.stringMatching(message) });
  });

  it.each<[string, unknown, RegExp]>([
    ['looks at a later question', { question: 'start', answered: true }, /not asked before/],
    ['looks at itself', { question: 'weeks', gt: 1 }, /not asked before/],
    ['looks at an unknown question', { not: { question: 'colour', eq: 'red' } }, /not asked before/],
    ['looks at a grid without a row', { question: 'indicators-bronze', eq: 'system' }, /Name the row/],
    ['looks at an unknown row', { all: [{ question: 'indicators-bronze', row: 'x', eq: 'system' }] }, /no row "x"/],
    ['looks at a row of a question without rows', { question: 'system', row: 'x', eq: 'other' }, /no rows/],
    ['compares with an unknown choice', { any: [{ question: 'system', in: ['mosaic', 'x'] }] }, /no choice "x"/],
    ['compares several choices with one', { question: 'provider-bronze', eq: 'legal' }, /Use has/],
    ['asks one choice for what it has', { question: 'system', has: 'other' }, /Use eq/],
    ['counts what is no number', { question: 'system', gt: 1 }, /need a number/],
    ['compares a choice with a number', { question: 'system', eq: 1 }, /has texts/],
    ['compares with the wrong role', { question: 'role', eq: 'king' }, /no choice "king"/],
    ['has two tests at once', { question: 'system', eq: 'other', ne: 'mosaic' }, /A condition is/],
    ['has no test', { question: 'system' }, /A condition is/],
  ])('refuses a condition that %s', (_what, condition, message) => {
    expect(errorsOf(when(condition))).toEqual([{ path: 'sections.2.questions.0.when', message: expect.stringMatching(message) }]);
  });

  it.each<[string, Condition]>([
    ['a grid that is answered at all', { question: 'indicators-bronze', answered: true }],
    ['one of several choices', { not: { question: 'provider-bronze', has: 'nobody' } }],
    ['a free text', { question: 'system-other', eq: 'Old one' }],
  ])('takes a condition on %s', (_what, condition) => {
    expect(errorsOf(when(condition))).toEqual([]);
  });

  it('refuses a section that looks at a question of its own', () => {
    const json = draft((survey) => { survey.sections[0].when = { question: 'system', eq: 'other' }; });
    expect(errorsOf(json)[0]?.path).toBe('sections.0.when');
  });

  it('names every fault at once, up to a hundred', () => {
    expect(errorsOf(draft((s) => { question(s, 1, 1).code = 'system'; question(s, 2, 0).min = 999; }))).toHaveLength(2);
    expect(errorsOf(draft((s) => { s.barriers = Array.from({ length: 150 }, () => ({})); }))).toHaveLength(100);
  });

  const cyclic: Loose = {};
  cyclic.not = cyclic;
  it.each<[string, unknown]>([
    ['nothing', undefined], ['a text', '{}'], ['a list', []], ['a condition that turns in a circle', when(cyclic)],
    ['a condition without end', when(JSON.parse(`${'{"not":'.repeat(3000)}{}${'}'.repeat(3000)}`))], ['a prototype key', JSON.parse(JSON.stringify(smallSurvey).replace('{', '{"__proto__":{},'))],
    ['a list full of holes', draft((s) => { s.sections = new Array(1_000_000_000); })],
  ])('refuses %s and does not fall over', (_what, json) => {
    expect(errorsOf(json).length).toBeGreaterThan(0);
  });
});

describe('taking rows from a framework', () => {
  const survey = draft((s) => { question(s, 1, 2).rows = { source: 'indicators', level: 'bronze' }; s.sections[2].when = undefined; }) as unknown as Definition;
  const framework = {
    levels: [{ code: 'bronze', name: 'Bronze' }, { code: 'silver', name: 'Silver', nameCy: 'Arian' }],
    indicators: [{ code: 'a', level: 'bronze', name: 'Indicator A' }, { code: 'b', level: 'silver', name: 'Indicator B' }, { code: 'c', level: null, name: 'Indicator C' }],
  };
  const rowsWith = (rows: object) => {
    const resolved = resolveRows(draft((s) => { question(s, 1, 2).rows = rows; }) as unknown as Definition, framework);
    return (question(resolved as Loose, 1, 2).rows as { rows: { code: string }[] }).rows;
  };

  it('writes out the indicators of a level, all indicators, or the levels with their names', () => {
    expect(rowsWith({ source: 'indicators', level: 'bronze' })).toEqual([{ code: 'a', text: { en: 'Indicator A' } }]);
    expect(rowsWith({ source: 'indicators' }).map((row) => row.code)).toEqual(['a', 'b', 'c']);
    expect(rowsWith({ source: 'levels' })).toEqual([{ code: 'bronze', text: { en: 'Bronze' } }, { code: 'silver', text: { en: 'Silver', cy: 'Arian' } }]);
  });

  it('leaves what it was given alone and the result needs no framework', () => {
    const before = JSON.stringify(survey);
    expect([needsFramework(survey), needsFramework(resolveRows(survey, framework))]).toEqual([true, false]);
    expect(JSON.stringify(survey)).toBe(before);
  });

  it('gives a level without indicators no rows, so that the survey cannot be published', () => {
    expect(errorsOf(survey)).toEqual([]);
    expect(errorsOf(resolveRows(survey, { ...framework, indicators: [] }))[0]?.message).toMatch(/at least one row/);
  });
});

describe('telling one survey from another', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  it('gives the same hash whatever the order of the keys, and another for any other content', () => {
    const turned = JSON.parse(JSON.stringify(smallSurvey), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value) as Definition;
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(smallSurvey));
    expect(contentHash(turned, sha256)).toBe(contentHash(smallSurvey, sha256));
    expect(contentHash(smallSurvey, sha256)).toMatch(/^[0-9a-f]{64}$/);
    expect(contentHash(draft((s) => { s.sections.reverse(); }) as unknown as Definition, sha256)).not.toBe(contentHash(smallSurvey, sha256));
  });
  it('leaves out what is undefined', () => {
    expect(canonicalJson({ ...smallSurvey, introduction: undefined })).toBe(canonicalJson(smallSurvey));
  });
});
