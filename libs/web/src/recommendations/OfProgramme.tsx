import type { ReactNode } from 'react';
import { RecommendationProgrammesDocument, type RecommendationProgrammesQuery } from '@muster/contract';
import { useDocument } from '../data/index.js';
import { InventedNotice, Loaded, Nothing, useAddress } from '../page/index.js';
import { ChoiceField, FilterBar } from '../table/index.js';
import './recommendations.css';

export type Programme = RecommendationProgrammesQuery['programmes']['items'][number];

type Props = {
  /** A page inside of it says by itself that answers are invented, and is about one thing of this programme only. */
  plain?: boolean;
  children(programme: Programme): ReactNode;
};

/** What a page shows of the programme that its address names, else of the newest; with the choice of another one where there are several. */
export function OfProgramme({ plain = false, children }: Props) {
  const [address, change] = useAddress();
  const answer = useDocument(RecommendationProgrammesDocument, {});
  return (
    <Loaded answer={answer}>
      {({ programmes: { items } }) => {
        const programme = items.find(({ id }) => id === address.get('programme')) ?? items[0];
        if (!programme) return <Nothing>There is no programme yet.</Nothing>;
        if (plain) return children(programme);
        return (
          <>
            <InventedNotice invented={programme.invented} />
            {items.length > 1 ? (
              <FilterBar>
                <ChoiceField label="Programme" value={programme.id} choices={items} onChange={(id) => change({ programme: id, wave: '', version: '', against: '' })} />
              </FilterBar>
            ) : null}
            {children(programme)}
          </>
        );
      }}
    </Loaded>
  );
}
