import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ReminderPlanDocument, ResetReminderPlanDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Section, useAddress } from '../../page/index.js';
import { ChoiceField } from '../../table/index.js';
import { VerbButton } from '../../verbs/index.js';
import { useTargetChoices } from '../exercise/useExercise.js';
import type { Plan } from './plan.js';
import { PlanEditor } from './PlanEditor.js';
import { PlanTable } from './PlanTable.js';

/** The steps of the programme, or of one wave or round that has its own, with the days on which they fall. */
export function PlanPart({ programmeId }: { programmeId: string }) {
  const [address, change] = useAddress();
  const target = address.get('target') ?? '';
  const answer = useDocument(ReminderPlanDocument, { programmeId, targetId: target || null });
  return (
    <>
      <Box sx={{ mt: 2 }}>
        <ChoiceField label="Wave or round" value={target} choices={useTargetChoices(programmeId)} all="The programme’s plan" onChange={(chosen) => change({ target: chosen })} />
      </Box>
      <Loaded answer={answer}>{({ reminderPlan }) => <PlanOf key={target} plan={reminderPlan} />}</Loaded>
    </>
  );
}

function PlanOf({ plan }: { plan: Plan }) {
  const [editing, setEditing] = useState(false);
  const may = plan.allowedActions.includes('reminder.plan');
  if (editing) {
    return (
      <Section title="Change the plan">
        <PlanEditor plan={plan} close={() => setEditing(false)} />
      </Section>
    );
  }
  return (
    <Section title="Steps" actions={may ? <Actions plan={plan} edit={() => setEditing(true)} /> : null}>
      <p>{whose(plan)}</p>
      <PlanTable plan={plan} />
    </Section>
  );
}

function whose({ own, target }: Plan): string {
  if (target) return own ? `${target.name} has a plan of its own.` : `${target.name} follows the programme’s plan. Changing it here gives it a plan of its own.`;
  return own ? 'The programme has a plan of its own.' : 'This is the default plan. All days are working days of England and Wales.';
}

function Actions({ plan, edit }: { plan: Plan; edit(): void }) {
  const { programmeId, target, own } = plan;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button variant="contained" onClick={edit}>
        Change the plan
      </Button>
      {own ? (
        <VerbButton verb="reminder.plan" record={plan} label="Back to the default" quiet question="Give up this plan?" done="The plan is given up" tone="error" document={ResetReminderPlanDocument} variables={() => ({ programmeId, targetId: target?.id ?? null })}>
          <p>{target ? `${target.name} then follows the programme’s plan.` : 'The programme then follows the default plan.'} What was sent stays sent.</p>
        </VerbButton>
      ) : null}
    </Box>
  );
}
