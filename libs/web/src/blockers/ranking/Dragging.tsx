import { useState, type DragEvent, type ReactNode } from 'react';
import Box from '@mui/material/Box';

/** What is taken hold of to drag a blocker. Only for a mouse: the buttons beside it do the same for everybody. */
export function Grip({ blockerId }: { blockerId: string }) {
  const take = ({ dataTransfer }: DragEvent) => {
    dataTransfer.setData('text/plain', blockerId);
    dataTransfer.effectAllowed = 'move';
  };
  return (
    <Box component="span" draggable aria-hidden="true" title="Drag to another place" onDragStart={take} sx={{ display: { xs: 'none', sm: 'inline-block' }, cursor: 'grab', px: 1, py: 0.5, fontSize: '1.25rem', lineHeight: 1, border: '1px solid #b1b4b6' }}>
      ⠿
    </Box>
  );
}

type DropProps = { ids: readonly string[]; drop(blockerId: string, position: number): void; children: ReactNode };

/** A table of blockers onto which one can be dropped: on a row it takes the place of that row, elsewhere the last place. */
export function DropPlace({ ids, drop, children }: DropProps) {
  const [over, hover] = useState(false);
  const land = (event: DragEvent) => {
    event.preventDefault();
    hover(false);
    const dragged = event.dataTransfer.getData('text/plain');
    const last = ids.includes(dragged) ? ids.length : ids.length + 1;
    if (dragged) drop(dragged, rowAt(event) ?? last);
  };
  const allow = (event: DragEvent) => {
    event.preventDefault();
    hover(true);
  };
  return (
    <Box onDragOver={allow} onDragLeave={() => hover(false)} onDrop={land} sx={{ outline: over ? '3px dashed #1d70b8' : 'none', outlineOffset: 2 }}>
      {children}
    </Box>
  );
}

/** The number of the row under the pointer, from 1; null where there is none. */
function rowAt({ currentTarget, target }: DragEvent): number | null {
  const row = (target as Element).closest('tbody tr');
  return row ? [...currentTarget.querySelectorAll('tbody tr')].indexOf(row) + 1 : null;
}
