import { ListBase, ResourceContextProvider } from 'react-admin';
import { FilterRegion } from '../../organisations/index.js';
import { Tag } from '../../page/index.js';
import { useWholeRoster } from '../../programmes/index.js';
import { Filters, FilterSelect, ListContent, LinkTo, type Column } from '../../table/index.js';
import { dayInWords } from '../../words/index.js';
import { TargetLink } from '../exercise/TargetLink.js';
import { useTargetChoices } from '../exercise/useExercise.js';
import { reasonChoices } from '../words.js';
import type { Decision } from './decisions.js';

const columns: Column<Decision>[] = [
  { label: 'Authority', cell: (row) => <LinkTo resource="organisations" id={row.organisation.id}>{row.organisation.name}</LinkTo> },
  { label: 'Day', cell: (row) => dayInWords(row.decidedOn) },
  { label: 'Wave or round', cell: (row) => <TargetLink target={row.target} /> },
  { label: 'Step', cell: (row) => row.stepName },
  { label: 'To', cell: (row) => (row.person ? <LinkTo resource="people" id={row.person.id}>{row.person.name}</LinkTo> : 'Nobody') },
  { label: 'Decided', cell: (row) => <Decided decision={row} /> },
  { label: 'Why', cell: (row) => row.reason },
];

function Decided({ decision: { due, messageId } }: { decision: Decision }) {
  if (!due) return <Tag tone="grey">Not due</Tag>;
  return messageId ? <LinkTo resource="messages" id={messageId}>See the message</LinkTo> : <Tag tone="green">Due</Tag>;
}

const became = [
  { id: 'due', name: 'Due' },
  { id: 'not', name: 'Not due' },
];

/** Why did somebody get a message, or not? Every decision of every run. */
export function DecisionsPart({ programmeId }: { programmeId: string }) {
  return (
    <ResourceContextProvider value="reminder-decisions">
      <ListBase perPage={25} filter={{ programmeId }} queryOptions={{ onError: () => undefined }} exporter={false}>
        <p>Why did an authority get a message, or why not? Choose it to see every decision about it.</p>
        <DecisionFilters programmeId={programmeId} />
        <ListContent title="Decisions" columns={columns} nothing="Nothing was decided yet: the reminders have not run." />
      </ListBase>
    </ResourceContextProvider>
  );
}

function DecisionFilters({ programmeId }: { programmeId: string }) {
  const { items } = useWholeRoster(programmeId, '');
  const authorities = (items ?? []).map(({ name, organisation }) => ({ id: organisation.id, name })).sort((one, other) => one.name.localeCompare(other.name));
  return (
    <Filters>
      <FilterSelect name="organisationId" label="Authority" choices={authorities} all="All authorities" />
      <FilterSelect name="targetId" label="Wave or round" choices={useTargetChoices(programmeId)} all="All" />
      <FilterRegion />
      <FilterSelect name="became" label="Decided" choices={became} all="Due and not due" />
      <FilterSelect name="code" label="Reason" choices={reasonChoices} all="All reasons" />
    </Filters>
  );
}
