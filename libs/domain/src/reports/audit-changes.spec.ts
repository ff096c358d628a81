import { changedValues, idsIn, inOneLine, thingInWords } from './audit-changes.js';

const LEEDS = '11111111-1111-4111-8111-111111111111';
const nameOf = (id: string): string | undefined => (id === LEEDS ? 'Leeds' : undefined);

describe('a change in words', () => {
  it('says before and after of each value, and leaves out what only the machine needs', () => {
    const values = changedValues({ thing: 'response', what: 'changed', changed: ['state', 'version', 'submitted_at'], before: { state: 'submitted', version: 1, submitted_at: '2023-02-20T10:00:00+00:00' }, after: { state: 'reopened', version: 2, submitted_at: null } }, nameOf);
    expect(values).toEqual([{ name: 'State', before: 'submitted', after: 'reopened' }, { name: 'Submitted at', before: '20 February 2023, 10:00 in London', after: null }]);
    expect(inOneLine(values, 'changed')).toBe('State: submitted → reopened; Submitted at: 20 February 2023, 10:00 in London → –');
  });

  it('says that a name or an address changed, and not to what', () => {
    expect(changedValues({ thing: 'person', what: 'changed', changed: ['email'], before: {}, after: {} }, nameOf)).toEqual([{ name: 'E-mail address', before: 'not kept here', after: 'not kept here' }]);
  });

  it('calls things by their names, and days, lists and yes and no as people do', () => {
    const after = { organisation_id: LEEDS, ends_on: '2023-03-31', barriers: ['legal', LEEDS], reached: false, value: { a: 1, b: null }, note: '' };
    expect(changedValues({ thing: 'contact', what: 'added', changed: null, before: null, after }, nameOf)).toEqual([
      { name: 'Organisation', before: null, after: 'Leeds' }, { name: 'Ends on', before: null, after: '31 March 2023' }, { name: 'Barriers', before: null, after: 'legal, Leeds' },
      { name: 'Reached', before: null, after: 'no' }, { name: 'Value', before: null, after: 'a: 1; b: –' }, { name: 'Note', before: null, after: null },
    ]);
    expect(idsIn([{ before: null, after }])).toEqual([LEEDS]);
  });

  it('of what was removed says what it was', () => {
    expect(inOneLine(changedValues({ thing: 'task', what: 'removed', changed: null, before: { text: 'Ask again' }, after: null }, nameOf), 'removed')).toBe('Text: Ask again');
  });

  it('cuts a text that would fill the page', () => {
    expect(changedValues({ thing: 'x', what: 'added', changed: null, before: null, after: { text: 'a'.repeat(1000) } }, nameOf)[0]!.after).toHaveLength(302);
  });

  it('knows what tables are called in front of people', () => {
    expect([thingInWords('expected_return'), thingInWords('wave'), thingInWords('some_new_table')]).toEqual(['Return', 'Wave', 'Some new table']);
  });
});
