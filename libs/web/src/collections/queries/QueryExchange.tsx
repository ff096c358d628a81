import type { ReturnQueryRowFragment } from '@muster/contract';
import { momentInWords } from '../../words/index.js';

/** A query and its answer as they were written, with who and when. */
export function QueryExchange({ query }: { query: ReturnQueryRowFragment }) {
  const { text, raisedBy, raisedAt, answer, answeredBy, answeredAt, askedAgain, carriedForward } = query;
  return (
    <>
      <div>{text}</div>
      <div className="quiet">
        {raisedBy}, {momentInWords(raisedAt)}
      </div>
      {answer ? (
        <>
          <div>
            <strong>Answer:</strong> {answer}
          </div>
          <div className="quiet">{carriedForward ? 'Taken over from the round before: the same was asked, and nothing has changed since.' : `${answeredBy ?? '–'}, ${momentInWords(answeredAt)}`}</div>
        </>
      ) : null}
      {askedAgain ? (
        <div>
          <strong>Asked again:</strong> {askedAgain}
        </div>
      ) : null}
    </>
  );
}
