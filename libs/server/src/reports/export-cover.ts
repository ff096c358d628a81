import { asAt } from '@muster/domain/kernel';
import type { Programme } from '../programmes/index.js';

/** What the cover of a file says. */
export interface CoverOf {
  programme: Programme;
  about: string;
  counts: string;
  now: Date;
  more?: (readonly [string, string])[];
}

/** The lines of a cover: what it is about, when it was made, what it counts, and whether its data is invented. */
export function coverOf({ programme, about, counts, now, more = [] }: CoverOf): (readonly [string, string])[] {
  return [
    ['Programme', programme.name], ['About', about], ['Numbers as at', asAt(now)], ['What a row or a denominator counts', counts], ...more,
    ['Data', programme.invented ? 'Demonstration: published totals come out as published; the answers and returns of each authority, and everything else, are invented.' : 'As submitted by the authorities.'],
    ['Empty cells', 'There are none: the sheet Notes says what stands where there is no answer.'], ['Language', 'English (United Kingdom)'], ['Made with', 'Muster'],
  ];
}
