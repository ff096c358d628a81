import { useId, useState } from 'react';
import TextField from '@mui/material/TextField';
import { ChoiceField } from '../../table/index.js';
import { workingDaysOf, type Step } from './plan.js';

type Props = {
  step: Step;
  anchors: readonly { id: string; name: string }[];
  refused: string | undefined;
  change(changes: Partial<Step>): void;
  setAnchor(anchor: string): void;
};

const sides = [
  { id: 'before', name: 'before' },
  { id: 'after', name: 'after' },
];

/** How many working days before or after the opening or the due day; 0 is the day itself. */
export function WhenFields({ step, anchors, refused, change, setAnchor }: Props) {
  const [typed, setTyped] = useState(String(Math.abs(step.workingDays)));
  const [side, setSide] = useState<'before' | 'after'>(step.workingDays < 0 ? 'before' : 'after');
  const set = (days: string, of: 'before' | 'after') => {
    setTyped(days);
    setSide(of);
    change({ workingDays: workingDaysOf(days, of) });
  };
  return (
    <>
      <TextField
        id={useId()}
        type="number"
        size="small"
        label="Working days"
        value={typed}
        error={refused !== undefined}
        helperText={refused}
        onChange={(event) => set(event.target.value, side)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: 0, max: 60, style: { width: '5em' } } }}
      />
      <ChoiceField label="Before or after" value={side} choices={sides} onChange={(of) => set(typed, of === 'before' ? 'before' : 'after')} />
      <ChoiceField label="Which day" value={step.anchor} choices={anchors} onChange={setAnchor} />
    </>
  );
}
