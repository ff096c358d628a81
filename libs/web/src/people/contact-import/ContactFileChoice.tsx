import { useId, type ChangeEvent } from 'react';
import Box from '@mui/material/Box';
import { contactHeadings, MOST_CONTACTS } from '@muster/domain/people';
import { templateAddress } from './contactFile.js';

const columns: readonly [title: string, says: string][] = [
  ['Name', 'The full name.'],
  ['Email', 'The work address. It decides who somebody is: a person with this address keeps the name that is known.'],
  ['Role', 'SPOC or Champion.'],
  ['Authority', 'For a SPOC: its three-digit number, ONS code or name.'],
  ['Region', 'For a champion: the name of the region.'],
  ['Starts on', 'The first day, such as 31/03/2023. Today, where it is left out.'],
];

/** The field for a file, with what it must look like. */
export function ContactFileChoice({ choose }: { choose(file: File): void }) {
  const id = useId();
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) choose(file);
    target.value = ''; // so that the same file can be chosen again when it was corrected
  };
  return (
    <Box sx={{ my: 3 }}>
      <label htmlFor={id}>
        <strong>File with contacts</strong>
      </label>
      <Box id={`${id}-hint`} sx={{ mb: 1 }}>
        CSV (UTF-8) or XLSX, at most {MOST_CONTACTS} rows and 700 kB. Of a workbook the first sheet is read.
      </Box>
      <input id={id} type="file" accept=".csv,.txt,.xlsx,text/csv" aria-describedby={`${id}-hint`} onChange={take} style={{ maxWidth: '100%' }} />
      <Columns />
    </Box>
  );
}

function Columns() {
  return (
    <Box component="details" sx={{ mt: 2 }}>
      <summary>What the file must hold</summary>
      <p>
        The first row holds the headings, in any order: {contactHeadings.join(', ')}. <a href={templateAddress} download="contacts.csv">Download an empty file with these headings</a>.
      </p>
      <dl>
        {columns.flatMap(([title, says]) => [<dt key={title}><strong>{title}</strong></dt>, <dd key={`${title} says`}>{says}</dd>])}
      </dl>
      <p>Where an authority has a SPOC, the new one takes over: the last day of the one before is the day before. What the authority has answered stays.</p>
    </Box>
  );
}
