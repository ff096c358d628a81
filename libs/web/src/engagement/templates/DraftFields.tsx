import { useId, useRef } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useFieldRefusal } from '../../verbs/index.js';
import { withPlaceholder, type Draft, type DraftField, type Template } from './templates.js';

type Props = { draft: Draft; change(changes: Partial<Draft>): void; placeholders: Template['placeholders']; may: boolean };
type Written = HTMLInputElement | HTMLTextAreaElement;
type Place = { name: DraftField; element: Written };

const columns = { display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' };

/** Name, subject and text in both languages; a click on a placeholder puts it where the person was writing. */
export function DraftFields({ draft, change, placeholders, may }: Props) {
  const last = useRef<Place>(null);
  const insert = (placeholder: string) => {
    const { name, element } = last.current ?? { name: 'body' as const, element: null };
    const text = draft[name] ?? '';
    const selection = { start: element?.selectionStart ?? text.length, end: element?.selectionEnd ?? text.length };
    const put = withPlaceholder(text, selection, placeholder);
    change({ [name]: put.text });
    element?.focus();
    setTimeout(() => element?.setSelectionRange(put.at, put.at));
  };
  const field = { draft, change, may, seen: (place: Place) => (last.current = place) };
  return (
    <Box sx={columns}>
      <div>
        <TextField id={useId()} label="Name" value={draft.name} fullWidth margin="normal" error={useFieldRefusal('name') !== undefined} helperText={useFieldRefusal('name')} onChange={(event) => change({ name: event.target.value })} slotProps={{ inputLabel: { shrink: true }, htmlInput: { readOnly: !may } }} />
        <DraftText {...field} name="subject" label="Subject" />
        <DraftText {...field} name="body" label="Text" lines={10} />
        <DraftText {...field} name="subjectCy" label="Subject in Welsh (optional)" lang="cy" />
        <DraftText {...field} name="bodyCy" label="Text in Welsh (optional)" lines={10} lang="cy" />
      </div>
      <Placeholders placeholders={placeholders} insert={may ? insert : null} />
    </Box>
  );
}

type TextProps = Pick<Props, 'draft' | 'change' | 'may'> & { name: DraftField; label: string; lines?: number; lang?: string; seen(place: Place): void };

function DraftText({ draft, change, may, name, label, lines, lang, seen }: TextProps) {
  const refused = useFieldRefusal(name);
  const many = lines ? { multiline: true, minRows: lines, maxRows: 30 } : {};
  return (
    <TextField
      id={useId()}
      name={name}
      label={label}
      value={draft[name] ?? ''}
      {...many}
      fullWidth
      margin="normal"
      error={refused !== undefined}
      helperText={refused}
      onFocus={(event) => seen({ name, element: event.target as Written })}
      onChange={(event) => change({ [name]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { readOnly: !may, ...(lang ? { lang } : {}) } }}
    />
  );
}

function Placeholders({ placeholders, insert }: { placeholders: Template['placeholders']; insert: ((name: string) => void) | null }) {
  return (
    <section aria-label="Placeholders">
      <h2>Placeholders</h2>
      <p>Each is replaced by what it stands for when a message is written.{insert ? ' A click puts it where you were writing.' : ''}</p>
      <Box component="dl" sx={{ '& dd': { m: 0, mb: 1 } }}>
        {placeholders.map(({ name, meaning }) => (
          <div key={name}>
            <dt>
              {insert ? (
                <Button size="small" variant="outlined" onClick={() => insert(name)} aria-label={`Insert ${name}`}>
                  (({name}))
                </Button>
              ) : (
                <code>(({name}))</code>
              )}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </Box>
    </section>
  );
}
