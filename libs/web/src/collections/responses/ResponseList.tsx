import type { ResponseRowFragment } from '@muster/contract';
import { FilterRegion } from '../../organisations/index.js';
import { Progress, ResponseTag } from '../../page/index.js';
import { FilterProgramme } from '../../programmes/index.js';
import { FilterWave } from '../../surveys/index.js';
import { Filters, FilterOnly, FilterSelect, FilterText, LinkTo, ListPage, type Column } from '../../table/index.js';
import { choicesOf, momentInWords, responseStateNames } from '../../words/index.js';

const columns: Column<ResponseRowFragment>[] = [
  { label: 'Authority', sort: 'ORGANISATION', cell: (row) => <LinkTo resource="responses" id={row.id}>{row.organisation.name}</LinkTo> },
  { label: 'Region', sort: 'REGION', cell: (row) => row.region?.name ?? '–' },
  { label: 'Wave', cell: (row) => row.wave.name },
  { label: 'State', sort: 'STATE', cell: (row) => <ResponseTag state={row.state} overdue={row.overdue} /> },
  { label: 'Answered', cell: (row) => <Progress label={`Questions answered by ${row.organisation.name}`} done={row.answered} of={row.required} /> },
  { label: 'Last saved', sort: 'LAST_SAVED', cell: (row) => momentInWords(row.lastSavedAt) },
  { label: 'Why', cell: (row) => row.why },
];

/** One row an authority and wave, so that who has not answered is always a row, with the reason. */
export default function ResponseList() {
  return (
    <ListPage
      title="Responses"
      columns={columns}
      sort={{ field: 'ORGANISATION', order: 'ASC' }}
      nothing="There are no responses yet. They are created when a wave opens, one for each authority."
      filters={
        <Filters>
          <FilterText label="Authority" />
          <FilterWave />
          <FilterProgramme />
          <FilterRegion />
          <FilterSelect name="state" label="State" choices={choicesOf(responseStateNames)} all="All states" />
          <FilterOnly name="overdue" label="Overdue" />
          <FilterOnly name="withoutSpoc" label="Without SPOC" />
        </Filters>
      }
    />
  );
}
