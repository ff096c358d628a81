import { useId } from 'react';
import TextField from '@mui/material/TextField';
import { useFilter } from '../../table/index.js';

/** A filter by a day. */
export function FilterDay({ name, label }: { name: string; label: string }) {
  const [value, change] = useFilter(name);
  return <TextField id={useId()} type="date" size="small" label={label} value={value} onChange={(event) => change(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />;
}
