// Is what was chosen among the choices, and may these be chosen together?
import { blank, clean, fault, shortList, type Checked } from './checked.js';
import { tidy } from './check-text.js';
import type { Choice } from './definition.js';
import { itemsOf } from './plain-data.js';

/** What may be chosen: the name of the question for messages, the choices, and how many (without limit unless said). */
export type ChoiceLimits = { name: string; choices: readonly Choice[]; atLeast?: number; atMost?: number };

/**
 * The code of the one choice; blank when the text is empty. Refuses everything that is not the code of a choice.
 */
export function checkChoice(given: unknown, { name, choices }: ChoiceLimits): Checked<string> {
  if (typeof given !== 'string') return fault('not-one-choice', `${pleaseChoose(name, choices)}, and only one.`);
  const code = tidy(given);
  if (code === '') return blank;
  return choices.some((choice) => choice.code === code) ? clean(code) : fault('unknown-choice', `${pleaseChoose(name, choices)}.`);
}

function pleaseChoose(name: string, choices: readonly Choice[]): string {
  return `Choose ${shortList(choices.map((choice) => choice.text.en)) ?? 'one of the listed answers'} for ${name}`;
}

/**
 * The chosen codes in the order of the definition; blank when the list is empty. Refuses what is no list, a code that is no choice,
 * a code twice, an exclusive choice together with others, and too few or too many (an exclusive choice alone is always enough).
 */
export function checkChoices(given: unknown, limits: ChoiceLimits): Checked<string[]> {
  const items = itemsOf(given, limits.choices.length);
  if (items === null) return fault('not-a-list', `Choose the answers that apply for ${limits.name}. A list is needed.`);
  if (items === 'too-many') return fault('too-many-choices', `Choose no more than ${limits.choices.length} answers for ${limits.name}.`);
  const codes = items.map((item) => (typeof item === 'string' ? tidy(item) : null));
  const chosen = limits.choices.filter((choice) => codes.includes(choice.code));
  if (codes.some((code) => code === null || !chosen.some((choice) => choice.code === code))) {
    return fault('unknown-choice', `Choose only listed answers for ${limits.name}.`);
  }
  if (chosen.length < codes.length) return fault('duplicate-choice', `Choose each answer only once for ${limits.name}.`);
  return chosen.length === 0 ? blank : together(chosen, limits);
}

function together(chosen: readonly Choice[], limits: ChoiceLimits): Checked<string[]> {
  const alone = chosen.find((choice) => choice.exclusive);
  if (alone && chosen.length > 1) {
    return fault('exclusive-choice', `Choose either “${alone.text.en}” or other answers for ${limits.name}, not both.`);
  }
  if (!alone && chosen.length < (limits.atLeast ?? 1)) {
    return fault('too-few-choices', `Choose at least ${limits.atLeast} answers for ${limits.name}.`);
  }
  if (chosen.length > (limits.atMost ?? Infinity)) {
    return fault('too-many-choices', `Choose no more than ${limits.atMost} ${limits.atMost === 1 ? 'answer' : 'answers'} for ${limits.name}.`);
  }
  return clean(chosen.map((choice) => choice.code));
}
