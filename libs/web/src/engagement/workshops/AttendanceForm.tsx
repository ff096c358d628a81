import { useId, useState, type FormEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { RecordAttendanceDocument } from '@muster/contract';
import { Failed, Loading } from '../../page/index.js';
import { useWholeRoster } from '../../programmes/index.js';
import { ChoiceField } from '../../table/index.js';
import { RefusalContext, Refused, textOf, useVerb, VerbField } from '../../verbs/index.js';
import { count } from '../../words/index.js';
import { useOwnRegions } from '../exercise/useOwnRegions.js';
import { choosing } from '../worklist/worklist.js';
import { Checklist } from './Checklist.js';
import { checklist } from './attendance.js';
import type { Workshop } from './attendance.js';

/** A checklist of the roster: those already recorded stay, those ticked are added together. */
export function AttendanceForm({ workshop }: { workshop: Workshop }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { run, busy, refusal } = useVerb(RecordAttendanceDocument, 'Recorded who came');
  const there = new Set(workshop.organisations.map(({ id }) => id));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = textOf(new FormData(event.currentTarget), 'said');
    if ((await run({ workshopId: workshop.id, organisationIds: [...ticked], said })) !== null) setTicked(new Set());
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Refused refusal={refusal} />
      <RefusalContext value={refusal}>
        <RosterChecklist programmeId={workshop.programmeId} there={there} ticked={ticked} tick={(ids, take) => setTicked(choosing(ticked, ids, take))} />
        <VerbField name="said" label="What was said (optional)" hint="The same for each authority that you add now. Do not name or describe a child or family" multiline />
      </RefusalContext>
      <Button type="submit" variant="contained" color="success" disabled={busy || ticked.size === 0}>
        {ticked.size === 0 ? 'Record who came' : `Record ${count(ticked.size, 'authority', 'authorities')}`}
      </Button>
    </form>
  );
}

type ListProps = { programmeId: string; there: ReadonlySet<string>; ticked: ReadonlySet<string>; tick(ids: readonly string[], take: boolean): void };

function RosterChecklist({ programmeId, there, ticked, tick }: ListProps) {
  const { items, refusal } = useWholeRoster(programmeId, '');
  const regions = useOwnRegions();
  const [search, setSearch] = useState('');
  const [region, setRegion] = useState('');
  const id = useId();
  if (refusal) return <Failed refusal={refusal} />;
  if (items === null) return <Loading what="Loading the roster" />;
  const all = checklist(items, { search: '', region: '', regions }).map(({ code, name }) => ({ id: code, name }));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2 }}>
        <TextField id={id} type="search" size="small" label="Name" value={search} onChange={(event) => setSearch(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
        {all.length > 1 ? <ChoiceField label="Region" value={region} choices={all} all="All regions" onChange={setRegion} /> : null}
      </Box>
      <Checklist groups={checklist(items, { search, region, regions })} there={there} ticked={ticked} tick={tick} />
    </>
  );
}
