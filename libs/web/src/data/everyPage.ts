// How does a screen get a whole list when the server gives at most 200 at a time?
export type OnePage<Item> = { items: readonly Item[]; total: number };

/** Asks page after page until the whole list is here; stops when a page comes back empty, whatever the total says. */
export async function everyPage<Item>(page: (offset: number) => Promise<OnePage<Item>>): Promise<Item[]> {
  const all: Item[] = [];
  for (;;) {
    const { items, total } = await page(all.length);
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}
