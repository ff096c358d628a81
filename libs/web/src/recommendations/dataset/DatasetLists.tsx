import { Link } from 'react-admin';
import { Nothing, Section } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { codeInWords } from '../../words/index.js';
import { DecideEntryButton } from './DecideEntryButton.js';
import { agencyNames, listed, listTitles, phaseNames, type Dataset, type Entry } from './lists.js';

/** Every list of a version: what is kept in which phase and from whom, what is altered, removed, added, and what is left open. */
export function DatasetLists({ dataset }: { dataset: Dataset }) {
  return (
    <>
      {listed(dataset.entries).map(({ list, entries }) => (
        <Section key={list} title={`${listTitles[list]} (${entries.length})`}>
          {entries.length ? <DataTable caption={listTitles[list]} columns={columnsFor(dataset, entries)} rows={entries} keyOf={({ indicator }) => indicator} /> : <Nothing>Nothing stands in this list.</Nothing>}
        </Section>
      ))}
    </>
  );
}

/** When and from whom is a column only where something is collected. */
function columnsFor(dataset: Dataset, entries: readonly Entry[]): Column<Entry>[] {
  const collected: Column<Entry>[] = entries.some(({ source }) => source) ? [
    { label: 'Phase', cell: ({ phase }) => (phase ? phaseNames[phase] : '–') },
    { label: 'From', cell: ({ source }) => (source ? agencyNames[source] : '–') },
  ] : [];
  const columns: Column<Entry>[] = [
    { label: 'Indicator', cell: (entry) => <Named entry={entry} programmeId={dataset.programmeId} /> },
    { label: 'Level', cell: ({ level }) => (level ? codeInWords(level) : 'None') },
    ...collected,
    { label: 'Reason', cell: ({ reason }) => reason ?? '–' },
    { label: 'Note in the report', cell: ({ note }) => note ?? '–' },
  ];
  if (!dataset.allowedActions.includes('dataset.decide')) return columns;
  return [...columns, { label: 'Decision', cell: (entry) => <DecideEntryButton dataset={dataset} entry={entry} /> }];
}

/** What authorities are asked about leads to whether they hold it. */
function Named({ entry: { indicator, name, level }, programmeId }: { entry: Entry; programmeId: string }) {
  return level ? <Link to={`/feasibility/${indicator}?programme=${programmeId}`}>{name}</Link> : <>{name}</>;
}
