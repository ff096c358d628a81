import { WorklistDocument } from '@muster/contract';
import { Link } from 'react-admin';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Section } from '../../page/index.js';
import { count } from '../../words/index.js';
import { OfExercise, useExercise } from '../exercise/useExercise.js';
import { TargetFigures } from './TargetFigures.js';
import { dueInWords, keyOfRow, type Worklist } from './worklist.js';

/** The head of a champion's worklist for the first page: where the region stands, and the first five to call. */
export default function WorklistBrief() {
  const exercise = useExercise();
  return (
    <Section title="Your worklist" actions={<Link to="/worklist">Open the worklist</Link>}>
      <OfExercise exercise={exercise}>{(programmeId) => <Brief programmeId={programmeId} />}</OfExercise>
    </Section>
  );
}

function Brief({ programmeId }: { programmeId: string }) {
  const answer = useDocument(WorklistDocument, { programmeId, region: null, targetId: null }, { everySeconds: 60 });
  return <Loaded answer={answer}>{({ worklist }) => (worklist?.targets.length ? <Head worklist={worklist} /> : <Nothing>No wave or round is open, so nobody needs to be chased.</Nothing>)}</Loaded>;
}

function Head({ worklist: { targets, region, rows, tasks } }: { worklist: Worklist }) {
  return (
    <>
      <TargetFigures targets={targets} region={region} />
      {tasks.length ? (
        <p>
          <Link to="/worklist">{count(tasks.length, 'task is', 'tasks are')} due</Link>.
        </p>
      ) : null}
      {rows.length ? <h3>Call first</h3> : null}
      <ol>
        {rows.slice(0, 5).map((row) => (
          <li key={keyOfRow(row)}>
            <strong>{row.organisation.name}</strong>: {row.reason}
            <div className="quiet">
              {row.target.name}. {dueInWords(row)}.
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
