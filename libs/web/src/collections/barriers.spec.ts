import { barriersOf } from './barriers.js';

describe('the barriers that can be named', () => {
  it('are those of every survey that the product brings, each once, in English', () => {
    const templates = [
      { definition: { barriers: [{ code: 'not-captured', text: { en: 'We do not record this' } }, { code: 'cost', text: { en: 'It costs too much' } }] } },
      { definition: { barriers: [{ code: 'cost', text: { en: 'Said otherwise' } }, { code: 'other', text: 'Something else' }] } },
    ];
    expect(barriersOf(templates)).toEqual([
      { code: 'not-captured', text: 'We do not record this' },
      { code: 'cost', text: 'It costs too much' },
      { code: 'other', text: 'Something else' },
    ]);
  });

  it('are none where there is no template with any', () => {
    expect(barriersOf([null, {}, { definition: { barriers: 'none' } }, { definition: { barriers: [{ text: 'without a code' }] } }])).toEqual([]);
  });
});
