import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { ChoiceField } from '../../table/index.js';
import { choicesOf } from '../../words/index.js';
import { extentNames } from '../names.js';
import type { Said, SaidByIndicator } from './deliveries.js';
import type { Delivery } from './return.js';

type Props = { deliveries: readonly Delivery[]; said: SaidByIndicator; change(said: SaidByIndicator): void };

const nothing: Said = { extent: '', note: '' };
const row = { display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '10em 1fr' }, py: 1, borderTop: '1px solid #b1b4b6' };

/** One choice and one note an indicator. */
export function DeliveriesFields({ deliveries, said, change }: Props) {
  return (
    <>
      {deliveries.map(({ indicator, name }) => {
        const known = said[indicator] ?? nothing;
        const set = (part: Partial<Said>) => change({ ...said, [indicator]: { ...known, ...part } });
        return (
          <Box key={indicator} component="fieldset" sx={{ border: 0, m: 0, p: 0 }}>
            <legend>{name}</legend>
            <Box sx={row}>
              <ChoiceField label="What came" value={known.extent} choices={choicesOf(extentNames)} all="Nothing said" onChange={(extent) => set({ extent: extent as Said['extent'] })} />
              <TextField size="small" label="Note (optional)" value={known.note} onChange={(event) => set({ note: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} />
            </Box>
          </Box>
        );
      })}
    </>
  );
}
