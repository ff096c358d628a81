import type { Definition } from '../surveys/index.js';
import { matrixMeasures } from './measures.js';

const choices = (...codes: string[]) => codes.map((code) => ({ code, text: { en: code } }));
const definition = {
  code: 'd', title: { en: 'D' }, barriers: [],
  sections: [{ code: 's', title: { en: 'S' }, questions: [
    { code: 'rag-b', type: 'single', text: { en: '?' }, measure: 'rag', subject: 'bronze', choices: choices('green', 'red') },
    { code: 'rag-s', type: 'single', text: { en: '?' }, measure: 'rag', subject: 'silver', choices: choices('green', 'amber') },
    { code: 'why', type: 'several', text: { en: '?' }, measure: 'barrier', subject: 'bronze', choices: choices('x') },
    { code: 'grid', type: 'grid', text: { en: '?' }, measure: 'source', rows: { source: 'static', rows: choices('one', 'two') }, columns: choices('system', 'tracker') },
  ] }],
} as unknown as Definition;

describe('the measures of a heatmap', () => {
  it('over levels are those asked with one choice a level, with every choice that may occur', () => {
    expect(matrixMeasures(definition, new Set(['bronze', 'silver', 'gold']))).toEqual([
      { code: 'rag', label: 'Red, amber or green', subjects: ['bronze', 'silver'], choices: [{ code: 'green', label: 'green' }, { code: 'red', label: 'red' }, { code: 'amber', label: 'amber' }] },
    ]);
  });

  it('over indicators come from grids', () => {
    expect(matrixMeasures(definition, new Set(['one'])).map(({ code, subjects }) => [code, subjects])).toEqual([['source', ['one']]]);
  });

  it('never hold a question that takes several choices', () => {
    expect(matrixMeasures(definition, new Set(['bronze'])).map(({ code }) => code)).not.toContain('barrier');
  });
});
