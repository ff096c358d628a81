import { CloseWaveDocument, OpenWaveDocument, ScheduleWaveDocument, UnscheduleWaveDocument, type WaveQuery } from '@muster/contract';
import { VerbButton } from '../../verbs/index.js';
import { dayInWords } from '../../words/index.js';
import { closingSays, openingSays } from './consequences.js';

export type Wave = NonNullable<WaveQuery['wave']>;

function Says({ sentences }: { sentences: readonly string[] }) {
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** Opens a wave now; says first how many responses and invitations that makes. */
export function OpenWaveButton({ wave }: { wave: Wave }) {
  return (
    <VerbButton verb="wave.open" record={wave} label="Open the wave" question={`Open ${wave.name} now?`} done={`${wave.name} is open`} tone="success" document={OpenWaveDocument} variables={() => ({ id: wave.id })}>
      <Says sentences={openingSays(wave)} />
    </VerbButton>
  );
}

/** Closes a wave; says first who can no longer answer. */
export function CloseWaveButton({ wave }: { wave: Wave }) {
  return (
    <VerbButton verb="wave.close" record={wave} label="Close the wave" question={`Close ${wave.name} now?`} done={`${wave.name} is closed`} tone="error" document={CloseWaveDocument} variables={() => ({ id: wave.id })}>
      <Says sentences={closingSays(wave)} />
    </VerbButton>
  );
}

/** Schedules a draft wave: it opens by itself on its first day. */
export function ScheduleWaveButton({ wave }: { wave: Wave }) {
  if (wave.state !== 'DRAFT') return null;
  return (
    <VerbButton verb="wave.schedule" record={wave} label="Schedule" question={`Schedule ${wave.name}?`} done={`${wave.name} is scheduled`} document={ScheduleWaveDocument} variables={() => ({ id: wave.id })}>
      <p>The wave is then ready and opens on {dayInWords(wave.opensOn)}. Nothing is sent before that day, and you can take it back to draft.</p>
    </VerbButton>
  );
}

/** Takes a scheduled wave back to draft. */
export function UnscheduleWaveButton({ wave }: { wave: Wave }) {
  if (wave.state !== 'SCHEDULED') return null;
  return (
    <VerbButton verb="wave.schedule" record={wave} label="Back to draft" question={`Take ${wave.name} back to draft?`} done={`${wave.name} is a draft again`} document={UnscheduleWaveDocument} variables={() => ({ id: wave.id })}>
      <p>The wave will not open on {dayInWords(wave.opensOn)}. You can schedule or open it later.</p>
    </VerbButton>
  );
}
