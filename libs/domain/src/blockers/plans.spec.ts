import { decidePlan, decidePlannable, type PlanAsked } from './plans.js';
import { decideTargets } from './targets.js';

const asked = (given: Partial<PlanAsked> = {}): PlanAsked => ({ action: 'Build the field', owner: 'Data team', dueOn: '2024-09-30', evidence: null, progress: 'planned', ...given });
const codeOf = (given: Partial<PlanAsked>, before: { dueOn: string | null; version: number } | null = null) => decidePlan(asked(given), before, '2024-01-15')?.code ?? null;

describe('a plan', () => {
  it('may be saved with an action, an owner and a day to come, or without a day', () => {
    expect([codeOf({}), codeOf({ dueOn: '2024-01-15' }), codeOf({ dueOn: null })]).toEqual([null, null, null]);
  });

  it('needs something to be done and a team or role that does it', () => {
    expect([codeOf({ action: ' ' }), codeOf({ owner: ' ' }), codeOf({ owner: 'jo@example.org' }), codeOf({ owner: 'x'.repeat(121) }), codeOf({ action: 'x'.repeat(2001) })]).toEqual(['ACTION_MISSING', 'OWNER_MISSING', 'OWNER_IS_PERSON', 'INVALID_INPUT', 'INVALID_INPUT']);
  });

  it('is not made for a day that is past, far away or none', () => {
    expect([codeOf({ dueOn: '2024-01-14' }), codeOf({ dueOn: '2031-01-01' }), codeOf({ dueOn: '2024-02-30' })]).toEqual(['PLAN_DAY_PAST', 'PLAN_DAY_FAR', 'INVALID_INPUT']);
  });

  it('keeps a day that has passed since, and one that is done or dropped may have any', () => {
    expect([codeOf({ dueOn: '2023-12-01', progress: 'under-way' }, { dueOn: '2023-12-01', version: 1 }), codeOf({ dueOn: '2023-12-01', progress: 'dropped' })]).toEqual([null, null]);
  });

  it('is about what the authority or its supplier must do, and begins only while the blocker stands', () => {
    const refused = (actor: string, status: 'open' | 'in-progress' | 'resolved' = 'open', before: { dueOn: null; version: number } | null = null) => decidePlannable({ actor, status }, before)?.code ?? null;
    expect(['authority', 'supplier', 'hmcts', 'cafcass', 'dfe'].map((actor) => refused(actor))).toEqual([null, null, 'BLOCKER_OF_OTHERS', 'BLOCKER_OF_OTHERS', 'BLOCKER_OF_OTHERS']);
    expect([refused('authority', 'resolved'), refused('authority', 'resolved', { dueOn: null, version: 1 }), refused('supplier', 'in-progress')]).toEqual(['BLOCKER_CLOSED', null, null]);
  });

  it('is done only with something that shows it', () => {
    expect([codeOf({ progress: 'done' }), codeOf({ progress: 'done', evidence: 'Report of 12 January' })]).toEqual(['EVIDENCE_MISSING', null]);
  });
});

describe('targets', () => {
  const target = { level: 'bronze', dueOn: '2025-04-01', label: 'Phase 1', share: 100 };
  const refused = (...targets: Partial<typeof target>[]) => decideTargets(targets.map((one) => ({ ...target, ...one })), new Set(['bronze', 'gold']))?.code ?? null;

  it('are one a level and day, of a level that there is', () => {
    expect([refused({}), refused({}, { level: 'gold' }), refused({}, { dueOn: '2026-04-01' })]).toEqual([null, null, null]);
    expect([refused({}, {}), refused({ level: 'tin' })]).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
  });

  it('have a real day, a name and a share', () => {
    expect([refused({ dueOn: '2025-02-30' }), refused({ label: ' ' }), refused({ share: 0 }), refused({ share: 101 }), refused({ share: 1.5 })]).toEqual(Array(5).fill('INVALID_INPUT'));
  });
});
