// What stands in the fields of a form: typed by somebody, or taken from a saved answer?
import { answerAt, type Answer, type Answers, type Section } from '@muster/domain/surveys';
import { fieldName, typedParts, type At } from './names.js';
import { choosesOne, placesIn, type QuestionPlace } from './places.js';

/** Flat form fields: every name with its values, in the order in which they came. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** Before the code of a special state, so that it cannot be taken for a choice. */
export const STATE_MARK = '~';

const MOST_FIELDS = 5000;
const MOST_VALUES = 200;

/** The fields of a parsed form body of unknown origin: only texts and lists of texts are kept, everything else is passed over. Never throws. */
export function fieldsIn(body: unknown): Fields {
  const fields = new Map<string, string[]>();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return fields;
  for (const [name, value] of Object.entries(body).slice(0, MOST_FIELDS)) {
    const values = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
    if (values.length > 0) fields.set(name, values.slice(0, MOST_VALUES));
  }
  return fields;
}

/** The first value of a field; '' when it is not there. */
export function first(fields: Fields, name: string): string {
  return fields.get(name)?.[0] ?? '';
}

/** The fields that show these saved answers, for every place of a section. */
export function fieldsFor(section: Pick<Section, 'questions'>, answers: Answers): Fields {
  return new Map(placesIn(section).flatMap((place) => fieldsOf(place, savedAt(answers, place) ?? null)));
}

/** The answer saved at a place. */
export function savedAt(answers: Answers, { question, row }: At): Answer | undefined {
  return answerAt(answers, row ? { question, row } : { question });
}

/** The saved fields with the typed ones laid over them at the given places, so that what was typed stays, valid or not. */
export function withTyped(saved: Fields, typed: Fields, places: readonly At[]): Fields {
  const merged = new Map(saved);
  for (const name of places.flatMap((at) => typedParts.map((part) => fieldName(at, part)))) {
    const values = typed.get(name);
    if (values) merged.set(name, values);
    else merged.delete(name);
  }
  return merged;
}

/** The fields of one answer; none when there is no answer. */
export function fieldsOf(place: QuestionPlace, answer: Answer | null): [string, string[]][] {
  if (!answer) return [];
  if (answer.state === 'answered') return valueFields(place, answer.value);
  const state: [string, string[]] = choosesOne(place.asked)
    ? [fieldName(place), [STATE_MARK + answer.state]]
    : [fieldName(place, 'state'), [answer.state]];
  if (answer.state !== 'unable') return [state];
  const lead = answer.leadTimeMonths === undefined ? '' : String(answer.leadTimeMonths);
  return [state, [fieldName(place, 'barriers'), answer.barriers], [fieldName(place, 'lead'), [lead]], [fieldName(place, 'note'), [answer.note ?? '']]];
}

function valueFields(place: QuestionPlace, value: string | string[] | number): [string, string[]][] {
  if (place.asked.type !== 'date') return [[fieldName(place), Array.isArray(value) ? value : [String(value)]]];
  const [year = '', month = '', day = ''] = String(value).split('-');
  const plain = (digits: string) => [digits.replace(/^0/, '')];
  return [[fieldName(place, 'day'), plain(day)], [fieldName(place, 'month'), plain(month)], [fieldName(place, 'year'), [year]]];
}
