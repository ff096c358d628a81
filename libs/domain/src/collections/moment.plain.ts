// A return of an open round at a moment, used by specs only: due on 24 March 2023 in a round from 1 March to 28 April.
import type { ReturnMoment } from './return-moment.js';

export const moment = (more: Partial<ReturnMoment> = {}): ReturnMoment => ({
  state: 'expected', outcome: null, roundState: 'open', dueOn: '2023-03-24', extendedTo: null, closesOn: '2023-04-28', today: '2023-03-10',
  waitsFor: [], openQueries: 0, undecidedQueries: 0, extensionProposed: false, by: 'team', ...more,
});
