import { DiscardRankingDocument, OpenModerationDocument, PublishRankingDocument, type WholeRankingFragment } from '@muster/contract';
import { useAddress } from '../../page/index.js';
import { VerbButton } from '../../verbs/index.js';
import { count } from '../../words/index.js';

type Props = { ranking: WholeRankingFragment };

const at = ({ id, version }: WholeRankingFragment) => () => ({ id, expectedVersion: version });

/** Opens the moderation; says first what follows. */
export function ModerateButton({ ranking }: Props) {
  return (
    <VerbButton verb="ranking.moderate" record={ranking} label="Open the moderation" question="Open the moderation?" done="The moderation is open" document={OpenModerationDocument} variables={at(ranking)}>
      <p>Champions can then propose other places and vote on proposals. From then on the order changes only by proposals that you accept.</p>
    </VerbButton>
  );
}

/** Publishes; says first what follows, and what is still in the way. */
export function PublishButton({ ranking }: Props) {
  const waiting = ranking.proposals.filter(({ state }) => state === 'OPEN').length;
  return (
    <VerbButton verb="ranking.publish" record={ranking} label="Publish" question={`Publish version ${ranking.number}?`} done={`Version ${ranking.number} is published`} tone="success" document={PublishRankingDocument} variables={at(ranking)}>
      <p>
        {count(ranking.ranked, 'blocker')} in this order become version {ranking.number}, with the words that the register has now. Viewers and authorities see it from then on, and it can never be changed or taken back. A later version can replace it.
      </p>
      {waiting ? <p>{count(waiting, 'proposal waits', 'proposals wait')} for a decision. Accept or decline each first.</p> : null}
      {ranking.unranked.length ? <p>{count(ranking.unranked.length, 'blocker has', 'blockers have')} no place yet. Give each a place first.</p> : null}
    </VerbButton>
  );
}

/** Throws away a ranking in the making. */
export function DiscardButton({ ranking }: Props) {
  const [, change] = useAddress();
  return (
    <VerbButton verb="ranking.discard" record={ranking} label="Discard" quiet question={`Discard version ${ranking.number}?`} done="The ranking is discarded" tone="error" document={DiscardRankingDocument} variables={at(ranking)} onDone={() => change({ ranking: '' })}>
      <p>Its order, {count(ranking.proposals.length, 'proposal')} and their votes are thrown away. The register and published rankings stay as they are.</p>
    </VerbButton>
  );
}
