import { byAgency, choiceInWords, listed, missingInWords, shownOf, type Dataset, type Entry } from './lists.js';

const entry = (indicator: string, decision: Entry['decision'], more: Partial<Entry> = {}): Entry => ({ indicator, name: indicator.toUpperCase(), short: indicator, level: 'bronze', decision, phase: null, source: null, reason: null, note: null, version: 1, ...more });
const entries = [
  entry('court', 'KEEP', { phase: 'TWO', source: 'HMCTS' }), entry('both', 'KEEP', { phase: 'BOTH', source: 'AUTHORITY' }), entry('early', 'KEEP', { phase: 'ONE', source: 'AUTHORITY' }),
  entry('gone', 'REMOVE'), entry('new', 'ADD', { phase: 'TWO', source: 'CAFCASS' }), entry('open', 'UNDECIDED'),
];

describe('the lists of a recommended dataset', () => {
  it('hold what is kept by phase, with authorities first, and everything else once', () => {
    expect(listed(entries).map(({ list, entries: of }) => [list, of.map(({ indicator }) => indicator)])).toEqual([
      ['keep-1', ['both', 'early']], ['keep-2', ['both', 'court']], ['alter', []], ['remove', ['gone']], ['add', ['new']], ['undecided', ['open']],
    ]);
  });

  it('count by agency, and nothing where nobody is asked', () => {
    expect([byAgency(entries), byAgency([entries[3]!])]).toEqual([[2, 1, 1], [0, 0, 0]]);
  });
});

describe('a decision in words', () => {
  it('says what is collected when and from whom', () => {
    expect([choiceInWords(entries[0]), choiceInWords(entries[1]), choiceInWords(entries[3]), choiceInWords(null)]).toEqual(['Keep, phase 2, from HMCTS', 'Keep, phases 1 and 2, from authorities', 'Remove', '–']);
  });
});

describe('the version that is shown', () => {
  const of = (number: number, state: Dataset['state']) => ({ number, state }) as Dataset;

  it('is the one asked for, then the one published last, and a draft where there is no other', () => {
    const datasets = [of(3, 'DRAFT'), of(2, 'PUBLISHED'), of(1, 'PUBLISHED')];
    expect([shownOf(datasets, '1')?.number, shownOf(datasets, null)?.number, shownOf(datasets, '9')?.number, shownOf([of(1, 'DRAFT')], null)?.number, shownOf([], null)]).toEqual([1, 2, 2, 1, undefined]);
  });

  it('says what it misses', () => {
    expect(missingInWords({ entries, missing: [{ indicator: 'court', what: 'phase' }, { indicator: 'unknown', what: 'entry' }] })).toEqual(['COURT: the phase', 'unknown: there is no decision about it']);
  });
});
