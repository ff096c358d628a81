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

/** Decisions with the reason of each. */
export function DecisionTable({ decisions, caption }: { decisions: readonly Decision[]; caption: string }) {
  return <DataTable caption={caption} columns={columns} rows={decisions} keyOf={keyOfDecision} />;
}
