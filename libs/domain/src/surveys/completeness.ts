// How much of a survey is answered, and where does somebody who comes back go on?
import type { Answers, Place } from './answer.js';
import type { Definition } from './definition.js';
import { walk, type Stop } from './walk.js';

export type SectionState = 'not started' | 'in progress' | 'completed';

/** `answered` counts required places only, so it is never above `required`. */
export type SectionCompleteness = { code: string; answered: number; required: number; state: SectionState };
export type Completeness = { answered: number; required: number; sections: SectionCompleteness[] };

/**
 * How many of the required places that are asked have a right answer, in all and by section. A row of a grid counts as one place;
 * "unable" and its like are answers. A section without required questions is completed once anything in it is answered.
 */
export function completeness(definition: Definition, answers: Answers): Completeness {
  const { sections, stops } = walk(definition, answers);
  const counted = sections.map(({ code }) => ofSection(code, stops.filter((stop) => stop.section === code)));
  const sum = (what: 'answered' | 'required') => counted.reduce((total, section) => total + section[what], 0);
  return { answered: sum('answered'), required: sum('required'), sections: counted };
}

/**
 * The first required place that is asked and has no right answer; null when nothing stands in the way of submission.
 */
export function nextUnanswered(definition: Definition, answers: Answers): (Place & { section: string }) | null {
  const next = walk(definition, answers).stops.find((stop) => stop.required && !stop.answer);
  if (!next) return null;
  const place = { section: next.section, question: next.question.code };
  return next.row ? { ...place, row: next.row.code } : place;
}

function ofSection(code: string, stops: Stop[]): SectionCompleteness {
  const required = stops.filter((stop) => stop.required);
  const answered = required.filter((stop) => stop.answer).length;
  return { code, answered, required: required.length, state: stateOf(stops, required.length - answered) };
}

function stateOf(stops: Stop[], outstanding: number): SectionState {
  if (!stops.some((stop) => stop.answer)) return 'not started';
  return outstanding > 0 ? 'in progress' : 'completed';
}
