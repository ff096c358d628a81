import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

export type SummaryRow = { term: string; value: ReactNode };

const list = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'minmax(10em, 16em) 1fr' },
  '& dt': { fontWeight: 700, pt: 1, borderTop: { sm: '1px solid #b1b4b6' } },
  '& dd': { m: 0, pt: { xs: 0, sm: 1 }, pb: 1, borderTop: { sm: '1px solid #b1b4b6' }, borderBottom: { xs: '1px solid #b1b4b6', sm: 'none' }, overflowWrap: 'anywhere' },
};

/** What is known of one thing, as terms and values; a row with nothing in it shows a dash. */
export function Summary({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <Box component="dl" sx={list}>
      {rows.flatMap(({ term, value }) => [
        <dt key={term}>{term}</dt>,
        <dd key={`${term} value`}>{value === null || value === undefined || value === '' ? '–' : value}</dd>,
      ])}
    </Box>
  );
}
