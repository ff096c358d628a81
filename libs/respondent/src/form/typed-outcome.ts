// What does a form say comes instead of the data?
import type { OutcomesService } from '@muster/server/collections';
import { first, type Fields } from '../render/fields.js';
import type { Mistake } from './mistakes.js';
import { textMistake, typedText } from './typed-text.js';

type Input = Parameters<OutcomesService['set']>[1];

const declared = ['nil-return', 'cannot-report'];

/** The outcome as the service takes it (null where none is chosen), and everything that is missing at once. Which indicators and barriers exist, the rules decide. */
export function typedOutcome(fields: Fields): { input: Input | null; mistakes: Mistake[] } {
  const outcome = first(fields, 'outcome');
  const reason = typedText(fields, 'reason');
  const missing = textMistake(reason, { field: 'reason', ask: 'Give the reason' });
  if (!declared.includes(outcome)) return { input: null, mistakes: [{ field: 'outcome', message: 'Choose what you want to tell us' }, ...missing] };
  const indicators = [...(fields.get('indicators') ?? [])];
  const barriers = [...(fields.get('barriers') ?? [])];
  const unchosen: Mistake[] = outcome !== 'cannot-report' ? [] : [
    ...(indicators.length ? [] : [{ field: 'indicators', message: 'Choose at least one indicator that you cannot report' }]),
    ...(barriers.length ? [] : [{ field: 'barriers', message: 'Choose at least one thing that stands in the way' }]),
  ];
  return { input: { outcome: outcome as Input['outcome'], reason, indicators, barriers }, mistakes: [...unchosen, ...missing] };
}
