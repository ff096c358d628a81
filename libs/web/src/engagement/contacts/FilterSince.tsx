import { useId } from 'react';
import TextField from '@mui/material/TextField';
import { useFilter } from '../../table/index.js';

/** The filter of the contact log by its first day. */
export function FilterSince() {
  const [value, change] = useFilter('since');
  return <TextField id={useId()} type="date" size="small" label="Since" value={value} onChange={(event) => change(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />;
}
