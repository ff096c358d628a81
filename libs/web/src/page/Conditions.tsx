import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import type { Refusal } from '../data/index.js';

/** While an answer is on its way. */
export function Loading({ what = 'Loading' }: { what?: string }) {
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 2, py: 4 }}>
      <CircularProgress size={24} aria-hidden />
      <span>{what}…</span>
    </Box>
  );
}

/** The person may not see this; what they may see is in the menu. */
export function Forbidden() {
  return (
    <Alert severity="warning" role="status">
      You may not see this page. If your work needs it, ask the project team to change your role.
    </Alert>
  );
}

/** Could not load: says why, and offers to try again. Looks different from "nothing here". */
export function Failed({ refusal, again }: { refusal: Refusal; again?: () => void }) {
  if (refusal.code === 'FORBIDDEN') return <Forbidden />;
  const retry = again ? (
    <Button color="inherit" size="small" onClick={again}>
      Try again
    </Button>
  ) : undefined;
  return (
    <Alert severity="error" action={retry}>
      This could not be loaded. {refusal.message}
    </Alert>
  );
}

/** There is nothing to show, and that is an answer. */
export function Nothing({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ py: 3, px: 2, border: '1px dashed #505a5f' }}>
      <Typography>{children}</Typography>
    </Box>
  );
}

type Answer<Data> = { data: Data | undefined; loading: boolean; refusal: Refusal | null; again(): void };
type LoadedProps<Data> = { answer: Answer<Data>; what?: string; children(data: Data): ReactNode };

/** The three conditions of an answer in one place: loading, failed (keeping the last good answer in sight), there. */
export function Loaded<Data>({ answer, what, children }: LoadedProps<Data>) {
  if (answer.refusal?.code === 'FORBIDDEN') return <Forbidden />;
  return (
    <>
      {answer.refusal ? <Failed refusal={answer.refusal} again={answer.again} /> : null}
      {answer.data !== undefined ? children(answer.data) : answer.loading ? <Loading {...(what ? { what } : {})} /> : null}
    </>
  );
}
