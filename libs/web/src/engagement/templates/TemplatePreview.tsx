import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { PreviewTemplateDocument, type TemplateInput } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing } from '../../page/index.js';
import { useWholeRoster } from '../../programmes/index.js';
import { ChoiceField } from '../../table/index.js';
import { useTargetChoices } from '../exercise/useExercise.js';
import { OneLetter } from '../worklist/LetterPreview.js';
import '../worklist/worklist.css';

type Asked = { input: TemplateInput; organisationId: string | null; targetId: string | null };

/** The text as it stands now, saved or not, with the data of a real authority, in English and in Welsh. */
export function TemplatePreview({ input }: { input: TemplateInput }) {
  const [organisation, setOrganisation] = useState('');
  const [target, setTarget] = useState('');
  const [asked, ask] = useState<Asked | null>(null);
  const answer = useDocument(PreviewTemplateDocument, asked);
  const targets = useTargetChoices(input.programmeId);
  const { items } = useWholeRoster(input.programmeId, '');
  const authorities = (items ?? []).map((entry) => ({ id: entry.organisation.id, name: entry.name })).sort((one, other) => one.name.localeCompare(other.name));
  const stale = asked !== null && JSON.stringify(asked.input) !== JSON.stringify(input);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        <ChoiceField label="Authority" value={organisation} choices={authorities} all="The first of the roster" onChange={setOrganisation} />
        <ChoiceField label="Wave or round" value={target} choices={targets} all="The first that is open" onChange={setTarget} />
        <Button variant="outlined" onClick={() => ask({ input, organisationId: organisation || null, targetId: target || null })}>
          {asked === null ? 'Show the preview' : 'Show it again'}
        </Button>
        {stale ? <span role="status">The text has changed since this preview.</span> : null}
      </Box>
      {asked === null ? <Nothing>Show the preview to see the text as an authority will read it.</Nothing> : <Loaded answer={answer}>{({ previewTemplate }) => previewTemplate.map((letter) => <OneLetter key={letter.language} letter={letter} open />)}</Loaded>}
    </>
  );
}
