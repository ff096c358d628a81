import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ImportContactsDocument } from '@muster/contract';
import { Nothing, Section, Tag } from '../../page/index.js';
import { ChoiceField, DataTable, type Column } from '../../table/index.js';
import { Refused, useVerb } from '../../verbs/index.js';
import { count, dayInWords } from '../../words/index.js';
import { actionChoices, actionNames, actionTones, changing, countsInWords, rowsWith, verdictInWords, type ContactRow, type Counts, type Preview } from './contactFile.js';
import type { Chosen } from './usePreview.js';

type Props = { chosen: Chosen; preview: Preview; again(): void; finish(counts: Counts): void };

const columns: Column<ContactRow>[] = [
  { label: 'Row', cell: ({ line }) => <span style={{ whiteSpace: 'nowrap' }}>Row {line}</span> },
  { label: 'Who', cell: ({ name, email }) => <><div>{name || '–'}</div><div>{email || '–'}</div></> },
  { label: 'For', cell: roleInWords },
  { label: 'From', cell: ({ startsOn }) => (startsOn ? dayInWords(startsOn) : '–') },
  { label: 'Outcome', cell: ({ action }) => <Tag tone={actionTones[action]}>{actionNames[action]}</Tag> },
  { label: 'What happens, or why not', cell: ({ says }) => says },
];

function roleInWords({ role, place }: ContactRow): string {
  if (!role) return place || '–';
  return `${role === 'SPOC' ? 'SPOC' : 'Champion'} of ${place}`;
}

const severities = { CLEAN: 'success', PARTIAL: 'warning', BLOCKED: 'error' } as const;

/** What a file would do, row by row, and the way to confirm it. */
export function ContactPreview({ chosen, preview, again, finish }: Props) {
  const [shown, show] = useState('');
  const { rows, ignored, verdict } = preview;
  return (
    <Section title={`What ${chosen.name} would do`}>
      <Alert severity={severities[verdict]} role="status" sx={{ mb: 2 }}>
        <div>{verdictInWords(preview)} Nothing is written yet.</div>
        <ul>{countsInWords(preview.counts).map((line) => <li key={line}>{line}</li>)}</ul>
        {ignored.length ? <div>Not read: {ignored.join(', ')}.</div> : null}
      </Alert>
      <Box sx={{ mb: 3 }}>
        <Confirm {...{ chosen, preview, again, finish }} />
      </Box>
      <ChoiceField label="Rows shown" value={shown} all={`All rows (${rows.length})`} choices={actionChoices(rows)} onChange={show} />
      <DataTable caption="Rows of the file" columns={columns} rows={rowsWith(rows, shown)} keyOf={({ line }) => String(line)} />
    </Section>
  );
}

/** The button that writes; of a partial file it must be said that only the other rows are meant. */
function Confirm({ chosen: { name: _, ...variables }, preview: { verdict, fingerprint, counts }, again, finish }: Props) {
  const [cleanRowsOnly, setCleanRowsOnly] = useState(false);
  const { run, busy, refusal } = useVerb(ImportContactsDocument, 'The contacts are imported');
  const number = changing(counts);
  if (verdict === 'BLOCKED') return null;
  if (number === 0) return <Nothing>{counts.refused ? 'The rows that are not refused are known already.' : 'Everything in this file is known already.'} There is nothing to import.</Nothing>;
  const confirm = async () => {
    const data = await run({ ...variables, fingerprint, cleanRowsOnly });
    if (data) finish(data.importContacts);
  };
  return (
    <>
      <Refused refusal={refusal} />
      {verdict === 'PARTIAL' ? <OnlyClean refused={counts.refused} checked={cleanRowsOnly} change={setCleanRowsOnly} /> : null}
      {refusal?.code === 'IMPORT_CHANGED' ? (
        <Button variant="contained" onClick={again}>Look at the file again</Button>
      ) : (
        <Button variant="contained" color="success" disabled={busy} onClick={() => void confirm()}>
          {busy ? 'Importing…' : `Import ${count(number, 'row')}`}
        </Button>
      )}
    </>
  );
}

type OnlyCleanProps = { refused: number; checked: boolean; change(checked: boolean): void };

function OnlyClean({ refused, checked, change }: OnlyCleanProps) {
  return (
    <Box sx={{ mb: 2 }}>
      <label className="only">
        <input type="checkbox" checked={checked} onChange={(event) => change(event.target.checked)} /> Import only the rows that are not refused, and leave out {count(refused, 'row')}
      </label>
    </Box>
  );
}
