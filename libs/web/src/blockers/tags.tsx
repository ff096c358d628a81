import type { ComponentProps } from 'react';
import type { BlockerStatus, Priority, ProposalState, RankingState } from '@muster/contract';
import { Tag } from '../page/index.js';
import { placeInWords, proposalStateNames, rankingStateNames, statusNames } from './names.js';

type Tone = ComponentProps<typeof Tag>['tone'];

const statusTones: Record<BlockerStatus, Tone> = { OPEN: 'amber', IN_PROGRESS: 'blue', RESOLVED: 'green', NOT_NEEDED: 'grey' };
const priorityTones: Record<Priority, Tone> = { MUST: 'red', SHOULD: 'amber', COULD: 'blue', NOT_NEEDED: 'grey' };
const rankingTones: Record<RankingState, Tone> = { DRAFT: 'grey', MODERATION: 'blue', PUBLISHED: 'green' };
const proposalTones: Record<ProposalState, Tone> = { OPEN: 'amber', ACCEPTED: 'green', DECLINED: 'red', WITHDRAWN: 'grey' };

/** Where a blocker stands. */
export function BlockerTag({ status }: { status: BlockerStatus }) {
  return <Tag tone={statusTones[status]}>{statusNames[status]}</Tag>;
}

/** The priority of a blocker and its number inside of it; a sentence where it has none. */
export function PlaceTag({ priority, position }: { priority: Priority | null | undefined; position: number | null | undefined }) {
  return priority ? <Tag tone={priorityTones[priority]}>{placeInWords(priority, position)}</Tag> : <span className="quiet">No place yet</span>;
}

/** Where a ranking stands. */
export function RankingTag({ state }: { state: RankingState }) {
  return <Tag tone={rankingTones[state]}>{rankingStateNames[state]}</Tag>;
}

/** What came of a proposal. */
export function ProposalTag({ state }: { state: ProposalState }) {
  return <Tag tone={proposalTones[state]}>{proposalStateNames[state]}</Tag>;
}
