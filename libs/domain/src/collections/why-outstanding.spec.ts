import { whyOutstanding, type KnownOfReturn } from './why-outstanding.js';

const expected: KnownOfReturn = {
  state: 'expected', roundState: 'open', dueOn: '2023-03-24', extendedTo: null, today: '2023-03-10', receivedOn: null, outcome: null, outcomeReason: null, hasSpoc: true,
  waitsFor: [], waitingDays: null, proposedUntil: null, openQueries: 0, overdueQueries: 0, undecidedQueries: 0,
};
const here: Partial<KnownOfReturn> = { state: 'received', receivedOn: '2023-03-20' };

describe('why a return is outstanding, or where it stands', () => {
  it.each<[string, Partial<KnownOfReturn>, string]>([
    ['nobody has acknowledged the request', {}, 'Due on 24 March 2023: not acknowledged yet.'],
    ['it is due today', { today: '2023-03-24', state: 'acknowledged' }, 'Due today: acknowledged, but not in preparation yet.'],
    ['it is overdue', { today: '2023-03-25', state: 'in-preparation' }, 'Overdue since 24 March 2023: in preparation.'],
    ['an extension holds', { today: '2023-03-25', extendedTo: '2023-04-14' }, 'Due on 14 April 2023, the extended day: not acknowledged yet.'],
    ['an extension is over too', { today: '2023-04-15', extendedTo: '2023-04-14' }, 'Overdue since 14 April 2023, the extended day: not acknowledged yet.'],
    ['there is nobody to ask', { hasSpoc: false }, 'Due on 24 March 2023: not acknowledged yet; there is no single point of contact.'],
    ['it waits for a signature', { waitsFor: ['memorandum'], waitingDays: 34 }, 'Due on 24 March 2023: not acknowledged yet; waits for the memorandum of understanding, asked for 34 days ago.'],
    ['it waits for what nobody has asked for', { waitsFor: ['statement', 'agreement'] }, 'Due on 24 March 2023: not acknowledged yet; waits for the data sharing statement and the data sharing agreement, which nobody has asked for.'],
    ['everything comes together', { today: '2023-03-27', hasSpoc: false, waitsFor: ['agreement'], waitingDays: 1, proposedUntil: '2023-04-14' },
      'Overdue since 24 March 2023: not acknowledged yet; there is no single point of contact; waits for the data sharing agreement, asked for 1 day ago; an extension to 14 April 2023 is proposed.'],
    ['the round closed without it', { today: '2023-05-02', roundState: 'closed' }, 'Not here when the round closed, due on 24 March 2023: not acknowledged yet.'],
    ['a typed outcome stands', { outcome: 'refused', outcomeReason: ' The director said no. ' }, 'Refused: The director said no.'],
    ['its authority has gone', { outcome: 'merged', outcomeReason: null, hasSpoc: false }, 'Authority merged; there is no single point of contact.'],
    ['nobody can be asked, which was written down', { outcome: 'no-spoc', outcomeReason: 'The post is vacant', hasSpoc: false }, 'No single point of contact: The post is vacant.'],
    ['it is here', here, 'Received on 20 March 2023: the project team has still to look at it.'],
    ['queries wait', { ...here, state: 'queried', openQueries: 2, overdueQueries: 1, undecidedQueries: 2 }, 'Received on 20 March 2023: 2 queries wait for an answer, 1 overdue.'],
    ['one query waits', { ...here, state: 'queried', openQueries: 1, undecidedQueries: 3 }, 'Received on 20 March 2023: 1 query waits for an answer.'],
    ['the answers were not sent', { ...here, state: 'queried', undecidedQueries: 1 }, 'Every query has its answer: it is still to be sent again.'],
    ['the answers wait', { ...here, state: 'resubmitted', undecidedQueries: 1 }, 'Sent again: 1 answer waits for a decision.'],
    ['it was sent again', { ...here, state: 'resubmitted' }, 'Sent again: it is still to be accepted.'],
    ['it is accepted', { ...here, state: 'accepted' }, 'Received on 20 March 2023 and accepted.'],
  ])('says that %s', (_what, known, sentence) => expect(whyOutstanding({ ...expected, ...known })).toBe(sentence));
});
