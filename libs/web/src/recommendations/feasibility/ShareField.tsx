import { useId, useState } from 'react';
import TextField from '@mui/material/TextField';

type Props = { share: number; own: number; change(share: string): void };

/** The share that is tried: a number and a slider for the same thing. The programme's own leaves the address. */
export function ShareField({ share, own, change }: Props) {
  const id = useId();
  const [{ typed, seen }, setText] = useState({ typed: String(share), seen: share });
  // The share may change by the slider or by the address; what is being typed stays.
  if (seen !== share) setText({ typed: Number(typed) === share ? typed : String(share), seen: share });
  const set = (text: string) => {
    setText({ typed: text, seen });
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= 100) change(number === own ? '' : String(number));
  };
  return (
    <div className="share-field">
      <TextField
        id={id}
        type="number"
        size="small"
        label="Share that must hold it (%)"
        value={typed}
        onChange={(event) => set(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: 1, max: 100, step: 1 } }}
      />
      <input type="range" aria-label="Share that must hold it, as a slider" min={1} max={100} step={1} value={share} onChange={(event) => set(event.target.value)} />
    </div>
  );
}
