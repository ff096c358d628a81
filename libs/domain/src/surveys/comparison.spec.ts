import { compare, type Distribution } from './comparison.js';
import type { Definition } from './definition.js';

const rag = { code: 'rag', type: 'single', text: { en: 'How ready are you?' }, measure: 'rag', subject: 'bronze',
  choices: [{ code: 'green', text: { en: 'Green' } }, { code: 'red', text: { en: 'Red' } }] } as const;
const note = { code: 'note', type: 'long-text', text: { en: 'Anything else?' }, required: false, measure: 'note' } as const;
const definition = { code: 'd', title: { en: 'D' }, barriers: [], sections: [{ code: 's', title: { en: 'S' }, questions: [rag, note] }] } as unknown as Definition;
const own = { rag: { state: 'answered' as const, value: 'green' } };
const green: Distribution = { measure: 'rag', subject: 'bronze', code: 'green', region: 6, nation: 54, regionAnswered: 15, nationAnswered: 129 };

describe('an authority beside the others', () => {
  it('sees its own answer in words and the counts of every choice, those that nobody gave as zero', () => {
    expect(compare(definition, own, [green])).toEqual([{
      question: 'rag', row: '', text: 'How ready are you?', yours: 'Green', regionAnswered: 15, nationAnswered: 129, regionHidden: false,
      choices: [{ code: 'green', label: 'Green', region: 6, nation: 54 }, { code: 'red', label: 'Red', region: 0, nation: 0 }],
    }]);
  });

  it('does not see its region while fewer than five have answered there', () => {
    const few = { ...green, region: null, regionAnswered: 4 };
    expect(compare(definition, own, [few])[0]).toMatchObject({ regionHidden: true, choices: [{ region: null, nation: 54 }, {}] });
  });

  it('hides every choice of the nation while too few have answered at all: a zero would tell what they did not say', () => {
    const few = { ...green, region: null, nation: null, regionAnswered: 1, nationAnswered: 4 };
    expect(compare(definition, own, [few])[0]!.choices.map(({ region, nation }) => [region, nation])).toEqual([[null, null], [null, null]]);
  });

  it('never sees free text, and nothing at all before anybody has answered', () => {
    expect(compare(definition, own, [green]).map(({ question }) => question)).toEqual(['rag']);
    expect(compare(definition, own, [])).toEqual([]);
  });
});
