import { createContext, memo, useContext } from 'react';
import type { Legend } from './matrix.js';
import type { Mark as Look } from './marks.js';

/** The looks of the legend in force. */
export const MarksContext = createContext<ReadonlyMap<Legend, Look>>(new Map());

/** One mark of a legend: a letter on its shape and colour, read out as its word. */
export const Mark = memo(function Mark({ legend }: { legend: Legend }) {
  const look = useContext(MarksContext).get(legend);
  if (!look) return null;
  return (
    <span className={`mark mark-${look.shape}`} role="img" aria-label={legend.label} style={{ color: look.ink, ...(look.shape === 'hatched' ? {} : { backgroundColor: look.paper }) }}>
      {legend.kind === 'NO_DATA' ? '–' : legend.letter}
    </span>
  );
});
