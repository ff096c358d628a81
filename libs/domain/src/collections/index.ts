// Collections: what is expected of whom by when, what came, and what is in the way of the rest.
export {
  decideCloseRound,
  decideOpenRound,
  decideRoundDates,
  decideScheduleRound,
  decideUnscheduleRound,
  roundActions,
  roundTransitions,
  verbOfRoundAction,
  type RoundAction,
  type RoundDays,
  type RoundShape,
  type RoundState,
} from './rounds.js';
export { isReturned, returnStateInWords, returnStates, returnTransitions, type ReturnState } from './return-states.js';
export type { ActsFor, ReturnMoment } from './return-moment.js';
export {
  decideAccept,
  decideAcknowledge,
  decideDeliver,
  decidePrepare,
  decideRecord,
  decideResubmit,
  decideTakeBack,
  returnActions,
  verbOfReturnAction,
  type ReturnAction,
} from './returns.js';
export { liftedByRecording, outcomeInWords, outcomes, verbOfOutcome, type ReturnOutcome } from './outcome-names.js';
export { allowedOutcomes, decideOutcome, decideWithdrawOutcome, partsOfOutcome, type OutcomeContext, type OutcomeInput } from './outcomes.js';
export { bothTimelinesses, timeliness, timelinesses, type Arrival, type Timeliness } from './timeliness.js';
export {
  canExtend,
  decideExtension,
  decidePropose,
  decideWithdraw,
  effectiveDueOn,
  extensionDays,
  type ExtensionState,
  type ProposalMoment,
} from './extensions.js';
export { daysBetween } from './days-between.js';
export {
  decideSharing,
  elapsedDays,
  instrumentInWords,
  instruments,
  sharingInWords,
  sharingStates,
  waitingDays,
  waitsFor,
  type SharingInstrument,
  type SharingState,
  type SharingStep,
} from './sharing.js';
export { decideDeliveries, deliveryExtents, deliveryNoteLength, type Delivery, type DeliveryExtent } from './deliveries.js';
export { decideListing, deliveriesOf, readListing, type ListingMatch, type ListingReading } from './listing.js';
export {
  decideAnswer,
  decideQuery,
  decideRaise,
  decideWithdrawQuery,
  isUndecided,
  queryActions,
  queryOverdue,
  queryStateInWords,
  queryTextLength,
  queryTransitions,
  stateAfterQueries,
  type AskedQuery,
  type QueryAction,
  type QueryState,
} from './queries.js';
export { carriedExplanation, fingerprint, type EarlierQuery, type SaidOfReturn } from './carried-explanations.js';
export { whyOutstanding, type KnownOfReturn } from './why-outstanding.js';
export {
  ledgerOutcomes,
  ledgerStates,
  ledgerTimeliness,
  ledgerTotals,
  letterOfOutcome,
  letterOfState,
  letterOfTimeliness,
  nothingExpected,
  timelinessInWords,
  type CountedReturn,
  type LedgerLetter,
  type LedgerTotals,
} from './ledger.js';
export { expectedReturns, returnRates, type RegionReturns } from './rates.js';
export { planned, progress, type PlannedRound, type ProgressDay } from './progress.js';
