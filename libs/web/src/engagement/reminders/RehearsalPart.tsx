import { useId, useState } from 'react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { RehearseRemindersDocument, type RehearseRemindersQuery } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Section } from '../../page/index.js';
import { ChoiceField, DataTable, type Column } from '../../table/index.js';
import { count, dayInWords, londonDay } from '../../words/index.js';
import { reasonName } from '../words.js';
import { DecisionTable } from './DecisionTable.js';
import { narrowed } from './decisions.js';
import { RunButton } from './RunButton.js';

type Rehearsal = RehearseRemindersQuery['rehearseReminders'];

/** What a run on a day would do, and what not, each with its reason; nothing is written or sent. */
export function RehearsalPart({ programmeId }: { programmeId: string }) {
  const today = londonDay(new Date());
  const [on, setOn] = useState(today);
  const id = useId();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on) && on > '2000';
  const answer = useDocument(RehearseRemindersDocument, isDay ? { programmeId, on } : null);
  const due = on === today ? answer.data?.rehearseReminders.dueTotal : undefined;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mt: 2 }}>
        <TextField id={id} type="date" size="small" label="As if today were" value={on} onChange={(event) => setOn(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
        <RunButton programmeId={programmeId} due={due} />
      </Box>
      {isDay ? <Loaded answer={answer} what="Rehearsing">{({ rehearseReminders }) => <Rehearsed rehearsal={rehearseReminders} />}</Loaded> : <Nothing>Enter a day.</Nothing>}
    </>
  );
}

const reasons: Column<Rehearsal['reasons'][number]>[] = [
  { label: 'Reason', cell: (row) => reasonName(row.code) },
  { label: 'In full', cell: (row) => row.reason },
  { label: 'Number', numeric: true, cell: (row) => row.count },
];

function Rehearsed({ rehearsal }: { rehearsal: Rehearsal }) {
  const { on, due, dueTotal, notDue, notDueTotal } = rehearsal;
  return (
    <>
      <p className="headline" role="status">
        On {dayInWords(on)}: <strong>{count(dueTotal, 'step')} due</strong>, {notDueTotal} not due. Nothing is sent by a dry run.
      </p>
      {rehearsal.reasons.length ? <DataTable caption="How often each reason holds" columns={reasons} rows={rehearsal.reasons} keyOf={(row) => row.code} /> : null}
      <Section title="Due">
        {due.length ? <DecisionTable decisions={due} caption="Due" /> : <Nothing>Nothing is due on this day.</Nothing>}
        <Capped shown={due.length} total={dueTotal} />
      </Section>
      <Section title="Not due">
        <NotDue rehearsal={rehearsal} />
        <Capped shown={notDue.length} total={notDueTotal} />
      </Section>
    </>
  );
}

function Capped({ shown, total }: { shown: number; total: number }) {
  return shown < total ? <p>The first {shown} of {total} are listed; the table of reasons counts all.</p> : null;
}

function NotDue({ rehearsal: { notDue, reasons: counts } }: { rehearsal: Rehearsal }) {
  const [code, setCode] = useState('');
  const [search, setSearch] = useState('');
  const id = useId();
  const shown = narrowed(notDue, { code, search });
  const own = new Set(notDue.map((decision) => decision.code));
  const choices = counts.filter((reason) => own.has(reason.code)).map((reason) => ({ id: reason.code, name: `${reasonName(reason.code)} (${reason.count})` }));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1 }}>
        <ChoiceField label="Reason" value={code} choices={choices} all="All reasons" onChange={setCode} />
        <TextField id={id} type="search" size="small" label="Authority" value={search} onChange={(event) => setSearch(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
      </Box>
      {shown.length ? <DecisionTable decisions={shown} caption="Not due" /> : <Nothing>{notDue.length ? 'Nothing matches these filters.' : 'There is nothing that is not due.'}</Nothing>}
    </>
  );
}
