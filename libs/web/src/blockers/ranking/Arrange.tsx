import { useEffect, useRef, useState } from 'react';
import { ArrangeRankingDocument, type Priority, type WholeRankingFragment } from '@muster/contract';
import { Nothing, Section } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { Refused, useVerb } from '../../verbs/index.js';
import { actorNames, placeInWords, priorityNames } from '../names.js';
import { ArrangeRow, type Arranged, type Placed } from './ArrangeRow.js';
import { DropPlace } from './Dragging.js';
import { byPriority, type Entry } from './order.js';

/** A draft to be arranged: each blocker a step up or down, to a number, to another priority, or dragged there. What has happened is said aloud. */
export function Arrange({ ranking }: { ranking: WholeRankingFragment }) {
  const { run, busy, refusal } = useVerb(ArrangeRankingDocument, 'The order is saved');
  const [said, say] = useState('');
  const focus = useFocusKept(ranking);
  const arrange = async ({ blockerId, priority, position, by }: Arranged) => {
    focus(by);
    const data = await run({ id: ranking.id, expectedVersion: ranking.version, blockerId, priority, position });
    const entry = data?.arrangeRanking.entries.find((one) => one.blockerId === blockerId);
    if (entry) say(`${entry.title} is now ${placeInWords(entry.priority, entry.position).toLowerCase()}.`);
  };
  const rows = byPriority(ranking.entries);
  const sizes = Object.fromEntries(rows.map(({ priority, entries }) => [priority, entries.length])) as Record<Priority, number>;
  return (
    <>
      <Refused refusal={refusal} />
      <p role="status" aria-live="polite">
        {said || 'Move a blocker with Up and Down, by typing its number, by choosing another priority, or by dragging it to its place. Every move is saved at once.'}
      </p>
      {ranking.unranked.length ? <Places title="No place yet" rows={ranking.unranked.map(({ blockerId, code, title }) => ({ blockerId, code, title, priority: null, position: 0 }))} {...{ sizes, busy, arrange }} /> : null}
      {rows.map(({ priority, entries }) => (
        <Places key={priority} title={priorityNames[priority]} priority={priority} rows={entries} {...{ sizes, busy, arrange }} />
      ))}
    </>
  );
}

type PlacesProps = { title: string; priority?: Priority; rows: readonly (Placed & Partial<Pick<Entry, 'indicators' | 'actor'>>)[]; sizes: Record<Priority, number>; busy: boolean; arrange(to: Arranged): Promise<void> };

function Places({ title, priority, rows, ...more }: PlacesProps) {
  const columns: Column<PlacesProps['rows'][number]>[] = [
    { label: 'What stands in the way', cell: (row) => <LinkTo resource="blockers" id={row.blockerId}>{row.title}</LinkTo> },
    { label: 'Indicators', cell: (row) => row.indicators?.map(({ name }) => name).join(', ') || '–' },
    { label: 'Who must act', cell: (row) => (row.actor ? actorNames[row.actor] : '–') },
    { label: 'Place', cell: (row) => <ArrangeRow key={`${row.priority} ${row.position}`} row={row} {...more} /> },
  ];
  const table = rows.length ? <DataTable caption={title} columns={columns} rows={rows} keyOf={(row) => row.blockerId} /> : <Nothing>Nothing has this priority. Choose it at a blocker of another, or drag one here.</Nothing>;
  const drop = (blockerId: string, position: number) => (priority ? void more.arrange({ blockerId, priority, position, by: `priority-${blockerId}` }) : undefined);
  return (
    <Section title={`${title} (${rows.length})`}>
      {priority ? <DropPlace ids={rows.map(({ blockerId }) => blockerId)} drop={drop} children={table} /> : table}
    </Section>
  );
}

/** Keeps the focus on the control that moved a blocker, also where the row has moved away; gives the way to say which it is. */
function useFocusKept({ version }: { version: number }): (id: string) => void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (last.current) globalThis.document.getElementById(last.current)?.focus();
  }, [version]);
  return (id) => {
    last.current = id;
  };
}
