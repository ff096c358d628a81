import { BlockerPlacesDocument, type BlockerPlacesQuery } from '@muster/contract';
import { Link } from 'react-admin';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { momentInWords } from '../../words/index.js';
import { PlaceTag, RankingTag } from '../tags.js';

type Ranking = BlockerPlacesQuery['rankings']['items'][number];

/** Where a blocker stands in every ranking that the person may see. */
export function BlockerPlaces({ blocker: { id, programmeId } }: { blocker: { id: string; programmeId: string } }) {
  const answer = useDocument(BlockerPlacesDocument, { programmeId });
  const columns: Column<Ranking>[] = [
    { label: 'Ranking', cell: (row) => <Link to={`/ranking?programme=${programmeId}&ranking=${row.id}`}>{`${row.number}: ${row.title}`}</Link> },
    { label: 'State', cell: (row) => <RankingTag state={row.state} /> },
    { label: 'Published', cell: (row) => momentInWords(row.publishedAt) },
    { label: 'Place', cell: (row) => <Place ranking={row} id={id} /> },
  ];
  return (
    <Loaded answer={answer}>
      {({ rankings: { items } }) => (items.length ? <DataTable caption="Places in the rankings" columns={columns} rows={items} keyOf={(row) => row.id} /> : <Nothing>There is no ranking yet.</Nothing>)}
    </Loaded>
  );
}

function Place({ ranking, id }: { ranking: Ranking; id: string }) {
  const entry = ranking.entries.find(({ blockerId }) => blockerId === id);
  return <PlaceTag priority={entry?.priority} position={entry?.position} />;
}
