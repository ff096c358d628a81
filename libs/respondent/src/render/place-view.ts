// What does one place look like on the page: its controls, what stands in them, and what is wrong?
import type { AnswerError, Definition } from '@muster/domain/surveys';
import { barrierOptions, choiceOptions, stateOptions, type Option } from './choices-view.js';
import { conflictView, type ConflictView } from './conflict-view.js';
import { first, type Fields } from './fields.js';
import { controlId, fieldName, type Part } from './names.js';
import type { QuestionPlace } from './places.js';
import { placeKey, type Conflict } from '../sheet.js';
import { words, type Language, type Words } from './words.js';

/** One typed field. `width` is the GOV.UK width class in characters. */
export interface Input {
  id: string;
  name: string;
  label: string;
  value: string;
  width: number;
  unit: Words | null;
  decimal: boolean;
  mostLetters: number;
}

/** What is asked of somebody who cannot report. */
export interface UnableView {
  barriers: Option[];
  lead: Input;
  note: Input;
}

export type Control = 'radios' | 'checkboxes' | 'text' | 'long-text' | 'number' | 'date';

export interface PlaceView {
  key: string;
  question: string;
  row: string;
  id: string;
  legend: Words;
  hint: Words | null;
  control: Control;
  options: Option[];
  states: Option[];
  inputs: Input[];
  unable: UnableView | null;
  error: { message: string; part: Part; href: string } | null;
  mark: { name: string; value: string };
  conflict: ConflictView | null;
}

/** What a page knows when it shows places: the survey, what stands in the fields, the marks, and what went wrong. */
export interface Showing {
  definition: Pick<Definition, 'barriers'>;
  fields: Fields;
  marks: ReadonlyMap<string, string>;
  errors: readonly AnswerError[];
  conflicts: readonly Conflict[];
  language: Language;
}

const controls: Readonly<Record<QuestionPlace['asked']['type'], Control>> = {
  single: 'radios', role: 'radios', grid: 'radios', several: 'checkboxes',
  'short-text': 'text', 'long-text': 'long-text', number: 'number', date: 'date',
};

/** The view of one place. */
export function placeView(place: QuestionPlace, showing: Showing): PlaceView {
  const { fields, language, marks, conflicts } = showing;
  const key = placeKey(place.question, place.row);
  const conflict = conflicts.find((one) => one.question === place.question && one.row === place.row);
  const shown = place.gridRow ?? place.asked;
  return {
    key,
    question: place.question,
    row: place.row,
    id: controlId(place),
    legend: words(shown.text, language),
    hint: shown.hint ? words(shown.hint, language) : null,
    control: controls[place.asked.type],
    options: choiceOptions(place, fields, language),
    states: stateOptions(place, fields),
    inputs: inputsOf(place, showing),
    unable: place.asked.allows?.includes('unable') ? unableView(place, showing) : null,
    error: errorAt(place, showing.errors),
    mark: { name: fieldName(place, 'version'), value: marks.get(key) ?? '0.-' },
    conflict: conflict ? conflictView(place, conflict, showing) : null,
  };
}

/** What is wrong at a place, and the control that the message belongs to. */
function errorAt(place: QuestionPlace, errors: readonly AnswerError[]): PlaceView['error'] {
  const error = errors.find((one) => one.question === place.question && (one.row ?? '') === place.row);
  if (!error) return null;
  const part = partOf(error.code, place);
  return { message: error.message, part, href: `#${controlId(place, part)}` };
}

function partOf(code: string, place: QuestionPlace): Part {
  if (code === 'conflict') return 'keep';
  if (code.includes('barrier')) return 'barriers';
  if (code === 'lead-time') return 'lead';
  if (code.startsWith('note-')) return 'note';
  return place.asked.type === 'date' ? 'day' : 'value';
}

function inputsOf(place: QuestionPlace, { fields, language }: Showing): Input[] {
  const { asked } = place;
  if (asked.type === 'date') {
    const part = (name: 'day' | 'month' | 'year', width: number) => input(place, { part: name, fields, label: name[0]!.toUpperCase() + name.slice(1), width });
    return [part('day', 2), part('month', 2), part('year', 4)];
  }
  if (asked.type === 'number') {
    const unit = asked.unit ? words(asked.unit, language) : null;
    return [{ ...input(place, { part: 'value', fields, label: '', width: 10 }), unit, decimal: (asked.decimals ?? 0) > 0 }];
  }
  if (asked.type !== 'short-text' && asked.type !== 'long-text') return [];
  const mostLetters = asked.maxLength ?? (asked.type === 'short-text' ? 200 : 4000);
  return [{ ...input(place, { part: 'value', fields, label: '', width: mostLetters <= 20 ? 20 : 0 }), mostLetters }];
}

function unableView(place: QuestionPlace, { definition, fields, language }: Showing): UnableView {
  return {
    barriers: barrierOptions(place, definition.barriers, { fields, language }),
    lead: input(place, { part: 'lead', fields, label: 'How many months until you could report it? (optional)', width: 3 }),
    note: { ...input(place, { part: 'note', fields, label: 'Anything else we should know (optional)', width: 0 }), mostLetters: 1000 },
  };
}

function input(place: QuestionPlace, of: { part: Part; fields: Fields; label: string; width: number }): Input {
  const name = fieldName(place, of.part);
  const id = controlId(place, of.part);
  return { id, name, label: of.label, value: first(of.fields, name), width: of.width, unit: null, decimal: false, mostLetters: 0 };
}
