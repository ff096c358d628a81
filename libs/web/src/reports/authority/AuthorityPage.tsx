import { useParams } from 'react-router-dom';
import { AuthorityReadinessDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Page, useAddress } from '../../page/index.js';
import { AuthorityView } from './AuthorityView.js';
import { PrintButton } from './PrintButton.js';
import './authority.css';

/** One authority in one wave: how ready it is, beside its region, its nation and its neighbours, and what came of it. The wave is in the address. */
export default function AuthorityPage() {
  const { id = '' } = useParams<{ id: string }>();
  const [address] = useAddress();
  const answer = useDocument(AuthorityReadinessDocument, { organisationId: id, waveId: address.get('wave') });
  const authority = answer.data?.authorityReadiness;
  const back = { to: '/authorities', label: 'Authorities' };
  if (!authority) {
    return (
      <Page title="Authority" back={back}>
        <Loaded answer={answer}>{() => <Nothing>No wave has asked this authority, or you may not see it.</Nothing>}</Loaded>
      </Page>
    );
  }
  return (
    <Page key={authority.organisation.id} title={authority.organisation.name} back={back} lead={authority.organisation.region?.name} actions={<PrintButton />}>
      <Loaded answer={answer}>{() => <AuthorityView authority={authority} />}</Loaded>
    </Page>
  );
}
