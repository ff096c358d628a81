import type { ContactRowFragment } from '@muster/contract';
import { Link } from 'react-admin';
import { FilterRegion } from '../../organisations/index.js';
import { Tag } from '../../page/index.js';
import { FilterProgramme } from '../../programmes/index.js';
import { Filters, FilterSelect, LinkTo, ListPage, type Column } from '../../table/index.js';
import { choicesOf, dayInWords } from '../../words/index.js';
import { contactKindNames } from '../words.js';
import { FilterSince } from './FilterSince.js';

const columns: Column<ContactRowFragment>[] = [
  { label: 'Authority', cell: (row) => <LinkTo resource="organisations" id={row.organisation.id}>{row.organisation.name}</LinkTo> },
  { label: 'Day', cell: (row) => dayInWords(row.heldOn) },
  { label: 'Kind', cell: (row) => <Kind contact={row} /> },
  { label: 'With', cell: (row) => [row.with?.name, row.withRole].filter(Boolean).join(', ') || '–' },
  { label: 'What was said', cell: (row) => row.said ?? '–' },
  { label: 'Next action', cell: (row) => (row.task ? <Next task={row.task} /> : '–') },
  { label: 'Logged by', cell: (row) => row.loggedBy },
];

function Kind({ contact: { kind, reached, workshop } }: { contact: ContactRowFragment }) {
  return (
    <>
      {workshop ? <LinkTo resource="workshops" id={workshop.id}>{workshop.name}</LinkTo> : contactKindNames[kind]} {reached ? null : <Tag tone="amber">Not reached</Tag>}
    </>
  );
}

function Next({ task: { text, dueOn, doneAt } }: { task: NonNullable<ContactRowFragment['task']> }) {
  return (
    <>
      {text}, {doneAt ? 'finished' : `by ${dayInWords(dueOn)}`}
    </>
  );
}

/** Who was spoken to, when, and what was said, newest first. */
export default function ContactList() {
  return (
    <ListPage
      title="Contact log"
      lead={
        <>
          Every call, e-mail, meeting and workshop. <Link to="/contact-regions">See contacts by region</Link>, with those never contacted.
        </>
      }
      columns={columns}
      create="Log a contact"
      nothing="Nobody has been contacted yet. Log a contact here, or a call from the worklist."
      filters={
        <Filters>
          <FilterSelect name="kind" label="Kind" choices={choicesOf(contactKindNames)} all="All kinds" />
          <FilterRegion />
          <FilterProgramme />
          <FilterSince />
        </Filters>
      }
    />
  );
}
