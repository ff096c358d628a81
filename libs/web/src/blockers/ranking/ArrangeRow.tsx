import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { Priority } from '@muster/contract';
import { priorityNames } from '../names.js';
import { Grip } from './Dragging.js';
import { placeTyped, priorities } from './order.js';

/** A blocker with its place in a draft; without a priority it has none yet. */
export type Placed = { blockerId: string; code: string; title: string; priority: Priority | null; position: number };

/** Where a blocker is to go, and which control asked for it. */
export type Arranged = { blockerId: string; priority: Priority; position: number; by: string };

type Props = { row: Placed; sizes: Record<Priority, number>; busy: boolean; arrange(to: Arranged): Promise<void> };

/** The ways to move one blocker: a step up, a step down, to a number, to another priority, or dragged. */
export function ArrangeRow({ row, sizes, busy, arrange }: Props) {
  const { blockerId, code, priority, position } = row;
  const id = (control: string) => `${control}-${blockerId}`;
  const step = (by: -1 | 1, control: string) => priority && void arrange({ blockerId, priority, position: position + by, by: id(control) });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Grip blockerId={blockerId} />
      {priority ? (
        <>
          <Button id={id('up')} size="small" variant="outlined" aria-disabled={busy || position === 1} aria-label={`Up: ${code}`} onClick={() => (busy || position === 1 ? undefined : step(-1, 'up'))}>
            Up
          </Button>
          <Button id={id('down')} size="small" variant="outlined" aria-disabled={busy || position === sizes[priority]} aria-label={`Down: ${code}`} onClick={() => (busy || position === sizes[priority] ? undefined : step(1, 'down'))}>
            Down
          </Button>
          <NumberField row={{ ...row, priority }} size={sizes[priority]} id={id('number')} arrange={arrange} />
        </>
      ) : null}
      <TextField select size="small" id={id('priority')} label={`Priority of ${code}`} value={priority ?? ''} onChange={(event) => void arrange({ blockerId, priority: event.target.value as Priority, position: sizes[event.target.value as Priority] + 1, by: id('priority') })} slotProps={{ select: { native: true }, inputLabel: { shrink: true } }} sx={{ minWidth: '9em' }}>
        {priority ? null : <option value="">Choose</option>}
        {priorities.map((one) => (
          <option key={one} value={one}>
            {priorityNames[one]}
          </option>
        ))}
      </TextField>
    </Box>
  );
}

type NumberProps = { row: Placed & { priority: Priority }; size: number; id: string; arrange(to: Arranged): Promise<void> };

function NumberField({ row: { blockerId, code, priority, position }, size, id, arrange }: NumberProps) {
  const [typed, type] = useState(String(position));
  const place = placeTyped(typed, size);
  const send = () => (place === null || place === position ? undefined : void arrange({ blockerId, priority, position: place, by: id }));
  return (
    <Box component="form" onSubmit={(event) => { event.preventDefault(); send(); }} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minWidth: 0 }}>
      <TextField id={id} size="small" label={`Number of ${code}`} value={typed} onChange={(event) => type(event.target.value)} error={place === null} helperText={place === null ? `From 1 to ${size}` : null} slotProps={{ htmlInput: { inputMode: 'numeric' }, inputLabel: { shrink: true } }} sx={{ width: '9em' }} />
      <Button type="submit" size="small" aria-label={`Move ${code} to this number`}>
        Move
      </Button>
    </Box>
  );
}
