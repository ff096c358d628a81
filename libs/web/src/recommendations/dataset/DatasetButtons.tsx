import { DiscardDatasetDocument, DraftDatasetDocument, PublishDatasetDocument } from '@muster/contract';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';
import type { Dataset } from './lists.js';

type ShowVersion = (number: string) => void;

/** Starts the next version; the first one says what the published report recommends. */
export function DraftButton({ programmeId, allowedActions, show }: { programmeId: string; allowedActions: readonly string[]; show: ShowVersion }) {
  return (
    <VerbButton
      verb="dataset.draft"
      record={{ allowedActions }}
      label="Start a draft"
      question="Start the next version?"
      document={DraftDatasetDocument}
      variables={(form) => ({ programmeId, title: textOf(form, 'title') ?? '' })}
      done={({ draftDataset: { number } }) => `Version ${number} is a draft now. Only the project team sees it.`}
      onDone={({ draftDataset: { number } }) => show(String(number))}
    >
      <p>The draft begins as a copy of the version published last. The first one says what the published report recommends.</p>
      <VerbField name="title" label="Title" />
    </VerbButton>
  );
}

type DraftProps = { dataset: Dataset; show: ShowVersion };

/** Publishing a draft, and throwing it away. */
export function DraftButtons(props: DraftProps) {
  return (
    <>
      <PublishButton {...props} />
      <DiscardButton {...props} />
    </>
  );
}

function PublishButton({ dataset, show }: DraftProps) {
  const { id, number, title } = dataset;
  return (
    <VerbButton
      verb="dataset.publish"
      record={dataset}
      tone="success"
      label="Publish"
      question={`Publish version ${number}, “${title}”?`}
      document={PublishDatasetDocument}
      variables={(form) => ({ id, note: textOf(form, 'note') })}
      done={`Version ${number} is published.`}
      onDone={() => show(String(number))}
    >
      <p>Everybody who works for the programme sees it from then on. It never changes; what comes later is a new version.</p>
      <VerbField name="note" label="What it rests on (optional)" multiline />
    </VerbButton>
  );
}

function DiscardButton({ dataset, show }: DraftProps) {
  const { id, number } = dataset;
  return (
    <VerbButton
      verb="dataset.discard"
      record={dataset}
      tone="error"
      label="Discard"
      question={`Throw the draft of version ${number} away?`}
      document={DiscardDatasetDocument}
      variables={() => ({ id })}
      done="The draft is gone."
      onDone={() => show('')}
    >
      <p>What was decided in the draft is lost. Published versions stay as they are.</p>
    </VerbButton>
  );
}
