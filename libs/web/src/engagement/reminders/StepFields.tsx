import { useId } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { StepAction, StepAnchor, StepCondition, StepRecipient } from '@muster/contract';
import { ChoiceField } from '../../table/index.js';
import { choicesOf, dayInWords } from '../../words/index.js';
import { actionNames, anchorNames, conditionNames, recipientNames } from '../words.js';
import { doing, type Edit, type Step } from './plan.js';
import { WhenFields } from './WhenFields.js';

type Place = { index: number; of: number; day: string | null };
type Props = { step: Step; place: Place; templates: readonly { id: string; name: string }[]; refused: Record<string, string>; edit: Edit };

const box = { border: '1px solid #b1b4b6', m: 0, p: 2, minWidth: 0 };
const row = { display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', mb: 2, '& > *': { flex: { xs: '1 1 100%', sm: '0 1 auto' }, minWidth: '9em' } };

/** One step: its name, when it falls, to whom, on which condition, and what happens. */
export function StepFields({ step, place: { index, of, day }, templates, refused, edit }: Props) {
  const id = useId();
  const change = (changes: Partial<Step>) => edit.change(index, changes);
  const needsTemplate = step.action !== 'TASK';
  return (
    <Box component="fieldset" sx={box}>
      <legend>
        <strong>
          Step {index + 1} of {of}: {step.name}
        </strong>
        {day ? `, ${dayInWords(day)} as it is saved` : ''}
      </legend>
      <Box sx={row}>
        <TextField id={id} size="small" label="Name" value={step.name} error={Boolean(refused['name'])} helperText={refused['name']} onChange={(event) => change({ name: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} />
        <WhenFields step={step} anchors={choicesOf(anchorNames)} change={change} refused={refused['workingDays']} setAnchor={(anchor) => change({ anchor: anchor as StepAnchor })} />
      </Box>
      <Recipients step={step} refused={refused['recipients']} change={change} />
      <Box sx={row}>
        <ChoiceField label="Only if" value={step.condition} choices={choicesOf(conditionNames)} onChange={(condition) => change({ condition: condition as StepCondition })} />
        <ChoiceField label="What happens" value={step.action} choices={choicesOf(actionNames)} onChange={(action) => change(doing(action as StepAction, step))} />
        {needsTemplate ? <ChoiceField label="Template" value={step.templateCode ?? ''} choices={templates} all="Choose a template" onChange={(code) => change({ templateCode: code || null })} /> : null}
      </Box>
      <Sentences refused={refused} />
      <Order name={step.name} index={index} of={of} edit={edit} />
    </Box>
  );
}

type RecipientsProps = { step: Step; refused: string | undefined; change(changes: Partial<Step>): void };

function Recipients({ step, refused, change }: RecipientsProps) {
  const toggle = (recipient: StepRecipient, take: boolean) => change({ recipients: take ? [...step.recipients, recipient] : step.recipients.filter((other) => other !== recipient) });
  return (
    <fieldset className="plain">
      <legend>To</legend>
      {(Object.keys(recipientNames) as StepRecipient[]).map((recipient) => (
        <label key={recipient} className="only">
          <input type="checkbox" checked={step.recipients.includes(recipient)} onChange={(event) => toggle(recipient, event.target.checked)} /> {recipientNames[recipient]}
        </label>
      ))}
      {refused ? <Box sx={{ color: '#b52c16' }}>{refused}</Box> : null}
    </fieldset>
  );
}

/** Refusals of fields that have no place of their own for them. */
function Sentences({ refused }: { refused: Record<string, string> }) {
  const said = ['step', 'condition', 'action', 'templateCode', 'anchor', 'code'].flatMap((field) => refused[field] ?? []);
  return said.length ? <Box sx={{ color: '#b52c16', mb: 1 }}>{said.join(' ')}</Box> : null;
}

function Order({ name, index, of, edit }: { name: string; index: number; of: number; edit: Edit }) {
  return (
    <>
      <Button size="small" variant="outlined" disabled={index === 0} onClick={() => edit.move(index, -1)}>
        Move up
        <span className="visually-hidden"> {name}</span>
      </Button>{' '}
      <Button size="small" variant="outlined" disabled={index === of - 1} onClick={() => edit.move(index, 1)}>
        Move down
        <span className="visually-hidden"> {name}</span>
      </Button>{' '}
      <Button size="small" color="error" onClick={() => edit.remove(index)}>
        Remove
        <span className="visually-hidden"> {name}</span>
      </Button>
    </>
  );
}
