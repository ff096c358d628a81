// How does each letter of a matrix look in its cells? Worked out once for the whole table: its cells are many and must be cheap.
import type { CSSProperties } from 'react';
import type { Legend } from './matrix.js';
import { marksOf, unread, type Mark, type Shape } from './marks.js';

export type Look = { className: string; letter: string; label: string; ink: string; paper: string; dashed: boolean; kind: Legend['kind'] | 'UNREAD'; standing: Legend['standing'] };

export type Looks = {
  /** The same for matrices whose letters mean the same, so that rows that have not changed need not be drawn again. */
  key: string;
  of(letter: string): Look;
  /** The colours, for the element around the table. */
  palette: CSSProperties;
};

const broken: readonly Shape[] = ['dashed', 'hatched', 'unread', 'none'];
const drawn = ({ shape, ink, paper }: Mark) => ({ ink, paper, dashed: broken.includes(shape) });

const failed: Look = { className: `mark mark-${unread.shape}`, letter: '!', label: 'Could not be read', ...drawn(unread), kind: 'UNREAD', standing: null };

/** The looks of a legend. A letter that the legend does not know is never shown as one of its values: it says that it could not be read. */
export function looksOf(legend: readonly Legend[]): Looks {
  const marks = marksOf(legend);
  const looks = new Map<string, Look>();
  const palette: Record<string, string> = {};
  for (const [index, entry] of legend.entries()) {
    const mark = marks.get(entry)!;
    const { shape, ink, paper } = mark;
    palette[`--ink${index}`] = ink;
    palette[`--paper${index}`] = paper;
    looks.set(entry.letter, { className: `mark mark-${shape} m${index}`, letter: shownLetter(entry), label: entry.label, ...drawn(mark), kind: entry.kind, standing: entry.standing ?? null });
  }
  return { key: legend.map(({ letter, code }) => `${letter}=${code}`).join(), of: (letter) => looks.get(letter) ?? failed, palette: palette as CSSProperties };
}

/** No data is a dash that can be seen. */
const shownLetter = ({ letter, kind }: Legend): string => (kind === 'NO_DATA' ? '–' : letter);
