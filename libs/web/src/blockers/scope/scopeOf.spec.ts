import type { BlockerScopeQuery } from '@muster/contract';
import { listed, scopeOf, toggled } from './scopeOf.js';

const data = {
  programmes: { items: [{ id: 'p', name: 'P' }, { id: 'q', name: 'Q' }] },
  waves: { items: [{ id: 'w', name: 'W', state: 'CLOSED', programme: { id: 'p' } }, { id: 'x', name: 'X', state: 'DRAFT', programme: { id: 'p' } }, { id: 'y', name: 'Y', state: 'OPEN', programme: { id: 'q' } }] },
} as unknown as BlockerScopeQuery;
const of = (address: string) => scopeOf(new URLSearchParams(address), data);

describe('the scope of an address', () => {
  it('is the first programme with its opened waves, and no wave unless it names one of them', () => {
    expect([of('')?.programme.id, of('')?.waves.map(({ id }) => id), of('')?.wave]).toEqual(['p', ['w'], '']);
    expect([of('wave=w')?.wave, of('wave=x')?.wave, of('programme=q&wave=w')?.wave, of('programme=q&wave=y')?.wave]).toEqual(['w', '', '', 'y']);
  });

  it('is nothing where there is no programme', () => {
    expect(scopeOf(new URLSearchParams(), { ...data, programmes: { items: [] } } as unknown as BlockerScopeQuery)).toBeNull();
  });

  it('keeps chosen ids in order, each once', () => {
    expect([listed(new URLSearchParams('remove=a,b'), 'remove'), listed(new URLSearchParams(), 'remove')]).toEqual([['a', 'b'], []]);
    expect([toggled(['a', 'b'], 'c', true), toggled(['a', 'b'], 'a', true), toggled(['a', 'b'], 'a', false)]).toEqual(['a,b,c', 'b,a', 'b']);
  });
});
