import { useId } from 'react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { Failed, Loading, Nothing, useAddress } from '../../page/index.js';
import { ChoiceField, DataTable, LinkTo, type Column } from '../../table/index.js';
import { codeInWords, count } from '../../words/index.js';
import { countsByRegion } from './counts.js';
import { RegionCounts } from './RegionCounts.js';
import { useWholeRoster, type RosterEntry } from './useWholeRoster.js';

const columns: Column<RosterEntry>[] = [
  { label: 'Organisation', cell: (row) => <LinkTo resource="organisations" id={row.organisation.id}>{row.name}</LinkTo> },
  { label: 'Code', cell: (row) => row.organisation.code },
  { label: 'Region', cell: (row) => row.region?.name ?? '–' },
  { label: 'Type', cell: (row) => codeInWords(row.type) },
];

type Props = { programmeId: string; rosterOn: string | null };

/** The roster of a programme: counts by region beside the list, which region and name narrow down. */
export function Roster({ programmeId, rosterOn }: Props) {
  const { items, refusal } = useWholeRoster(programmeId, rosterOn ?? '');
  if (refusal) return <Failed refusal={refusal} />;
  if (items === null) return <Loading />;
  if (items.length === 0) return <Nothing>The roster is not set. Set it to say which organisations are expected to take part.</Nothing>;
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(14em, 1fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
      <RegionCounts caption="Roster by region" organisations={items} />
      <RosterList entries={items} />
    </Box>
  );
}

function RosterList({ entries }: { entries: readonly RosterEntry[] }) {
  const [address, change] = useAddress();
  const region = address.get('region') ?? '';
  const search = address.get('search') ?? '';
  const shown = entries.filter((entry) => matches(entry, region, search));
  const regions = countsByRegion(entries).map(({ code, name }) => ({ id: code, name }));
  return (
    <div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1 }}>
        <TextField id={useId()} type="search" size="small" label="Name or code" value={search} onChange={(event) => change({ search: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} />
        <ChoiceField label="Region" value={region} choices={regions} all="All regions" onChange={(value) => change({ region: value })} />
      </Box>
      <p role="status">{count(shown.length, 'organisation')}</p>
      <DataTable caption="Organisations on the roster" columns={columns} rows={shown} keyOf={(row) => row.organisation.id} />
    </div>
  );
}

function matches({ name, organisation, region }: RosterEntry, regionCode: string, search: string): boolean {
  const inRegion = regionCode === '' || region?.code === regionCode;
  return inRegion && `${name} ${organisation.code}`.toLowerCase().includes(search.trim().toLowerCase());
}
