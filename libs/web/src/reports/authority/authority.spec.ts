import { byLevel, countsOf, groupInWords, restOf, saidBy, type Measure, type Peers, type Reading, type Subject } from './authority.js';

const rag = { code: 'rag', label: 'Rating', columns: 'LEVEL', choices: [{ code: 'green', label: 'Green', letter: 'G', standing: 'READY' }] } as Measure;
const london = { who: 'REGION', name: 'London', asked: 33, answered: 27, hidden: false } as Peers;
const subject = (code: string, level: string) => ({ code, level }) as Subject;

describe('the page of an authority', () => {
  it('says of each group how many answered', () => {
    expect(groupInWords(london)).toBe('London: 27 of 33 answered');
  });

  it('keeps hidden counts apart from nought, and counts those who chose nothing', () => {
    const reading = { measure: 'rag', peers: [{ who: 'REGION', counts: [20, 0] }, { who: 'NEIGHBOURS', counts: null }] } as unknown as Reading;
    expect([countsOf(reading, 'REGION'), countsOf(reading, 'NEIGHBOURS'), countsOf(reading, 'NATION')]).toEqual([[20, 0], null, null]);
    expect(restOf([20, 3], london)).toBe(4);
  });

  it('puts indicators under their level, and leaves out a level without any', () => {
    const laid = byLevel([subject('bronze', 'bronze'), subject('gold', 'gold')], [subject('gender', 'bronze')]);
    expect(laid.map(({ level, items }) => [level.code, items.map(({ code }) => code)])).toEqual([['bronze', ['gender']]]);
  });

  it('reads the letters of a neighbour', () => {
    expect([saidBy('G', rag).label, saidBy('u', rag).label, saidBy('x', rag).label]).toEqual(['Green', 'Unable', 'Not known']);
  });
});
