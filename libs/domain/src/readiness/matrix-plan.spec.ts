import type { Definition } from '../surveys/index.js';
import { legendOfAll, lookupOf, measuresOver, shownMeasure, type PlannedColumn } from './matrix-plan.js';

const choices = (...codes: string[]) => codes.map((code) => ({ code, text: { en: code } }));
const definition = {
  code: 'd', title: { en: 'D' }, barriers: [],
  sections: [{ code: 's', title: { en: 'S' }, questions: [
    { code: 'rag-b', type: 'single', text: { en: '?' }, measure: 'rag', subject: 'bronze', choices: choices('green', 'amber', 'red') },
    { code: 'grid', type: 'grid', text: { en: '?' }, measure: 'source', allows: ['unable'], rows: { source: 'static', rows: choices('one', 'two') }, columns: choices('system', 'tracker') },
    { code: 'lead', type: 'number', text: { en: '?' }, measure: 'lead-time' },
  ] }],
} as unknown as Definition;
const levels: PlannedColumn[] = [{ code: 'bronze', kind: 'level' }];
const indicators: PlannedColumn[] = [{ code: 'one', kind: 'indicator' }, { code: 'two', kind: 'indicator' }];

describe('the columns of a heatmap', () => {
  it('can show what the survey asks about them, and lead times', () => {
    expect(measuresOver(definition, levels).map(({ code }) => code)).toEqual(['rag', 'lead-time']);
    expect(measuresOver(definition, indicators).map(({ code }) => code)).toEqual(['source', 'lead-time']);
    expect(measuresOver(definition, [])).toEqual([]);
  });

  it('show lead times only where the survey can tell them', () => {
    const silent = { ...definition, sections: [{ ...definition.sections[0]!, questions: definition.sections[0]!.questions.slice(0, 1) }] } as Definition;
    expect(measuresOver(silent, levels).map(({ code }) => code)).toEqual(['rag']);
  });

  it('show what came instead of what was declared where evidence is asked for', () => {
    const [rag] = measuresOver(definition, levels);
    expect([shownMeasure('declared', 'level', rag!), shownMeasure('moderated', 'level', rag!), shownMeasure('evidenced', 'level', rag!), shownMeasure('evidenced', 'indicator', rag!)].map(({ code }) => code))
      .toEqual(['rag', 'rag', 'returned', 'delivered']);
  });

  it('look up the lead time of a level at the organisation, and everything else at themselves', () => {
    expect([lookupOf(levels[0]!, 'lead-time').subject, lookupOf(indicators[0]!, 'lead-time').subject, lookupOf(levels[0]!, 'rag').subject]).toEqual(['organisation', 'one', 'bronze']);
  });

  it('share one legend in which no letter means two things, and red, amber and green keep theirs', () => {
    const measures = [...measuresOver(definition, levels), ...measuresOver(definition, indicators), shownMeasure('evidenced', 'indicator', measuresOver(definition, levels)[0]!)];
    const legend = legendOfAll(measures);
    expect(new Set(legend.map(({ letter }) => letter)).size).toBe(legend.length);
    expect(legend.slice(0, 3).map(({ letter, measure }) => `${letter} ${measure}`)).toEqual(['G rag', 'A rag', 'R rag']);
  });
});
