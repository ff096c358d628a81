import { AdoptReferenceBlockersDocument } from '@muster/contract';
import { useGetList } from 'react-admin';
import { useMay } from '../../access/index.js';
import { VerbButton } from '../../verbs/index.js';

/** Adopts the published blockers of the framework; offered only while the register is empty. */
export function AdoptButton({ programmeId }: { programmeId: string }) {
  const may = useMay('blocker.adopt');
  const { total } = useGetList('blockers', { pagination: { page: 1, perPage: 1 }, filter: { programmeId } });
  if (!may || total !== 0) return null;
  return (
    <VerbButton verb="blocker.adopt" record={{ allowedActions: ['blocker.adopt'] }} label="Adopt the published blockers" question="Adopt the published blockers of the framework?" done={({ adoptReferenceBlockers }) => `${adoptReferenceBlockers} blockers are in the register`} document={AdoptReferenceBlockersDocument} variables={() => ({ programmeId })}>
      <p>They are copied into the register of this programme, with their causes, who must act and the barriers by which authorities report them. Their published order becomes a draft of the first ranking. You can change all of it afterwards.</p>
    </VerbButton>
  );
}
