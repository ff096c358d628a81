import { captionOf, viewOf, waveOf } from './view.js';

describe('which matrix an address asks for', () => {
  it('shows authorities by level when nothing is said', () => {
    expect(viewOf(new URLSearchParams(''))).toEqual({ wave: '', rows: 'AUTHORITY', columns: 'LEVEL', region: '', system: '', measure: '' });
  });

  it('reads every part of the address and mistrusts unknown words', () => {
    const address = new URLSearchParams('wave=1&rows=REGION&columns=INDICATOR&region=london&system=x&measure=ease');
    expect(viewOf(address)).toEqual({ wave: '1', rows: 'REGION', columns: 'INDICATOR', region: 'london', system: 'x', measure: 'ease' });
    expect(viewOf(new URLSearchParams('rows=MOON')).rows).toBe('AUTHORITY');
  });

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
