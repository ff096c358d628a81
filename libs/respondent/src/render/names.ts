// What are the form fields of a place called, and which ids do they carry?

/** A question, and the code of its row in a grid ('' for a plain question). */
export interface At {
  question: string;
  row: string;
}

/** The fields that a place can have besides its value. `version` carries the mark, `keep` and `theirs` settle a conflict. */
export type Part = 'value' | 'state' | 'barriers' | 'lead' | 'note' | 'day' | 'month' | 'year' | 'version' | 'keep' | 'theirs';

/** The parts in which somebody types or chooses an answer. */
export const typedParts: readonly Part[] = ['value', 'state', 'barriers', 'lead', 'note', 'day', 'month', 'year'];

/** The name of a form field: flat, and never equal to the form's own fields. */
export function fieldName(at: At, part: Part = 'value'): string {
  const base = at.row ? `a.${at.question}.${at.row}` : `a.${at.question}`;
  return part === 'value' ? base : `${base}--${part}`;
}

/** The id of a control. Row codes may hold anything, so a row goes by its position; `index` counts the choices of a group from 0. */
export function controlId({ question, rowIndex }: { question: string; rowIndex: number | null }, part: Part = 'value', index = 0): string {
  const place = rowIndex === null ? `a-${question}` : `a-${question}--r${rowIndex + 1}`;
  const named = part === 'value' ? place : `${place}--${part}`;
  return index === 0 ? named : `${named}--${index + 1}`;
}
