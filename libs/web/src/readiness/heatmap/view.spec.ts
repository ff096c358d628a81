import { captionOf, exportAddress, filterCount, isCompared, questionOf, viewOf, waveOf } from './view.js';

const viewAt = (address: string) => viewOf(new URLSearchParams(address));

describe('which view an address asks for', () => {
  it('shows authorities by levels and indicators, as declared, when nothing is said', () => {
    expect(viewAt('')).toMatchObject({ wave: '', rows: 'AUTHORITY', columns: 'BOTH', source: 'DECLARED', againstWave: '', againstSource: '', differing: false, sort: 'NAME', show: '' });
    expect(filterCount(viewAt(''))).toBe(0);
  });

  it('reads every part of the address', () => {
    const address = 'wave=1&rows=REGION&columns=INDICATOR&measure=ease&indicatorMeasure=source&source=MODERATED&againstWave=2&againstSource=EVIDENCED&differing=true'
      + '&region=london&level=gold&system=x&type=county&neighboursOf=3&state=UNABLE&search=ham&sort=READIEST&show=MAP&column=bronze';
    expect(viewAt(address)).toEqual({
      wave: '1', rows: 'REGION', columns: 'INDICATOR', measure: 'ease', indicatorMeasure: 'source', source: 'MODERATED', againstWave: '2', againstSource: 'EVIDENCED', differing: true,
      region: 'london', level: 'gold', system: 'x', type: 'county', neighboursOf: '3', state: 'UNABLE', search: 'ham', sort: 'READIEST', show: 'MAP', column: 'bronze',
    });
    expect(filterCount(viewAt(address))).toBe(7);
  });

  it('mistrusts words that it does not know', () => {
    const odd = viewAt('rows=MOON&columns=ALL&source=RUMOUR&againstSource=RUMOUR&differing=yes&state=SLEEPING&sort=UP&show=FILM');
    expect(odd).toEqual(viewAt(''));
  });

  it('compares with another wave or another source, and with nothing where both are the same', () => {
    expect(isCompared(viewAt('wave=1&againstWave=2'))).toBe(true);
    expect(isCompared(viewAt('wave=1&againstSource=EVIDENCED'))).toBe(true);
    expect(isCompared(viewAt('wave=1&againstWave=1'))).toBe(false);
    expect(isCompared(viewAt('wave=1&source=EVIDENCED&againstSource=EVIDENCED'))).toBe(false);
  });
});

describe('what a view asks', () => {
  it('leaves out what is not chosen', () => {
    expect(questionOf(viewAt('region=london'), '1')).toEqual({
      waveId: '1', columns: 'BOTH', measure: null, indicatorMeasure: null, source: 'DECLARED', against: null,
      filter: { region: 'london', level: null, system: null, type: null, neighboursOf: null, state: null, search: null, differing: false },
    });
  });

  it('asks for what differs only where something is compared', () => {
    expect(questionOf(viewAt('differing=true'), '1').filter).toMatchObject({ differing: false });
    expect(questionOf(viewAt('differing=true&againstWave=2'), '1')).toMatchObject({ against: { waveId: '2', source: null }, filter: { differing: true } });
    expect(questionOf(viewAt('againstWave=1'), '1').against).toBeNull();
  });

  it('is the same in a file, as the address of the export', () => {
    expect(exportAddress(viewAt('region=london&rows=REGION&show=MAP&differing=true'), '1', 'ods')).toBe('/exports/readiness.ods?wave=1&columns=BOTH&source=DECLARED&region=london&sort=NAME&rows=REGION');
    expect(exportAddress(viewAt('againstWave=2&differing=true'), '1', 'csv')).toContain('againstWave=2&sort=NAME&rows=AUTHORITY&differing=true');
  });
});

describe('which wave an address asks for', () => {
  it('prefers the wave of the address, then an open one, then one that was asked', () => {
    const audience = 'ROSTER';
    const waves = [{ id: 'draft', state: 'DRAFT', audience }, { id: 'closed', state: 'CLOSED', audience }, { id: 'open', state: 'OPEN', audience }];
    expect(waveOf(waves, 'closed')?.id).toBe('closed');
    expect(waveOf(waves, '')?.id).toBe('open');
    expect(waveOf(waves.slice(0, 2), 'unknown')?.id).toBe('closed');
    expect(waveOf([], '')).toBeUndefined();
  });

  it('shows a wave that goes with the returns of a round only where the address names it', () => {
    const waves = [{ id: 'returns', state: 'OPEN', audience: 'ONE_BY_ONE' }, { id: 'closed', state: 'CLOSED', audience: 'ROSTER' }];
    expect(waveOf(waves, '')?.id).toBe('closed');
    expect(waveOf(waves, 'returns')?.id).toBe('returns');
    expect(waveOf(waves.slice(0, 1), '')).toBeUndefined();
  });

  it('always states the base', () => {
    expect(captionOf('Readiness by level', { answered: 129, total: 152 }, [])).toBe('Readiness by level: 129 of 152 answered.');
    expect(captionOf('Readiness by level', { answered: 27, total: 33 }, ['London'])).toBe('Readiness by level, London: 27 of 33 answered.');
  });
});
