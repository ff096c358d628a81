// What do the screens call causes, who must act, statuses and priorities of blockers?
import type { BlockerActor, BlockerCause, BlockerStatus, DifferenceKind, Priority, ProposalState, RankingState } from '@muster/contract';

export const causeNames: Record<BlockerCause, string> = {
  NOT_CAPTURED: 'Not recorded',
  SYSTEM: 'System cannot hold it',
  SUPPLIER: 'Supplier does not provide it',
  CAPACITY: 'Not enough people',
  DATA_SHARING: 'Data sharing',
  DEFINITION: 'Unclear definition',
  CONSENT_OR_LAW: 'Consent or law',
  OTHER_AGENCY: 'Another agency holds it',
};

export const actorNames: Record<BlockerActor, string> = { AUTHORITY: 'Authorities', SUPPLIER: 'System suppliers', HMCTS: 'HMCTS', CAFCASS: 'Cafcass', DFE: 'DfE' };

export const statusNames: Record<BlockerStatus, string> = { OPEN: 'Open', IN_PROGRESS: 'In progress', RESOLVED: 'Resolved', NOT_NEEDED: 'Not needed' };

export const priorityNames: Record<Priority, string> = { MUST: 'Must', SHOULD: 'Should', COULD: 'Could', NOT_NEEDED: 'Not needed' };

export const rankingStateNames: Record<RankingState, string> = { DRAFT: 'Draft', MODERATION: 'In moderation', PUBLISHED: 'Published' };

export const proposalStateNames: Record<ProposalState, string> = { OPEN: 'Open', ACCEPTED: 'Accepted', DECLINED: 'Declined', WITHDRAWN: 'Taken back' };

export const differenceNames: Record<DifferenceKind, string> = { ENTERED: 'New', LEFT: 'Left', PRIORITY: 'Priority changed', MOVED: 'Moved', WORDED: 'Worded anew' };

/** The parts of a blocker, as its history names them. */
export const partNames: Readonly<Record<string, string>> = {
  title: 'what stands in the way', solution: 'solution', level: 'level', indicators: 'indicators', barriers: 'barriers', systems: 'systems', cause: 'cause', actor: 'who must act', status: 'status',
  owner: 'owner', startsOn: 'first day', dueOn: 'day by which', resolvedOn: 'day of resolution', evidence: 'evidence',
};

/** A place in words: `Must 3`; of a proposal without a number, at the end; a dash without a place. */
export function placeInWords(priority: Priority | null | undefined, position: number | null | undefined): string {
  if (!priority) return '–';
  return position ? `${priorityNames[priority]} ${position}` : `${priorityNames[priority]}, at the end`;
}

/** The place of a blocker in the ranking: `Must 3`. */
export const rankInWords = ({ priority, position }: { priority?: Priority | null | undefined; position?: number | null | undefined }): string => (priority ? placeInWords(priority, position) : 'Not ranked');

/** Who must act, in words. */
export const actorName = (actor: BlockerActor | null | undefined): string => (actor ? actorNames[actor] : 'Nobody');

export const progressNames = { PLANNED: 'Planned', UNDER_WAY: 'Under way', DONE: 'Done', DROPPED: 'Dropped' } as const;

/** A blocker in one line: the items that it is about, before its title; several blockers may have the same title. */
export function titleOf({ about, title }: { about: readonly string[]; title: string }): string {
  return about.length === 0 || about.length > 3 ? title : `${about.join(', ')}: ${title}`;
}
