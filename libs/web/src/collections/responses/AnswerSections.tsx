import { Nothing, Section } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { count, inRole, momentInWords } from '../../words/index.js';
import { bySection, earlier, type Answer } from './answers.js';

const columns: Column<Answer>[] = [
  { label: 'Question', cell: (row) => <QuestionText answer={row} /> },
  { label: 'Answer', cell: (row) => row.text },
  { label: 'Saved', cell: (row) => `${inRole(row.savedBy, row.savedInRole)}, ${momentInWords(row.savedAt)}` },
  { label: 'Earlier values', cell: (row) => <Earlier answer={row} /> },
];

/** Every answer of a response by section, who saved it and what it was before. */
export function AnswerSections({ answers: all }: { answers: readonly Answer[] }) {
  const groups = bySection(all);
  if (groups.length === 0) return <Nothing>Nothing has been answered yet.</Nothing>;
  return (
    <>
      {groups.map(({ title, answers }) => (
        <Section key={title} title={title} level={3}>
          <DataTable caption={`Answers: ${title}`} columns={columns} rows={answers} keyOf={(row) => `${row.question} ${row.row}`} />
        </Section>
      ))}
    </>
  );
}

function QuestionText({ answer: { questionText, rowText } }: { answer: Answer }) {
  if (!rowText) return <>{questionText}</>;
  return (
    <>
      {rowText} <span className="quiet">({questionText})</span>
    </>
  );
}

function Earlier({ answer }: { answer: Answer }) {
  const changes = earlier(answer);
  if (changes.length === 0) return <>None</>;
  return (
    <details>
      <summary>{count(changes.length, 'earlier value')}</summary>
      <ol className="history">
        {changes.map((change) => (
          <li key={change.version}>
            <strong>{change.text}</strong>
            <br />
            {inRole(change.savedBy, change.savedInRole)}, {momentInWords(change.savedAt)}
          </li>
        ))}
      </ol>
    </details>
  );
}
