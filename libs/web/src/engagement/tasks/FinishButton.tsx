import { FinishTaskDocument, type TaskRowFragment } from '@muster/contract';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';

/** Finishes a task; what came of it may be noted. */
export function FinishButton({ task }: { task: TaskRowFragment }) {
  return (
    <VerbButton
      verb="task.finish"
      record={task}
      label="Finish"
      quiet
      question={`Finish: ${task.text}`}
      done={`The task for ${task.organisation.name} is finished`}
      document={FinishTaskDocument}
      variables={(form) => ({ id: task.id, note: textOf(form, 'note') })}
    >
      <p>{task.organisation.name}</p>
      <VerbField name="note" label="What came of it (optional)" multiline />
    </VerbButton>
  );
}
