import type { OrganisationRowFragment } from '@muster/contract';
import { Filters, FilterSelect, FilterText, LinkTo, ListPage, type Column } from '../../table/index.js';
import { codeInWords, kindNames, nationName } from '../../words/index.js';
import { AddRegionButton } from '../regions/AddRegionButton.js';
import { FilterRegion } from '../regions/FilterRegion.js';
import { useNationChoices } from '../regions/useNations.js';

const columns: Column<OrganisationRowFragment>[] = [
  { label: 'Name', sort: 'NAME', cell: (row) => <LinkTo resource="organisations" id={row.id}>{row.name}</LinkTo> },
  { label: 'Code', sort: 'CODE', cell: (row) => row.code },
  { label: 'Nation', cell: (row) => nationName(row.nation) },
  { label: 'Region', sort: 'REGION', cell: (row) => row.region?.name ?? '–' },
  { label: 'Kind', cell: (row) => (row.kind === 'LOCAL_AUTHORITY' ? codeInWords(row.type) : kindNames[row.kind]) },
];

/** Every organisation as in force today: local authorities, agencies, departments, suppliers. */
export default function OrganisationList() {
  return (
    <ListPage
      title="Organisations"
      columns={columns}
      sort={{ field: 'NAME', order: 'ASC' }}
      create="Add an organisation"
      actions={<AddRegionButton />}
      nothing="There are no organisations yet. Import the reference facts, or add one."
      filters={
        <Filters>
          <FilterText label="Name or code" />
          <FilterSelect name="nation" label="Nation" choices={useNationChoices()} all="All nations" />
          <FilterRegion />
        </Filters>
      }
    />
  );
}

