import { useId, useState, type FormEvent, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { OperationVariables } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { RefusalContext } from './RefusalContext.js';
import { Refused } from './Refused.js';
import { useVerb, type Done } from './useVerb.js';

type Props<Data, Variables> = {
  /** The name of the verb; the button shows itself only when the record allows it. */
  verb: string;
  record: { allowedActions: readonly string[] };
  label: string;
  /** The question at the head of the dialog. */
  question: string;
  document: TypedDocumentNode<Data, Variables>;
  variables(form: FormData): Variables;
  /** The sentence shown when it is done. */
  done: Done<Data>;
  tone?: 'success' | 'error' | 'primary';
  quiet?: boolean;
  onDone?(data: Data): void;
  children?: ReactNode;
};

/** One verb, one button: it knows when it shows itself, says what will happen, and shows the server's refusal where it was asked. */
export function VerbButton<Data, Variables extends OperationVariables>(props: Props<Data, Variables>) {
  const [open, setOpen] = useState(false);
  if (!open && !props.record.allowedActions.includes(props.verb)) return null;
  return (
    <>
      <Button variant={props.quiet ? 'text' : 'contained'} color={props.tone ?? 'primary'} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      {open ? <VerbDialog {...props} close={() => setOpen(false)} /> : null}
    </>
  );
}

// Only what is between the question and the buttons scrolls: both stay in sight.
const column = { display: 'flex', flexDirection: 'column', minHeight: 0 } as const;

function VerbDialog<Data, Variables extends OperationVariables>(props: Props<Data, Variables> & { close(): void }) {
  const { document, done, question, label, tone, close, children } = props;
  const { run, busy, refusal } = useVerb(document, done);
  const title = useId();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = await run(props.variables(new FormData(event.currentTarget)));
    if (data === null) return;
    close();
    props.onDone?.(data);
  };
  return (
    <Dialog open onClose={busy ? undefined : close} aria-labelledby={title} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => void send(event)} noValidate style={column}>
        <DialogTitle id={title}>{question}</DialogTitle>
        <DialogContent>
          <Refused refusal={refusal} />
          <RefusalContext value={refusal}>{children}</RefusalContext>
        </DialogContent>
        <Actions {...{ close, busy, label, tone }} />
      </form>
    </Dialog>
  );
}

type ActionsProps = { close(): void; busy: boolean; label: string; tone?: 'success' | 'error' | 'primary' | undefined };

function Actions({ close, busy, label, tone = 'primary' }: ActionsProps) {
  return (
    <DialogActions>
      <Button onClick={close} disabled={busy}>
        Cancel
      </Button>
      <Button type="submit" variant="contained" color={tone} disabled={busy}>
        {busy ? 'Please wait…' : label}
      </Button>
    </DialogActions>
  );
}
