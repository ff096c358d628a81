// How far is a response, section by section, and what comes next?
import { completeness, visibleSections, type Answers, type Definition, type Section, type SectionState } from '@muster/domain/surveys';
import { waits } from './residual.js';
import { words, type Language, type Words } from './words.js';

export type TaskState = SectionState | 'cannot start yet';

/** One line of the task list. `done` states are plain text, the others are tags (GOV.UK: few statuses, quiet when done). */
export interface TaskRow {
  code: string;
  title: Words;
  state: TaskState;
  label: string;
  done: boolean;
  detail: string;
}

export interface TaskListView {
  answered: number;
  required: number;
  complete: boolean;
  rows: TaskRow[];
}

const labels: Readonly<Record<TaskState, string>> = {
  'not started': 'Not yet started',
  'in progress': 'Incomplete',
  completed: 'Completed',
  'cannot start yet': 'Cannot start yet',
};

/** The task list of a survey. A section that an open answer may still bring up is listed as one that cannot be started yet. */
export function taskListView(definition: Definition, answers: Answers, language: Language): TaskListView {
  const far = completeness(definition, answers);
  const asked = new Set(visibleSections(definition, answers).map(({ code }) => code));
  const rows = definition.sections.flatMap((section): TaskRow[] => {
    if (!asked.has(section.code)) return waits(section.when, answers) ? [row(section, 'cannot start yet', language)] : [];
    const of = far.sections.find(({ code }) => code === section.code);
    const started = of && of.state === 'in progress';
    return [{ ...row(section, of?.state ?? 'not started', language), detail: started ? `${of.answered} of ${of.required} answered` : '' }];
  });
  const complete = far.sections.every(({ answered, required }) => answered === required);
  return { answered: far.answered, required: far.required, complete, rows };
}

function row(section: Section, state: TaskState, language: Language): TaskRow {
  const detail = state === 'cannot start yet' ? 'Depends on your answers to earlier sections' : '';
  return { code: section.code, title: words(section.title, language), state, label: labels[state], done: state === 'completed', detail };
}
