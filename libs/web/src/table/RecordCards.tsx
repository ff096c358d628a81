import Box from '@mui/material/Box';
import type { Column } from './columns.js';

type Props<Record> = { caption: string; columns: readonly Column<Record>[]; rows: readonly Record[]; keyOf(record: Record): string };

const card = {
  borderTop: '1px solid #b1b4b6',
  py: 1.5,
  '& dl': { display: 'grid', gridTemplateColumns: 'minmax(7em, 40%) 1fr', columnGap: 2, rowGap: 0.5, m: 0, mt: 1 },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
  '& dt': { color: '#505a5f' },
};

/** Records as a list of cards for a narrow screen: the first column is the head of the card. */
export function RecordCards<Record>({ caption, columns, rows, keyOf }: Props<Record>) {
  const [first, ...others] = columns;
  return (
    <Box component="ul" aria-label={caption} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => (
        <Box component="li" key={keyOf(row)} sx={card}>
          <strong>{first?.cell(row)}</strong>
          {others.length ? (
            <dl>
              {others.flatMap((column) => [<dt key={column.label}>{column.label}</dt>, <dd key={`${column.label} value`}>{column.cell(row) ?? '–'}</dd>])}
            </dl>
          ) : null}
        </Box>
      ))}
    </Box>
  );
}
