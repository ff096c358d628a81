import { useState } from 'react';
import Button from '@mui/material/Button';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { TargetLink } from '../exercise/TargetLink.js';
import { keyOfDecision, type Decision } from './decisions.js';

const columns: Column<Decision>[] = [
  { label: 'Authority', cell: (row) => <LinkTo resource="organisations" id={row.organisation.id}>{row.organisation.name}</LinkTo> },
  { label: 'Wave or round', cell: (row) => <TargetLink target={row.target} /> },
  { label: 'Step', cell: (row) => row.stepName },
  { label: 'To', cell: (row) => (row.person ? <LinkTo resource="people" id={row.person.id}>{row.person.name}</LinkTo> : 'Nobody') },
  { label: 'Why', cell: (row) => row.reason },
];

const first = 50;

/** Decisions with the reason of each; a long list is shown in parts. */
export function DecisionTable({ decisions, caption }: { decisions: readonly Decision[]; caption: string }) {
  const [shown, show] = useState(first);
  const left = decisions.length - shown;
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={decisions.slice(0, shown)} keyOf={keyOfDecision} />
      {left > 0 ? (
        <Button variant="outlined" sx={{ mt: 2 }} onClick={() => show(shown + first)}>
          Show {Math.min(first, left)} more of {decisions.length}
        </Button>
      ) : null}
    </>
  );
}
