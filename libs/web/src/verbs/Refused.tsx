import { useEffect, useRef } from 'react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { Refusal } from '../data/index.js';

/** What the server refused, in its own sentence; takes the focus so that it is read. */
export function Refused({ refusal }: { refusal: Refusal | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  return (
    <Alert ref={box} tabIndex={-1} severity="error" sx={{ mb: 2 }}>
      <AlertTitle>There is a problem</AlertTitle>
      {refusal.message}
    </Alert>
  );
}
