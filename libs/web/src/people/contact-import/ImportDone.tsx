import { useEffect, useRef } from 'react';
import Alert from '@mui/material/Alert';
import { Link } from 'react-admin';
import { countsInWords, type Counts } from './contactFile.js';

/** What was imported; the focus goes here, because the button that it was on is gone. */
export function ImportDone({ counts }: { counts: Counts }) {
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <Alert severity="success" role="status" ref={told} tabIndex={-1} sx={{ my: 2 }}>
      <strong>The contacts are imported.</strong>
      <ul>{countsInWords(counts).map((line) => <li key={line}>{line}</li>)}</ul>
      Where a wave is open, a new SPOC is invited on their first day. <Link to="/appointments">See the appointments</Link>.
    </Alert>
  );
}
