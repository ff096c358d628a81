// What answer do the fields of a place say?
import { first, STATE_MARK, type Fields } from '../render/fields.js';
import { fieldName } from '../render/names.js';
import { choosesOne, type QuestionPlace } from '../render/places.js';
import { typedDay } from './typed-day.js';

/**
 * The answer that stands in the fields of a place, unchecked: whatever was typed goes to the engine as it is, which decides. Undefined when
 * nothing was given. Numbers may have thousands commas; months may be words. Never throws.
 */
export function typedAnswer(place: QuestionPlace, fields: Fields): unknown {
  const value = fields.get(fieldName(place)) ?? [];
  if (choosesOne(place.asked)) {
    const chosen = value[0];
    if (chosen === undefined) return undefined;
    return chosen.startsWith(STATE_MARK) ? special(chosen.slice(STATE_MARK.length), place, fields) : answered(chosen);
  }
  const state = first(fields, fieldName(place, 'state'));
  return state ? special(state, place, fields) : answered(typedValue(place, fields));
}

/** Did somebody give a value and say as well that there is none? Then one of the two has to go. */
export function saysBoth(place: QuestionPlace, fields: Fields): boolean {
  if (choosesOne(place.asked) || !first(fields, fieldName(place, 'state'))) return false;
  const value = typedValue(place, fields);
  return value !== undefined || (fields.get(fieldName(place, 'state')) ?? []).length > 1;
}

const answered = (value: unknown) => (value === undefined ? undefined : { state: 'answered', value });

function special(state: string, place: QuestionPlace, fields: Fields): unknown {
  if (state !== 'unable') return { state };
  const lead = first(fields, fieldName(place, 'lead')).trim();
  const note = first(fields, fieldName(place, 'note'));
  return {
    state,
    barriers: [...(fields.get(fieldName(place, 'barriers')) ?? [])],
    ...(lead === '' ? {} : { leadTimeMonths: number(lead) }),
    ...(note.trim() === '' ? {} : { note }),
  };
}

function typedValue(place: QuestionPlace, fields: Fields): unknown {
  const values = fields.get(fieldName(place)) ?? [];
  const text = (values[0] ?? '').trim();
  switch (place.asked.type) {
    case 'several':
      return values.length > 0 ? [...values] : undefined;
    case 'number':
      return text === '' ? undefined : number(text);
    case 'date':
      return typedDay(fields, (part) => fieldName(place, part));
    default:
      return text === '' ? undefined : values[0];
  }
}

/** The number, or the text itself when it is none. */
function number(text: string): number | string {
  return /^-?\d[\d,]{0,30}(\.\d{1,20})?$/.test(text) ? Number(text.replaceAll(',', '')) : text;
}
