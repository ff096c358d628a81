import { useState } from 'react';
import { SetReturnOutcomeDocument, WithdrawReturnOutcomeDocument, type ReturnOutcome } from '@muster/contract';
import { textOf, VerbButton, VerbChoice, VerbField } from '../../verbs/index.js';
import { outcomeNames } from '../names.js';
import { outcomeMeanings } from './outcomeMeanings.js';
import { CannotReportFields } from './CannotReportFields.js';
import { SuccessorPicker } from './SuccessorPicker.js';
import type { Return } from './return.js';

/** Says why no return comes: one of the outcomes that this person may set, with the reason. */
export function OutcomeButton({ expected }: { expected: Return }) {
  const may = { allowedActions: expected.allowedOutcomes.length > 0 ? ['outcome'] : [] };
  return (
    <VerbButton verb="outcome" record={may} label="No return will come" question={`Why does no return come from ${expected.organisation.name}?`} done="The outcome is recorded" document={SetReturnOutcomeDocument} variables={(form) => ({ id: expected.id, input: inputOf(form) })}>
      <OutcomeFields expected={expected} />
    </VerbButton>
  );
}

function inputOf(form: FormData) {
  const listed = (name: string) => form.getAll(name).map(String);
  return {
    outcome: (textOf(form, 'outcome') ?? '') as ReturnOutcome,
    reason: textOf(form, 'reason') ?? '',
    indicators: listed('indicators'),
    barriers: listed('barriers'),
    successorId: textOf(form, 'successorId'),
  };
}

function OutcomeFields({ expected }: { expected: Return }) {
  const [outcome, setOutcome] = useState('');
  const choices = expected.allowedOutcomes.map((id) => ({ id, name: outcomeNames[id] }));
  const meaning = outcomeMeanings[outcome as ReturnOutcome];
  return (
    <>
      <VerbChoice name="outcome" label="Outcome" choices={choices} onChange={setOutcome} {...(meaning ? { hint: meaning } : {})} />
      {outcome === 'CANNOT_REPORT' ? <CannotReportFields expected={expected} /> : null}
      {outcome === 'MERGED' || outcome === 'ABOLISHED' ? <SuccessorPicker name="successorId" label={outcome === 'MERGED' ? 'Merged into' : 'Succeeded by (optional)'} organisationId={expected.organisation.id} /> : null}
      <VerbField name="reason" label="Reason" hint="It is shown wherever the outcome is shown" multiline />
    </>
  );
}

/** Takes an outcome away: the return is expected again. */
export function WithdrawOutcomeButton({ expected }: { expected: Return }) {
  return (
    <VerbButton verb="return.withdraw-outcome" record={expected} label="Withdraw the outcome" question={`Expect the return of ${expected.organisation.name} again?`} done="The outcome is withdrawn" document={WithdrawReturnOutcomeDocument} variables={(form) => ({ id: expected.id, reason: textOf(form, 'reason') ?? '' })}>
      <p>“{expected.outcome ? outcomeNames[expected.outcome] : ''}” no longer stands, and the authority is chased again. The record keeps it.</p>
      <VerbField name="reason" label="Reason" multiline />
    </VerbButton>
  );
}
