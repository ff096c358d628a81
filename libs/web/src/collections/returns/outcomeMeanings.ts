import type { ReturnOutcome } from '@muster/contract';

/** What each outcome says, for whoever chooses one. */
export const outcomeMeanings: Record<ReturnOutcome, string> = {
  NIL_RETURN: 'The authority has nothing to report for the period',
  CANNOT_REPORT: 'The authority cannot report some or all indicators, and says which and why',
  REFUSED: 'The authority has said that it will not send a return',
  SHARING_PENDING: 'What must be signed before data may be shared is not signed yet; lifted when the return is recorded',
  NO_SPOC: 'Nobody at the authority could be asked; lifted when the return is recorded',
  ABOLISHED: 'The authority no longer exists',
  MERGED: 'Another authority answers for its area now',
  EXCUSED: 'The project team does not expect a return this time',
};
