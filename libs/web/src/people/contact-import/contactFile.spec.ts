import { actionChoices, changing, countsInWords, inBase64, rowsWith, templateAddress, verdictInWords, type ContactRow } from './contactFile.js';

const row = (action: ContactRow['action'], line = 2): ContactRow => ({ line, name: 'Ann Lee', email: 'ann@example.org', role: 'SPOC', place: 'Leeds', startsOn: '2023-03-01', action, code: null, says: 'It is so.' });
const counts = { appointed: 0, handedOver: 0, unchanged: 0, refused: 0, peopleAdded: 0 };

describe('a file of contacts on its way', () => {
  it('is sent whole, however long it is', () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, place) => place % 256);
    expect(Uint8Array.from(atob(inBase64(bytes)), (letter) => letter.charCodeAt(0))).toEqual(bytes);
    expect(inBase64(new Uint8Array())).toBe('');
  });

  it('begins as an empty one with the headings', () => {
    expect(decodeURIComponent(templateAddress.split(',').slice(1).join(','))).toBe('\ufeffName,Email,Role,Authority,Region,Starts on\r\n');
  });
});

describe('what a file would do', () => {
  it('is told in a sentence', () => {
    expect(verdictInWords({ verdict: 'CLEAN', counts, rows: [row('APPOINT'), row('NOTHING')] })).toBe('Clean: no row is refused.');
    expect(verdictInWords({ verdict: 'PARTIAL', counts: { ...counts, refused: 1 }, rows: [row('APPOINT'), row('REFUSED')] })).toBe('Partial: 1 of 2 rows is refused.');
    expect(verdictInWords({ verdict: 'BLOCKED', counts: { ...counts, refused: 1 }, rows: [row('REFUSED')] })).toMatch(/^Blocked: every row/);
  });

  it('is counted without what is none', () => {
    const some = { ...counts, appointed: 1, handedOver: 2, peopleAdded: 1 };
    expect(countsInWords(some)).toEqual(['New appointments: 1', 'Handovers: 2', 'New people: 1']);
    expect([changing(some), changing({ ...counts, unchanged: 4, refused: 1 })]).toEqual([3, 0]);
  });

  it('can be narrowed to what happens', () => {
    const rows = [row('APPOINT', 2), row('REFUSED', 3), row('APPOINT', 4)];
    expect(actionChoices(rows)).toEqual([{ id: 'APPOINT', name: 'Appoint (2)' }, { id: 'REFUSED', name: 'Refused (1)' }]);
    expect([rowsWith(rows, 'REFUSED'), rowsWith(rows, '')].map((some) => some.map(({ line }) => line))).toEqual([[3], [2, 3, 4]]);
  });
});
