import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

/** The choices that say what a page shows: beside each other, and each over the whole width of a telephone. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <Box
      component="form"
      role="search"
      aria-label="Choose what is shown"
      onSubmit={(event) => event.preventDefault()}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, alignItems: 'flex-end', '& > *': { flex: { xs: '1 1 100%', sm: '0 1 auto' } } }}
    >
      {children}
    </Box>
  );
}
