import { TimelineOrganisationDocument } from '@muster/contract';
import { Link } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useMay } from '../../access/index.js';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Page } from '../../page/index.js';
import { listAddress } from '../../table/index.js';
import { OfExercise, useExercise } from '../exercise/useExercise.js';
import { Timeline } from './Timeline.js';

/** The page of one authority's timeline in the chosen programme. */
export default function TimelinePage() {
  const { id = '' } = useParams<{ id: string }>();
  const exercise = useExercise();
  const answer = useDocument(TimelineOrganisationDocument, { id });
  const organisation = answer.data?.organisation;
  const back = { to: `/organisations/${id}/show`, label: organisation?.name ?? 'Organisation' };
  return (
    <Page title={organisation ? `Timeline of ${organisation.name}` : 'Timeline'} back={back} lead={organisation?.region?.name}>
      <div className="no-print">{exercise.chooser}</div>
      <Loaded answer={answer}>
        {(data) =>
          data.organisation ? (
            <OfExercise exercise={exercise}>
              {(programmeId) => (
                <>
                  <Elsewhere programmeId={programmeId} organisationId={id} />
                  <Timeline programmeId={programmeId} organisationId={id} />
                </>
              )}
            </OfExercise>
          ) : (
            <Nothing>There is no such organisation, or you may not see it.</Nothing>
          )
        }
      </Loaded>
    </Page>
  );
}

function Elsewhere({ programmeId, organisationId }: { programmeId: string; organisationId: string }) {
  const [contacts, messages, reminders] = [useMay('contact.list'), useMay('message.list'), useMay('reminder.see')];
  const decisions = `/reminders/decisions?filter=${encodeURIComponent(JSON.stringify({ organisationId }))}`;
  return (
    <nav aria-label="Of this authority">
      <ul className="inline-links">
        {contacts ? <li><Link to={listAddress('contacts', { programmeId, organisationId })}>Contact log</Link></li> : null}
        {messages ? <li><Link to={listAddress('messages', { programmeId, organisationId })}>Mail</Link></li> : null}
        {reminders ? <li><Link to={decisions}>Why or why not written</Link></li> : null}
      </ul>
    </nav>
  );
}
