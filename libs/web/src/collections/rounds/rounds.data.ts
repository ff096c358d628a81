// What do the screens ask about rounds?
import { CreateRoundDocument, RoundDocument, RoundsDocument, UpdateRoundDocument, type RoundFilter } from '@muster/contract';
import { ask, chosen, pageInput, type ResourceRequests } from '../../data/index.js';
import { roundInputOf } from './roundInput.js';

export const roundRequests: ResourceRequests = {
  name: 'rounds',
  listTakesIds: true,
  list: (asked) => ask({ document: RoundsDocument, variables: { filter: chosen<RoundFilter>(asked.filter), page: pageInput(asked) } }, (data) => data.rounds),
  one: (id) => ask({ document: RoundDocument, variables: { id } }, (data) => data.round),
  create: (values) => {
    const input = { collectionId: String(values['collectionId'] ?? ''), ...roundInputOf(values) };
    return ask({ document: CreateRoundDocument, variables: { input } }, (data) => data.createRound);
  },
  update: (id, values) => ask({ document: UpdateRoundDocument, variables: { id, input: roundInputOf(values) } }, (data) => data.updateRound),
};
