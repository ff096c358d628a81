import { heldWithoutSystemChange } from '@muster/domain/readiness';
import { readFacts } from '@muster/reference';
import { heldAt } from './held.js';
import { levels, placeOf, profiles, respondents, type LevelCode } from './profiles.js';

const ROSTER_DAY = '2023-02-15';
const { authorities, framework } = readFacts();
const asked = framework.indicators.filter(({ level }) => level !== null);
const answering = profiles(respondents(authorities.filter(({ nation, validFrom, validTo }) => nation === 'england' && validFrom <= ROSTER_DAY && (validTo === null || validTo >= ROSTER_DAY))
  .map(({ code, name, region }) => ({ organisationId: code, code, name, region }))));
const answerOf = (code: string, level: string | null, profile: (typeof answering)[number]) => heldAt(code, level as LevelCode, profile);
const holders = ({ code, level }: (typeof asked)[number], among = answering): number => among.filter((profile) => {
  const answer = answerOf(code, level, profile);
  return answer?.state === 'answered' && heldWithoutSystemChange(String(answer.value));
}).length;

describe('the invented answers about items', () => {
  it('have more than half of those that answer hold exactly what the report calls collectable, with a clear margin', () => {
    expect([answering.length, asked.length]).toEqual([129, 33]);
    for (const indicator of asked) {
      const share = (100 * holders(indicator)) / answering.length;
      const [least, most] = indicator.collectableWithoutSystemChange ? [57, 95] : [5, 43];
      expect([indicator.code, share >= least && share <= most, Math.round(share)]).toEqual([indicator.code, true, Math.round(share)]);
    }
    expect(asked.filter(({ collectableWithoutSystemChange }) => collectableWithoutSystemChange)).toHaveLength(15);
  });

  it('hold more where an authority is further on, and where it rates its level better', () => {
    const total = (among: typeof answering) => asked.reduce((all, indicator) => all + holders(indicator, among), 0) / among.length;
    expect(total(answering.filter(({ maturity }) => maturity > 0.66))).toBeGreaterThan(total(answering.filter(({ maturity }) => maturity < 0.33)) + 3);
    expect(total(answering.filter(({ rag }) => rag.bronze === 'green'))).toBeGreaterThan(total(answering.filter(({ rag }) => rag.bronze === 'red')) + 3);
  });

  it('leave some of every level where an authority is unable, and some to other agencies', () => {
    for (const level of levels) {
      const answers = asked.filter((indicator) => indicator.level === level).flatMap(({ code }) => answering.map((profile) => answerOf(code, level, profile)));
      expect(answers.filter((answer) => answer === null).length).toBeGreaterThan(20);
    }
    expect(answering.some((profile) => JSON.stringify(answerOf('hearings-count', 'silver', profile)) === JSON.stringify({ state: 'answered', value: 'other-agency' }))).toBe(true);
  });
});

describe('the place of a rating', () => {
  it('comes to a half over everybody', () => {
    for (const level of levels) expect(answering.reduce((all, { rag }) => all + placeOf(level, rag[level]), 0) / answering.length).toBeCloseTo(0.5, 6);
  });
});
