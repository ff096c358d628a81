import { useId, useState, type FormEvent } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { LogContactDocument } from '@muster/contract';
import { useMay } from '../../access/index.js';
import { RefusalContext, Refused, textOf, useVerb, VerbField } from '../../verbs/index.js';
import { daysAfter, londonDay } from '../../words/index.js';
import { callOf, callOutcomes, outcomeOf, type CallOutcome } from './calls.js';
import type { WorklistRow } from './worklist.js';

type Props = { programmeId: string; row: WorklistRow };

/** Logs a call in two clicks: this button, then how it went. A note and a next action may be added before the second. */
export function LogCallButton(props: Props) {
  const [open, setOpen] = useState(false);
  if (!useMay('contact.log')) return null;
  return (
    <>
      <Button variant="contained" color="success" onClick={() => setOpen(true)}>
        Log a call<span className="visually-hidden"> to {props.row.organisation.name}</span>
      </Button>
      {open ? <CallDialog {...props} close={() => setOpen(false)} /> : null}
    </>
  );
}

function CallDialog({ programmeId, row, close }: Props & { close(): void }) {
  const { run, busy, refusal } = useVerb(LogContactDocument, `The call to ${row.organisation.name} is logged`);
  const title = useId();
  const today = londonDay(new Date());
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const form = new FormData(event.currentTarget);
    const noted = { how: outcomeOf(button?.value), note: textOf(form, 'said'), nextAction: textOf(form, 'nextAction'), nextOn: textOf(form, 'nextOn') };
    const person = row.spoc ?? row.deputy;
    const called = { programmeId, organisationId: row.organisation.id, withId: person?.id ?? null, withRole: person ? (row.spoc ? 'SPOC' : 'Deputy') : null };
    if ((await run({ input: callOf(called, noted, today) })) !== null) close();
  };
  return (
    <Dialog open onClose={busy ? undefined : close} aria-labelledby={title} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => void send(event)} noValidate>
        <DialogTitle id={title}>How did the call to {row.organisation.name} go?</DialogTitle>
        <DialogContent>
          <Refused refusal={refusal} />
          <RefusalContext value={refusal}>
            <VerbField name="said" label="What was said (optional)" hint="Do not name or describe a child or family" multiline />
            <VerbField name="nextAction" label="Next action (optional)" hint="For example: call again, send the form" />
            <VerbField name="nextOn" label="Do it by" type="date" start={daysAfter(today, 3)} hint="Counts only with a next action" />
          </RefusalContext>
        </DialogContent>
        <Outcomes busy={busy} close={close} />
      </form>
    </Dialog>
  );
}

function Outcomes({ busy, close }: { busy: boolean; close(): void }) {
  return (
    <DialogActions sx={{ flexWrap: 'wrap', gap: 1, '& > :not(style) ~ :not(style)': { ml: 0 } }}>
      <Button onClick={close} disabled={busy}>
        Cancel
      </Button>
      {(Object.keys(callOutcomes) as CallOutcome[]).map((how) => (
        <Button key={how} type="submit" name="how" value={how} variant="contained" color={how === 'spoke' ? 'success' : 'primary'} disabled={busy}>
          {callOutcomes[how].label}
        </Button>
      ))}
    </DialogActions>
  );
}
