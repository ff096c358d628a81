import type { Answer, Choice, Definition } from '@muster/domain/surveys';

const choice = (code: string, en: string): Choice => ({ code, text: { en } });

/** A survey with one question of every type, over the levels of its framework, with a question and a section that are asked only sometimes. */
export const smallSurvey: Definition = {
  code: 'small-survey',
  title: { en: 'Small survey' },
  barriers: [choice('not-captured', 'Data not captured'), choice('workforce', 'Workforce capacity')],
  sections: [
    {
      code: 'about', title: { en: 'About your authority' },
      questions: [
        { code: 'system', type: 'single', text: { en: 'Case management system' }, measure: 'system', choices: [choice('mosaic', 'Mosaic'), choice('other', 'Other')] },
        { code: 'system-other', type: 'short-text', text: { en: 'Which other system' }, maxLength: 20, when: { question: 'system', eq: 'other' } },
        { code: 'role', type: 'role', text: { en: 'Your role' }, measure: 'role', required: false },
      ],
    },
    {
      code: 'readiness', title: { en: 'Readiness' },
      questions: [
        {
          code: 'rag', type: 'grid', text: { en: 'How ready are you?' }, measure: 'rag', allows: ['unable', 'not-collected'], rows: { source: 'levels' },
          columns: [choice('green', 'Green'), choice('amber', 'Amber'), choice('red', 'Red')],
        },
        {
          code: 'provider', type: 'several', text: { en: 'Who would provide it?' }, measure: 'provided-by', atMost: 2,
          choices: [choice('legal', 'Legal'), choice('analysts', 'Analysts'), { ...choice('nobody', 'Nobody'), exclusive: true }],
        },
      ],
    },
    {
      code: 'changes', title: { en: 'Changes' }, when: { question: 'system', eq: 'other' },
      questions: [
        { code: 'weeks', type: 'number', text: { en: 'Weeks for a small change' }, min: 0, max: 520, measure: 'lead-time-small', allows: ['unable', 'unknown'] },
        { code: 'start', type: 'date', text: { en: 'Realistic start' }, earliest: '2023-04-01', latest: '2030-12-31', measure: 'start' },
        { code: 'comment', type: 'long-text', text: { en: 'Anything else' }, required: false },
      ],
    },
  ],
};

/** An answer at its place. */
export interface PlacedAnswer {
  question: string;
  row: string;
  answer: Answer;
}

/** One answer in the state "answered". */
export const said = (value: string | string[] | number): Answer => ({ state: 'answered', value });

/** Everything that an authority must say in the small survey, with its rating of each level; without traits it is green everywhere. */
export function smallAnswers({ bronze = 'green', silver = 'green', gold = 'green' }: { bronze?: string; silver?: string; gold?: string } = {}): PlacedAnswer[] {
  return [
    { question: 'system', row: '', answer: said('mosaic') },
    { question: 'rag', row: 'bronze', answer: said(bronze) },
    { question: 'rag', row: 'silver', answer: said(silver) },
    { question: 'rag', row: 'gold', answer: said(gold) },
    { question: 'provider', row: '', answer: said(['legal']) },
  ];
}

/** The answers of an authority with another system: every question of the survey is asked, and gold cannot be reported. */
export function fullAnswers(): PlacedAnswer[] {
  return [
    { question: 'system', row: '', answer: said('other') },
    { question: 'system-other', row: '', answer: said('Own tracker') },
    { question: 'role', row: '', answer: said('legal') },
    { question: 'rag', row: 'bronze', answer: said('amber') },
    { question: 'rag', row: 'silver', answer: { state: 'not-collected' } },
    { question: 'rag', row: 'gold', answer: { state: 'unable', barriers: ['not-captured', 'workforce'], leadTimeMonths: 12, note: 'Waiting for the supplier' } },
    { question: 'provider', row: '', answer: said(['legal', 'analysts']) },
    { question: 'weeks', row: '', answer: said(0) },
    { question: 'start', row: '', answer: said('2024-04-01') },
    { question: 'comment', row: '', answer: said('Nothing about any child.') },
  ];
}
