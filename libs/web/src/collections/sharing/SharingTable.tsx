import Box from '@mui/material/Box';
import type { SharingFactsFragment } from '@muster/contract';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { count, dayInWords } from '../../words/index.js';
import { instrumentNames, instruments } from '../names.js';
import { SharingTag } from '../tags.js';
import { SharingSteps } from './SharingSteps.js';

type Row = SharingFactsFragment;
type Props = { rows: readonly Row[]; chosen: ReadonlySet<string>; choose?(chosen: ReadonlySet<string>): void };

/** Organisations by instruments; each row can be chosen where states may be set. */
export function SharingTable({ rows, chosen, choose }: Props) {
  const stepColumns = instruments.map((instrument): Column<Row> => ({ label: instrumentNames[instrument], cell: (row) => <Step step={row.steps.find((step) => step.instrument === instrument)} /> }));
  const columns: Column<Row>[] = [
    { label: 'Authority', cell: (row) => <Chooser row={row} chosen={chosen} {...(choose ? { choose } : {})} /> },
    { label: 'Region', cell: (row) => row.region?.name ?? '–' },
    ...stepColumns,
    { label: 'Returns that wait', numeric: true, cell: (row) => row.waiting },
    { label: 'History', cell: (row) => <Whole row={row} /> },
  ];
  return (
    <>
      {choose ? <ChooseAll rows={rows} chosen={chosen} choose={choose} /> : null}
      <DataTable caption="Data sharing by authority" columns={columns} rows={rows} keyOf={(row) => row.organisation.id} />
    </>
  );
}

function Chooser({ row: { organisation }, chosen, choose }: { row: Row } & Omit<Props, 'rows'>) {
  if (!choose) return <LinkTo resource="organisations" id={organisation.id}>{organisation.name}</LinkTo>;
  const change = (on: boolean) => choose(new Set(on ? [...chosen, organisation.id] : [...chosen].filter((id) => id !== organisation.id)));
  return (
    <span className="only">
      <input type="checkbox" style={{ flexShrink: 0 }} aria-label={`Choose ${organisation.name}`} checked={chosen.has(organisation.id)} onChange={(event) => change(event.target.checked)} />
      <LinkTo resource="organisations" id={organisation.id}>{organisation.name}</LinkTo>
    </span>
  );
}

function ChooseAll({ rows, chosen, choose }: Required<Props>) {
  const ids = rows.map(({ organisation }) => organisation.id);
  const all = ids.every((id) => chosen.has(id));
  const change = (on: boolean) => choose(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  return (
    <label className="only">
      <input type="checkbox" checked={all} onChange={(event) => change(event.target.checked)} /> Choose all {rows.length} on this page
    </label>
  );
}

function Step({ step }: { step: Row['steps'][number] | undefined }) {
  if (!step) return <>–</>;
  const { state, askedOn, doneOn, elapsedDays } = step;
  const when = doneOn ? dayInWords(doneOn) : askedOn ? `asked ${dayInWords(askedOn)}` : '';
  const days = typeof elapsedDays === 'number' ? `${count(elapsedDays, 'day')}${doneOn ? '' : ' ago'}` : '';
  return (
    <>
      <SharingTag state={state} />
      {[when, days].filter(Boolean).map((line) => (
        <Box key={line} className="quiet" sx={{ whiteSpace: { sm: 'nowrap' } }}>
          {line}
        </Box>
      ))}
    </>
  );
}

function Whole({ row }: { row: Row }) {
  const changes = row.steps.reduce((sum, { history }) => sum + history.length, 0);
  if (changes === 0) return <>None</>;
  return (
    <details>
      <summary>{count(changes, 'change')}</summary>
      <SharingSteps row={row} />
    </details>
  );
}
