// What do the screens call the states, outcomes and steps of collections?
import type { DeliveryExtent, ExtensionState, QueryState, ReturnOutcome, ReturnState, RoundState, SharingInstrument, SharingState, Timeliness } from '@muster/contract';

export const roundStateNames: Record<RoundState, string> = { DRAFT: 'Draft', SCHEDULED: 'Scheduled', OPEN: 'Open', CLOSED: 'Closed' };

export const returnStateNames: Record<ReturnState, string> = {
  EXPECTED: 'Expected',
  ACKNOWLEDGED: 'Acknowledged',
  IN_PREPARATION: 'In preparation',
  RECEIVED: 'Received',
  QUERIED: 'Queried',
  RESUBMITTED: 'Resubmitted',
  ACCEPTED: 'Accepted',
};

export const outcomeNames: Record<ReturnOutcome, string> = {
  NIL_RETURN: 'Nil return',
  CANNOT_REPORT: 'Cannot report',
  REFUSED: 'Refused',
  SHARING_PENDING: 'Data sharing agreement pending',
  NO_SPOC: 'No single point of contact',
  ABOLISHED: 'Authority abolished',
  MERGED: 'Authority merged',
  EXCUSED: 'Excused',
};

export const timelinessNames: Record<Timeliness, string> = {
  NOT_DUE: 'Not due yet',
  ON_TIME: 'On time',
  LATE: 'Late',
  OVERDUE: 'Overdue',
  ACCOUNTED: 'Accounted for',
};

export const instrumentNames: Record<SharingInstrument, string> = {
  STATEMENT: 'Data sharing statement',
  MEMORANDUM: 'Memorandum of understanding',
  AGREEMENT: 'Data sharing agreement',
  DPIA: 'DPIA questions',
};

export const sharingStateNames: Record<SharingState, string> = {
  NOT_NEEDED: 'Not needed',
  OUTSTANDING: 'Outstanding',
  IN_PROGRESS: 'In progress',
  DONE: 'Done',
  REFUSED: 'Refused',
};

export const queryStateNames: Record<QueryState, string> = { OPEN: 'Open', EXPLAINED: 'Explained', CORRECTED: 'Corrected', ACCEPTED: 'Accepted', WITHDRAWN: 'Withdrawn' };
export const extensionStateNames: Record<ExtensionState, string> = { PROPOSED: 'Proposed', GRANTED: 'Granted', DECLINED: 'Declined', WITHDRAWN: 'Withdrawn' };
export const extentNames: Record<DeliveryExtent, string> = { COMPLETE: 'Complete', PARTLY: 'Partly', NONE: 'Not delivered' };

/** The instruments in the order in which they are usually signed. */
export const instruments = Object.keys(instrumentNames) as SharingInstrument[];

/** Instruments as part of a sentence: `memorandum of understanding and DPIA questions`; empty for none. */
export function instrumentsInWords(wanted: readonly SharingInstrument[]): string {
  const names = instruments.filter((instrument) => wanted.includes(instrument)).map((instrument) => lowerFirst(instrumentNames[instrument]));
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A name in the middle of a sentence; an abbreviation keeps its capitals. */
function lowerFirst(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The entry of one of these name tables for a code of the domain (`in-preparation`) or of the wire (`IN_PREPARATION`). */
export function nameOf(names: Readonly<Record<string, string>>, code: string): string | undefined {
  return names[code.toUpperCase().replaceAll('-', '_')];
}
