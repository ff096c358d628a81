import { CloseRoundDocument, OpenRoundDocument, ScheduleRoundDocument, UnscheduleRoundDocument, type RoundRowFragment } from '@muster/contract';
import { VerbButton } from '../../verbs/index.js';
import { dayInWords } from '../../words/index.js';
import { closingSays, openingSays } from './consequences.js';

type Props = { round: RoundRowFragment };

function Says({ sentences }: { sentences: readonly string[] }) {
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** Opens a round now; says first how many returns that makes expected, and what holds them back. */
export function OpenRoundButton({ round }: Props) {
  return (
    <VerbButton verb="round.open" record={round} label="Open the round" question={`Open ${round.name} now?`} done={`${round.name} is open`} tone="success" document={OpenRoundDocument} variables={() => ({ id: round.id })}>
      <Says sentences={openingSays(round)} />
    </VerbButton>
  );
}

/** Closes a round; says first who can no longer send a return. */
export function CloseRoundButton({ round }: Props) {
  return (
    <VerbButton verb="round.close" record={round} label="Close the round" question={`Close ${round.name} now?`} done={`${round.name} is closed`} tone="error" document={CloseRoundDocument} variables={() => ({ id: round.id })}>
      <Says sentences={closingSays(round)} />
    </VerbButton>
  );
}

/** Schedules a draft round: it opens by itself on its first day. */
export function ScheduleRoundButton({ round }: Props) {
  if (round.state !== 'DRAFT') return null;
  return (
    <VerbButton verb="round.schedule" record={round} label="Schedule" question={`Schedule ${round.name}?`} done={`${round.name} is scheduled`} document={ScheduleRoundDocument} variables={() => ({ id: round.id })}>
      <p>The round is then ready and opens on {dayInWords(round.opensOn)}. Nothing is expected of anybody before that day, and you can take it back to draft.</p>
    </VerbButton>
  );
}

/** Takes a scheduled round back to draft. */
export function UnscheduleRoundButton({ round }: Props) {
  if (round.state !== 'SCHEDULED') return null;
  return (
    <VerbButton verb="round.schedule" record={round} label="Back to draft" question={`Take ${round.name} back to draft?`} done={`${round.name} is a draft again`} document={UnscheduleRoundDocument} variables={() => ({ id: round.id })}>
      <p>The round will not open on {dayInWords(round.opensOn)}. You can schedule or open it later.</p>
    </VerbButton>
  );
}
