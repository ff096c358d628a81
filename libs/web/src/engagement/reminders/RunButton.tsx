import { RunRemindersDocument } from '@muster/contract';
import { useMay } from '../../access/index.js';
import { VerbButton } from '../../verbs/index.js';
import { ranInWords } from './decisions.js';

/** Runs the reminders now instead of waiting for the daily run; what was already sent is never sent again. */
export function RunButton({ programmeId, due }: { programmeId: string; due?: number | undefined }) {
  const record = { allowedActions: useMay('reminder.run') ? ['reminder.run'] : [] };
  return (
    <VerbButton verb="reminder.run" record={record} label="Run now" question="Run the reminders now?" done={({ runReminders }) => ranInWords(runReminders)} tone="success" document={RunRemindersDocument} variables={() => ({ programmeId })}>
      {due === undefined ? null : <p>The dry run of today says that {due === 1 ? '1 step is' : `${due} steps are`} due.</p>}
      <p>Messages are written and sent at once, inside the hours in which mail goes out. Each is asked again at the moment of sending; nobody gets the same message twice.</p>
    </VerbButton>
  );
}
