import type { HomeWavesQuery } from '@muster/contract';

/** A wave as the first page needs it. */
export type HomeWave = HomeWavesQuery['waves']['items'][number];
