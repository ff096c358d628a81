import { RateRoundsDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { InventedNotice, Loaded, Nothing, Section, useAddress } from '../../page/index.js';
import { ChoiceField, LinkTo } from '../../table/index.js';
import { roundStateNames } from '../names.js';
import { RoundRates } from './RoundRates.js';
import { roundOf } from './roundOf.js';

/** Return rates of one round, chosen in the address: the part of the page of rates about collections. */
export function CollectionRates() {
  const [address, change] = useAddress();
  const answer = useDocument(RateRoundsDocument, {});
  return (
    <Section title="Collections">
      <Loaded answer={answer}>
        {({ rounds: { items } }) => {
          const round = roundOf(items, address.get('round') ?? '');
          if (!round) return <Nothing>There is no round yet, so no return is expected.</Nothing>;
          const choices = items.map(({ id, name, state, collectionName }) => ({ id, name: `${collectionName}: ${name} (${roundStateNames[state].toLowerCase()})` }));
          return (
            <>
              <InventedNotice invented={round.programme.invented} />
              <ChoiceField label="Round" value={round.id} choices={choices} onChange={(id) => change({ round: id })} />
              <RoundRates roundId={round.id} level={3} title={`${round.collectionName}: ${round.name}`} />
              <LinkTo resource="rounds" id={round.id}>Returns against the plan</LinkTo>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
