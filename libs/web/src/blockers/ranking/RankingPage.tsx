import { DraftRankingDocument, RankingDocument, RankingsDocument, type RankingsQuery } from '@muster/contract';
import { useMay } from '../../access/index.js';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Page, Section, useAddress } from '../../page/index.js';
import { ChoiceField, FilterBar } from '../../table/index.js';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';
import { rankingStateNames } from '../names.js';
import { OfProgramme, useProgramme } from '../useProgramme.js';
import { Differences } from './Differences.js';
import { rankingShown } from './order.js';
import { RankingView } from './RankingView.js';

type Ranking = RankingsQuery['rankings']['items'][number];

/** In which order blockers must, should or could be addressed: every version, the one in the making, and what differs between two. */
export default function RankingPage() {
  const chosen = useProgramme();
  return (
    <Page title="Ranking of blockers" lead="Which blockers must, should or could be addressed, in order. Published versions never change.">
      <OfProgramme chosen={chosen}>
        {(programmeId) => (
          <>
            {chosen.chooser}
            <Rankings key={programmeId} programmeId={programmeId} />
          </>
        )}
      </OfProgramme>
    </Page>
  );
}

function Rankings({ programmeId }: { programmeId: string }) {
  const [address, change] = useAddress();
  const answer = useDocument(RankingsDocument, { programmeId });
  return (
    <Loaded answer={answer}>
      {({ rankings: { items } }) => {
        const shown = rankingShown(items, address.get('ranking'));
        const draft = items.every(({ state }) => state === 'PUBLISHED') ? <DraftButton programmeId={programmeId} rankings={items} open={(ranking) => change({ ranking, compare: '' })} /> : null;
        if (!shown) return <Nothing>There is no ranking yet. {draft}</Nothing>;
        return (
          <>
            <FilterBar>
              <ChoiceField label="Version" value={shown.id} choices={items.map(asChoice)} onChange={(ranking) => change({ ranking, compare: '' })} />
              <ChoiceField label="Show what differs from" value={address.get('compare') ?? ''} all="Nothing: show the ranking" choices={items.filter(({ id }) => id !== shown.id).map(asChoice)} onChange={(compare) => change({ compare, ranking: shown.id })} />
            </FilterBar>
            {draft}
            <Shown key={shown.id} shown={shown} compare={items.find(({ id }) => id === address.get('compare'))} />
          </>
        );
      }}
    </Loaded>
  );
}

const asChoice = ({ id, number, title, state }: Ranking) => ({ id, name: `${number}: ${title} (${rankingStateNames[state].toLowerCase()})` });

function Shown({ shown, compare }: { shown: Ranking; compare: Ranking | undefined }) {
  const answer = useDocument(RankingDocument, { id: shown.id });
  if (compare) {
    const [from, to] = compare.number < shown.number ? [compare, shown] : [shown, compare];
    return <Section title={`What differs from version ${from.number} to version ${to.number}`}><Differences from={from.id} to={to.id} /></Section>;
  }
  return <Loaded answer={answer}>{({ ranking }) => (ranking ? <RankingView ranking={ranking} /> : <Nothing>This ranking does not exist any more, or you may not see it.</Nothing>)}</Loaded>;
}

type DraftProps = { programmeId: string; rankings: readonly Ranking[]; open(id: string): void };

function DraftButton({ programmeId, rankings, open }: DraftProps) {
  const may = useMay('ranking.draft');
  const last = rankings[0];
  return (
    <VerbButton verb="ranking.draft" record={{ allowedActions: may ? ['ranking.draft'] : [] }} label="Draft the next ranking" question="Draft the next ranking?" done="The draft is ready to be arranged" document={DraftRankingDocument} variables={(form) => ({ programmeId, input: { title: textOf(form, 'title') ?? '', note: textOf(form, 'note') } })} onDone={({ draftRanking }) => open(draftRanking.id)}>
      <p>{last ? `It begins as a copy of version ${last.number}. Nobody but the project team and the champions sees it before it is published.` : 'It begins with the register of blockers.'}</p>
      <VerbField name="title" label="Title" />
      <VerbField name="note" label="Note (optional)" multiline />
    </VerbButton>
  );
}
