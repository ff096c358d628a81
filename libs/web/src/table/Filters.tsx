import { useId, useRef, useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useListContext } from 'react-admin';

/** The filters of a list, always in sight; what is chosen is part of the address. */
export function Filters({ children }: { children: ReactNode }) {
  const { filterValues, setFilters } = useListContext();
  const any = Object.values(filterValues).some((value) => value !== undefined && value !== '');
  return (
    <Box component="form" role="search" aria-label="Filter this list" onSubmit={(event) => event.preventDefault()} sx={filterRow}>
      {children}
      {any ? (
        <Button type="button" onClick={() => setFilters({}, {}, false)}>
          Clear filters
        </Button>
      ) : null}
    </Box>
  );
}

const filterRow = { display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', mb: 2, '& > .MuiTextField-root': { minWidth: '12em', flex: { xs: '1 1 100%', sm: '0 1 auto' } } };

/** One value of the filter and the way to change it. */
export function useFilter(name: string): [string, (value: string) => void] {
  const { filterValues, setFilters } = useListContext();
  const current = filterValues[name];
  const change = (value: string) => {
    const { [name]: _old, ...others } = filterValues;
    setFilters(value === '' ? others : { ...others, [name]: value === 'true' ? true : value }, {}, false);
  };
  return [current === undefined ? '' : String(current), change];
}

type SelectProps = { name: string; label: string; choices: readonly { id: string; name: string }[]; all?: string };

/** A filter by one of a few values. */
export function FilterSelect({ name, label, choices, all = 'All' }: SelectProps) {
  const [value, change] = useFilter(name);
  return <ChoiceField label={label} value={value} choices={choices} all={all} onChange={change} />;
}

type ChoiceProps = { label: string; value: string; choices: readonly { id: string; name: string }[]; all?: string; onChange(value: string): void };

/** A labelled native choice: works with a keyboard, a telephone and a screen reader alike. */
export function ChoiceField({ label, value, choices, all, onChange }: ChoiceProps) {
  const id = useId();
  const known = value === '' || choices.some((choice) => choice.id === value);
  return (
    <TextField select id={id} size="small" label={label} sx={{ maxWidth: '100%' }} value={known ? value : ''} onChange={(event) => onChange(event.target.value)} slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}>
      {all === undefined ? null : <option value="">{all}</option>}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
        </option>
      ))}
    </TextField>
  );
}

/** A filter by text; asks the server once the person stops typing. */
export function FilterText({ name = 'search', label = 'Search' }: { name?: string; label?: string }) {
  const [value, change] = useFilter(name);
  const [{ typed, seen, sent }, setText] = useState({ typed: value, seen: value, sent: value });
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();
  // The address may change by itself (back button, cleared filters); what is being typed stays.
  if (seen !== value) setText({ typed: value === sent ? typed : value, seen: value, sent });
  const type = (text: string) => {
    setText({ typed: text, seen, sent });
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      setText((now) => ({ ...now, sent: text.trim() }));
      change(text.trim());
    }, 400);
  };
  return <TextField id={id} type="search" size="small" label={label} value={typed} onChange={(event) => type(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />;
}

/** A filter that is on or off. */
export function FilterOnly({ name, label }: { name: string; label: string }) {
  const [value, change] = useFilter(name);
  return (
    <label className="only">
      <input type="checkbox" checked={value === 'true'} onChange={(event) => change(event.target.checked ? 'true' : '')} /> {label}
    </label>
  );
}
