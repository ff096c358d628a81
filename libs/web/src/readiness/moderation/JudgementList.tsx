import type { RatingHistoryPartsFragment } from '@muster/contract';
import { momentInWords, roleNames } from '../../words/index.js';

type Judgement = RatingHistoryPartsFragment['judgements'][number];

/** What was declared, and every judgement beside it, the newest first. */
export function JudgementList({ history: { declared, judgements } }: { history: RatingHistoryPartsFragment }) {
  return (
    <>
      <p>
        <strong>The authority declared:</strong> {declared ? `${declared.label} (${momentInWords(declared.asOf)})` : 'nothing yet'}
      </p>
      {judgements.length === 0 ? <p>Nothing else is held of it.</p> : null}
      <ol reversed style={{ paddingLeft: '1.5em' }}>
        {judgements.map((one) => (
          <li key={one.id} style={{ marginBottom: 8 }}>
            <strong>{one.label}</strong>
            {one.inForce ? ' – holds now' : ''}: {one.reason}
            <div className="quiet">
              {handOf(one)}, {momentInWords(one.at)}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function handOf({ by, role }: Judgement): string {
  const inWords = role ? roleNames[role] : 'Muster';
  return by ? `${by}, ${inWords.toLowerCase()}` : inWords;
}
