import Box from '@mui/material/Box';

export type Tone = 'grey' | 'blue' | 'green' | 'amber' | 'red';

// Each pair has a contrast of at least 4.5 to 1; the word carries the meaning, the colour repeats it.
const tones: Record<Tone, { color: string; background: string }> = {
  grey: { color: '#383f43', background: '#eeefef' },
  blue: { color: '#0c2d4a', background: '#bbd4ea' },
  green: { color: '#005a30', background: '#cce2d8' },
  amber: { color: '#6e3619', background: '#fcd6c3' },
  red: { color: '#7a1e10', background: '#f4cdc6' },
};

/** A state as a word on a quiet colour. */
export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return (
    <Box component="strong" sx={{ ...tones[tone], display: 'inline-block', fontWeight: 400, px: 1, py: '1px', whiteSpace: 'nowrap' }}>
      {children}
    </Box>
  );
}

/** The word for what is late, beside a state; nothing where it is not. */
export function OverdueTag({ overdue }: { overdue: boolean | undefined }) {
  return overdue ? (
    <>
      {' '}
      <Tag tone="red">Overdue</Tag>
    </>
  ) : null;
}
