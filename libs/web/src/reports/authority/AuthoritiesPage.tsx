import { AuthorityChoicesDocument, type AuthorityChoicesQuery } from '@muster/contract';
import { Link, useGetList, type RaRecord } from 'react-admin';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Page, useAddress } from '../../page/index.js';
import { useRegionChoices } from '../../organisations/index.js';
import { ChoiceField, DataTable, FilterBar, PageSteps, type Column } from '../../table/index.js';
import { codeInWords } from '../../words/index.js';
import { SearchField } from './SearchField.js';

type Row = AuthorityChoicesQuery['organisations']['items'][number];
const perPage = 50;

const columns: Column<Row>[] = [
  { label: 'Authority', cell: (row) => <Link to={`/authorities/${row.id}`}>{row.name}</Link> },
  { label: 'Region', cell: (row) => row.region?.name ?? '–' },
  { label: 'Type', cell: (row) => codeInWords(row.type) },
];

/** The authorities of a programme, by region and name: each leads to its page. */
export default function AuthoritiesPage() {
  const [address, change] = useAddress();
  const { data: programmes } = useGetList<RaRecord & { name: string }>('programmes', { pagination: { page: 1, perPage: 100 } });
  const programmeId = address.get('programme') || String(programmes?.[0]?.id ?? '');
  const choices = (programmes ?? []).map(({ id, name }) => ({ id: String(id), name }));
  return (
    <Page title="Authorities" lead="Open one to see how ready it is, level by level and item by item, beside its region, its nation and its ten statistical neighbours.">
      <FilterBar>
        {choices.length > 1 ? <ChoiceField label="Programme" value={programmeId} choices={choices} onChange={(programme) => change({ programme, page: '' })} /> : null}
        <ChoiceField label="Region" value={address.get('region') ?? ''} choices={useRegionChoices()} all="All regions" onChange={(region) => change({ region, page: '' })} />
        <SearchField value={address.get('search') ?? ''} change={(search) => change({ search, page: '' })} />
      </FilterBar>
      {programmes?.length === 0 ? <Nothing>There is no programme yet.</Nothing> : <Authorities programmeId={programmeId} />}
    </Page>
  );
}

function Authorities({ programmeId }: { programmeId: string }) {
  const [address, change] = useAddress();
  const page = Math.max(1, Number.parseInt(address.get('page') ?? '1', 10) || 1);
  const filter = { programmeId, region: address.get('region') || null, search: address.get('search') || null };
  const answer = useDocument(AuthorityChoicesDocument, programmeId ? { filter, page: { offset: (page - 1) * perPage, limit: perPage } } : null);
  return (
    <Loaded answer={answer}>
      {({ organisations: { items, total } }) =>
        total === 0 ? (
          <Nothing>No authority matches these filters.</Nothing>
        ) : (
          <>
            <DataTable caption="Authorities" columns={columns} rows={items} keyOf={(row) => row.id} />
            <PageSteps {...{ page, perPage, total }} setPage={(to) => change({ page: String(to) })} />
          </>
        )
      }
    </Loaded>
  );
}
