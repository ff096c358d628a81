import { Link } from 'react-admin';
import { Nothing, Section, useAddress } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { rankInWords, titleOf } from '../names.js';
import type { LeverageBlocker, LeverageFacts } from './curves.js';

type Pair = LeverageFacts['pairs'][number];

/** Pairs of blockers that unlock more together than the sum of both: where picking one by one goes astray. */
export function JointPairs({ it }: { it: LeverageFacts }) {
  const [address] = useAddress();
  const known = new Map(it.blockers.map(({ blocker }) => [blocker.id, blocker]));
  const choosing = ({ blockerIds }: Pair) => {
    const values = new URLSearchParams(address);
    values.set('blockers', blockerIds.join(','));
    return `?${values}`;
  };
  const columns: Column<Pair>[] = [
    { label: 'Pair', cell: (pair) => <Link to={{ search: choosing(pair) }}>{pair.blockerIds.map((id) => named(known.get(id))).join(' and ')}</Link> },
    { label: 'Together', numeric: true, cell: ({ together }) => together.toLocaleString('en-GB') },
    { label: 'Sum of each alone', numeric: true, cell: ({ apart }) => apart.toLocaleString('en-GB') },
    { label: 'Only together', numeric: true, cell: ({ together, apart }) => (together - apart).toLocaleString('en-GB') },
  ];
  return (
    <Section title="Better together">
      {it.pairs.length === 0 ? (
        <Nothing>No two blockers unlock more together than the sum of both.</Nothing>
      ) : (
        <>
          <p>These two block items jointly: removing only one of them leaves those items blocked. Choose a pair to see where.</p>
          <DataTable caption="Pairs of blockers that unlock more together than the sum of both, those that unlock most first" columns={columns} rows={it.pairs} keyOf={({ blockerIds }) => blockerIds.join(' ')} />
        </>
      )}
    </Section>
  );
}

const named = (blocker: LeverageBlocker | undefined): string => (blocker ? `${titleOf(blocker)} (${rankInWords(blocker)})` : '–');
