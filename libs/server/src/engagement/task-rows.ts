import { personColumn } from '../people/index.js';
import { PLACE, placeOf } from './place-columns.js';
import type { Task } from './tasks.types.js';

/** A task as it is read: with the contact in which it was agreed, and where it belongs. */
export interface TaskRow extends Omit<Task, 'overdue' | 'allowedActions'> {
  contactId: string | null;
  programmeId: string;
}

export const TASK = `task.id, task.kind, task.text, task.due_on as "dueOn", task.done_at as "doneAt", task.done_note as "doneNote", task.opened_at as "openedAt",
  task.contact_id as "contactId", task.programme_id as "programmeId", ${PLACE}, ${personColumn('owner')} as owner, ${personColumn('person')} as person,
  case when task.done_at is not null then coalesce(finisher.name, 'The project team') end as "doneBy"`;

export const TASK_FROM = `task ${placeOf('task')} left join person owner on owner.id = task.owner_id left join person on person.id = task.person_id
  left join person finisher on finisher.id = task.done_by`;
