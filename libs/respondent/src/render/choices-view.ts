// Which buttons and boxes does a place offer, and which are chosen?
import { choicesOf, type Choice, type SpecialState } from '@muster/domain/surveys';
import { stateWords } from './answer-words.js';
import { first, STATE_MARK, type Fields } from './fields.js';
import { controlId, fieldName, type Part } from './names.js';
import { choosesOne, type QuestionPlace } from './places.js';
import { own, words, type Language, type Words } from './words.js';

/** One radio button or checkbox. `unable` is the one that asks for reasons; `exclusive` clears the others. */
export interface Option {
  id: string;
  name: string;
  value: string;
  words: Words;
  hint: Words | null;
  checked: boolean;
  exclusive: boolean;
  unable: boolean;
}

/** The choices of the survey author, as radio buttons or checkboxes. */
export function choiceOptions(place: QuestionPlace, fields: Fields, language: Language): Option[] {
  return listed(place, { choices: choicesOf(place.asked), part: 'value' }, { fields, language });
}

/** The reasons why something cannot be reported, as checkboxes. */
export function barrierOptions(place: QuestionPlace, barriers: readonly Choice[], reading: { fields: Fields; language: Language }): Option[] {
  return listed(place, { choices: barriers, part: 'barriers' }, reading);
}

function listed(
  place: QuestionPlace,
  { choices, part }: { choices: readonly Choice[]; part: Part },
  { fields, language }: { fields: Fields; language: Language },
): Option[] {
  const name = fieldName(place, part);
  const chosen = fields.get(name) ?? [];
  return choices.map((choice, index) => ({
    id: controlId(place, part, index),
    name,
    value: choice.code,
    words: words(choice.text, language),
    hint: choice.hint ? words(choice.hint, language) : null,
    checked: chosen.includes(choice.code),
    exclusive: choice.exclusive ?? false,
    unable: false,
  }));
}

/** The special states that the question allows: further radio buttons of the same group, or checkboxes of their own beside a field. */
export function stateOptions(place: QuestionPlace, fields: Fields): Option[] {
  const radios = choosesOne(place.asked);
  const name = fieldName(place, radios ? 'value' : 'state');
  const before = radios ? choicesOf(place.asked).length : 0;
  return (place.asked.allows ?? []).map((state: SpecialState, index) => {
    const value = radios ? STATE_MARK + state : state;
    const id = controlId(place, radios ? 'value' : 'state', before + index);
    const checked = radios ? first(fields, name) === value : (fields.get(name) ?? []).includes(value);
    return { id, name, value, words: own(stateWords[state]), hint: null, checked, exclusive: !radios, unable: state === 'unable' };
  });
}
