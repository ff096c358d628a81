import { DataTable, type Column } from '../../table/index.js';
import { dayInWords } from '../../words/index.js';
import { actionNames, conditionNames, recipientNames, whenInWords } from '../words.js';
import { dayOf, type Plan } from './plan.js';

type Step = Plan['steps'][number];

/** The steps in their order; with a wave or round, the day of each. */
export function PlanTable({ plan }: { plan: Plan }) {
  return <DataTable caption="Steps of the plan" columns={columnsFor(plan)} rows={plan.steps} keyOf={(row) => row.code} />;
}

function columnsFor(plan: Plan): Column<Step>[] {
  const day: Column<Step> = { label: `Day for ${plan.target?.name ?? ''}`, cell: (row) => dayInWords(dayOf(plan, row.code)) };
  return [
    { label: 'Step', cell: (row) => row.name },
    { label: 'When', cell: (row) => whenInWords(row) },
    ...(plan.target ? [day] : []),
    { label: 'To', cell: (row) => row.recipients.map((recipient) => recipientNames[recipient]).join(', ') },
    { label: 'Only if', cell: (row) => conditionNames[row.condition] },
    { label: 'What happens', cell: (row) => actionNames[row.action] },
    { label: 'Template', cell: (row) => row.templateCode ?? '–' },
  ];
}
