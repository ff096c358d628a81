// What will happen when a round is opened or closed? Said before it is done.
import type { RoundRowFragment } from '@muster/contract';
import { count, dayInWords } from '../../words/index.js';
import { instrumentsInWords } from '../names.js';

type Opening = Pick<RoundRowFragment, 'dueOn' | 'sharing' | 'surveyTitle'> & { programme: { rosterSize: number } };

/** Sentences about opening: how many returns are expected and by when, what holds them back, and what is asked with each. */
export function openingSays({ programme, dueOn, sharing, surveyTitle }: Opening): string[] {
  if (programme.rosterSize === 0) return ['The roster of the programme is empty, so nothing would be expected of anybody. Set the roster first.'];
  const says = [`Opening makes ${count(programme.rosterSize, 'expected return')}, one for each authority on the roster, due on ${dayInWords(dueOn)}.`];
  if (sharing.length > 0) says.push(`Before a return can be recorded, the authority’s ${instrumentsInWords(sharing)} must be done.`);
  if (surveyTitle) says.push(`Each authority is asked “${surveyTitle}” when its return is received.`);
  says.push('Afterwards what is asked for stays: of its days only the due day and the last day can be changed, and only to later ones.');
  return says;
}

type Closing = Pick<RoundRowFragment, 'outstanding' | 'openQueries'>;

/** Sentences about closing: who can no longer send a return, what stays possible, and that it is final. */
export function closingSays({ outstanding, openQueries }: Closing): string[] {
  const left = outstanding > 0 ? `${count(outstanding, 'authority has', 'authorities have')} neither sent a return nor been accounted for, and will no longer be able to send one.` : 'Every authority has sent a return or is accounted for.';
  const queries = openQueries > 0 ? [`${count(openQueries, 'query is', 'queries are')} still open; answers and corrections stay possible.`] : [];
  return [left, ...queries, 'A closed round cannot be opened again.'];
}
