import { regionCounts, rosterOn } from '@muster/domain/organisations';
import { readFacts } from './read-facts.js';

const facts = readFacts();
const regionName = (code: string) => facts.regions.find((region) => region.code === code)?.name;
const countsOn = (nation: 'england' | 'wales', day: string) =>
  Object.fromEntries([...regionCounts(rosterOn(facts.authorities, nation, day))].map(([code, count]) => [regionName(code), count]));

const REPORT = {
  'Yorkshire and The Humber': 15, 'North East': 12, 'East Midlands': 10, 'South West': 15, 'North West': 23,
  London: 33, 'East of England': 11, 'West Midlands': 14, 'South East': 19,
};

describe('the facts of the project', () => {
  it('have every row of every table', () => {
    const english = facts.authorities.filter(({ nation }) => nation === 'england');
    expect({
      english: english.length, welsh: facts.authorities.length - english.length, populations: facts.populations.length,
      neighbours: facts.neighbours.length, tiles: facts.tiles.filter(({ nation }) => nation === 'england').length,
      welshTiles: facts.tiles.filter(({ nation }) => nation === 'wales').length, systems: facts.systems.length,
      ethnicity: facts.ethnicityCodes.length, indicators: facts.framework.indicators.length, blockers: facts.blockers.length, regions: facts.regions.length,
    }).toEqual({
      english: 158, welsh: 22, populations: 480, neighbours: 3050, tiles: 153, welshTiles: 22, systems: 10, ethnicity: 20, indicators: 37, blockers: 39, regions: 15,
    });
  });

  it('give the 152 authorities of the report for 15 February 2023, with its count for each region (Table 2)', () => {
    expect(rosterOn(facts.authorities, 'england', '2023-02-15')).toHaveLength(152);
    expect(countsOn('england', '2023-02-15')).toEqual(REPORT);
  });

  it('give 153 authorities from 1 April 2023, one more in the North West', () => {
    expect(rosterOn(facts.authorities, 'england', '2023-03-31')).toHaveLength(152);
    expect(rosterOn(facts.authorities, 'england', '2023-04-01')).toHaveLength(153);
    expect(countsOn('england', '2023-04-01')).toEqual({ ...REPORT, 'North West': 24 });
  });

  it('give 22 Welsh authorities in six safeguarding board areas, with both names', () => {
    expect(countsOn('wales', '2023-02-15')).toEqual({
      'North Wales': 6, 'Mid and West Wales': 4, 'West Glamorgan': 2, 'Cwm Taf Morgannwg': 3, 'Cardiff and Vale of Glamorgan': 2, Gwent: 5,
    });
    expect(facts.authorities.find(({ code }) => code === 'W06000001')).toEqual({
      code: 'W06000001', nation: 'wales', gssCode: 'W06000001', name: 'Isle of Anglesey', nameCy: 'Ynys Môn', region: 'north-wales', type: 'Unitary authority',
      validFrom: '2009-01-01', validTo: null, londonSubRegion: null, healthBoard: 'Betsi Cadwaladr University Health Board',
    });
  });

  it('have each authority once on any day, though its ONS code may change', () => {
    for (const day of ['2023-02-15', '2023-04-01', '2025-03-31', '2025-04-01']) {
      const roster = rosterOn(facts.authorities, 'england', day);
      expect(new Set(roster.map(({ code }) => code)).size).toBe(roster.length);
    }
    const barnsley = facts.authorities.filter(({ code }) => code === '370').map(({ gssCode, validTo }) => [gssCode, validTo]);
    expect(barnsley).toEqual([['E08000016', '2025-03-31'], ['E08000038', null]]);
  });

  it('know who took over from Cumbria', () => {
    expect(facts.successors).toEqual([
      { predecessor: '909', successor: '942', fromDay: '2023-04-01' }, { predecessor: '909', successor: '943', fromDay: '2023-04-01' },
    ]);
  });

  it('sum to the children of England in mid-2022', () => {
    const of2022 = facts.populations.filter(({ year }) => year === 2022);
    expect(of2022).toHaveLength(152);
    expect(of2022.reduce((sum, { children }) => sum + children, 0)).toBe(11_901_267);
  });

  it('have ten neighbours for each authority in both models, and a tile that joins by authority code', () => {
    expect(facts.neighbours.filter(({ authority, model }) => authority === '201' && model === '2021').map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(facts.tiles[0]).toEqual({ nation: 'england', authority: '929', gssCode: 'E06000057', col: 10, row: 0 });
  });
});

describe('the PLO framework', () => {
  const { framework } = facts;
  const byLevel = (level: string | null) => framework.indicators.filter((indicator) => indicator.level === level);

  it('has 9 bronze, 12 silver and 12 gold indicators in the order of Table 7, then four added metrics', () => {
    expect(framework.levels.map(({ code }) => code)).toEqual(['bronze', 'silver', 'gold']);
    expect(['bronze', 'silver', 'gold', null].map((level) => byLevel(level).length)).toEqual([9, 12, 12, 4]);
    expect(framework.indicators.map(({ position }) => position)).toEqual(Array.from({ length: 37 }, (_, index) => index + 1));
    expect(byLevel(null).map(({ recommended }) => recommended)).toEqual(['added', 'added', 'added', 'added']);
  });

  it('has 15 indicators that need no system change (Table 5): 9, 2 and 4', () => {
    const feasible = framework.indicators.filter(({ collectableWithoutSystemChange }) => collectableWithoutSystemChange);
    expect(['bronze', 'silver', 'gold'].map((level) => feasible.filter((indicator) => indicator.level === level).length)).toEqual([9, 2, 4]);
    expect(byLevel(null).every(({ collectableWithoutSystemChange }) => collectableWithoutSystemChange === null)).toBe(true);
  });

  it('has a name that fits a table header, a short one and a definition for each indicator', () => {
    for (const { name, short, definition, metrics } of framework.indicators) {
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(60);
      expect(short.length).toBeLessThanOrEqual(28);
      expect(definition).toMatch(/^[A-Z].{40,}\.$/);
      expect(metrics.length).toBeGreaterThan(0);
    }
  });

  it('has the codes of Table 4', () => {
    const codesOf = (indicator: string, metric: number) =>
      framework.indicators.find(({ code }) => code === indicator)?.metrics[metric - 1]?.codes.map(({ code }) => code).join(' ');
    expect(codesOf('child-demographics', 4)).toBe('a b c d');
    expect(codesOf('child-demographics', 5)).toBe('WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT');
    expect(codesOf('child-demographics', 6)).toBe('a b c');
    expect(codesOf('cin-primary-need', 1)).toBe('N1 N2 N3 N4 N5 N6 N7 N8 N9 N0');
    expect(codesOf('pre-proceedings-outcome', 1)).toBe('a b');
    expect(codesOf('short-notice-reason', 1)).toBe('A B C none');
    expect(codesOf('application-type', 1)).toBe('A B C D E F G not-in-proceedings');
    expect(codesOf('final-outcome', 2)).toBe('A B C D E F G not-yet');
    expect(codesOf('guardian-contact-before-hearing', 1)).toBe('A B C D E');
    expect(codesOf('court-reference', 1)).toBe('');
  });

  it('counts experts and carers for a family, everything else for a child', () => {
    const families = framework.indicators.filter(({ metrics }) => metrics.some(({ unit }) => unit === 'family')).map(({ code }) => code);
    expect(families).toEqual(['experts-pre-proceedings', 'experts-care-proceedings', 'carer-assessments-pre-proceedings', 'carer-assessments-care-proceedings']);
  });
});

describe('the blockers', () => {
  it('are ranked must 1 to 17, should 1 to 3, could 1 to 12; seven indicators have none (Table 7)', () => {
    const count = (priority: string) => facts.blockers.filter((blocker) => blocker.priority === priority).length;
    expect(['must', 'should', 'could', 'na'].map(count)).toEqual([17, 3, 12, 7]);
  });

  it('each say why, who must act and by which barriers they are reported; where nothing stands in the way, nothing is said', () => {
    const classified = facts.blockers.filter(({ cause, actor, barriers }) => cause !== null && actor !== null && barriers.length > 0);
    expect(classified).toEqual(facts.blockers.filter(({ priority }) => priority !== 'na'));
    expect(facts.blockers.find(({ code }) => code === 'must-2')).toMatchObject({ cause: 'supplier', actor: 'supplier', barriers: ['system-unsupported', 'system-lead-time'] });
  });

  it('that must be removed are no lack of a system where the report holds the indicator reportable without a change of systems', () => {
    const feasible = new Set(facts.framework.indicators.filter(({ collectableWithoutSystemChange }) => collectableWithoutSystemChange).map(({ code }) => code));
    expect(facts.blockers.filter(({ priority, cause, indicator }) => priority === 'must' && cause === 'system' && feasible.has(indicator))).toEqual([]);
  });

  it('have a code each', () => {
    expect(new Set(facts.blockers.map(({ code }) => code)).size).toBe(39);
    expect(facts.blockers.map(({ code }) => code)).toEqual(expect.arrayContaining(['must-1', 'could-12', 'na-case-closure-date']));
  });
});
