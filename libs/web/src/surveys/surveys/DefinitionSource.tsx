import { useId, type ChangeEvent } from 'react';
import TextField from '@mui/material/TextField';
import { SurveyTemplatesDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { ChoiceField } from '../../table/index.js';
import { templatesOf } from './definition.js';

type Props = { text: string; change(text: string): void };

/** Where a definition comes from: a template or a file fill the text, which can be edited before it is sent. */
export function DefinitionSource({ text, change }: Props) {
  return (
    <>
      <TemplateChoice change={change} />
      <FileChoice change={change} />
      <TextField
        id={useId()}
        label="Definition (JSON)"
        multiline
        minRows={12}
        maxRows={30}
        fullWidth
        value={text}
        onChange={(event) => change(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { spellCheck: false, style: { fontFamily: 'monospace', fontSize: '0.875rem' } } }}
      />
    </>
  );
}

function TemplateChoice({ change }: Pick<Props, 'change'>) {
  const { data } = useDocument(SurveyTemplatesDocument, {});
  const templates = templatesOf(data?.surveyTemplates ?? []);
  const use = (code: string) => {
    const template = templates.find((candidate) => candidate.code === code);
    if (template) change(JSON.stringify(template.definition, null, 2));
  };
  return <ChoiceField label="Start from a template (optional)" value="" all="Choose a template" choices={templates.map(({ code, title }) => ({ id: code, name: title }))} onChange={use} />;
}

function FileChoice({ change }: Pick<Props, 'change'>) {
  const id = useId();
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) change(await file.text());
  };
  return (
    <div>
      <label htmlFor={id}>Or choose a file (optional)</label>
      <br />
      <input id={id} type="file" accept=".json,application/json" onChange={(event) => void read(event)} />
    </div>
  );
}
