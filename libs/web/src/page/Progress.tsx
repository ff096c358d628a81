import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';

type Props = { label: string; done: number; of: number };

/** How much of a known number is done: a bar with its numbers beside it; an empty base shows no bar and no percentage. */
export function Progress({ label, done, of }: Props) {
  const percentage = of === 0 ? null : Math.min(100, (100 * done) / of);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: { sm: '12em' } }}>
      {percentage === null ? null : (
        <LinearProgress variant="determinate" value={percentage} aria-label={label} sx={{ flexGrow: 1, height: 10, backgroundColor: '#d2d5d6' }} />
      )}
      <Box component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
        {done} of {of}
      </Box>
    </Box>
  );
}
