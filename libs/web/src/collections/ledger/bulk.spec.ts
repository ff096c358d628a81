import { allowedNames, bulkInput, bulkOutcomes, bulkWays, refusedGroups, type BulkWay } from './bulk.js';

const way = (id: string): BulkWay => bulkWays.find((candidate) => candidate.id === id) as BulkWay;
const row = (name: string, refusal: string | null) => ({ id: name, roundName: 'Silver', allowed: refusal === null, refusal, code: refusal && 'RETURN_STATE', organisation: { id: name, name } });

describe('acting on several returns', () => {
  it('sends only what the way asks for, so that nothing left over from another one decides', () => {
    const said = { outcome: 'REFUSED', until: '2023-06-15', reason: 'Said on the telephone' };
    expect(bulkInput(way('acknowledge'), ['1', '2'], said)).toEqual({ action: 'ACKNOWLEDGE', ids: ['1', '2'] });
    expect(bulkInput(way('outcome'), ['1'], said)).toEqual({ action: 'SET_OUTCOME', ids: ['1'], outcome: 'REFUSED', reason: 'Said on the telephone' });
    expect(bulkInput(way('extend'), ['1'], said)).toEqual({ action: 'GRANT_EXTENSION', ids: ['1'], until: '2023-06-15', reason: 'Said on the telephone' });
  });

  it('grants what is proposed without naming a day', () => {
    expect('until' in bulkInput(way('grant'), ['1'], { outcome: null, until: '2023-06-15', reason: null })).toBe(false);
  });

  it('offers no outcome that differs from one authority to the next', () => {
    const offered = bulkOutcomes.map(({ outcome }) => outcome);
    for (const own of ['CANNOT_REPORT', 'MERGED', 'ABOLISHED'] as const) expect(offered).not.toContain(own);
  });

  it('tells for each refusal whom it concerns, the largest group first', () => {
    const rows = [row('Barnet', null), row('Camden', 'It is accepted already.'), row('Bexley', 'Queries are open.'), row('Brent', 'It is accepted already.')];
    expect(refusedGroups(rows)).toEqual([
      { refusal: 'It is accepted already.', names: ['Camden', 'Brent'] },
      { refusal: 'Queries are open.', names: ['Bexley'] },
    ]);
    expect(allowedNames(rows)).toEqual(['Barnet']);
  });
});
