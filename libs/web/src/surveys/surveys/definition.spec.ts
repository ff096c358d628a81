import { outline, readDefinition, templatesOf } from './definition.js';

const definition = {
  code: 'readiness',
  title: { en: 'Readiness' },
  sections: [{ code: 'about', title: { en: 'About you' }, questions: [
    { code: 'system', text: { en: 'Which system?' }, type: 'single', measure: 'system' },
    { code: 'other', text: { en: 'Which other?' }, type: 'short-text', required: false, when: { question: 'system', eq: 'other' } },
  ] }],
};

describe('a survey definition on the screen', () => {
  it('is outlined in words', () => {
    expect(outline(definition)).toEqual([{ code: 'about', title: 'About you', questions: [
      { code: 'system', text: 'Which system?', type: 'One choice', required: true, conditional: false, measure: 'system' },
      { code: 'other', text: 'Which other?', type: 'Short text', required: false, conditional: true, measure: null },
    ] }]);
  });

  it('gives an empty outline rather than an error when it cannot be read', () => {
    expect(outline(null)).toEqual([]);
    expect(outline({ sections: 'none' })).toEqual([]);
  });

  it('says why a text is no definition', () => {
    expect(readDefinition('')).toEqual({ problem: 'Paste a definition, choose a file or choose a template.' });
    expect(readDefinition('{ no }')).toEqual({ problem: expect.stringContaining('This is not JSON') });
    expect(readDefinition('{"code":"x"}')).toEqual({ definition: { code: 'x' } });
  });

  it('reads templates whose title is one text or two', () => {
    const sent = [{ code: 'a', title: 'A', definition }, { code: 'b', title: { en: 'B', cy: 'B' }, definition }];
    expect(templatesOf(sent).map(({ title }) => title)).toEqual(['A', 'B']);
  });
});
