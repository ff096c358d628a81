import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

type Props = { page: number; perPage: number; total: number; setPage(page: number): void };

/** Which part of a whole is shown, and the way to the next and previous part. */
export function PageSteps({ page, perPage, total, setPage }: Props) {
  if (total === 0) return null;
  const first = (page - 1) * perPage + 1;
  const last = Math.min(page * perPage, total);
  const shown = total <= perPage ? `Showing all ${total}` : `Showing ${first} to ${last} of ${total.toLocaleString('en-GB')}`;
  return (
    <Box component="nav" aria-label="Pages of this list" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 2 }}>
      <span role="status">{shown}</span>
      {page > 1 ? (
        <Button variant="outlined" onClick={() => setPage(page - 1)}>
          Previous page
        </Button>
      ) : null}
      {last < total ? (
        <Button variant="outlined" onClick={() => setPage(page + 1)}>
          Next page
        </Button>
      ) : null}
    </Box>
  );
}
