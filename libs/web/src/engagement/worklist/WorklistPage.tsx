import { useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import { WorklistDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Page, useAddress } from '../../page/index.js';
import { ChoiceField } from '../../table/index.js';
import { OfExercise, useExercise, useTargetChoices } from '../exercise/useExercise.js';
import { WorklistView } from './WorklistView.js';

/** A champion's page for every day: the own region, or for the project team any of them. */
export default function WorklistPage() {
  const exercise = useExercise();
  return (
    <Page title="Worklist" lead="Who is outstanding, in the order in which a call helps most.">
      <OfExercise exercise={exercise}>{(programmeId) => <OfRegion key={programmeId} programmeId={programmeId} chooser={exercise.chooser} />}</OfExercise>
    </Page>
  );
}

type Props = { programmeId: string; chooser: ReactNode };
type Region = { code: string; name: string };

function OfRegion({ programmeId, chooser }: Props) {
  const [address, change] = useAddress();
  const [region, targetId] = [address.get('region'), address.get('target')];
  const answer = useDocument(WorklistDocument, { programmeId, region, targetId }, { everySeconds: 60 });
  const worklist = answer.data?.worklist;
  const regions = useKept(worklist?.regions) ?? [];
  const targets = useTargetChoices(programmeId);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, '& > *': { flex: { xs: '1 1 100%', sm: '0 1 auto' } } }}>
        {chooser}
        {regions.length > 1 ? <ChoiceField label="Region" value={region ?? worklist?.region.code ?? ''} choices={regions.map(asChoice)} onChange={(code) => change({ region: code })} /> : null}
        {targets.length > 1 ? <ChoiceField label="Wave or round" value={targetId ?? ''} choices={targets} all="All that are open" onChange={(target) => change({ target })} /> : null}
      </Box>
      <Loaded answer={answer}>{(data) => (data.worklist ? <WorklistView worklist={data.worklist} /> : <Nothing>There is no worklist for you in this programme.</Nothing>)}</Loaded>
    </>
  );
}

const asChoice = ({ code, name }: Region) => ({ id: code, name });

/** The last value that was there: a choice stays on the page while the next answer is on its way. */
function useKept<Value>(value: Value | undefined): Value | undefined {
  const [kept, keep] = useState(value);
  if (value !== undefined && value !== kept) keep(value);
  return value ?? kept;
}
