// Which filter of the list of returns shows exactly the rows that a number counts?

/** The states in which a return has come. */
export const returnedStates = ['RECEIVED', 'QUERIED', 'RESUBMITTED', 'ACCEPTED'] as const;

/** The filters of the list of returns that belong to the counts of a round, beside the round itself. */
export const countedBy = {
  expected: {},
  returned: { states: [...returnedStates] },
  accepted: { state: 'ACCEPTED' },
  outstanding: { outstanding: true },
  overdue: { timeliness: 'OVERDUE' },
  accounted: { timeliness: 'ACCOUNTED' },
  onTime: { timeliness: 'ON_TIME' },
  late: { timeliness: 'LATE' },
  waiting: { waiting: true },
  extensionsProposed: { extensionProposed: true },
} as const;
