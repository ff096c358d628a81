import { checklist } from './attendance.js';

const entry = (name: string, code: string, region: string) => ({ name, organisation: { id: name }, region: { code, name: region } });
const roster = [entry('Leeds', 'yh', 'Yorkshire'), entry('Bexley', 'lon', 'London'), entry('Barnsley', 'yh', 'Yorkshire')];
const everything = { search: '', region: '', regions: [] };

describe('the checklist of a workshop', () => {
  it('has every authority of the roster under its region', () => {
    expect(checklist(roster, everything).map(({ name, entries }) => [name, entries.map((one) => one.name)])).toEqual([
      ['London', ['Bexley']],
      ['Yorkshire', ['Leeds', 'Barnsley']],
    ]);
  });

  it('is narrowed down by name and by region', () => {
    expect(checklist(roster, { ...everything, search: ' BARN ' })[0]?.entries).toHaveLength(1);
    expect(checklist(roster, { ...everything, region: 'lon' })).toHaveLength(1);
  });

  it('shows a champion the own region only', () => {
    expect(checklist(roster, { ...everything, regions: ['lon'] }).map(({ code }) => code)).toEqual(['lon']);
  });
});
