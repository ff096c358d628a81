// What do the screens ask about past decisions of the reminder engine?
import { ReminderDecisionsDocument, type ReminderDecisionFilter } from '@muster/contract';
import { ask, chosen, pageInput, type Filter, type ResourceRequests } from '../../data/index.js';
import { keyOfDecision } from './decisions.js';

export const decisionRequests: ResourceRequests = {
  name: 'reminder-decisions',
  listTakesIds: false,
  list: (asked) =>
    ask({ document: ReminderDecisionsDocument, variables: { filter: decisionFilter(asked.filter), page: pageInput(asked) } }, ({ reminderDecisions: { total, items } }) => ({
      total,
      items: items.map((decision) => ({ ...decision, id: decision.id ?? `${decision.decidedOn} ${keyOfDecision(decision)}` })),
    })),
};

/** The filter of the contract; "not written" is a choice of its own. */
export function decisionFilter({ became, ...filter }: Filter): ReminderDecisionFilter {
  const due = became === undefined || became === '' ? undefined : became === 'due';
  return chosen<ReminderDecisionFilter>({ ...filter, due });
}
