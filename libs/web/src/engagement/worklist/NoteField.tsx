import { useEffect, useId, useRef } from 'react';
import TextField from '@mui/material/TextField';

/** A note of one's own in the letter; the preview follows once the person stops typing. */
export function NoteField({ change }: { change(note: string): void }) {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const type = (text: string) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => change(text.trim()), 500);
  };
  return (
    <TextField
      id={useId()}
      label="A note of your own (optional)"
      helperText="Stands where the template says ((note))"
      multiline
      minRows={2}
      fullWidth
      onChange={(event) => type(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
