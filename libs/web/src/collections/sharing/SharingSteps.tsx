import type { SharingFactsFragment } from '@muster/contract';
import { DataTable, type Column } from '../../table/index.js';
import { count, dayInWords, momentInWords } from '../../words/index.js';
import { instrumentNames, sharingStateNames } from '../names.js';
import { SharingTag } from '../tags.js';

type Step = SharingFactsFragment['steps'][number];

const columns: Column<Step>[] = [
  { label: 'What', cell: (row) => instrumentNames[row.instrument] },
  { label: 'State', cell: (row) => <SharingTag state={row.state} /> },
  { label: 'Asked', cell: (row) => dayInWords(row.askedOn) },
  { label: 'Done', cell: (row) => dayInWords(row.doneOn) },
  { label: 'Time', cell: (row) => (typeof row.elapsedDays === 'number' ? count(row.elapsedDays, 'day') : '–') },
  { label: 'Note', cell: (row) => row.note ?? '–' },
  { label: 'History', cell: (row) => <History step={row} /> },
];

/** Each instrument of one authority with its days and every earlier state. */
export function SharingSteps({ row }: { row: SharingFactsFragment }) {
  return <DataTable caption={`Data sharing with ${row.organisation.name}`} columns={columns} rows={row.steps} keyOf={(step) => step.instrument} />;
}

function History({ step: { history } }: { step: Step }) {
  if (history.length === 0) return <>None</>;
  return (
    <details>
      <summary>{count(history.length, 'change')}</summary>
      <ol className="history">
        {history.map((change) => (
          <li key={change.changedAt}>
            <strong>{sharingStateNames[change.state]}</strong>
            {change.note ? `: ${change.note}` : ''}
            <br />
            {change.changedBy}, {momentInWords(change.changedAt)}
          </li>
        ))}
      </ol>
    </details>
  );
}
