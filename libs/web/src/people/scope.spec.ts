import { heldFor, scopeOf } from './scope.js';

describe('what a role is held for', () => {
  it('names the narrowest thing', () => {
    const programme = { name: 'PLO' };
    expect(heldFor({ organisation: { name: 'Leeds' }, region: { name: 'Yorkshire' }, programme })).toBe('Leeds');
    expect(heldFor({ organisation: null, region: { name: 'Yorkshire' }, programme })).toBe('Yorkshire');
    expect(heldFor({ programme })).toBe('PLO');
    expect(heldFor({})).toBe('Everything');
  });

  it('asks for an organisation for a SPOC and for a region for a champion', () => {
    expect(scopeOf('SPOC')).toBe('organisation');
    expect(scopeOf('CHAMPION')).toBe('region');
    expect(scopeOf('VIEWER')).toBe('programme');
  });
});
