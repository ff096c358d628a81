import Alert from '@mui/material/Alert';
import { ReturnSharingDocument } from '@muster/contract';
import { Link } from 'react-admin';
import { useMay } from '../../access/index.js';
import { useDocument } from '../../data/index.js';
import { Loaded, Section } from '../../page/index.js';
import { count } from '../../words/index.js';
import { instrumentsInWords } from '../names.js';
import { SharingSteps } from '../sharing/SharingSteps.js';
import type { Return } from './return.js';

/** What must be signed before the return may be recorded: what it still waits for, and how long. Absent for those who may not see it. */
export function SharingGate({ expected }: { expected: Return }) {
  const may = useMay('sharing.see');
  const { organisation, round } = expected;
  const answer = useDocument(ReturnSharingDocument, may ? { programmeId: round.programmeId, organisationId: organisation.id } : null);
  if (!may) return null;
  return (
    <Section title="Data sharing" actions={<Link to={`/sharing?programme=${round.programmeId}&search=${encodeURIComponent(organisation.name)}`}>Change it</Link>}>
      <Waiting expected={expected} />
      <Loaded answer={answer}>{({ sharing: { items } }) => (items[0] ? <SharingSteps row={items[0]} /> : <p>Nothing is known of this authority’s agreements.</p>)}</Loaded>
    </Section>
  );
}

function Waiting({ expected: { waitsFor, waitingDays } }: { expected: Return }) {
  if (waitsFor.length === 0) return null;
  const since = typeof waitingDays === 'number' ? ` It was asked for ${count(waitingDays, 'day')} ago.` : ' It has not been asked for yet.';
  return (
    <Alert severity="warning" role="note" sx={{ mb: 2 }}>
      Before the return can be recorded, the {instrumentsInWords(waitsFor)} must be done.{since}
    </Alert>
  );
}
