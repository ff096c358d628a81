import { curveSteps, stepsTo, type LeverageBlocker } from './curves.js';

const blocker = (id: string) => ({ blocker: { id, title: id } as LeverageBlocker });

describe('the curves of leverage', () => {
  it('stand side by side, step by step', () => {
    const steps = curveSteps({ blockers: [blocker('a'), blocker('b')], suggested: { blockerIds: ['b', 'a'], cumulative: '4,5' }, hub: { blockerIds: ['a', 'b'], cumulative: '1,5' } });
    expect(steps.map(({ step, suggested, suggestedCells, hub, hubCells }) => [step, suggested.id, suggestedCells, hub.id, hubCells])).toEqual([[1, 'b', 4, 'a', 1], [2, 'a', 5, 'b', 5]]);
    expect(curveSteps({ blockers: [], suggested: { blockerIds: [], cumulative: '' }, hub: { blockerIds: [], cumulative: '' } })).toEqual([]);
  });

  it('say after how many removals half is reached', () => {
    expect([stepsTo(0.5, [1, 4, 8]), stepsTo(0.5, [8]), stepsTo(0.5, [0, 0]), stepsTo(0.5, [])]).toEqual([2, 1, 0, 0]);
  });
});
