import type { AuthorityReadiness } from '@muster/server/readiness';
import { groupName, readinessView } from './readiness-view.js';

const position = (letter: string, label: string, standing: string) => ({ state: 'answered', code: label.toLowerCase(), letter, label, standing, asOf: new Date('2023-02-20T10:00:00Z') });
const rag = { code: 'rag', label: 'Rating', columns: 'level', choices: [{ code: 'green', label: 'Green', letter: 'G', standing: 'ready' }, { code: 'red', label: 'Red', letter: 'R', standing: 'not-ready' }] };
const source = { code: 'source', label: 'Where it is held', columns: 'indicator', choices: [{ code: 'system', label: 'System', letter: 'S', standing: 'ready' }, { code: 'tracker', label: 'Tracker', letter: 'T', standing: 'ready' }, { code: 'nobody', label: 'Nobody', letter: 'N', standing: 'not-ready' }] };
const peers = [{ who: 'region', name: 'London', asked: 33, answered: 27, hidden: false }, { who: 'neighbours', name: 'Ten statistical neighbours', asked: 10, answered: 4, hidden: true }];
const counts = (...numbers: number[]) => [{ who: 'region', counts: numbers }, { who: 'neighbours', counts: null }];
const readiness = {
  organisation: { name: 'Barnsley' }, wave: { name: 'Winter', programme: { invented: false } }, standing: 'Has submitted its answers.', system: 'Mosaic', submittedAt: new Date('2023-02-20T10:00:00Z'), smallestBase: 5,
  peers, measures: [rag, source], leadTimes: [], neighbours: [], returns: [{ returnId: 'r', name: 'Bronze', dueOn: '2023-03-01', came: null, roundState: 'open' }],
  levels: [{ code: 'bronze', name: 'Bronze', level: 'bronze', evidenced: null, barriers: [], leadTime: null, readings: [{ measure: 'rag', declared: position('G', 'Green', 'ready'), moderated: position('R', 'Red', 'not-ready'), peers: counts(20, 7) }] }],
  indicators: [{ code: 'gender', name: 'Gender', level: 'bronze', evidenced: null, barriers: [{ code: 'x', label: 'Capacity' }], leadTime: 1, readings: [{ measure: 'source', declared: null, moderated: null, peers: counts(10, 5, 12) }] }],
} as unknown as AuthorityReadiness;

describe('the own readiness page', () => {
  const view = readinessView(readiness, [{ measure: 'rag', subject: 'bronze', reason: 'Nothing came.', role: 'regional champion' }]);

  it('says of each group how many answered, and hides a group that is too small', () => {
    expect(peers.map((group) => groupName(group as never))).toEqual(['London (27 of 33 answered)', 'Your ten statistical neighbours (4 of 10 answered)']);
    expect(view.levels[0]!.questions[0]!.choices[0]).toMatchObject({ label: 'Green', yours: true, groups: [{ share: { count: 20, percent: 74.1 } }, { share: null }] });
  });

  it('counts for an item those who hold it on a system or a tracker, and says what is in the way', () => {
    expect(view.levels[0]!.items[0]).toMatchObject({ name: 'Gender', yours: null, inTheWay: 'Capacity; in 1 month', groups: [{ share: { count: 15, percent: 55.6 } }, { share: null }] });
  });

  it('shows what is held beside the declaration, with the reason and the role and no name', () => {
    expect(view.held).toEqual([{ name: 'Bronze', measure: 'Rating', reason: 'Nothing came.', role: 'regional champion', since: '20 February 2023', declared: { letter: 'G', label: 'Green', standing: 'ready' }, now: { letter: 'R', label: 'Red', standing: 'not-ready' } }]);
  });

  it('leads to the own returns', () => {
    expect(view.returns).toEqual([{ href: '/returns/r', name: 'Bronze', due: '1 March 2023', came: 'Nothing yet' }]);
  });
});
