import {
  datasetDecisions, decideChangeDataset, decideDraftDataset, decideEntry, decidePublishDataset, differencesBetween, fromReport, isCollected, listsOf, missingFrom, nextDraft, type DatasetLine,
} from './dataset.js';

const kept: DatasetLine = { indicator: 'a', decision: 'keep', phase: '1', source: 'authority', reason: 'Every authority holds it.' };
const removed: DatasetLine = { indicator: 'b', decision: 'remove', phase: null, source: null, reason: 'It gave no comparison.' };
const undecided: DatasetLine = { indicator: 'c', decision: 'undecided', phase: null, source: null, reason: null };
const fieldsOf = (choice: Partial<DatasetLine>) => decideEntry({ ...kept, ...choice })?.fields?.map(({ name }) => name);

describe('a decision about an indicator', () => {
  it('to keep, alter or add it names a phase and an agency', () => {
    for (const decision of ['keep', 'alter', 'add'] as const) {
      expect([decideEntry({ ...kept, decision }), fieldsOf({ decision, phase: null }), fieldsOf({ decision, phase: null, source: null })]).toEqual([null, ['phase'], ['phase', 'source']]);
    }
  });

  it('to remove it, or none yet, names neither', () => {
    expect([decideEntry(removed), decideEntry(undecided)]).toEqual([null, null]);
    expect([fieldsOf({ decision: 'remove' }), fieldsOf({ decision: 'undecided', phase: null })]).toEqual([['phase', 'source'], ['source']]);
  });

  it('has a reason', () => {
    expect([decideEntry({ ...kept, reason: ' ' })?.code, decideEntry({ ...removed, reason: null })?.code]).toEqual(['REASON_MISSING', 'REASON_MISSING']);
  });

  it('means collecting it or not', () => {
    expect(datasetDecisions.filter(isCollected)).toEqual(['keep', 'alter', 'add']);
  });
});

describe('before a version is published', () => {
  const lines = [kept, removed, undecided];

  it('every indicator of the framework has its line, and every decision its parts', () => {
    expect(missingFrom(lines, ['a', 'b', 'c'])).toEqual([]);
    expect(missingFrom([{ ...kept, source: null, reason: null }], ['a', 'z'])).toEqual([{ indicator: 'a', what: 'source' }, { indicator: 'a', what: 'reason' }, { indicator: 'z', what: 'entry' }]);
  });

  it('something is decided, nothing is missing, and it is a draft', () => {
    expect(decidePublishDataset({ state: 'draft', lines, missing: [] })).toBeNull();
    expect(decidePublishDataset({ state: 'published', lines, missing: [] })?.code).toBe('DATASET_PUBLISHED');
    expect(decidePublishDataset({ state: 'draft', lines: [undecided], missing: [] })?.code).toBe('DATASET_EMPTY');
    expect(decidePublishDataset({ state: 'draft', lines, missing: [{ indicator: 'a', what: 'source' }] })).toMatchObject({ code: 'DATASET_INCOMPLETE', details: { missing: [{ indicator: 'a' }] } });
  });

  it('and never afterwards may anything change', () => {
    expect([decideChangeDataset({ state: 'draft' }), decideChangeDataset({ state: 'published' })?.code]).toEqual([null, 'DATASET_PUBLISHED']);
  });
});

describe('two versions', () => {
  it('that are equal do not differ', () => {
    expect(differencesBetween([kept, removed], [removed, kept])).toEqual([]);
  });

  it('differ by what one of them says otherwise, by what only one of them holds, and in which parts', () => {
    const later: DatasetLine[] = [{ ...kept, phase: '2', source: 'hmcts' }, undecided];
    expect(differencesBetween([kept, removed], later).map(({ indicator, before, after, changed }) => [indicator, before?.decision ?? null, after?.decision ?? null, changed])).toEqual([
      ['a', 'keep', 'keep', ['phase', 'source']], ['c', null, 'undecided', ['decision']], ['b', 'remove', null, ['decision', 'reason']],
    ]);
  });
});

describe('the first draft', () => {
  const from = (recommended: string, futureSource: string | null, phase: string | null) => {
    const { decision, source, ...rest } = fromReport({ indicator: 'x', recommended, futureSource, phase });
    return [decision, rest.phase, source];
  };

  it('says what the report recommends', () => {
    expect([from('phase1', 'LA', '1+2'), from('phase2', 'HMCTS', '2'), from('altered', 'LA', '1'), from('added', 'Cafcass', '2'), from('removed', null, null)]).toEqual([
      ['keep', '1+2', 'authority'], ['keep', '2', 'hmcts'], ['alter', '1', 'authority'], ['add', '2', 'cafcass'], ['remove', null, null],
    ]);
  });

  it('is undecided where the report says nothing, also where only an appendix names an agency', () => {
    expect([from('unstated', 'Cafcass', null), from('unstated', null, null)]).toEqual([['undecided', null, null], ['undecided', null, null]]);
  });

  it('is one at a time, and about something', () => {
    expect([decideDraftDataset({ inTheMaking: false, indicators: 1 }), decideDraftDataset({ inTheMaking: true, indicators: 1 })?.code, decideDraftDataset({ inTheMaking: false, indicators: 0 })?.code]).toEqual([null, 'DATASET_DRAFT_EXISTS', 'DATASET_EMPTY']);
  });

  it('after a version says what that said, and is undecided about what is new in the framework', () => {
    const framework = ['b', 'a', 'new'].map((indicator) => ({ indicator, recommended: 'removed', futureSource: null, phase: null }));
    expect(nextDraft([kept, removed], framework)).toEqual([removed, kept, { ...undecided, indicator: 'new' }]);
    expect(nextDraft(null, framework).map(({ decision }) => decision)).toEqual(['remove', 'remove', 'remove']);
  });

  it('holds only what could be decided by hand', () => {
    for (const recommended of ['phase1', 'phase2', 'altered', 'removed', 'added', 'unstated']) expect(decideEntry(fromReport({ indicator: 'x', recommended, futureSource: 'LA', phase: '1' }))).toBeNull();
  });
});

describe('the lists of a version', () => {
  it('hold what is kept by phase, in both where it belongs to both', () => {
    expect([listsOf(kept), listsOf({ decision: 'keep', phase: '2' }), listsOf({ decision: 'keep', phase: '1+2' })]).toEqual([['keep-1'], ['keep-2'], ['keep-1', 'keep-2']]);
  });

  it('hold what is altered, removed, added or undecided once', () => {
    expect([listsOf({ decision: 'alter', phase: '1+2' }), listsOf(removed), listsOf({ decision: 'add', phase: '1' }), listsOf(undecided)]).toEqual([['alter'], ['remove'], ['add'], ['undecided']]);
  });
});
