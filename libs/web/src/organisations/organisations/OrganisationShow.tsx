import type { AppointmentRowFragment, OrganisationQuery, ResponseRowFragment } from '@muster/contract';
import { AppointmentTag, RecordPage, ResponseTag, Section, Summary } from '../../page/index.js';
import { DataTable, LinkTo, RelatedTable, type Column } from '../../table/index.js';
import { codeInWords, dayInWords, kindNames, nationName, periodInWords, roleNames } from '../../words/index.js';
import { Link, useCanAccess, useResourceDefinitions } from 'react-admin';

type Organisation = NonNullable<OrganisationQuery['organisation']>;
type Period = Organisation['history'][number];

const periods: Column<Period>[] = [
  { label: 'Period', cell: (row) => periodInWords(row.validFrom, row.validTo) },
  { label: 'Name', cell: (row) => row.name },
  { label: 'Region', cell: (row) => row.region?.name ?? '–' },
  { label: 'Type', cell: (row) => codeInWords(row.type) },
  { label: 'GSS code', cell: (row) => row.gssCode ?? '–' },
];

const appointments: Column<AppointmentRowFragment>[] = [
  { label: 'Person', cell: (row) => <LinkTo resource="people" id={row.person.id}>{row.person.name}</LinkTo> },
  { label: 'Role', cell: (row) => <LinkTo resource="appointments" id={row.id}>{roleNames[row.role]}</LinkTo> },
  { label: 'Programme', cell: (row) => row.programme?.name ?? 'All' },
  { label: 'Period', cell: (row) => periodInWords(row.startsOn, row.endsOn) },
  { label: 'State', cell: (row) => <AppointmentTag state={row.state} /> },
];

const responses: Column<ResponseRowFragment>[] = [
  { label: 'Wave', cell: (row) => <LinkTo resource="responses" id={row.id}>{row.wave.name}</LinkTo> },
  { label: 'Programme', cell: (row) => row.wave.programme },
  { label: 'Closes', cell: (row) => dayInWords(row.wave.closesOn) },
  { label: 'State', cell: (row) => <ResponseTag state={row.state} overdue={row.overdue} /> },
];

/** One organisation: what it is, what it was, who holds a role for it, and what it has answered. */
export default function OrganisationShow() {
  return (
    <RecordPage<Organisation> back={{ to: '/organisations', label: 'Organisations' }} title={(organisation) => organisation.name}>
      {(organisation) => (
        <>
          <Summary rows={facts(organisation)} />
          <ToReadiness organisation={organisation} />
          <ToTimeline organisation={organisation} />
          <Section title="History">
            <DataTable caption="Names, regions and codes over time" columns={periods} rows={organisation.history} keyOf={(row) => row.validFrom} />
          </Section>
          <Related organisationId={organisation.id} />
        </>
      )}
    </RecordPage>
  );
}

/** The way to how ready an authority is. */
function ToReadiness({ organisation: { id, kind } }: { organisation: Organisation }) {
  const { canAccess } = useCanAccess({ resource: 'authorities', action: 'list' });
  if (!canAccess || kind !== 'LOCAL_AUTHORITY') return null;
  return (
    <p>
      <Link to={`/authorities/${id}`}>Readiness: what it says, what it returned, and how others stand</Link>
    </p>
  );
}

/** The way to everything that was asked of an authority and came of it. */
function ToTimeline({ organisation: { id, kind } }: { organisation: Organisation }) {
  const { canAccess } = useCanAccess({ resource: 'timeline', action: 'list' });
  if (!canAccess || kind !== 'LOCAL_AUTHORITY') return null;
  return (
    <p>
      <Link to={`/organisations/${id}/timeline`}>Timeline: letters, calls, answers and returns</Link>
    </p>
  );
}

function facts(organisation: Organisation) {
  const { code, nation, kind, region, type, nameCy, gssCode, successors } = organisation;
  return [
    { term: 'Code', value: code },
    { term: 'GSS code', value: gssCode },
    { term: 'Nation', value: nationName(nation) },
    { term: 'Kind', value: kindNames[kind] },
    { term: 'Type', value: codeInWords(type) },
    { term: 'Region', value: region?.name },
    ...(nameCy ? [{ term: 'Name in Welsh', value: <span lang="cy">{nameCy}</span> }] : []),
    ...(successors.length ? [{ term: 'Succeeded by', value: successors.map((next) => <div key={next.id}><LinkTo resource="organisations" id={next.id}>{next.name}</LinkTo></div>) }] : []),
  ];
}

function Related({ organisationId }: { organisationId: string }) {
  const resources = useResourceDefinitions();
  return (
    <>
      {resources['appointments'] ? (
        <Section title="People and their roles">
          <RelatedTable resource="appointments" filter={{ organisationId }} caption="Appointments for this organisation" columns={appointments} nothing="Nobody holds a role for this organisation." />
        </Section>
      ) : null}
      {resources['responses'] ? (
        <Section title="Responses">
          <RelatedTable resource="responses" filter={{ organisationId }} caption="Responses of this organisation" columns={responses} nothing="This organisation has not been asked in any wave." />
        </Section>
      ) : null}
    </>
  );
}
