import Box from '@mui/material/Box';
import { Nothing } from '../../page/index.js';
import { ChoiceField } from '../../table/index.js';
import { codeInWords } from '../../words/index.js';

type Change = (changes: Record<string, string>) => void;
type Props = { measure: string; measures: readonly { code: string; label: string }[]; change: Change };

/** What the cells say, where a survey asks several things of the same columns. */
export function MeasureChoice({ measure, measures, change }: Props) {
  if (measures.length === 0 || (measures.length === 1 && measures[0]?.code === measure)) return null;
  const choices = measures.map(({ code, label }) => ({ id: code, name: label }));
  const all = choices.some(({ id }) => id === measure) ? {} : { all: 'Choose' };
  return (
    <Box sx={{ mb: 2 }}>
      <ChoiceField label="What the cells say" value={measure} choices={choices} {...all} onChange={(code) => change({ measure: code })} />
    </Box>
  );
}

/** Shown when a wave does not ask what was wanted over these columns: offers what it does ask. */
export function OtherMeasures({ details, change }: { details: unknown; change: Change }) {
  const codes = (details as { measures?: string[] } | null)?.measures ?? [];
  const measures = codes.map((code) => ({ code, label: codeInWords(code) }));
  return (
    <>
      <MeasureChoice measure="" measures={measures} change={change} />
      <Nothing>{codes.length ? 'This wave does not ask that about these columns. Choose something that it asks.' : 'This wave asks nothing that can be shown by level or indicator.'}</Nothing>
    </>
  );
}
