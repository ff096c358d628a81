// A small readiness survey, used by specs only: one question of every type, a condition on a question, one on a section, a grid.
import type { Definition } from './definition.js';

const choice = (code: string, en: string) => ({ code, text: { en } });

export const smallSurvey: Definition = {
  code: 'small-readiness',
  title: { en: 'Small readiness survey' },
  barriers: [choice('not-captured', 'Data not captured'), choice('workforce', 'Workforce capacity'), choice('data-sharing', 'Data sharing')],
  sections: [
    {
      code: 'about',
      title: { en: 'About your authority' },
      questions: [
        { code: 'system', type: 'single', text: { en: 'Case management system' }, choices: [choice('mosaic', 'Mosaic'), choice('other', 'Other')], measure: 'system' },
        { code: 'system-other', type: 'short-text', text: { en: 'Which other system' }, maxLength: 20, measure: 'system-name', when: { question: 'system', eq: 'other' } },
        { code: 'role', type: 'role', text: { en: 'Your role' }, measure: 'role', required: false },
      ],
    },
    {
      code: 'bronze',
      title: { en: 'Bronze data' },
      questions: [
        {
          code: 'rag-bronze', type: 'single', text: { en: 'Bronze data' }, measure: 'rag', subject: 'bronze', allows: ['unable', 'unknown'],
          choices: [choice('green', 'Green'), choice('amber', 'Amber'), choice('red', 'Red')],
        },
        {
          code: 'provider-bronze', type: 'several', text: { en: 'Who would provide bronze data' }, measure: 'provided-by', subject: 'bronze', atMost: 2,
          choices: [choice('legal', 'Legal'), choice('analysts', 'Analysts'), choice('social-workers', 'Social workers'), { ...choice('nobody', 'Nobody'), exclusive: true }],
        },
        {
          code: 'indicators-bronze', type: 'grid', text: { en: 'Where each indicator comes from' }, measure: 'source', allows: ['unable', 'not-collected'],
          rows: { source: 'static', rows: [choice('first-hearing', 'First hearing'), choice('final-order', 'Final order')] },
          columns: [choice('system', 'System'), choice('tracker', 'Tracker')],
        },
      ],
    },
    {
      code: 'changes',
      title: { en: 'Changes' },
      when: { any: [{ question: 'rag-bronze', in: ['amber', 'red'] }, { question: 'indicators-bronze', row: 'final-order', eq: 'tracker' }] },
      questions: [
        { code: 'weeks', type: 'number', text: { en: 'Weeks for a small change' }, min: 0, max: 520, measure: 'lead-time-small' },
        { code: 'start', type: 'date', text: { en: 'Realistic start' }, earliest: '2023-04-01', latest: '2030-12-31', measure: 'start', required: false },
        { code: 'comment', type: 'long-text', text: { en: 'Anything else' }, required: false },
      ],
    },
  ],
};

/** Everything that a ready authority has to say: all required, nothing hidden. */
export const readyAnswers = {
  system: { state: 'answered' as const, value: 'mosaic' },
  'rag-bronze': { state: 'answered' as const, value: 'green' },
  'provider-bronze': { state: 'answered' as const, value: ['legal', 'analysts'] },
  'indicators-bronze': {
    'first-hearing': { state: 'answered' as const, value: 'system' },
    'final-order': { state: 'answered' as const, value: 'system' },
  },
};
