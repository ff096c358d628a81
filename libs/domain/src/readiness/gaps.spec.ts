import { assert, constantFrom, property, record, uniqueArray } from 'fast-check';
import { gapsOf, type Compared, type GapSubject } from './gaps.js';

type Row = Compared['observations'][number];

const levels: GapSubject[] = [{ code: 'bronze', level: 'bronze' }, { code: 'gold', level: 'gold' }];
const gender: GapSubject = { code: 'gender', level: 'bronze' };
const authorities = [{ id: 'barnsley', region: 'yorkshire' }, { id: 'camden', region: 'london' }, { id: 'hackney', region: 'london' }];

const rag = (organisationId: string, subject: string, code: string): Row => ({ organisationId, measure: 'rag', subject, state: 'answered', code, source: 'declared' });
const came = (organisationId: string, subject: string, code: string): Row => ({ organisationId, measure: 'returned', subject, state: 'answered', code, source: 'evidenced' });
const delivered = (organisationId: string, code: string): Row => ({ organisationId, measure: 'delivered', subject: 'gender', state: 'answered', code, source: 'evidenced' });
const source = (organisationId: string, code: string): Row => ({ ...rag(organisationId, 'gender', code), measure: 'source' });

describe('the gap between said and done', () => {
  it('lists who said ready and did not return it, and who said not ready and did', () => {
    const observations = [rag('barnsley', 'bronze', 'green'), came('barnsley', 'bronze', 'not-returned'), rag('camden', 'bronze', 'red'), came('camden', 'bronze', 'returned'), rag('hackney', 'bronze', 'green'), came('hackney', 'bronze', 'returned')];
    const { authorities: listed, total, byRegion, bySubject } = gapsOf({ authorities, subjects: levels, observations });
    expect(listed).toEqual([{ id: 'barnsley', compared: 1, readyNotDone: ['bronze'], notReadyDone: [] }, { id: 'camden', compared: 1, readyNotDone: [], notReadyDone: ['bronze'] }]);
    expect(total).toEqual({ compared: 3, saidReady: 2, readyNotDone: 1, saidNotReady: 1, notReadyDone: 1 });
    expect(byRegion.map(({ region, compared, readyNotDone }) => [region, compared, readyNotDone])).toEqual([['yorkshire', 1, 1], ['london', 2, 0]]);
    expect(bySubject.map(({ code, compared }) => [code, compared])).toEqual([['bronze', 3], ['gold', 0]]);
  });

  it('never takes amber, nor a part of the data, for a contradiction', () => {
    const observations = [rag('barnsley', 'bronze', 'amber'), came('barnsley', 'bronze', 'not-returned'), rag('camden', 'bronze', 'amber'), came('camden', 'bronze', 'returned'), source('hackney', 'system'), delivered('hackney', 'partly')];
    expect(gapsOf({ authorities, subjects: [...levels, gender], observations }).authorities).toEqual([]);
  });

  it('compares an indicator with what was delivered of it, and with nothing where the data of its level stayed away', () => {
    const observations = [source('barnsley', 'system'), delivered('barnsley', 'none'), source('camden', 'tracker'), came('camden', 'bronze', 'not-returned'), source('hackney', 'system'), came('hackney', 'bronze', 'returned')];
    const { authorities: listed, notCompared } = gapsOf({ authorities, subjects: [gender], observations });
    expect(listed.map(({ id, readyNotDone }) => [id, readyNotDone])).toEqual([['barnsley', ['gender']], ['camden', ['gender']]]);
    expect(notCompared).toBe(1); // of Hackney the level came, and nobody has noted yet what of gender is in it
  });

  it('counts an authority that said nothing, and takes it for no contradiction', () => {
    const { cells, total } = gapsOf({ authorities, subjects: levels, observations: [came('barnsley', 'bronze', 'returned')] });
    expect(cells.filter(({ count }) => count > 0)).toEqual([{ said: 'nothing', did: 'ready', count: 1 }]);
    expect(total).toEqual({ compared: 1, saidReady: 0, readyNotDone: 0, saidNotReady: 0, notReadyDone: 0 });
  });

  it('does not take a moderated rating for what the authority said', () => {
    const { total } = gapsOf({ authorities, subjects: levels, observations: [{ ...rag('barnsley', 'bronze', 'green'), source: 'moderated' }, came('barnsley', 'bronze', 'not-returned')] });
    expect(total.saidReady).toBe(0);
  });

  it('has every authority once a subject, and the same sums however it is cut', () => {
    const subjects = [...levels, gender];
    const row = record({
      organisationId: constantFrom('barnsley', 'camden', 'hackney'), subject: constantFrom('bronze', 'gold', 'gender'), measure: constantFrom('rag', 'source', 'delivered', 'returned', 'ease'),
      state: constantFrom('answered', 'unable', 'unknown'), code: constantFrom('green', 'amber', 'red', 'system', 'case-files', 'complete', 'partly', 'none', 'returned', 'not-returned'), source: constantFrom('declared', 'evidenced', 'moderated'),
    });
    const rows = uniqueArray(row, { selector: ({ organisationId, subject, measure, source: by }) => `${organisationId} ${subject} ${measure} ${by}`, maxLength: 40 });
    assert(property(rows, (observations) => {
      const { cells, total, notCompared, bySubject, byRegion, authorities: listed } = gapsOf({ authorities, subjects, observations: observations as Row[] });
      const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
      expect(sum(cells.map(({ count }) => count))).toBe(total.compared);
      expect(total.compared + notCompared).toBe(authorities.length * subjects.length);
      for (const rowsOfCut of [bySubject, byRegion]) {
        for (const part of ['compared', 'saidReady', 'readyNotDone', 'saidNotReady', 'notReadyDone'] as const) expect(sum(rowsOfCut.map((one) => one[part]))).toBe(total[part]);
      }
      expect(sum(listed.map(({ readyNotDone }) => readyNotDone.length))).toBe(total.readyNotDone);
      expect(sum(listed.map(({ notReadyDone }) => notReadyDone.length))).toBe(total.notReadyDone);
      expect(cells.find(({ said, did }) => said === 'ready' && did === 'not-ready')!.count).toBe(total.readyNotDone);
      expect(cells.find(({ said, did }) => said === 'not-ready' && did === 'ready')!.count).toBe(total.notReadyDone);
    }));
  });
});
