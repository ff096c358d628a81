// Which rows does each number of a round count? Every number leads to exactly those.
import type { RoundRowFragment } from '@muster/contract';
import { countedBy } from '../countedBy.js';

type Numbers = Pick<RoundRowFragment, 'id' | 'expected' | 'returned' | 'accepted' | 'overdue' | 'accounted' | 'outstanding' | 'waiting' | 'extensionsProposed' | 'openQueries' | 'overdueQueries'>;

/** One number of a round: what it counts, and the list and filter that show the rows. */
export type RoundNumber = { term: string; value: number; resource: 'returns' | 'queries'; filter: Record<string, unknown> };

/** The numbers of a round in the order in which they are read; what needs somebody comes after what has come. */
export function numbersOf(round: Numbers): RoundNumber[] {
  const roundId = round.id;
  const returns = (term: string, of: keyof typeof countedBy & keyof Numbers): RoundNumber => ({ term, value: round[of], resource: 'returns', filter: { roundId, ...countedBy[of] } });
  return [
    returns('Expected', 'expected'),
    returns('Returned', 'returned'),
    returns('Accepted', 'accepted'),
    returns('Accounted for instead', 'accounted'),
    returns('Outstanding', 'outstanding'),
    returns('Overdue', 'overdue'),
    returns('Waiting for data sharing', 'waiting'),
    returns('Extensions proposed', 'extensionsProposed'),
    { term: 'Open queries', value: round.openQueries, resource: 'queries', filter: { roundId, state: 'OPEN' } },
    { term: 'Overdue queries', value: round.overdueQueries, resource: 'queries', filter: { roundId, overdue: true } },
  ];
}
