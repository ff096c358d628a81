import { decideDeliveries, deliveryNoteLength, type Delivery } from './deliveries.js';

const silver = ['court-reference', 'hearings-count'];
const came = (indicator: string, more: Partial<Delivery> = {}): Delivery => ({ indicator, extent: 'complete', ...more });

describe('what was delivered', () => {
  it('may be said of some of the indicators, with a note', () => {
    expect(decideDeliveries([came('hearings-count', { extent: 'partly', note: 'Since January only.' })], silver)).toBeNull();
    expect(decideDeliveries([came('hearings-count', { note: 'x'.repeat(deliveryNoteLength) })], new Set(silver))).toBeNull();
  });

  it('is refused for indicators of another level, with their codes', () => {
    expect(decideDeliveries([came('court-reference'), came('child-demographics')], silver)).toMatchObject({ code: 'DELIVERY_UNKNOWN', details: { unknown: ['child-demographics'] } });
  });

  it.each<[string, Delivery[], string]>([
    ['of nothing', [], 'LISTING_EMPTY'],
    ['twice of the same indicator', [came('court-reference'), came('court-reference', { extent: 'none' })], 'INVALID_INPUT'],
    ['with a note as long as a letter', [came('court-reference', { note: 'x'.repeat(deliveryNoteLength + 1) })], 'INVALID_INPUT'],
  ])('is refused %s', (_what, asked, code) => expect(decideDeliveries(asked, silver)?.code).toBe(code));
});
