import type { AppointmentState, MessageState, ResponseState, SurveyVersionState, WaveState } from '@muster/contract';
import { appointmentStateNames, messageStateNames, responseStateNames, versionStateNames, waveStateNames } from '../words/index.js';
import { OverdueTag, Tag, type Tone } from './Tag.js';

const responseTones: Record<ResponseState, Tone> = { NOT_STARTED: 'grey', IN_PROGRESS: 'blue', SUBMITTED: 'green', REOPENED: 'amber' };
const waveTones: Record<WaveState, Tone> = { DRAFT: 'grey', SCHEDULED: 'blue', OPEN: 'green', CLOSED: 'grey' };
const messageTones: Record<MessageState, Tone> = { PREPARED: 'amber', QUEUED: 'blue', SENDING: 'blue', SENT: 'green', FAILED: 'red', SKIPPED: 'amber', DROPPED: 'grey' };
const appointmentTones: Record<AppointmentState, Tone> = { CURRENT: 'green', FUTURE: 'blue', ENDED: 'grey' };

/** The state of a response; late is said in words of its own. */
export function ResponseTag({ state, overdue }: { state: ResponseState; overdue?: boolean }) {
  return (
    <>
      <Tag tone={responseTones[state]}>{responseStateNames[state]}</Tag>
      <OverdueTag overdue={overdue} />
    </>
  );
}

/** The state of a wave. */
export function WaveTag({ state }: { state: WaveState }) {
  return <Tag tone={waveTones[state]}>{waveStateNames[state]}</Tag>;
}

/** The state of a survey version: draft or published. */
export function VersionTag({ state }: { state: SurveyVersionState }) {
  return <Tag tone={state === 'PUBLISHED' ? 'green' : 'grey'}>{versionStateNames[state]}</Tag>;
}

/** The state of a message. */
export function MessageTag({ state }: { state: MessageState }) {
  return <Tag tone={messageTones[state]}>{messageStateNames[state]}</Tag>;
}

/** The state of an appointment today. */
export function AppointmentTag({ state }: { state: AppointmentState }) {
  return <Tag tone={appointmentTones[state]}>{appointmentStateNames[state]}</Tag>;
}
