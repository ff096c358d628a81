import { useId, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { MessageTemplatesDocument, PreviewLettersDocument, WriteLettersDocument, type LetterInput } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded } from '../../page/index.js';
import { ChoiceField } from '../../table/index.js';
import { Refused, useVerb } from '../../verbs/index.js';
import { count } from '../../words/index.js';
import { LetterPreview } from './LetterPreview.js';
import { doneInWords, written } from './letters.js';
import { NoteField } from './NoteField.js';
import { byTarget, type WorklistRow } from './worklist.js';

type Props = { programmeId: string; rows: readonly WorklistRow[]; close(): void; onSent(): void };

/** Template, note, every message as it will be sent, then the button that sends them. */
export function WriteDialog({ programmeId, rows, close, onSent }: Props) {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const title = useId();
  const letter = useLetter(programmeId, rows);
  const preview = useDocument(PreviewLettersDocument, letter.input === null ? null : { input: letter.input });
  const { send, busy, refusal } = useSending(() => {
    onSent();
    close();
  });
  const ready = written(preview.data?.previewLetters ?? []).length;
  return (
    <Dialog open onClose={busy ? undefined : close} aria-labelledby={title} maxWidth="md" fullWidth fullScreen={narrow}>
      <DialogTitle id={title}>Write to {count(letter.organisations, 'authority', 'authorities')}</DialogTitle>
      <DialogContent>
        <Refused refusal={refusal} />
        <div className="stack letter-choices">
          {letter.fields}
          {letter.input === null ? null : <Loaded answer={preview} what="Loading the messages">{({ previewLetters }) => <LetterPreview letters={previewLetters} />}</Loaded>}
        </div>
      </DialogContent>
      <Actions ready={ready} busy={busy} close={close} send={() => letter.input && void send(letter.input)} />
    </Dialog>
  );
}

type ActionsProps = { ready: number; busy: boolean; close(): void; send(): void };

function Actions({ ready, busy, close, send }: ActionsProps) {
  return (
    <DialogActions>
      <Button onClick={close} disabled={busy}>
        Cancel
      </Button>
      <Button variant="contained" color="success" disabled={busy || ready === 0} onClick={send}>
        {busy ? 'Please wait…' : ready === 0 ? 'Send' : `Send ${count(ready, 'message')}`}
      </Button>
    </DialogActions>
  );
}

function useSending(onSent: () => void) {
  const { run, busy, refusal } = useVerb(WriteLettersDocument, ({ writeLetters }) => doneInWords(writeLetters));
  const send = async (input: LetterInput) => {
    if ((await run({ input })) !== null) onSent();
  };
  return { send, busy, refusal };
}

/** The choices of the letter, and what they come to; the input is null until a template is chosen. */
function useLetter(programmeId: string, rows: readonly WorklistRow[]) {
  const groups = byTarget(rows);
  const [target, setTarget] = useState(groups[0]?.targetId ?? '');
  const [templateCode, setTemplate] = useState('');
  const [note, setNote] = useState('');
  const group = groups.find(({ targetId }) => targetId === target) ?? groups[0];
  const organisationIds = (group?.rows ?? []).map(({ organisation }) => organisation.id);
  const input = group && templateCode ? { programmeId, targetId: group.targetId, organisationIds, templateCode, note: note || null } : null;
  const about = groups.map(({ targetId, name, rows: own }) => ({ id: targetId, name: `${name} (${count(own.length, 'authority', 'authorities')})` }));
  const fields = (
    <>
      {groups.length > 1 ? <ChoiceField label="About" value={group?.targetId ?? ''} choices={about} onChange={setTarget} /> : null}
      <ChoiceField label="Template" value={templateCode} choices={useTemplateChoices(programmeId)} all="Choose a template" onChange={setTemplate} />
      <NoteField change={setNote} />
    </>
  );
  return { input, fields, organisations: organisationIds.length };
}

/** What is read out on the telephone, and the digest of many authorities, are no letters to one. */
const noLetters = ['call-script', 'overdue-digest'];

function useTemplateChoices(programmeId: string) {
  const { data } = useDocument(MessageTemplatesDocument, { programmeId });
  return (data?.messageTemplates ?? []).filter(({ code }) => !noLetters.includes(code)).map(({ code, name }) => ({ id: code, name }));
}
