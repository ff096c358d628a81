import { useState, type FormEvent } from 'react';
import Button from '@mui/material/Button';
import { SaveTemplateDocument, type TemplateInput } from '@muster/contract';
import { useRedirect } from 'react-admin';
import { Section } from '../../page/index.js';
import { RefusalContext, Refused, useVerb } from '../../verbs/index.js';
import { codeFor } from '../reminders/plan.js';
import { DraftFields } from './DraftFields.js';
import { TemplatePreview } from './TemplatePreview.js';
import { inputOf, type Draft, type Template } from './templates.js';

type Props = {
  programmeId: string;
  /** Null for a template that does not exist yet: its code is made of its name. */
  code: string | null;
  taken: readonly string[];
  start: Draft;
  placeholders: Template['placeholders'];
  may: boolean;
};

/** The text in English and Welsh, the placeholders, the preview with real data, and the button that saves a new version. */
export function TemplateEditor({ programmeId, code, taken, start, placeholders, may }: Props) {
  const [draft, setDraft] = useState(start);
  const { save, busy, refusal } = useSaving(programmeId, code);
  const input = inputOf(draft, { programmeId, code: code ?? codeFor(draft.name, taken) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void save(input);
  };
  return (
    <>
      <form onSubmit={send} noValidate>
        <Refused refusal={refusal} />
        <RefusalContext value={refusal}>
          <DraftFields draft={draft} change={(changes) => setDraft((now) => ({ ...now, ...changes }))} placeholders={placeholders} may={may} />
        </RefusalContext>
        {may ? (
          <Button type="submit" variant="contained" color="success" disabled={busy}>
            {busy ? 'Please wait…' : code === null ? 'Add template' : 'Save as a new version'}
          </Button>
        ) : null}
      </form>
      <Section title="Preview with real data">
        <TemplatePreview input={input} />
      </Section>
    </>
  );
}

function useSaving(programmeId: string, code: string | null) {
  const redirect = useRedirect();
  const { run, busy, refusal } = useVerb(SaveTemplateDocument, ({ saveTemplate }) => `Version ${saveTemplate.current.number} of ${saveTemplate.name} is in use`);
  const save = async (input: TemplateInput) => {
    const data = await run({ input });
    if (data !== null && code === null) redirect(`/templates/${data.saveTemplate.code}?programme=${programmeId}`);
  };
  return { save, busy, refusal };
}
