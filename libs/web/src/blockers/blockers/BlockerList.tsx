import type { BlockerRowFragment } from '@muster/contract';
import { Link } from 'react-admin';
import { Page, Progress } from '../../page/index.js';
import { Filters, FilterSelect, FilterText, LinkTo, ListPage, type Column } from '../../table/index.js';
import { choicesOf } from '../../words/index.js';
import { actorNames, causeNames, priorityNames, statusNames } from '../names.js';
import { BlockerTag, PlaceTag } from '../tags.js';
import { OfProgramme, useProgramme } from '../useProgramme.js';
import { AdoptButton } from './AdoptButton.js';
import { useBlockerChoices } from './useBlockerChoices.js';

const columns: Column<BlockerRowFragment>[] = [
  { label: 'What stands in the way', sort: 'TITLE', cell: (row) => <LinkTo resource="blockers" id={row.id}>{row.title}</LinkTo> },
  { label: 'Indicators', cell: (row) => row.indicators.map(({ name }) => name).join(', ') || row.level?.name || '–' },
  { label: 'Priority', sort: 'RANK', cell: (row) => <PlaceTag priority={row.priority} position={row.position} /> },
  { label: 'Reported by', sort: 'REPORTED', cell: (row) => <ReportedBy row={row} /> },
  { label: 'Cause', cell: (row) => (row.cause ? causeNames[row.cause] : '–') },
  { label: 'Who must act', cell: (row) => (row.actor ? actorNames[row.actor] : '–') },
  { label: 'Status', sort: 'STATUS', cell: (row) => <BlockerTag status={row.status} /> },
];

function ReportedBy({ row }: { row: BlockerRowFragment }) {
  if (row.barriers.length === 0) return <span className="quiet">No barrier names it</span>;
  if (row.keptBack) return <span className="quiet">Protected</span>;
  if (!row.reported) return <span className="quiet">No survey has closed yet</span>;
  return <Progress label={`Authorities that report: ${row.title}`} done={row.reported.rate.numerator} of={row.reported.rate.denominator} />;
}

/** The register of what stands in the way: why, who must act, and how many authorities report it. */
export default function BlockerList() {
  const chosen = useProgramme();
  if (!chosen.programme) return <Page title="Blockers"><OfProgramme chosen={chosen}>{() => null}</OfProgramme></Page>;
  const programmeId = chosen.programme.id;
  return (
    <ListPage
      key={programmeId}
      title="Blockers"
      lead="What stands in the way of reporting, in the order of the newest ranking. “Reported by” counts authorities that ticked one of its barriers for its indicators or their level, of those that answered the newest survey that has closed and that you may see."
      columns={columns}
      create="Add a blocker"
      actions={<><Link to="/ranking">See the ranking</Link> <AdoptButton programmeId={programmeId} /></>}
      nothing="The register is empty. Add a blocker, or adopt the published ones of the framework."
      sort={{ field: 'RANK', order: 'ASC' }}
      always={{ programmeId }}
      filters={<><OfProgramme chosen={chosen}>{() => chosen.chooser}</OfProgramme><BlockerFilters programmeId={programmeId} /></>}
    />
  );
}

function BlockerFilters({ programmeId }: { programmeId: string }) {
  const { levels, indicators, barriers, systems } = useBlockerChoices(programmeId);
  return (
    <Filters>
      <FilterText />
      <FilterSelect name="priority" label="Priority" choices={choicesOf(priorityNames)} all="All priorities" />
      <FilterSelect name="status" label="Status" choices={choicesOf(statusNames)} all="All statuses" />
      <FilterSelect name="cause" label="Cause" choices={choicesOf(causeNames)} all="All causes" />
      <FilterSelect name="actor" label="Who must act" choices={choicesOf(actorNames)} all="Everybody" />
      <FilterSelect name="level" label="Level" choices={levels} all="All levels" />
      <FilterSelect name="indicator" label="Indicator" choices={indicators} all="All indicators" />
      <FilterSelect name="barrier" label="Barrier" choices={barriers} all="All barriers" />
      <FilterSelect name="system" label="System" choices={systems} all="All systems" />
    </Filters>
  );
}
