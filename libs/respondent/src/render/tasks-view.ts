// What is somebody asked for, who answers for one authority or several?
import type { ReturnTask } from '@muster/server/collections';
import type { Task } from '@muster/server/surveys';
import { dueWords, isAwaited, nameOf, tagOf, type Tag } from './return-words.js';
import { pathOf } from './return-view.js';
import { day } from './words.js';

const states: Readonly<Record<Task['state'], string>> = {
  'not-started': 'Not yet started',
  'in-progress': 'In progress',
  submitted: 'Submitted',
  reopened: 'Reopened for changes',
};

/** A survey in the list. `calendar` is '' where no day is left to wait for. */
export interface SurveyLine extends Task {
  label: string;
  done: boolean;
  lastDay: string;
  closed: boolean;
  calendar: string;
}

/** A return in the list, with its survey where one was asked. `organisation` is '' where all are of the same. */
export interface ReturnLine {
  href: string;
  name: string;
  programme: string;
  organisation: string;
  due: string;
  invented: boolean;
  tag: Tag;
  calendar: string;
  survey: { href: string; label: string } | null;
}

export interface TasksView {
  heading: string;
  surveys: SurveyLine[];
  returns: ReturnLine[];
}

/** Everything that somebody is asked for. */
export function tasksView(surveys: readonly Task[], returns: readonly ReturnTask[]): TasksView {
  const several = new Set([...surveys, ...returns].map(({ organisation }) => organisation)).size > 1;
  return { heading: headingOf(surveys.length, returns.length), surveys: surveys.map(surveyLine), returns: returns.map((one) => returnLine(one, several)) };
}

function headingOf(surveys: number, returns: number): string {
  if (returns === 0) return 'Your surveys';
  return surveys === 0 ? 'Your returns' : 'Your surveys and returns';
}

function surveyLine(task: Task): SurveyLine {
  const closed = task.waveState === 'closed';
  const done = task.state === 'submitted';
  return { ...task, label: states[task.state], done, lastDay: task.closesOn ? day(task.closesOn) : '', closed, calendar: task.waveState === 'open' && !done ? `/responses/${task.responseId}/due.ics` : '' };
}

function returnLine(task: ReturnTask, several: boolean): ReturnLine {
  const { programme, invented, surveyResponseId, surveyState, roundState } = task;
  const href = pathOf(task);
  return {
    href, name: nameOf(task), programme, organisation: several ? task.organisation : '', due: dueWords(task), invented, tag: tagOf(task), calendar: isAwaited(task) && !task.overdue ? `${href}/due.ics` : '',
    survey: surveyResponseId && surveyState ? { href: `/responses/${surveyResponseId}`, label: surveyState !== 'submitted' && roundState === 'closed' ? 'Not submitted' : states[surveyState] } : null,
  };
}
