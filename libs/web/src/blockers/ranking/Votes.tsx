import type { ProposalRowFragment } from '@muster/contract';

const voteNames = { FOR: 'for', AGAINST: 'against' } as const;

/** How many are for and against a proposal and, for staff, who and why. */
export function Votes({ proposal: { votesFor, votesAgainst, votes, ownVote } }: { proposal: ProposalRowFragment }) {
  return (
    <>
      <div>
        <strong>{votesFor}</strong> for, <strong>{votesAgainst}</strong> against
      </div>
      {ownVote ? <div>You voted {voteNames[ownVote]}</div> : null}
      {votes.length ? (
        <details>
          <summary>Who voted, and why</summary>
          <ul style={{ paddingInlineStart: '1.2em', margin: 0, overflowWrap: 'anywhere' }}>
            {votes.map(({ name, region, vote, reason }, place) => (
              <li key={place}>
                {name}
                {region ? ` (${region})` : ''}: {voteNames[vote]}
                {reason ? `. ${reason}` : ''}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
