import type { ProgrammeRowFragment } from '@muster/contract';
import { LinkTo, ListPage, type Column } from '../../table/index.js';
import { count, dayInWords, periodInWords } from '../../words/index.js';

const columns: Column<ProgrammeRowFragment>[] = [
  { label: 'Name', cell: (row) => <LinkTo resource="programmes" id={row.id}>{row.name}</LinkTo> },
  { label: 'Framework', cell: (row) => row.framework?.name ?? 'None' },
  { label: 'Period', cell: (row) => periodInWords(row.startsOn, row.endsOn) },
  { label: 'Roster', cell: (row) => (row.rosterOn ? `${count(row.rosterSize, 'organisation')} on ${dayInWords(row.rosterOn)}` : 'Not set') },
  { label: 'Answers', cell: (row) => (row.invented ? 'Demonstration (invented)' : 'Real') },
];

/** Every national exercise that this person may see. */
export default function ProgrammeList() {
  return <ListPage title="Programmes" columns={columns} create="Create a programme" nothing="There are no programmes yet. Create one to set its roster, surveys and waves." />;
}
