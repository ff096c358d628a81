import { MessageRoundsDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { FilterSelect } from '../../table/index.js';

/** The filter of messages by the round that they are about. */
export function FilterRound() {
  const { data } = useDocument(MessageRoundsDocument, {});
  const choices = (data?.rounds.items ?? []).map(({ id, name }) => ({ id, name }));
  return choices.length ? <FilterSelect name="targetId" label="Round" choices={choices} all="All rounds" /> : null;
}
