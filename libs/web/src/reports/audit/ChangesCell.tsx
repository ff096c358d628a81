import Box from '@mui/material/Box';
import type { AuditLineFragment } from '@muster/contract';
import { moreThan, shortly } from './audit.js';

const LISTED = 2;

/** The first changes behind a line, and how many more there are. */
export function ChangesCell({ line }: { line: AuditLineFragment }) {
  const { changes } = line;
  if (changes.length === 0) return <>–</>;
  const more = moreThan(line, Math.min(LISTED, changes.length));
  return (
    <Box component="ul" sx={{ m: 0, pl: 2, overflowWrap: 'anywhere' }}>
      {changes.slice(0, LISTED).map((change) => <li key={change.id}>{shortly(change)}</li>)}
      {more ? <li className="quiet">and {more} more</li> : null}
    </Box>
  );
}
