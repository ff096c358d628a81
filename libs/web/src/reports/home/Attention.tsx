import { HomeAttentionDocument, HomeFailedMailDocument } from '@muster/contract';
import { Link } from 'react-admin';
import { useDocument } from '../../data/index.js';
import { Loaded, Progress, Summary } from '../../page/index.js';
import { listAddress } from '../../table/index.js';
import { count, dayInWords } from '../../words/index.js';
import type { HomeWave } from './wave.js';

/** One open wave for the project team: how far it is, and what needs somebody's attention, each a link to its list. */
export function Attention({ wave }: { wave: HomeWave }) {
  const waveId = wave.id;
  const answer = useDocument(HomeAttentionDocument, { waveId }, { everySeconds: 60 });
  const mail = useDocument(HomeFailedMailDocument, { waveId }, { everySeconds: 60 });
  return (
    <>
      <Summary
        rows={[
          { term: 'Programme', value: wave.programme.name },
          { term: 'Closes', value: dayInWords(wave.closesOn) },
          { term: 'Started', value: <Progress label={`Started in ${wave.name}`} done={wave.started} of={wave.expected} /> },
          { term: 'Submitted', value: <Progress label={`Submitted in ${wave.name}`} done={wave.submitted} of={wave.expected} /> },
        ]}
      />
      <h3>Needs attention</h3>
      <Loaded answer={answer}>
        {({ overdue, withoutSpoc, notStarted, reopened }) => (
          <ul>
            <Item total={overdue.total} filter={{ waveId, overdue: true }} one="authority is overdue" many="authorities are overdue" />
            <Item total={withoutSpoc.total} filter={{ waveId, withoutSpoc: true }} one="authority has no SPOC" many="authorities have no SPOC" />
            <Item total={notStarted.total} filter={{ waveId, state: 'NOT_STARTED' }} one="authority has not started" many="authorities have not started" />
            <Item total={reopened.total} filter={{ waveId, state: 'REOPENED' }} one="response is reopened" many="responses are reopened" />
            <Item resource="messages" total={mail.data?.messages.total ?? 0} filter={{ waveId, state: 'FAILED' }} one="message could not be sent" many="messages could not be sent" />
          </ul>
        )}
      </Loaded>
    </>
  );
}

type ItemProps = { resource?: string; total: number; filter: Record<string, unknown>; one: string; many: string };

function Item({ resource = 'responses', total, filter, one, many }: ItemProps) {
  const words = count(total, one, many);
  return <li>{total > 0 ? <Link to={listAddress(resource, filter)}>{words}</Link> : words}</li>;
}
