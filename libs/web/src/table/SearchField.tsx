import { useEffect, useId, useState } from 'react';
import TextField from '@mui/material/TextField';

type Props = { label: string; value: string; change(value: string): void };

const pause = 400;

/** A search in a view whose state is the address: it is looked for once the person stops typing. */
export function SearchField({ label, value, change }: Props) {
  const [{ typed, seen }, setText] = useState({ typed: value, seen: value });
  // The address may change by itself (back button, cleared filters); then the field follows it.
  if (seen !== value) setText({ typed: typed.trim() === value ? typed : value, seen: value });
  useEffect(() => {
    if (typed.trim() === value) return;
    const waiting = setTimeout(() => change(typed.trim()), pause);
    return () => clearTimeout(waiting);
    // `change` is a new function on every render; what is typed decides.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed, value]);
  return <TextField id={useId()} type="search" size="small" label={label} value={typed} onChange={(event) => setText({ typed: event.target.value, seen })} slotProps={{ inputLabel: { shrink: true } }} />;
}
