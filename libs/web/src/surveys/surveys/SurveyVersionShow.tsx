import type { SurveyVersionQuery } from '@muster/contract';
import { RecordPage, Section, Summary, VersionTag } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { codeInWords, momentInWords } from '../../words/index.js';
import { outline, type OutlineQuestion } from './definition.js';
import { PublishButton } from './PublishButton.js';

type Version = NonNullable<SurveyVersionQuery['surveyVersion']>;

const columns: Column<OutlineQuestion>[] = [
  { label: 'Question', cell: (row) => row.text },
  { label: 'Code', cell: (row) => <code>{row.code}</code> },
  { label: 'Type', cell: (row) => row.type },
  { label: 'Asked', cell: (row) => `${row.required ? 'Required' : 'Optional'}${row.conditional ? ', on a condition' : ''}` },
  { label: 'Measures', cell: (row) => (row.measure ? codeInWords(row.measure) : '–') },
];

/** One version of a survey: what it asks, and how it looks to the people who answer. */
export default function SurveyVersionShow() {
  return (
    <RecordPage<Version> back={{ to: '/surveys', label: 'Surveys' }} title={(version) => `${version.survey.title}: version ${version.number}`} actions={(version) => <PublishButton version={version} />}>
      {(version) => (
        <>
          <Summary rows={facts(version)} />
          <Section title="Preview">
            <p>
              This is what people who answer will see. Nothing that is typed here is kept. <a href={version.previewUrl}>Open the preview on its own</a>.
            </p>
            <iframe className="preview" src={version.previewUrl} title={`Preview of ${version.survey.title}, version ${version.number}`} />
          </Section>
          <Section title="Questions">
            {outline(version.definition).map((section) => (
              <Section key={section.code} title={section.title} level={3}>
                <DataTable caption={`Questions of ${section.title}`} columns={columns} rows={section.questions} keyOf={(row) => row.code} />
              </Section>
            ))}
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function facts({ survey, state, questionCount, createdAt, publishedAt, contentHash }: Version) {
  return [
    { term: 'Survey', value: <LinkTo resource="surveys" id={survey.id}>{survey.title}</LinkTo> },
    { term: 'Programme', value: survey.programme.name },
    { term: 'State', value: <VersionTag state={state} /> },
    { term: 'Questions', value: questionCount },
    { term: 'Made', value: momentInWords(createdAt) },
    { term: 'Published', value: publishedAt ? momentInWords(publishedAt) : 'Not yet' },
    { term: 'Content hash', value: <code>{contentHash}</code> },
  ];
}
