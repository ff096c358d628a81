import type { SurveyRowFragment, VersionRowFragment } from '@muster/contract';
import Button from '@mui/material/Button';
import { LinkBase } from 'react-admin';
import { Nothing, RecordPage, Section, Summary, VersionTag } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { momentInWords } from '../../words/index.js';
import { PublishButton } from './PublishButton.js';
import { newestFirst } from './versions.js';

const columns: Column<VersionRowFragment>[] = [
  { label: 'Version', cell: (row) => <LinkTo resource="survey-versions" id={row.id}>{`Version ${row.number}`}</LinkTo> },
  { label: 'State', cell: (row) => <VersionTag state={row.state} /> },
  { label: 'Questions', numeric: true, cell: (row) => row.questionCount },
  { label: 'Made', cell: (row) => momentInWords(row.createdAt) },
  { label: 'Published', cell: (row) => momentInWords(row.publishedAt) },
  { label: 'Content', cell: (row) => <code title={row.contentHash}>{row.contentHash.slice(0, 10)}</code> },
  { label: 'What to do', cell: (row) => <PublishButton version={row} quiet /> },
];

/** One survey and all its versions; a published version never changes. */
export default function SurveyShow() {
  return (
    <RecordPage<SurveyRowFragment> back={{ to: '/surveys', label: 'Surveys' }} title={(survey) => survey.title} actions={(survey) => <NewDraft survey={survey} />}>
      {(survey) => (
        <>
          <Summary
            rows={[
              { term: 'Code', value: survey.code },
              { term: 'Programme', value: <LinkTo resource="programmes" id={survey.programme.id}>{survey.programme.name}</LinkTo> },
            ]}
          />
          <Section title="Versions">
            {survey.versions.length ? <DataTable caption="Versions of this survey" columns={columns} rows={newestFirst(survey.versions)} keyOf={(row) => row.id} /> : <Nothing>There are no versions.</Nothing>}
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function NewDraft({ survey }: { survey: SurveyRowFragment }) {
  if (!survey.allowedActions.includes('survey.draft')) return null;
  return (
    <Button component={LinkBase} to={`/surveys/create?programme=${survey.programme.id}`} variant="outlined">
      Draft a new version
    </Button>
  );
}
