import Box from '@mui/material/Box';
import type { RoundRowFragment } from '@muster/contract';
import { CountLink } from '../CountLink.js';
import { numbersOf } from './numbers.js';

const tiles = {
  m: 0,
  display: 'grid',
  gap: 1,
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(11em, 1fr))' },
  '& > div': { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end', border: '1px solid #b1b4b6', p: 1.5 },
  '& dd': { m: 0, fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.1, fontVariantNumeric: 'tabular-nums' },
};

/** The numbers of a round; each leads to the rows that it counts, for those who may see rows. */
export function RoundNumbers({ round }: { round: RoundRowFragment }) {
  return (
    <Box component="dl" sx={tiles}>
      {numbersOf(round).map((number) => (
        <div key={number.term}>
          <dt>{number.term}</dt>
          <dd>
            <CountLink {...number} />
          </dd>
        </div>
      ))}
    </Box>
  );
}
