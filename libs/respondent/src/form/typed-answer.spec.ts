import fc from 'fast-check';
import { checkAnswer, type Answer } from '@muster/domain/surveys';
import { definition, value } from '../../test/survey.js';
import { fieldsIn, fieldsOf } from '../render/fields.js';
import { placesIn } from '../render/places.js';
import { entryAt, where } from './entry.js';
import { typedAnswer } from './typed-answer.js';

const places = placesIn({ questions: definition.sections.flatMap(({ questions }) => questions) });
const placeOf = (question: string, row = '') => places.find((place) => place.question === question && place.row === row)!;

describe('what the fields of a form say', () => {
  it.each<[string, string, Record<string, string | string[]>, unknown]>([
    ['a chosen button', 'system', { 'a.system': 'alpha' }, value('alpha')],
    ['nothing chosen', 'system', {}, undefined],
    ['a number with commas and spaces', 'staff', { 'a.staff': ' 1,234 ' }, value(1234)],
    ['zero, which is a value', 'staff', { 'a.staff': '0' }, value(0)],
    ['a word for a number, kept for the message', 'staff', { 'a.staff': 'ten' }, value('ten')],
    ['a blank field', 'staff', { 'a.staff': '  ' }, undefined],
    ['a date', 'since', { 'a.since--day': '7', 'a.since--month': '3', 'a.since--year': '2023' }, value('2023-03-07')],
    ['a date with a month in words', 'since', { 'a.since--day': '27', 'a.since--month': 'March', 'a.since--year': '2023' }, value('2023-03-27')],
    ['half a date', 'since', { 'a.since--day': '27', 'a.since--month': '', 'a.since--year': '' }, value('-00-27')],
    ['several choices', 'topics', { 'a.topics': ['a', 'b'] }, value(['a', 'b'])],
    ['a reason for no answer', 'topics', { 'a.topics--state': 'unknown' }, { state: 'unknown' }],
    ['what cannot be reported', 'staff', { 'a.staff--state': 'unable', 'a.staff--barriers': 'workforce', 'a.staff--lead': '6', 'a.staff--note': ' ' }, { state: 'unable', barriers: ['workforce'], leadTimeMonths: 6 }],
    ['reasons that were hidden again, which do not count', 'system', { 'a.system': 'alpha', 'a.system--barriers': 'workforce' }, value('alpha')],
  ])('%s', (_name, question, fields, answer) => {
    expect(typedAnswer(placeOf(question), fieldsIn(fields))).toEqual(answer);
  });

  it('says the same again for every saved answer that a page shows', () => {
    const unable: Answer = { state: 'unable', barriers: ['not-captured', 'workforce'], leadTimeMonths: 3, note: 'Soon' };
    const saved: [string, string, Answer][] = [
      ['system', '', value('other')], ['system-other', '', value('Own')], ['staff', '', value(0)], ['staff', '', unable], ['since', '', value('2023-03-07')],
      ['indicators', 'i2', value('files')], ['indicators', 'i2', unable], ['topics', '', value(['a', 'b'])], ['topics', '', { state: 'unknown' }], ['more', '', value('One\ntwo')],
    ];
    for (const [question, row, answer] of saved) {
      const place = placeOf(question, row);
      expect(checkAnswer(definition, where(place), typedAnswer(place, new Map(fieldsOf(place, answer))))).toEqual({ answer });
    }
  });

  it('never throws and never lets anything unchecked through, whatever is sent', () => {
    const names = places.flatMap((place) => [place.question, `${place.question}.${place.row}`]).flatMap((name) => ['', '--state', '--barriers', '--lead', '--note', '--day', '--month', '--year', '--version', '--keep', '--theirs'].map((part) => `a.${name}${part}`));
    const text = fc.oneof(fc.constantFrom('alpha', '~unable', '~', 'unable', 'system', '1', '-0', '1e9', '∞', '__proto__', '0.-', '9.x', 'mine', 'theirs'), fc.string());
    const body = fc.dictionary(fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor'), fc.string()), fc.oneof(text, fc.array(text), fc.anything()));
    fc.assert(fc.property(body, (sent) => {
      const fields = fieldsIn(sent);
      for (const place of places) {
        const { answer, error } = entryAt(place, fields, definition);
        expect(answer === null || error === null).toBe(true);
        if (answer) expect(checkAnswer(definition, where(place), answer)).toEqual({ answer });
      }
    }), { numRuns: 500 });
  });
});

describe('the body of a form', () => {
  it.each([[null], ['text'], [['list']], [42], [undefined]])('is empty when it is %p', (body) => {
    expect(fieldsIn(body).size).toBe(0);
  });
});
