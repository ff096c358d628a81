import type { CollectionRowFragment } from '@muster/contract';
import Button from '@mui/material/Button';
import { LinkBase, Link, useCanAccess } from 'react-admin';
import { useMay } from '../../access/index.js';
import { EditLink, InventedNotice, Nothing, Progress, RecordPage, Section, Summary } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { dayInWords, periodInWords } from '../../words/index.js';
import { RoundTag } from '../tags.js';

type Round = CollectionRowFragment['rounds'][number];

const columns: Column<Round>[] = [
  { label: 'Round', cell: (row) => <LinkTo resource="rounds" id={row.id}>{row.name}</LinkTo> },
  { label: 'State', cell: (row) => <RoundTag state={row.state} /> },
  { label: 'Level', cell: (row) => row.level?.name ?? 'Not one level' },
  { label: 'Data period', cell: (row) => periodInWords(row.periodFrom, row.periodTo) },
  { label: 'Due', cell: (row) => dayInWords(row.dueOn) },
  { label: 'Returned', cell: (row) => <Progress label={`Returned in ${row.name}`} done={row.returned} of={row.expected} /> },
];

/** One collection: what it is for, and its rounds with how much has come. */
export default function CollectionShow() {
  return (
    <RecordPage<CollectionRowFragment> back={{ to: '/collections', label: 'Collections' }} title={(collection) => collection.name} actions={(collection) => <Actions collection={collection} />}>
      {(collection) => (
        <>
          <InventedNotice invented={collection.programme.invented} />
          <Summary
            rows={[
              { term: 'Programme', value: <LinkTo resource="programmes" id={collection.programme.id}>{collection.programme.name}</LinkTo> },
              { term: 'Code', value: collection.code },
              { term: 'Description', value: collection.description },
            ]}
          />
          <Section title="Rounds" actions={<LedgerLink collectionId={collection.id} />}>
            {collection.rounds.length ? <DataTable caption={`Rounds of ${collection.name}`} columns={columns} rows={collection.rounds} keyOf={(row) => row.id} /> : <Nothing>There are no rounds yet. Nothing is expected of any authority until a round opens.</Nothing>}
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function Actions({ collection }: { collection: CollectionRowFragment }) {
  const { canAccess } = useCanAccess({ resource: 'rounds', action: 'create' });
  return (
    <>
      {canAccess ? (
        <Button component={LinkBase} to={`/rounds/create?collection=${collection.id}`} variant="contained" color="success">
          Add a round
        </Button>
      ) : null}
      <EditLink record={collection} />
    </>
  );
}

function LedgerLink({ collectionId }: { collectionId: string }) {
  return useMay('return.list') ? <Link to={`/ledger?collection=${collectionId}`}>See every authority in the ledger</Link> : null;
}
