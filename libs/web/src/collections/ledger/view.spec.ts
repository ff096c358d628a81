import { collectionOf, filterOf, narrowed, rowsOf, viewOf } from './view.js';

const view = (address: string) => viewOf(new URLSearchParams(address));

describe('which ledger an address asks for', () => {
  it('reads every filter, and passes over values that do not exist', () => {
    expect(filterOf(view('region=london&champion=p&system=mosaic&round=r&state=RECEIVED&outcome=REFUSED&timeliness=LATE&search=Bar'))).toEqual({
      region: 'london', championId: 'p', system: 'mosaic', roundId: 'r', state: 'RECEIVED', outcome: 'REFUSED', timeliness: 'LATE', search: 'Bar',
    });
    expect(view('state=gone&page=x')).toMatchObject({ state: '', page: 1 });
  });

  it('knows whether anything narrows it down', () => {
    expect(narrowed(view('collection=c&page=2'))).toBe(false);
    expect(narrowed(view('region=london'))).toBe(true);
  });
});

describe('the rows that a total of the ledger counts', () => {
  it('are the returns of its round in the same region, champion and system', () => {
    expect(rowsOf(view('region=london&champion=p&system=mosaic&search=Bar'), 'r1')).toEqual({ roundId: 'r1', region: 'london', championId: 'p', system: 'mosaic', search: 'Bar' });
  });

  it('are of the organisations of which one return is as the ledger asks, in whatever round', () => {
    const asked = view('round=r1&state=RECEIVED&timeliness=LATE');
    expect(rowsOf(asked, 'r2')).toEqual({ roundId: 'r2', alongside: { roundId: 'r1', state: 'RECEIVED', timeliness: 'LATE' } });
    expect(rowsOf(view('state=RECEIVED'), 'r1')).toEqual({ roundId: 'r1', alongside: { state: 'RECEIVED' } });
  });
});

describe('the collection of the ledger', () => {
  const collections = [
    { id: 'old', rounds: [{ state: 'CLOSED' }] },
    { id: 'now', rounds: [{ state: 'CLOSED' }, { state: 'OPEN' }] },
  ];

  it('is the one of the address, else the one with an open round, else the first', () => {
    expect(collectionOf(collections, 'old')?.id).toBe('old');
    expect(collectionOf(collections, '')?.id).toBe('now');
    expect(collectionOf(collections.slice(0, 1), 'gone')?.id).toBe('old');
    expect(collectionOf([], '')).toBeUndefined();
  });
});
