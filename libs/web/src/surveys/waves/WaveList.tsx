import type { WaveRowFragment } from '@muster/contract';
import { Progress, WaveTag } from '../../page/index.js';
import { FilterProgramme } from '../../programmes/index.js';
import { Filters, FilterSelect, LinkTo, ListPage, type Column } from '../../table/index.js';
import { versionTitle } from './consequences.js';
import { choicesOf, dayInWords, waveStateNames } from '../../words/index.js';

const columns: Column<WaveRowFragment>[] = [
  { label: 'Name', cell: (row) => <LinkTo resource="waves" id={row.id}>{row.name}</LinkTo> },
  { label: 'Programme', cell: (row) => row.programme.name },
  { label: 'Survey', cell: (row) => versionTitle(row) },
  { label: 'State', cell: (row) => <WaveTag state={row.state} /> },
  { label: 'Opens', cell: (row) => dayInWords(row.opensOn) },
  { label: 'Closes', cell: (row) => dayInWords(row.closesOn) },
  { label: 'Submitted', cell: (row) => <Progress label={`Submitted in ${row.name}`} done={row.submitted} of={row.expected} /> },
];

/** Every wave: one survey version, sent to one roster, between two dates. */
export default function WaveList() {
  return (
    <ListPage
      title="Waves"
      columns={columns}
      create="Create a wave"
      nothing="There are no waves yet. Publish a survey version, then create a wave that sends it."
      filters={
        <Filters>
          <FilterSelect name="state" label="State" choices={choicesOf(waveStateNames)} all="All states" />
          <FilterProgramme />
        </Filters>
      }
    />
  );
}
