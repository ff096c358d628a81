import { placeTyped, rankingShown } from './order.js';

describe('the page of the ranking', () => {
  it('takes a typed number that is a place, and nothing else', () => {
    expect([placeTyped('3', 5), placeTyped(' 5 ', 5), placeTyped('6', 5), placeTyped('0', 5), placeTyped('1.5', 5), placeTyped('', 5)]).toEqual([3, 5, null, null, null, null]);
  });

  it('shows the ranking of the address, or the newest published one', () => {
    const rankings = [{ id: '3', state: 'MODERATION' }, { id: '2', state: 'PUBLISHED' }, { id: '1', state: 'PUBLISHED' }];
    expect([rankingShown(rankings, '3')?.id, rankingShown(rankings, null)?.id, rankingShown(rankings, 'gone')?.id, rankingShown([rankings[0]!], null)?.id, rankingShown([], null)]).toEqual(['3', '2', '2', '3', undefined]);
  });
});
