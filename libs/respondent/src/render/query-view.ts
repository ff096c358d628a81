// How does a question of the project team about a return read?
import type { ReturnSheet } from '@muster/server/collections';
import type { Tag } from './return-words.js';
import { day } from './words.js';

type Query = ReturnSheet['queries'][number];

/** One question with its answer so far. `answerable` where an answer can be given now. */
export interface QueryView {
  id: string;
  about: string;
  text: string;
  due: string;
  raised: string;
  tag: Tag;
  askedAgain: string;
  answer: string;
  answered: string;
  answerable: boolean;
}

const tags: Readonly<Record<Query['state'], Tag>> = {
  open: { label: 'Waits for your answer', colour: 'orange' },
  explained: { label: 'Explained', colour: '' },
  corrected: { label: 'Corrected', colour: '' },
  accepted: { label: 'Answer accepted', colour: '' },
  withdrawn: { label: 'No longer asked', colour: '' },
};

/** The view of a question. An answer that was taken over from the round before says so. */
export function queryView(query: Query): QueryView {
  const carried = query.carriedForward ? 'Taken over from the round before' : '';
  const answered = query.answeredAt ? `${query.answeredBy ?? 'Somebody'}, ${day(query.answeredAt)}` : '';
  return {
    id: query.id,
    about: query.indicatorName ?? query.indicator ?? 'The whole return',
    text: query.text,
    due: day(query.dueOn),
    raised: `${query.raisedBy}, ${day(query.raisedAt)}`,
    tag: query.overdue ? { label: 'Answer overdue', colour: 'red' } : tags[query.state],
    askedAgain: query.state === 'open' ? (query.askedAgain ?? '') : '',
    answer: query.answer ?? '',
    answered: carried || answered,
    answerable: query.allowedActions.includes('query.answer'),
  };
}
