import type { TaskRowFragment } from '@muster/contract';
import { Tag } from '../../page/index.js';
import { dayInWords } from '../../words/index.js';

/** By when a task is to be done; late is said in words of its own. */
export function TaskDue({ task: { dueOn, overdue } }: { task: Pick<TaskRowFragment, 'dueOn' | 'overdue'> }) {
  return (
    <>
      {dayInWords(dueOn)} {overdue ? <Tag tone="red">Overdue</Tag> : null}
    </>
  );
}
