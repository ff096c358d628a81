import type { TemplateTextFragment } from '@muster/contract';
import { Nothing } from '../../page/index.js';
import { momentInWords } from '../../words/index.js';
import '../worklist/worklist.css';

/** Every version of a template with its text; nothing that was sent is ever lost. */
export function Versions({ versions }: { versions: readonly TemplateTextFragment[] }) {
  if (versions.length === 0) return <Nothing>There is only the built-in text.</Nothing>;
  return (
    <>
      {versions.map(({ number, madeBy, madeAt, subject, body, subjectCy, bodyCy }) => (
        <details key={number} className="letter">
          <summary>
            {number === 0 ? 'Built in' : `Version ${number}`}
            {madeAt ? `, ${momentInWords(madeAt)}` : ''}
            {madeBy ? `, ${madeBy}` : ''}
          </summary>
          <strong>{subject}</strong>
          <div className="letter-text">{body}</div>
          {subjectCy ? (
            <div lang="cy">
              <strong>{subjectCy}</strong>
              <div className="letter-text">{bodyCy}</div>
            </div>
          ) : null}
        </details>
      ))}
    </>
  );
}
