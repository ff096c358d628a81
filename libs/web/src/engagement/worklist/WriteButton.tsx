import { useState } from 'react';
import Button from '@mui/material/Button';
import { useMay } from '../../access/index.js';
import { count } from '../../words/index.js';
import type { WorklistRow } from './worklist.js';
import { WriteDialog } from './WriteDialog.js';

type Props = { programmeId: string; rows: readonly WorklistRow[]; onSent(): void };

/** Writes to the chosen authorities from a template: nothing goes before the messages were shown. */
export function WriteButton({ programmeId, rows, onSent }: Props) {
  const [open, setOpen] = useState(false);
  if (!useMay('letter.write')) return null;
  return (
    <>
      <Button variant="contained" disabled={rows.length === 0} onClick={() => setOpen(true)}>
        Write to {rows.length === 0 ? 'them' : count(rows.length, 'authority', 'authorities')}
      </Button>
      {open ? <WriteDialog programmeId={programmeId} rows={rows} close={() => setOpen(false)} onSent={onSent} /> : null}
    </>
  );
}
