// What is said of indicators, as the service takes it.
import type { DeliveriesService } from '@muster/server/collections';
import type { Said } from '../render/deliveries-view.js';

type Input = Parameters<DeliveriesService['record']>[1][number];

/** The inputs; an indicator of which nothing is said is left out. */
export function asInputs(said: readonly Said[]): Input[] {
  return said.flatMap(({ indicator, extent, note }) => (extent ? [{ indicator, extent: extent as Input['extent'], note }] : []));
}
