import { VacanciesDocument, type VacanciesQuery } from '@muster/contract';
import Button from '@mui/material/Button';
import { LinkBase, useCanAccess } from 'react-admin';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Page, useAddress } from '../../page/index.js';
import { useProgrammeChoices } from '../../programmes/index.js';
import { ChoiceField, DataTable, LinkTo, type Column } from '../../table/index.js';
import { count } from '../../words/index.js';

type Vacancy = VacanciesQuery['vacancies'][number];

function columnsFor(programmeId: string): Column<Vacancy>[] {
  return [
    { label: 'Organisation', cell: (row) => <LinkTo resource="organisations" id={row.organisation.id}>{row.organisation.name}</LinkTo> },
    { label: 'Region', cell: (row) => row.region?.name ?? '–' },
    { label: 'What to do', cell: (row) => <AppointSpoc programmeId={programmeId} organisation={row.organisation} /> },
  ];
}

function AppointSpoc({ programmeId, organisation }: { programmeId: string; organisation: Vacancy['organisation'] }) {
  const { canAccess } = useCanAccess({ resource: 'appointments', action: 'create' });
  if (!canAccess) return <>Ask the project team to appoint a SPOC</>;
  const source = encodeURIComponent(JSON.stringify({ role: 'SPOC', programmeId, organisationId: organisation.id }));
  return (
    <Button component={LinkBase} to={`/appointments/create?source=${source}`} size="small" variant="outlined" aria-label={`Appoint a SPOC for ${organisation.name}`}>
      Appoint a SPOC
    </Button>
  );
}

/** The rostered organisations of a programme that nobody answers for today. */
export default function Vacancies() {
  const [address, change] = useAddress();
  const programmes = useProgrammeChoices();
  const programmeId = address.get('programme') ?? programmes[0]?.id ?? null;
  const answer = useDocument(VacanciesDocument, programmeId === null ? null : { programmeId });
  return (
    <Page title="Authorities without a SPOC" back={{ to: '/appointments', label: 'Appointments' }}>
      <ChoiceField label="Programme" value={programmeId ?? ''} choices={programmes} onChange={(programme) => change({ programme })} />
      <Loaded answer={answer}>
        {({ vacancies }) =>
          vacancies.length === 0 ? (
            <Nothing>Every authority on the roster has a SPOC today.</Nothing>
          ) : (
            <>
              <p>{count(vacancies.length, 'authority has', 'authorities have')} no SPOC today, so invitations cannot reach them.</p>
              <DataTable caption="Authorities without a SPOC" columns={columnsFor(programmeId ?? '')} rows={vacancies} keyOf={(row) => row.organisation.id} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
