import { Link } from 'react-admin';
import { InventedNotice, Nothing, Progress, RecordPage, ResponseTag, Section, Summary } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { codeInWords, inRole, momentInWords } from '../../words/index.js';
import { AnswerSections } from './AnswerSections.js';
import type { Response } from './answers.js';
import { ReopenButton } from './ReopenButton.js';

const submissions: Column<Response['submissions'][number]>[] = [
  { label: 'Reference', cell: (row) => row.reference },
  { label: 'Submitted', cell: (row) => momentInWords(row.submittedAt) },
  { label: 'By', cell: (row) => inRole(row.submittedBy, row.submittedInRole) },
  { label: 'Counts', cell: (row) => (row.current ? 'Yes, this one counts' : 'No, replaced by a later one') },
];

/** One response: where it stands and why, what was submitted, and every answer with its history. */
export default function ResponseShow() {
  return (
    <RecordPage<Response> back={{ to: '/responses', label: 'Responses' }} title={(response) => `${response.organisation.name}: ${response.wave.name}`} actions={(response) => <ReopenButton response={response} />}>
      {(response) => (
        <>
          <InventedNotice invented={response.wave.invented} />
          <Summary rows={facts(response)} />
          <Section title="Submissions">
            {response.submissions.length ? <DataTable caption="Submissions of this response" columns={submissions} rows={response.submissions} keyOf={(row) => row.id} /> : <Nothing>Nothing has been submitted yet.</Nothing>}
          </Section>
          <Section title="Answers">
            <AnswerSections answers={response.answers} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function facts(response: Response) {
  const { state, overdue, organisation, region, wave, answered, required, why, firstSavedAt, lastSavedAt, submittedAt, reference } = response;
  return [
    { term: 'State', value: <ResponseTag state={state} overdue={overdue} /> },
    { term: 'Why', value: why },
    { term: 'Authority', value: <LinkTo resource="organisations" id={organisation.id}>{organisation.name}</LinkTo> },
    { term: 'Readiness', value: <Link to={`/authorities/${organisation.id}?wave=${wave.id}`}>How ready {organisation.name} is, beside others</Link> },
    { term: 'Region', value: region?.name },
    { term: 'Wave', value: <LinkTo resource="waves" id={wave.id}>{wave.name}</LinkTo> },
    { term: 'Answered', value: <Progress label="Questions answered" done={answered} of={required} /> },
    { term: 'SPOC', value: <Spoc response={response} /> },
    { term: 'Invitation', value: response.invitation ? codeInWords(response.invitation) : 'None' },
    { term: 'First saved', value: momentInWords(firstSavedAt) },
    { term: 'Last saved', value: momentInWords(lastSavedAt) },
    { term: 'Submitted', value: submittedAt ? `${momentInWords(submittedAt)}${reference ? `, reference ${reference}` : ''}` : 'Not yet' },
  ];
}

function Spoc({ response: { spoc, hasSpoc } }: { response: Response }) {
  if (!spoc) return <>{hasSpoc ? 'Appointed' : 'Nobody is appointed'}</>;
  return (
    <>
      <LinkTo resource="people" id={spoc.id}>{spoc.name}</LinkTo>
      {spoc.email ? <> (<a href={`mailto:${spoc.email}`}>{spoc.email}</a>)</> : null}
      {spoc.phone ? `, ${spoc.phone}` : ''}
    </>
  );
}
