import { auditFileAddress, moreThan, pageOfThing, shortly } from './audit.js';

describe('the audit on the screens', () => {
  it('is taken away with exactly the filters that are shown', () => {
    expect(auditFileAddress({ kind: 'CHANGES', person: 'Priya P', search: '', since: undefined }, 'xlsx')).toBe('/exports/audit/audit.xlsx?kind=CHANGES&person=Priya+P');
    expect(auditFileAddress({}, 'csv')).toBe('/exports/audit/audit.csv');
  });

  it('leads to the page of a thing that has one', () => {
    expect(pageOfThing({ thing: 'wave', thingId: 'w' })).toEqual({ resource: 'waves', id: 'w' });
    expect(pageOfThing({ thing: 'answer', thingId: 'r' })).toEqual({ resource: 'responses', id: 'r' });
    expect([pageOfThing({ thing: 'audit', thingId: 'x' }), pageOfThing({ thing: 'wave', thingId: null })]).toEqual([null, null]);
  });

  it('says shortly what changed, from what to what', () => {
    const values = [{ name: 'State', before: 'submitted', after: 'reopened' }, { name: 'Note', before: null, after: 'x'.repeat(80) }, { name: 'A', before: '1', after: '2' }, { name: 'B', before: '1', after: '2' }];
    expect(shortly({ id: '1', thing: 'Response', what: 'CHANGED', values })).toBe(`Response changed (State: submitted → reopened; Note: nothing → ${'x'.repeat(60)} …; A: 1 → 2)`);
    expect(shortly({ id: '1', thing: 'Response', what: 'ADDED', values: [{ name: 'State', before: null, after: 'not-started' }, { name: 'Wave', before: null, after: 'Spring' }] })).toBe('Response added (State: not-started)');
  });

  it('counts what is not listed', () => {
    expect([moreThan({ changes: [], changesInAll: 0 }), moreThan({ changes: [{} as never, {} as never], changesInAll: 24_000 })]).toEqual([0, 23_998]);
  });
});
