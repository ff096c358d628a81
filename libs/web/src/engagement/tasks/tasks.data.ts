// What do the screens ask about tasks?
import { TasksDocument, type TaskFilter } from '@muster/contract';
import { ask, chosen, pageInput, type Filter, type ResourceRequests } from '../../data/index.js';

export const taskRequests: ResourceRequests = {
  name: 'tasks',
  listTakesIds: false,
  list: (asked) => ask({ document: TasksDocument, variables: { filter: taskFilter(asked.filter), page: pageInput(asked) } }, (data) => data.tasks),
};

/** The filter of the contract: open tasks unless finished ones, or all, are asked for. */
export function taskFilter({ which, ...filter }: Filter): TaskFilter {
  const done = which === 'all' ? undefined : which === 'done';
  return chosen<TaskFilter>({ ...filter, done });
}
