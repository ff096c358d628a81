import { useId, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useApolloClient } from '@apollo/client/react';
import { ReadListingDocument } from '@muster/contract';
import { refusalOf } from '../../data/index.js';
import { count } from '../../words/index.js';
import type { Reading } from './deliveries.js';

type Props = { returnId: string; onRead(reading: Reading): void };

/** Fills the form in from the names of files. Only the names are sent, never a file. */
export function ReadListing({ returnId, onRead }: Props) {
  const client = useApolloClient();
  const [listing, setListing] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const read = async () => {
    setRefused(null);
    try {
      const { data } = await client.query({ query: ReadListingDocument, variables: { returnId, listing }, fetchPolicy: 'no-cache' });
      if (!data) return;
      setReading(data.readListing);
      onRead(data.readListing);
    } catch (error) {
      setReading(null);
      setRefused(refusalOf(error).message);
    }
  };
  return (
    <details>
      <summary>Read it from a list of files</summary>
      <TextField id={useId()} label="Names of the files" multiline minRows={4} fullWidth margin="normal" value={listing} error={refused !== null} helperText={refused ?? 'One file on a line, for example as your transfer tool lists them. Only names are read, never contents.'} onChange={(event) => setListing(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
      <Button variant="outlined" disabled={listing.trim() === ''} onClick={() => void read()}>
        Read the list
      </Button>
      {reading ? <WhatWasRead reading={reading} /> : null}
    </details>
  );
}

function WhatWasRead({ reading: { matched, unknown, missing } }: { reading: Reading }) {
  return (
    <Alert severity={unknown.length ? 'warning' : 'success'} role="status" sx={{ my: 2 }}>
      <div>
        {matched.length === 0 ? 'No file belongs to an indicator, so nothing was filled in. Choose below what came.' : `${count(matched.length, 'file belongs', 'files belong')} to indicators; ${count(missing.length, 'indicator has', 'indicators have')} no file. The choices below are filled in: check them before you save.`}
      </div>
      {unknown.length ? (
        <>
          <div>These files belong to no indicator of the round:</div>
          <ul>
            {unknown.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Alert>
  );
}
