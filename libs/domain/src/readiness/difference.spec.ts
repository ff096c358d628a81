import { differenceOf, standingOfEntry } from './difference.js';
import { fixedLegend, legendOf } from './legend.js';

const legend = legendOf([
  ...['green', 'amber', 'red'].map((code) => ({ code, label: code, measure: 'rag' })), ...['system', 'tracker', 'case-files'].map((code) => ({ code, label: code, measure: 'source' })),
  ...['complete', 'partly', 'none'].map((code) => ({ code, label: code, measure: 'delivered' })),
]);
const entry = (code: string) => legend.find((one) => one.code === code)!;
const between = (now: string, then: string) => differenceOf(entry(now), entry(then));

describe('two cells of a heatmap', () => {
  it('of one measure differ where the answers do, for better or worse', () => {
    expect([between('green', 'amber'), between('red', 'amber'), between('green', 'green'), between('system', 'tracker')]).toEqual(['better', 'worse', 'same', 'otherwise']);
  });

  it('of different measures differ only where one is ready and the other is not', () => {
    expect([between('complete', 'system'), between('none', 'system'), between('partly', 'system'), between('none', 'case-files')]).toEqual(['same', 'worse', 'same', 'same']);
  });

  it('are worse where an authority has become unable', () => {
    expect([between('unable', 'system'), between('system', 'unable'), between('unable', 'case-files')]).toEqual(['worse', 'better', 'worse']);
  });

  it('are not compared where one of them has no answer or is hidden', () => {
    for (const silent of ['no-data', 'not-asked', 'suppressed']) expect([silent, between(silent, 'green'), between('green', silent)]).toEqual([silent, null, null]);
    expect(differenceOf(undefined, entry('green'))).toBeNull();
  });
});

it('says of each entry of the legend what it means for being ready', () => {
  expect(['green', 'case-files', 'none'].map((code) => standingOfEntry(entry(code)))).toEqual(['ready', 'partly', 'not-ready']);
  expect(fixedLegend.map((one) => [one.code, standingOfEntry(one)]).filter(([, standing]) => standing)).toEqual([['unable', 'not-ready'], ['not-collected', 'not-ready']]);
});
