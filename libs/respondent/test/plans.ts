// The plans of one authority in memory, decided by the real rules.
import { decidePlan, planChanged, type PlanAsked } from '@muster/domain/blockers';
import { Problem } from '@muster/platform';
import { BLOCKER_ID, ID } from './survey.js';

type Plan = PlanAsked & { version: number; overdue: boolean; changedBy: string };
type Saving = PlanAsked & { expectedVersion: number; organisationId: string; blockerId: string };

/** What touches the authority of the tests: a blocker of its supplier, and one that is for the courts. */
export class Plans {
  plan: Plan | null = null;

  list(): Promise<object[]> {
    const blocker = { title: 'The system has no field <for it>', about: ['Letter'], solution: 'Suppliers add a field', priority: 'must', position: 3 };
    const items = [{ code: 'letter', name: 'Date of the letter', level: 'silver' }];
    return Promise.resolve([{
      programmeId: ID, programme: 'PLO', invented: false, organisationId: ID, organisation: 'Barnsley',
      blockers: [
        { blocker: { ...blocker, id: BLOCKER_ID, actor: 'supplier' }, reported: true, items, alone: 1, plan: this.plan, plannable: true },
        { blocker: { ...blocker, id: ID, title: 'Courts hold it', actor: 'hmcts' }, reported: false, items: [], alone: 0, plan: null, plannable: false },
      ],
    }]);
  }

  keep({ expectedVersion, dueOn = null, evidence = null, action, owner, progress }: Saving): Promise<void> {
    const asked = { action, owner, dueOn, evidence, progress };
    const refusal = (this.plan?.version ?? 0) === expectedVersion ? decidePlan(asked, this.plan, '2023-03-01') : planChanged(this.plan && { ...this.plan });
    if (refusal) return Promise.reject(new Problem(refusal));
    this.plan = { ...asked, version: expectedVersion + 1, overdue: false, changedBy: 'Sam Spoc' };
    return Promise.resolve();
  }
}
