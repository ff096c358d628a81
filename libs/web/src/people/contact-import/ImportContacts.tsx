import { useState } from 'react';
import Alert from '@mui/material/Alert';
import { Loading, Nothing, Page, useAddress } from '../../page/index.js';
import { useProgrammeChoices } from '../../programmes/index.js';
import { ChoiceField } from '../../table/index.js';
import { ContactFileChoice } from './ContactFileChoice.js';
import { ContactPreview } from './ContactPreview.js';
import { ImportDone } from './ImportDone.js';
import type { Counts } from './contactFile.js';
import { usePreview } from './usePreview.js';

const lead = 'Bring SPOCs and champions in from a spreadsheet. You see first what each row would do; nothing is written until you confirm it.';

/** Imports SPOCs and champions: a file is chosen, seen row by row, and confirmed. */
export default function ImportContacts() {
  const [address, change] = useAddress();
  const programmes = useProgrammeChoices();
  const programmeId = address.get('programme') ?? programmes[0]?.id ?? null;
  return (
    <Page title="Import contacts" back={{ to: '/people', label: 'People' }} lead={lead}>
      {programmeId === null ? (
        <Nothing>There is no programme yet. Create one and set its roster first.</Nothing>
      ) : (
        <>
          <ChoiceField label="Programme" value={programmeId} choices={programmes} onChange={(programme) => change({ programme })} />
          <ImportInto key={programmeId} programmeId={programmeId} />
        </>
      )}
    </Page>
  );
}

function ImportInto({ programmeId }: { programmeId: string }) {
  const { looked, look, again, forget } = usePreview(programmeId);
  const [done, setDone] = useState<Counts | null>(null);
  const choose = (file: File) => {
    setDone(null);
    void look(file);
  };
  const finish = (counts: Counts) => {
    setDone(counts);
    forget();
  };
  return (
    <>
      {done ? <ImportDone counts={done} /> : null}
      <ContactFileChoice choose={choose} />
      {looked.state === 'reading' ? <Loading what={`Reading ${looked.name}`} /> : null}
      {looked.state === 'refused' ? (
        <Alert severity="error">
          <strong>{looked.name} was not read.</strong> {looked.message}
        </Alert>
      ) : null}
      {looked.state === 'seen' ? <ContactPreview key={looked.preview.fingerprint} {...looked} again={() => void again(looked.chosen)} finish={finish} /> : null}
    </>
  );
}
