import { useId } from 'react';
import TextField from '@mui/material/TextField';
import { useFieldRefusal } from './RefusalContext.js';

type Props = { name: string; label: string; start?: string; hint?: string; onChange?(value: string): void };
type TextProps = Props & { type?: 'text' | 'date' | 'email' | 'tel'; multiline?: boolean };

/** Said under every field that takes sentences. */
const NAME_NOBODY = 'Do not name children or families';

/** A field of a verb's dialog; the server's sentence about it appears under it. */
export function VerbField({ name, label, type = 'text', start, hint, multiline = false, onChange }: TextProps) {
  const refused = useFieldRefusal(name);
  const lines = multiline ? { multiline, minRows: 3 } : {};
  const told = multiline && !hint?.includes('Do not name') ? [hint, NAME_NOBODY].filter(Boolean).join('. ') : hint;
  return (
    <TextField
      id={useId()}
      name={name}
      label={label}
      type={type}
      defaultValue={start ?? ''}
      {...lines}
      fullWidth
      margin="normal"
      error={refused !== undefined}
      helperText={refused ?? told}
      onChange={(event) => onChange?.(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}

type ChoiceProps = Props & { choices: readonly { id: string; name: string }[] };

/** A native choice in a verb's dialog. */
export function VerbChoice({ name, label, start, hint, onChange, choices }: ChoiceProps) {
  const refused = useFieldRefusal(name);
  return (
    <TextField
      select
      id={useId()}
      name={name}
      label={label}
      defaultValue={start ?? ''}
      fullWidth
      margin="normal"
      error={refused !== undefined}
      helperText={refused ?? hint}
      onChange={(event) => onChange?.(event.target.value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {start ? null : <option value="">Choose</option>}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
        </option>
      ))}
    </TextField>
  );
}

/** The text of a field of a submitted dialog, trimmed; null when it was left empty. */
export function textOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
