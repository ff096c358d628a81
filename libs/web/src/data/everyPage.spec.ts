import { everyPage } from './everyPage.js';

const list = Array.from({ length: 450 }, (_, index) => index);

describe('a whole list in pages', () => {
  it('asks until everything is here', async () => {
    const offsets: number[] = [];
    const all = await everyPage(async (offset) => {
      offsets.push(offset);
      return { items: list.slice(offset, offset + 200), total: 450 };
    });
    expect(all).toEqual(list);
    expect(offsets).toEqual([0, 200, 400]);
  });

  it('stops when nothing more comes, even if the total promised more', async () => {
    expect(await everyPage(async (offset) => ({ items: offset ? [] : [1], total: 9 }))).toEqual([1]);
  });
});
