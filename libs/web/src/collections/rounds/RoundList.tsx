import type { RoundRowFragment } from '@muster/contract';
import { FilterProgramme } from '../../programmes/index.js';
import { Progress } from '../../page/index.js';
import { Filters, FilterSelect, LinkTo, ListPage, type Column } from '../../table/index.js';
import { choicesOf, dayInWords } from '../../words/index.js';
import { FilterCollection } from '../collections/FilterCollection.js';
import { roundStateNames } from '../names.js';
import { RoundTag } from '../tags.js';

const columns: Column<RoundRowFragment>[] = [
  { label: 'Name', cell: (row) => <LinkTo resource="rounds" id={row.id}>{row.name}</LinkTo> },
  { label: 'Collection', cell: (row) => <LinkTo resource="collections" id={row.collectionId}>{row.collectionName}</LinkTo> },
  { label: 'State', cell: (row) => <RoundTag state={row.state} /> },
  { label: 'Level', cell: (row) => row.level?.name ?? 'Not one level' },
  { label: 'Opens', cell: (row) => dayInWords(row.opensOn) },
  { label: 'Due', cell: (row) => dayInWords(row.dueOn) },
  { label: 'Returned', cell: (row) => <Progress label={`Returned in ${row.name}`} done={row.returned} of={row.expected} /> },
];

/** Every round: a level's data for a period, by a day. */
export default function RoundList() {
  return (
    <ListPage
      title="Rounds"
      columns={columns}
      create="Add a round"
      nothing="There are no rounds yet. Add one to a collection to say what is asked for and by when."
      filters={
        <Filters>
          <FilterSelect name="state" label="State" choices={choicesOf(roundStateNames)} all="All states" />
          <FilterCollection />
          <FilterProgramme />
        </Filters>
      }
    />
  );
}
