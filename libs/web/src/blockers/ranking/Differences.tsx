import { RankingDifferencesDocument, type RankingDifferencesQuery } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { count } from '../../words/index.js';
import { differenceNames, placeInWords } from '../names.js';

type Difference = RankingDifferencesQuery['rankingDifferences'][number];

const columns: Column<Difference>[] = [
  { label: 'Blocker', cell: (row) => <LinkTo resource="blockers" id={row.blockerId}>{(row.after ?? row.before)?.title}</LinkTo> },
  { label: 'What differs', cell: (row) => differenceNames[row.kind] },
  { label: 'Before', cell: (row) => (row.kind === 'WORDED' ? row.before?.title : placeInWords(row.before?.priority, row.before?.position)) },
  { label: 'After', cell: (row) => (row.kind === 'WORDED' ? `${row.after?.title} ${row.after?.solution}` : placeInWords(row.after?.priority, row.after?.position)) },
];

/** What moved, entered, left, changed its priority or was worded anew between two rankings. */
export function Differences({ from, to }: { from: string; to: string }) {
  const answer = useDocument(RankingDifferencesDocument, { from, to });
  return (
    <Loaded answer={answer}>
      {({ rankingDifferences: rows }) =>
        rows.length ? (
          <>
            <p>{count(rows.length, 'difference')}. What only has another number because something entered or left above it is not listed.</p>
            <DataTable caption="Differences" columns={columns} rows={rows} keyOf={(row) => `${row.kind} ${row.blockerId}`} />
          </>
        ) : (
          <Nothing>The two rankings are the same.</Nothing>
        )
      }
    </Loaded>
  );
}
