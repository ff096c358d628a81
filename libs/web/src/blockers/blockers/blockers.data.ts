// What do the screens ask about blockers?
import { AddBlockerDocument, BlockerDocument, BlockersDocument, UpdateBlockerDocument, type BlockerFilter, type BlockerSort } from '@muster/contract';
import { ask, chosen, pageInput, sortInput, type ResourceRequests } from '../../data/index.js';
import { blockerInputOf } from './blockerInput.js';

const sorts: readonly BlockerSort[] = ['RANK', 'CODE', 'TITLE', 'REPORTED', 'DUE', 'STATUS'];

export const blockerRequests: ResourceRequests = {
  name: 'blockers',
  listTakesIds: false,
  list: (asked) => {
    const { sort, direction } = sortInput(asked, sorts);
    return ask({ document: BlockersDocument, variables: { filter: chosen<BlockerFilter>(asked.filter), sort: sort ? { by: sort, direction } : null, page: pageInput(asked) } }, (data) => data.blockers);
  },
  one: (id) => ask({ document: BlockerDocument, variables: { id } }, (data) => data.blocker),
  create: (values) => ask({ document: AddBlockerDocument, variables: { programmeId: String(values['programmeId'] ?? ''), input: blockerInputOf(values) } }, (data) => data.addBlocker),
  update: (id, values) =>
    ask({ document: UpdateBlockerDocument, variables: { id, expectedVersion: Number(values['version']), input: blockerInputOf(values), reason: String(values['reason'] ?? '') } }, (data) => data.updateBlocker),
};
