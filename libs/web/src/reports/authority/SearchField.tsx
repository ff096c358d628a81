import { useEffect, useId, useState } from 'react';
import TextField from '@mui/material/TextField';

type Props = { value: string; change(value: string): void };

/** A search by name that asks once the person stops typing. */
export function SearchField({ value, change }: Props) {
  const [typed, type] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const waiting = setTimeout(() => change(typed.trim()), 400);
    return () => clearTimeout(waiting);
  }, [typed, value, change]);
  return <TextField id={useId()} type="search" size="small" label="Name" value={typed} onChange={(event) => type(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />;
}
