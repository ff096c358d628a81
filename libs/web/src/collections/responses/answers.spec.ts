import { bySection, earlier, type Answer } from './answers.js';

const answer = (section: string, question: string) => ({ section, question, history: [] }) as unknown as Answer;
const change = (version: number) => ({ version }) as unknown as Answer['history'][number];

describe('the answers of a response', () => {
  it('stand under the title of their section, in the order of the survey', () => {
    const groups = bySection([answer('About you', 'a'), answer('About you', 'b'), answer('Gold', 'c')]);
    expect(groups.map(({ title, answers }) => [title, answers.map(({ question }) => question)])).toEqual([
      ['About you', ['a', 'b']],
      ['Gold', ['c']],
    ]);
  });

  it('show earlier values, the newest first, without the present one', () => {
    expect(earlier({ version: 3, history: [change(1), change(3), change(2)] }).map(({ version }) => version)).toEqual([2, 1]);
    expect(earlier({ version: 1, history: [] })).toEqual([]);
  });
});
