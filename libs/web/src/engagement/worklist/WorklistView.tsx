import { useState } from 'react';
import Button from '@mui/material/Button';
import { Link } from 'react-admin';
import { InventedNotice, Nothing, Section } from '../../page/index.js';
import { listAddress } from '../../table/index.js';
import { count, timeInWords } from '../../words/index.js';
import { TaskTable } from '../tasks/TaskTable.js';
import { CallList } from './CallList.js';
import { TargetFigures } from './TargetFigures.js';
import type { Worklist } from './worklist.js';
import './worklist.css';

/** One region's work on one page: where it stands, what is due, and who to call in which order. */
export function WorklistView({ worklist }: { worklist: Worklist }) {
  const { programme, region, targets, rows, tasks, asAt } = worklist;
  return (
    <>
      <InventedNotice invented={programme.invented} />
      <Section title={`${region.name}: target and returned`}>
        {targets.length ? <TargetFigures targets={targets} region={region} /> : <Nothing>No wave or round is open, so nobody needs to be chased.</Nothing>}
        <Prepared worklist={worklist} />
      </Section>
      {tasks.length ? (
        <Section title="Tasks due">
          <DueTasks tasks={tasks} caption={`Tasks due in ${region.name}`} />
        </Section>
      ) : null}
      {targets.length ? (
        <Section title={rows.length ? `${count(rows.length, 'return or answer is', 'returns and answers are')} outstanding; call in this order` : 'Who to call'}>
          <CallList key={`${programme.id} ${region.code}`} programmeId={programme.id} rows={rows} />
        </Section>
      ) : null}
      <p className="quiet">As at {timeInWords(asAt)}. This page brings itself up to date.</p>
    </>
  );
}

const SHOWN_FIRST = 3;

/** The tasks that are due first; the others on request, so that who to call next stays in sight. */
function DueTasks({ tasks, caption }: Pick<Worklist, 'tasks'> & { caption: string }) {
  const [all, showAll] = useState(false);
  const shown = all ? tasks : tasks.slice(0, SHOWN_FIRST);
  return (
    <>
      <TaskTable tasks={shown} caption={caption} />
      {shown.length < tasks.length ? <Button sx={{ mt: 1 }} onClick={() => showAll(true)}>{`Show all ${tasks.length} tasks`}</Button> : null}
    </>
  );
}

/** Escalations wait for a person to press send. */
export function Prepared({ worklist: { prepared, programme } }: { worklist: Pick<Worklist, 'prepared'> & { programme: { id: string } } }) {
  if (prepared === 0) return null;
  return (
    <p>
      <Link to={listAddress('messages', { programmeId: programme.id, state: 'PREPARED' })}>{count(prepared, 'prepared message waits', 'prepared messages wait')} for the project team to send</Link>.
    </p>
  );
}
