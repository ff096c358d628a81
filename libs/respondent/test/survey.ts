// A small survey with every type of question.
import type { Answer, Definition } from '@muster/domain/surveys';

export const ID = '11111111-1111-4111-8111-111111111111';
export const OTHER_ID = '22222222-2222-4222-8222-222222222222';
export const RETURN_ID = '33333333-3333-4333-8333-333333333333';
export const BLOCKER_ID = '44444444-4444-4444-8444-444444444444';
const t = (en: string) => ({ en });

export const definition: Definition = {
  code: 'readiness',
  title: t('National Readiness Survey'),
  introduction: t('It takes about half an hour.'),
  barriers: [{ code: 'not-captured', text: t('Not captured') }, { code: 'workforce', text: t('Too few people') }, { code: 'none', text: t('None of these'), exclusive: true }],
  sections: [
    {
      code: 'about', title: t('About your authority'), questions: [
        { code: 'system', type: 'single', text: t('Which case management system do you use?'), choices: [{ code: 'alpha', text: t('Alpha') }, { code: 'other', text: t('Another <system>') }] },
        { code: 'system-other', type: 'short-text', text: t('What is it called?'), when: { question: 'system', eq: 'other' } },
        { code: 'staff', type: 'number', text: t('How many people prepare data?'), allows: ['unable', 'unknown'], unit: t('people') },
        { code: 'since', type: 'date', text: t('Since when?'), required: false },
      ],
    },
    {
      code: 'items', title: t('Bronze indicators'), questions: [{
        code: 'indicators', type: 'grid', text: t('Where would each come from?'), allows: ['unable'],
        rows: { source: 'static', rows: [{ code: 'i1', text: t('Gender') }, { code: 'i2', text: t('Date of birth'), hint: t('Day, month and year') }, { code: 'i3', text: t('Ethnicity') }] },
        columns: [{ code: 'system', text: t('System') }, { code: 'files', text: t('Case files') }],
      }],
    },
    {
      code: 'changes', title: t('Changes'), questions: [
        { code: 'topics', type: 'several', text: t('What could others provide?'), allows: ['unknown'], choices: [{ code: 'a', text: t('Dates') }, { code: 'b', text: t('Names') }] },
        { code: 'more', type: 'long-text', text: t('Anything else?'), required: false },
      ],
    },
  ],
};

export const ABOUT = `/responses/${ID}/sections/about`;
export const ITEMS = `/responses/${ID}/sections/items`;

/** A plain answer. */
export const value = (answer: string | number | string[]): Answer => ({ state: 'answered', value: answer });
