import { useState } from 'react';
import { DecideDatasetEntryDocument, type DatasetDecision, type DatasetPhase, type SourceAgency } from '@muster/contract';
import { isCollected, type DatasetDecision as Decision } from '@muster/domain/recommendations';
import { textOf, VerbButton, VerbChoice, VerbField } from '../../verbs/index.js';
import { choicesOf } from '../../words/index.js';
import { agencyNames, decisionNames, phaseNames, type Dataset, type Entry } from './lists.js';

type Props = { dataset: Dataset; entry: Entry };

/** Decides about one indicator of a draft; what is collected asks for its phase and its agency. */
export function DecideEntryButton({ dataset, entry }: Props) {
  const { indicator, version, name } = entry;
  return (
    <VerbButton
      verb="dataset.decide"
      record={dataset}
      quiet
      label="Decide"
      question={`What is recommended about “${name}”?`}
      document={DecideDatasetEntryDocument}
      variables={(form) => ({
        datasetId: dataset.id, indicator, expectedVersion: version, decision: textOf(form, 'decision') as DatasetDecision, phase: textOf(form, 'phase') as DatasetPhase | null,
        source: textOf(form, 'source') as SourceAgency | null, reason: textOf(form, 'reason'),
      })}
      done="The decision is kept in the draft."
    >
      <Fields entry={entry} />
    </VerbButton>
  );
}

function Fields({ entry: { decision, phase, source, reason } }: { entry: Entry }) {
  const [chosen, choose] = useState<string>(decision);
  return (
    <>
      <VerbChoice name="decision" label="Decision" start={decision} choices={choicesOf(decisionNames)} onChange={choose} />
      {isCollected(chosen.toLowerCase() as Decision) ? (
        <>
          <VerbChoice name="phase" label="Phase" start={phase ?? ''} choices={choicesOf(phaseNames)} />
          <VerbChoice name="source" label="Source agency" start={source ?? ''} choices={choicesOf(agencyNames)} />
        </>
      ) : null}
      <VerbField name="reason" label={chosen === 'UNDECIDED' ? 'Reason (optional)' : 'Reason'} start={reason ?? ''} multiline />
    </>
  );
}
