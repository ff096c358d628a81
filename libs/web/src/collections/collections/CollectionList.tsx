import type { CollectionRowFragment } from '@muster/contract';
import { FilterProgramme } from '../../programmes/index.js';
import { Filters, LinkTo, ListPage, type Column } from '../../table/index.js';
import { count } from '../../words/index.js';
import { RoundTag } from '../tags.js';

const columns: Column<CollectionRowFragment>[] = [
  { label: 'Name', cell: (row) => <LinkTo resource="collections" id={row.id}>{row.name}</LinkTo> },
  { label: 'Programme', cell: (row) => row.programme.name },
  { label: 'Rounds', cell: (row) => <Rounds collection={row} /> },
];

/** Every collection: what a programme asks authorities to send, round after round. */
export default function CollectionList() {
  return (
    <ListPage
      title="Collections"
      columns={columns}
      create="Create a collection"
      nothing="There are no collections yet. Create one, then add a round that says what is asked for and by when."
      filters={
        <Filters>
          <FilterProgramme />
        </Filters>
      }
    />
  );
}

function Rounds({ collection: { rounds } }: { collection: CollectionRowFragment }) {
  if (rounds.length === 0) return <>None yet</>;
  return (
    <details>
      <summary>{count(rounds.length, 'round')}</summary>
      <ul>
        {rounds.map(({ id, name, state }) => (
          <li key={id}>
            <LinkTo resource="rounds" id={id}>{name}</LinkTo> <RoundTag state={state} />
          </li>
        ))}
      </ul>
    </details>
  );
}
