import { AnswerQueryDocument, DecideQueryDocument, WithdrawQueryDocument, type ReturnQueryRowFragment } from '@muster/contract';
import { textOf, VerbButton, VerbChoice, VerbField } from '../../verbs/index.js';

type Props = { query: ReturnQueryRowFragment };

const answers = [
  { id: 'explained', name: 'Explained: the data is right as it is' },
  { id: 'corrected', name: 'Corrected: the data was changed' },
];

/** What can be done with a query now: answer it for the authority, accept the answer, ask again, or withdraw it. */
export function QueryButtons({ query }: Props) {
  if (query.allowedActions.length === 0) return <>–</>;
  return (
    <>
      <AcceptAnswer query={query} /> <AskAgain query={query} /> <Answer query={query} /> <Withdraw query={query} />
    </>
  );
}

function Answer({ query }: Props) {
  const variables = (form: FormData) => ({ id: query.id, corrected: textOf(form, 'kind') === 'corrected', answer: textOf(form, 'answer') ?? '' });
  return (
    <VerbButton verb="query.answer" record={query} label="Record the answer" quiet question={`What did ${query.return.organisation.name} say?`} done="The answer is recorded" document={AnswerQueryDocument} variables={variables}>
      <p>{query.text}</p>
      <VerbChoice name="kind" label="Kind of answer" start="explained" choices={answers} />
      <VerbField name="answer" label="Answer" hint="Do not name or describe a child" multiline />
    </VerbButton>
  );
}

function AcceptAnswer({ query }: Props) {
  return (
    <VerbButton verb="query.decide" record={query} label="Accept the answer" tone="success" question="Accept the answer?" done="The answer is accepted" document={DecideQueryDocument} variables={() => ({ id: query.id, accepted: true, reason: null })}>
      <p>{query.answer}</p>
    </VerbButton>
  );
}

function AskAgain({ query }: Props) {
  return (
    <VerbButton verb="query.decide" record={query} label="Ask again" question={`Ask ${query.return.organisation.name} again?`} done="The query is asked again" document={DecideQueryDocument} variables={(form) => ({ id: query.id, accepted: false, reason: textOf(form, 'reason') })}>
      <p>{query.answer}</p>
      <VerbField name="reason" label="Why the answer is not enough" hint="The authority will see it" multiline />
    </VerbButton>
  );
}

function Withdraw({ query }: Props) {
  return (
    <VerbButton verb="query.withdraw" record={query} label="Withdraw" quiet question="Withdraw the query?" done="The query is withdrawn" document={WithdrawQueryDocument} variables={(form) => ({ id: query.id, reason: textOf(form, 'reason') ?? '' })}>
      <p>{query.text}</p>
      <VerbField name="reason" label="Reason" multiline />
    </VerbButton>
  );
}
