import { RegionContactsDocument, type RegionContactsQuery } from '@muster/contract';
import { Link } from 'react-admin';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Page } from '../../page/index.js';
import { DataTable, LinkTo, listAddress, type Column } from '../../table/index.js';
import { count, dayInWords, momentInWords } from '../../words/index.js';
import { Names } from '../exercise/Names.js';
import { OfExercise, useExercise } from '../exercise/useExercise.js';

type RegionRow = RegionContactsQuery['regionContacts'][number];

/** By region: who was contacted and when last, who never, where nobody answers for an authority, and where mail comes back. */
export default function ContactRegionsPage() {
  const exercise = useExercise();
  return (
    <Page title="Contacts by region" back={{ to: '/contacts', label: 'Contact log' }}>
      {exercise.chooser}
      <OfExercise exercise={exercise}>{(programmeId) => <Regions programmeId={programmeId} />}</OfExercise>
    </Page>
  );
}

function Regions({ programmeId }: { programmeId: string }) {
  const answer = useDocument(RegionContactsDocument, { programmeId });
  return (
    <Loaded answer={answer}>
      {({ regionContacts }) =>
        regionContacts.length ? (
          <DataTable caption="Contacts by region" columns={columnsFor(programmeId)} rows={regionContacts} keyOf={(row) => row.region.code} />
        ) : (
          <Nothing>The roster of this programme is not set, so there is nobody to contact.</Nothing>
        )
      }
    </Loaded>
  );
}

function columnsFor(programmeId: string): Column<RegionRow>[] {
  return [
    { label: 'Region', cell: (row) => row.region.name },
    { label: 'Contacted', cell: (row) => `${row.contacted} of ${row.organisations}` },
    { label: 'Contacts', numeric: true, cell: (row) => <Link to={listAddress('contacts', { programmeId, region: row.region.code })}>{row.contacts}</Link> },
    { label: 'Last contact', cell: (row) => (row.lastContactOn ? dayInWords(row.lastContactOn) : 'Never') },
    { label: 'Never contacted', cell: (row) => <Names organisations={row.neverContacted} what={`never contacted in ${row.region.name}`} /> },
    { label: 'Without a SPOC', cell: (row) => <Names organisations={row.vacancies} what={`without a SPOC in ${row.region.name}`} /> },
    { label: 'Mail comes back', cell: (row) => <Bounced row={row} /> },
  ];
}

function Bounced({ row: { bounced, region } }: { row: RegionRow }) {
  if (bounced.length === 0) return <>None</>;
  return (
    <details>
      <summary>
        {count(bounced.length, 'address', 'addresses')}
        <span className="visually-hidden"> that do not work in {region.name}</span>
      </summary>
      <ul>
        {bounced.map(({ person, organisation, failedAt, failure }) => (
          <li key={`${person.id} ${organisation.id}`}>
            <LinkTo resource="people" id={person.id}>{person.name}</LinkTo>, {organisation.name}: {failure ?? 'mail came back'}, {momentInWords(failedAt)}
          </li>
        ))}
      </ul>
    </details>
  );
}
