import { DecideProposalDocument, VoteOnProposalDocument, WithdrawProposalDocument, type ProposalRowFragment, type WholeRankingFragment } from '@muster/contract';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';
import { placeInWords } from '../names.js';

type Props = { ranking: WholeRankingFragment; proposal: ProposalRowFragment };

const aboutOf = ({ code, priority, position }: ProposalRowFragment) => `${code} to ${placeInWords(priority, position).toLowerCase()}`;

/** What can be done with a proposal now: vote, change the own vote, decide, take the own one back. */
export function ProposalButtons({ ranking, proposal }: Props) {
  if (proposal.state !== 'OPEN') return <>–</>;
  return (
    <>
      <VoteButton ranking={ranking} proposal={proposal} vote="FOR" /> <VoteButton ranking={ranking} proposal={proposal} vote="AGAINST" /> <DecideButton ranking={ranking} proposal={proposal} accepted />{' '}
      <DecideButton ranking={ranking} proposal={proposal} accepted={false} /> {proposal.own ? <WithdrawButton ranking={ranking} proposal={proposal} /> : null}
    </>
  );
}

function VoteButton({ ranking, proposal, vote }: Props & { vote: 'FOR' | 'AGAINST' }) {
  if (proposal.ownVote === vote) return null;
  const label = vote === 'FOR' ? 'Vote for' : 'Vote against';
  return (
    <VerbButton verb="ranking.vote" record={ranking} label={label} quiet question={`${label} moving ${aboutOf(proposal)}?`} done="Your vote counts" document={VoteOnProposalDocument} variables={(form) => ({ proposalId: proposal.id, vote, reason: textOf(form, 'reason') })}>
      <p>{proposal.reason}</p>
      {proposal.ownVote ? <p>It replaces the vote that you gave before.</p> : null}
      <VerbField name="reason" label="Why (optional)" hint="The project team and the other champions see it" multiline />
    </VerbButton>
  );
}

function DecideButton({ ranking, proposal, accepted }: Props & { accepted: boolean }) {
  const label = accepted ? 'Accept' : 'Decline';
  return (
    <VerbButton verb="ranking.decide" record={ranking} label={label} quiet={!accepted} tone={accepted ? 'success' : 'error'} question={`${label} moving ${aboutOf(proposal)}?`} done={accepted ? 'The proposal is accepted and the order is changed' : 'The proposal is declined'} document={DecideProposalDocument} variables={(form) => ({ id: proposal.id, accepted, reason: textOf(form, 'reason') ?? '' })}>
      <p>
        {proposal.votesFor} for, {proposal.votesAgainst} against. {accepted ? 'The blocker goes to that place at once; the others close up and make room.' : 'The order stays as it is.'}
      </p>
      <VerbField name="reason" label="Why you decide so" multiline />
    </VerbButton>
  );
}

function WithdrawButton({ ranking, proposal }: Props) {
  return (
    <VerbButton verb="ranking.propose" record={ranking} label="Take back" quiet question={`Take back your proposal to move ${aboutOf(proposal)}?`} done="Your proposal is taken back" document={WithdrawProposalDocument} variables={() => ({ id: proposal.id })}>
      <p>Nobody can vote on it any more. It stays in the list.</p>
    </VerbButton>
  );
}
