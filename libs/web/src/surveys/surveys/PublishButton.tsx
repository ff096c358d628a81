import { PublishSurveyVersionDocument, type VersionRowFragment } from '@muster/contract';
import { VerbButton } from '../../verbs/index.js';
import { count } from '../../words/index.js';

/** Publishes a draft; after that nobody can change it. */
export function PublishButton({ version, quiet = false }: { version: VersionRowFragment; quiet?: boolean }) {
  const { id, number, questionCount } = version;
  return (
    <VerbButton
      verb="survey.publish"
      record={version}
      label="Publish"
      question={`Publish version ${number}?`}
      done={`Version ${number} is published`}
      tone="success"
      quiet={quiet}
      document={PublishSurveyVersionDocument}
      variables={() => ({ id })}
    >
      <p>
        Version {number} has {count(questionCount, 'question')}. Once published it can be sent in waves and can never be changed; a correction needs a new version.
      </p>
    </VerbButton>
  );
}
