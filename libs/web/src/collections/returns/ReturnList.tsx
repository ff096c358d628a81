import type { ReturnRowFragment } from '@muster/contract';
import { FilterRegion } from '../../organisations/index.js';
import { FilterProgramme } from '../../programmes/index.js';
import { Filters, FilterOnly, FilterSelect, FilterText, LinkTo, ListPage, type Column } from '../../table/index.js';
import { choicesOf, dayInWords } from '../../words/index.js';
import { FilterCollection } from '../collections/FilterCollection.js';
import { FilterRound } from '../collections/FilterRound.js';
import { FilterSystem } from '../collections/FilterSystem.js';
import { outcomeNames, returnStateNames, timelinessNames } from '../names.js';
import { ReturnTag } from '../tags.js';
import { dayOfMoment, timelinessInWords } from './due.js';
import { FilterChampion } from './FilterChampion.js';
import { FilterReturned } from './FilterReturned.js';
import { OfLedger } from './OfLedger.js';

const nowrap = { whiteSpace: 'nowrap' } as const;

const columns: Column<ReturnRowFragment>[] = [
  { label: 'Authority', sort: 'ORGANISATION', cell: (row) => <LinkTo resource="returns" id={row.id}>{row.organisation.name}</LinkTo> },
  { label: 'Region', sort: 'REGION', cell: (row) => row.region?.name ?? '–' },
  { label: 'Round', cell: (row) => row.round.name },
  { label: 'State', sort: 'STATE', cell: (row) => <ReturnTag state={row.state} outcome={row.outcome} /> },
  { label: 'Due', sort: 'DUE_ON', cell: (row) => <Due row={row} /> },
  { label: 'On time', cell: (row) => timelinessInWords(row) },
  { label: 'Received', sort: 'RECEIVED_AT', cell: (row) => <span style={nowrap}>{dayOfMoment(row.receivedAt)}</span> },
  { label: 'Why', cell: (row) => row.why },
];

/** One row an authority and round, so that what did not come is always a row, with the reason. */
export default function ReturnList() {
  return (
    <ListPage
      title="Returns"
      columns={columns}
      sort={{ field: 'ORGANISATION', order: 'ASC' }}
      nothing="No return is expected yet. Expected returns are made when a round opens, one for each authority."
      filters={<ReturnFilters />}
    />
  );
}

function ReturnFilters() {
  return (
    <Filters>
      <FilterText label="Authority" />
      <FilterCollection />
      <FilterRound />
      <FilterProgramme />
      <FilterRegion />
      <FilterChampion />
      <FilterSystem />
      <FilterSelect name="state" label="State" choices={choicesOf(returnStateNames)} all="All states" />
      <FilterSelect name="outcome" label="Outcome" choices={choicesOf(outcomeNames)} all="With or without" />
      <FilterSelect name="timeliness" label="On time" choices={choicesOf(timelinessNames)} all="Any" />
      <OfLedger />
      <fieldset className="plain">
        <legend className="visually-hidden">Only those that are</legend>
        <FilterReturned />
        <FilterOnly name="outstanding" label="Outstanding" />
        <FilterOnly name="waiting" label="Waiting for data sharing" />
        <FilterOnly name="extensionProposed" label="Extension proposed" />
        <FilterOnly name="withOpenQueries" label="With open queries" />
      </fieldset>
    </Filters>
  );
}

function Due({ row: { dueOn, extendedTo } }: { row: ReturnRowFragment }) {
  return (
    <>
      <span style={nowrap}>{dayInWords(dueOn)}</span>
      {extendedTo ? <div>extended to {dayInWords(extendedTo)}</div> : null}
    </>
  );
}
