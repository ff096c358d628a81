import fc from 'fast-check';
import { decideDeliveries } from './deliveries.js';
import { decideListing, deliveriesOf, readListing } from './listing.js';

const known = (code: string) => ({ code, name: `The ${code}` });
const codes = ['child-demographics', 'pre-proceedings-outcome', 'pre-proceedings-end-date', 'court-reference', 'court-issue-date', 'case-status', 'case-status-at-entry', 'hearings-count'];
const indicators = codes.map(known);
const found = (text: string) => readListing(text, indicators).matched.map(({ file, indicator, extent }) => [file, indicator, extent]);

describe('reading a listing of files', () => {
  it.each([
    ['child-demographics.csv', 'child-demographics.csv', 'child-demographics'],
    ['bronze/court_reference_Q3.xlsx 120', 'bronze/court_reference_Q3.xlsx', 'court-reference'],
    ['  "Court Reference Q3.xlsx", 120 rows', 'Court Reference Q3.xlsx', 'court-reference'],
    ['CourtReference.CSV\t12.5 MB', 'CourtReference.CSV', 'court-reference'],
    ['- hearings count 2022–23.ods', 'hearings count 2022–23.ods', 'hearings-count'],
    ['court-reference 1,204 rows', 'court-reference', 'court-reference'],
    ['court reference 120', 'court reference', 'court-reference'],
    ['“, court-reference "', '“ court-reference', 'court-reference'],
    ['v1.2 Pre-Proceedings_End Date.csv;88', 'v1.2 Pre-Proceedings_End Date.csv', 'pre-proceedings-end-date'],
    ['C:\\returns\\2023\\hearings_count.csv', 'C:\\returns\\2023\\hearings_count.csv', 'hearings-count'],
    ['child-2023-démographics.csv', 'child-2023-démographics.csv', 'child-demographics'],
  ])('finds in “%s” the file and its indicator', (line, file, indicator) => expect(found(line)).toEqual([[file, indicator, 'complete']]));

  it('gives a file to the longest code that fits', () => {
    expect(found('case-status-at-entry.csv\ncase-status.csv\npre_proceedings_end_date_and_outcome.csv')).toEqual([
      ['case-status-at-entry.csv', 'case-status-at-entry', 'complete'],
      ['case-status.csv', 'case-status', 'complete'],
      ['pre_proceedings_end_date_and_outcome.csv', 'pre-proceedings-end-date', 'complete'],
    ]);
  });

  it.each([['hearings-count-partial.csv', 'partly'], ['hearings_count_part.csv', 'partly'], ['Part2-hearings-count.csv', 'partly'], ['hearings-count-department.csv', 'complete'], ['hearings-count-parties.csv', 'complete']])(
    'takes %s to have come %s', (file, extent) => expect(found(file)).toEqual([[file, 'hearings-count', extent]]));

  it('lists what it does not know and what did not come', () => {
    expect(readListing('readme.txt\r\nhearings-count.csv\n\nsilver/\nreference-court.csv\nhearings-count.csv', [known('hearings-count'), known('court-reference')])).toEqual({
      matched: [{ indicator: 'hearings-count', name: 'The hearings-count', file: 'hearings-count.csv', extent: 'complete' }],
      unknown: ['readme.txt', 'reference-court.csv'],
      missing: ['court-reference'],
    });
  });

  it('does not take a part of a word for a word', () => {
    expect(readListing('courthouse-references.csv', indicators).unknown).toEqual(['courthouse-references.csv']);
  });

  it('comes to one delivery an indicator, partly when any of its files is', () => {
    const reading = readListing('hearings-count-1.csv\nhearings-count-2-partial.csv\ncourt-reference.csv', [known('hearings-count'), known('court-reference'), known('case-status')]);
    expect(deliveriesOf(reading)).toEqual([{ indicator: 'hearings-count', extent: 'partly' }, { indicator: 'court-reference', extent: 'complete' }, { indicator: 'case-status', extent: 'none' }]);
  });

  it('gives nothing to an indicator whose code has no words', () => {
    expect(readListing('readme.txt', [known('–')])).toEqual({ matched: [], unknown: ['readme.txt'], missing: ['–'] });
  });

  it('is refused when it names no file', () => {
    expect(['', ' \n\t\n', 'silver/\n'].map((text) => decideListing(text)?.code)).toEqual(['LISTING_EMPTY', 'LISTING_EMPTY', 'LISTING_EMPTY']);
    expect(decideListing('anything')).toBeNull();
  });
});

describe('reading any text as a listing', () => {
  const naughty = fc.constantFrom('\u0000', '\ud800', '=1+1', '../../etc/passwd', '"', "'", '__proto__', 'constructor.csv', '....', '.csv', ' ,;|', '\u202eexe.csv', '😀.csv', '(((((((((', '1e999', '-'.repeat(50), 'a.'.repeat(2000));
  const name = fc.constantFrom(...codes, ...codes.map((code) => code.toUpperCase().replaceAll('-', '_')), 'part', 'partial', '120');
  const line = fc.array(fc.oneof(naughty, name, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 4 }).map((parts) => parts.join(' '));
  const listing = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

  it('never fails, gives each file to one indicator at most, and loses no indicator', () => {
    fc.assert(fc.property(listing, (text) => {
      const { matched, unknown, missing } = readListing(text, indicators);
      const files = [...matched.map(({ file }) => file), ...unknown];
      expect(new Set(files).size).toBe(files.length);
      expect([...new Set([...matched.map(({ indicator }) => indicator), ...missing])].sort()).toEqual([...codes].sort());
      for (const file of files) expect(text).toContain(file.split(' ')[0]);
      expect(files.length === 0).toBe(decideListing(text) !== null);
    }), { numRuns: 3000, seed: 20_230_324 });
  });

  it('always comes to deliveries that may be recorded, one an indicator', () => {
    fc.assert(fc.property(listing, (text) => {
      const deliveries = deliveriesOf(readListing(text, indicators));
      expect(decideDeliveries(deliveries, codes)).toBeNull();
      expect(deliveries).toHaveLength(codes.length);
    }), { numRuns: 1000, seed: 20_230_324 });
  });
});
