import type { ComponentProps } from 'react';
import type { ExtensionState, QueryState, ReturnOutcome, ReturnState, RoundState, SharingState, Timeliness } from '@muster/contract';
import { OverdueTag, Tag } from '../page/index.js';
import { extensionStateNames, outcomeNames, queryStateNames, returnStateNames, roundStateNames, sharingStateNames, timelinessNames } from './names.js';

type Tone = ComponentProps<typeof Tag>['tone'];

const roundTones: Record<RoundState, Tone> = { DRAFT: 'grey', SCHEDULED: 'blue', OPEN: 'green', CLOSED: 'grey' };
const returnTones: Record<ReturnState, Tone> = { EXPECTED: 'grey', ACKNOWLEDGED: 'blue', IN_PREPARATION: 'blue', RECEIVED: 'green', QUERIED: 'amber', RESUBMITTED: 'blue', ACCEPTED: 'green' };
const timelinessTones: Record<Timeliness, Tone> = { NOT_DUE: 'grey', ON_TIME: 'green', LATE: 'amber', OVERDUE: 'red', ACCOUNTED: 'grey' };
const sharingTones: Record<SharingState, Tone> = { NOT_NEEDED: 'grey', OUTSTANDING: 'amber', IN_PROGRESS: 'blue', DONE: 'green', REFUSED: 'red' };
const queryTones: Record<QueryState, Tone> = { OPEN: 'amber', EXPLAINED: 'blue', CORRECTED: 'blue', ACCEPTED: 'green', WITHDRAWN: 'grey' };
const extensionTones: Record<ExtensionState, Tone> = { PROPOSED: 'amber', GRANTED: 'green', DECLINED: 'red', WITHDRAWN: 'grey' };

/** The state of a round. */
export function RoundTag({ state }: { state: RoundState }) {
  return <Tag tone={roundTones[state]}>{roundStateNames[state]}</Tag>;
}

/** The state of a return, and the outcome that stands beside it. */
export function ReturnTag({ state, outcome }: { state: ReturnState; outcome?: ReturnOutcome | null | undefined }) {
  return (
    <>
      <Tag tone={returnTones[state]}>{returnStateNames[state]}</Tag>
      {outcome ? (
        <>
          {' '}
          <Tag tone="amber">{outcomeNames[outcome]}</Tag>
        </>
      ) : null}
    </>
  );
}

/** Whether something is on time. */
export function TimelinessTag({ timeliness }: { timeliness: Timeliness }) {
  return <Tag tone={timelinessTones[timeliness]}>{timelinessNames[timeliness]}</Tag>;
}

/** How far one instrument of data sharing is. */
export function SharingTag({ state }: { state: SharingState }) {
  return <Tag tone={sharingTones[state]}>{sharingStateNames[state]}</Tag>;
}

/** The state of a query; late is said in a word of its own. */
export function QueryTag({ state, overdue }: { state: QueryState; overdue: boolean }) {
  return (
    <>
      <Tag tone={queryTones[state]}>{queryStateNames[state]}</Tag>
      <OverdueTag overdue={overdue} />
    </>
  );
}

/** The state of a request for more time. */
export function ExtensionTag({ state }: { state: ExtensionState }) {
  return <Tag tone={extensionTones[state]}>{extensionStateNames[state]}</Tag>;
}
