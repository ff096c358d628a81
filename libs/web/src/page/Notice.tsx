import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';

/** A word on how to read the page, at its head; no warning and no fault. */
export function Notice({ children }: { children: ReactNode }) {
  return <Alert severity="info" role="note" icon={false} sx={{ mb: 2, borderLeft: '5px solid #1d70b8' }}>{children}</Alert>;
}
