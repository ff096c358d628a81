import { useId, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

type Props = { title: string; level?: 2 | 3; actions?: ReactNode; children: ReactNode };

/** A part of a page under its own heading; the heading names the region. */
export function Section({ title, level = 2, actions, children }: Props) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: level === 2 ? 4 : 2, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
        <Typography id={id} variant={level === 2 ? 'h2' : 'h3'}>
          {title}
        </Typography>
        {actions}
      </Box>
      {children}
    </Box>
  );
}
