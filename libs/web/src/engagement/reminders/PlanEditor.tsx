import { useState, type FormEvent } from 'react';
import Button from '@mui/material/Button';
import { MessageTemplatesDocument, SaveReminderPlanDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Refused, useVerb } from '../../verbs/index.js';
import { count } from '../../words/index.js';
import { changed, dayOf, moved, refusedOf, stepsOf, withNew, without, type Edit, type Plan, type Step } from './plan.js';
import { StepFields } from './StepFields.js';

type Props = { plan: Plan; close(): void };

/** The plan as a list of steps that can be added, changed, moved and removed; saved together. */
export function PlanEditor({ plan, close }: Props) {
  const { steps, said, edit } = useSteps(plan);
  const { run, busy, refusal } = useVerb(SaveReminderPlanDocument, 'The plan is saved');
  const templates = useTemplates(plan.programmeId);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if ((await run({ programmeId: plan.programmeId, targetId: plan.target?.id ?? null, steps })) !== null) close();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="stack">
      <Refused refusal={refusal} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {steps.map((step, index) => (
        <StepFields key={step.code} step={step} place={{ index, of: steps.length, day: dayOf(plan, step.code) }} templates={templates} refused={refusedOf(refusal?.places ?? [], index)} edit={edit} />
      ))}
      <div>
        <Button variant="outlined" onClick={() => edit.add()}>
          Add a step
        </Button>
      </div>
      <SaveOrLeave busy={busy} steps={steps.length} close={close} />
    </form>
  );
}

function SaveOrLeave({ busy, steps, close }: { busy: boolean; steps: number; close(): void }) {
  return (
    <div>
      <Button type="submit" variant="contained" color="success" disabled={busy}>
        {busy ? 'Please wait…' : `Save the plan of ${count(steps, 'step')}`}
      </Button>{' '}
      <Button onClick={close} disabled={busy}>
        Cancel
      </Button>
    </div>
  );
}

/** The steps as edited so far; each move and removal is said to those who do not see it. */
function useSteps(plan: Plan): { steps: Step[]; said: string; edit: Edit } {
  const [steps, setSteps] = useState(() => stepsOf(plan));
  const [said, say] = useState('');
  const nameOf = (index: number) => steps[index]?.name ?? '';
  const edit: Edit = {
    add: () => {
      setSteps(withNew(steps));
      say(`Step ${steps.length + 1} is added`);
    },
    change: (index, changes) => setSteps(changed(steps, index, changes)),
    move: (index, by) => {
      setSteps(moved(steps, index, by));
      say(`${nameOf(index)} is now step ${index + by + 1} of ${steps.length}`);
    },
    remove: (index) => {
      setSteps(without(steps, index));
      say(`${nameOf(index)} is removed`);
    },
  };
  return { steps, said, edit };
}

function useTemplates(programmeId: string) {
  const { data } = useDocument(MessageTemplatesDocument, { programmeId });
  return (data?.messageTemplates ?? []).map(({ code, name }) => ({ id: code, name }));
}
