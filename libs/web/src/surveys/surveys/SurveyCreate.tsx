import { useState, type FormEvent } from 'react';
import Button from '@mui/material/Button';
import { DraftSurveyDocument } from '@muster/contract';
import { useRedirect } from 'react-admin';
import { Page, useAddress } from '../../page/index.js';
import { useProgrammeChoices } from '../../programmes/index.js';
import { ChoiceField } from '../../table/index.js';
import { Refused, useVerb } from '../../verbs/index.js';
import { readDefinition } from './definition.js';
import { DefinitionSource } from './DefinitionSource.js';

/** Drafts a survey from a template, a file or pasted JSON; the server checks it and says what is wrong where. */
export default function SurveyCreate() {
  return (
    <Page title="Draft a survey" back={{ to: '/surveys', label: 'Surveys' }} lead="A definition with the code of a survey that exists makes a new draft of it, or replaces its draft. Published versions stay as they are.">
      <DraftForm />
    </Page>
  );
}

function useDraft() {
  const redirect = useRedirect();
  const [problem, setProblem] = useState<string | null>(null);
  const { run, busy, refusal } = useVerb(DraftSurveyDocument, 'The draft is saved');
  const draft = async (programmeId: string, text: string) => {
    const read = programmeId === '' ? { problem: 'Choose the programme.' } : readDefinition(text);
    setProblem('problem' in read ? read.problem : null);
    if ('problem' in read) return;
    const data = await run({ programmeId, definition: read.definition });
    if (data) redirect('show', 'survey-versions', data.draftSurvey.id);
  };
  const refused = problem ? { code: 'NOT_SENT', message: problem, fields: {}, places: [], details: null } : refusal;
  return { draft, busy, refused };
}

function DraftForm() {
  const [address, change] = useAddress();
  const programmes = useProgrammeChoices();
  const [text, setText] = useState('');
  const { draft, busy, refused } = useDraft();
  const programmeId = address.get('programme') ?? '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    void draft(programmeId, text);
  };
  return (
    <form onSubmit={send} noValidate className="stack">
      <Refused refusal={refused} />
      <Problems fields={refused?.places ?? []} />
      <ChoiceField label="Programme" value={programmeId} all="Choose" choices={programmes} onChange={(programme) => change({ programme })} />
      <DefinitionSource text={text} change={setText} />
      <div>
        <Button type="submit" variant="contained" color="success" disabled={busy}>
          {busy ? 'Please wait…' : 'Save draft'}
        </Button>
      </div>
    </form>
  );
}

function Problems({ fields: problems }: { fields: readonly { name: string; message: string }[] }) {
  if (problems.length === 0) return null;
  return (
    <ul aria-label="What is wrong with the definition">
      {problems.map(({ name, message }) => (
        <li key={`${name} ${message}`}>
          <code>{name}</code> {message}
        </li>
      ))}
    </ul>
  );
}
