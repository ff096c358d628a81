import { createContext, memo, useContext } from 'react';
import type { Legend } from './matrix.js';
import type { Mark as Look } from './marks.js';

/** The looks of the legend in force. */
export const MarksContext = createContext<ReadonlyMap<Legend, Look>>(new Map());

/** One mark: a letter on its shape and colour, read out as its word. */
export const Mark = memo(function Mark({ legend }: { legend: Legend | null }) {
  const look = useContext(MarksContext).get(legend as Legend);
  if (!legend || !look) {
    return (
      <span className="mark mark-unread" role="img" aria-label="Could not be read">
        !
      </span>
    );
  }
  return (
    <span className={`mark mark-${look.shape}`} role="img" aria-label={legend.label} style={{ color: look.ink, backgroundColor: look.paper }}>
      {legend.letter}
    </span>
  );
});
