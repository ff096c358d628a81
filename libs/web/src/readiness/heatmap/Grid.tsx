import { useEffect, useRef, type CSSProperties, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { placeAfter } from './roving.js';

type Props = {
  caption: string;
  /** What its cells hold: one letter, two, or counts. */
  kind: 'letters' | 'compared' | 'counted';
  /** The colours of the legend. */
  palette: CSSProperties;
  busy?: boolean;
  /** The full words of a cell: of which row, by its key, and which column. */
  words(row: string, column: number): string;
  children: ReactNode;
};

const STOPS = 'tbody th a, tbody td';
const inRow = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('th a, td')];

/**
 * A table that is one Tab stop and is read cell by cell with the arrow keys. One handler serves all cells, and the words of a cell are made when it is reached:
 * five thousand cells must not have five thousand of each.
 */
export function Grid({ caption, kind, palette, busy = false, words, children }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const reading = useRef<HTMLParagraphElement>(null);
  useEffect(() => keepOneStop(table.current));
  const read = (target: EventTarget) => {
    const cell = cellAt(target);
    const said = cell ? words(cell.row, cell.column) : '';
    if (reading.current && said) reading.current.textContent = said;
    return { cell, said };
  };
  const onFocus = ({ target }: FocusEvent) => {
    const { cell, said } = read(target);
    cell?.element.setAttribute('aria-label', said);
  };
  return (
    <div className="grid-frame">
      <div className="heatmap-scroll" style={palette} role="region" aria-label={`${caption} Scrolls sideways and down.`}>
        <table ref={table} role="grid" aria-readonly="true" aria-busy={busy} className={`heatmap ${kind}`} onKeyDown={onKeyDown} onClick={onClick} onFocus={onFocus} onBlur={unname} onMouseOver={({ target }) => void read(target)}>
          <caption className="visually-hidden">{caption}</caption>
          {children}
        </table>
      </div>
      <p className="reading" ref={reading}>
        Move through the cells with the arrow keys, or point at one, to read it in words.
      </p>
    </div>
  );
}

/** Somebody who tabs into the table gets to its first cell, unless they have been at another one. */
function keepOneStop(table: HTMLTableElement | null): void {
  if (!table || table.querySelector('tbody [tabindex="0"]')) return;
  table.querySelector<HTMLElement>(STOPS)?.setAttribute('tabindex', '0');
}

function cellAt(target: EventTarget): { element: Element; row: string; column: number } | null {
  const element = (target as Element).closest('td');
  const row = element?.parentElement;
  if (!element || !row?.dataset.key) return null;
  return { element, row: row.dataset.key, column: element.cellIndex - 1 };
}

function unname({ target }: FocusEvent): void {
  if (target.tagName === 'TD') target.removeAttribute('aria-label');
}

function moveTo(table: Element, stop: HTMLElement | undefined): void {
  if (!stop) return;
  for (const one of table.querySelectorAll('tbody [tabindex="0"]')) one.setAttribute('tabindex', '-1');
  stop.setAttribute('tabindex', '0');
  stop.focus();
}

function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
  const { currentTarget: table, target, altKey, metaKey } = event;
  const stop = (target as Element).closest<HTMLElement>(STOPS);
  const row = stop?.closest('tr');
  if (!stop || !row || altKey || metaKey) return;
  const rows = [...table.querySelectorAll('tbody tr')];
  const from = { row: rows.indexOf(row), cell: inRow(row).indexOf(stop) };
  const to = placeAfter(event, from, { rows: rows.length, inRow: (at) => inRow(rows[at]!).length });
  if (!to) return;
  event.preventDefault();
  moveTo(table, inRow(rows[to.row]!)[to.cell]);
}

function onClick({ currentTarget: table, target }: MouseEvent<HTMLTableElement>): void {
  const cell = (target as Element).closest<HTMLElement>('tbody td');
  if (cell) moveTo(table, cell);
}
