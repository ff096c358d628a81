import { SavePlanDocument, type PlanFactsFragment, type PlanProgress } from '@muster/contract';
import { textOf, VerbButton, VerbChoice, VerbField } from '../../verbs/index.js';
import { choicesOf } from '../../words/index.js';
import { progressNames } from '../names.js';

type Props = { organisation: { id: string; name: string }; blocker: { id: string; title: string }; plan: PlanFactsFragment | null; onDone?: () => void; quiet?: boolean };

/** Adds the plan of an authority against a blocker, or changes it. Whoever comes second is told, and keeps what they typed. */
export function PlanButton({ organisation, blocker, plan, onDone, quiet = true }: Props) {
  const variables = (form: FormData) => ({
    input: {
      organisationId: organisation.id, blockerId: blocker.id, expectedVersion: plan?.version ?? 0, action: textOf(form, 'action') ?? '', owner: textOf(form, 'owner') ?? '',
      dueOn: textOf(form, 'dueOn'), evidence: textOf(form, 'evidence'), progress: (textOf(form, 'progress') ?? 'PLANNED') as PlanProgress,
    },
  });
  const record = { allowedActions: plan ? plan.allowedActions : ['plan.save'] };
  return (
    <VerbButton verb="plan.save" record={record} label={plan ? 'Change the plan' : 'Add a plan'} quiet={quiet} question={`What does ${organisation.name} plan?`} done="The plan is saved" document={SavePlanDocument} variables={variables} onDone={() => onDone?.()}>
      <p>{blocker.title}</p>
      <VerbField name="action" label="What will be done" start={plan?.action ?? ''} hint="Do not name or describe a child" multiline />
      <VerbField name="owner" label="Team or role that does it" start={plan?.owner ?? ''} hint="Not the name of a person" />
      <VerbField name="dueOn" label="By when" type="date" start={plan?.dueOn ?? ''} hint="Leave empty while the day is not known" />
      <VerbField name="evidence" label="What shows it (optional until it is done)" start={plan?.evidence ?? ''} multiline />
      <VerbChoice name="progress" label="Progress" start={plan?.progress ?? 'PLANNED'} choices={choicesOf(progressNames)} />
    </VerbButton>
  );
}
