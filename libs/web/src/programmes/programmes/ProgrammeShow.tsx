import type { ProgrammeQuery } from '@muster/contract';
import { Link, useResourceDefinitions } from 'react-admin';
import { EditLink, InventedNotice, RecordPage, Section, Summary } from '../../page/index.js';
import { listAddress } from '../../table/index.js';
import { count, dayInWords, periodInWords } from '../../words/index.js';
import { Roster } from './Roster.js';
import { SetRosterButton } from './SetRosterButton.js';

type Programme = NonNullable<ProgrammeQuery['programme']>;

/** One programme: what it is, its roster with the counts by region, and the way to its surveys and waves. */
export default function ProgrammeShow() {
  return (
    <RecordPage<Programme> back={{ to: '/programmes', label: 'Programmes' }} title={(programme) => programme.name} actions={(programme) => <EditLink record={programme} />}>
      {(programme) => (
        <>
          <InventedNotice invented={programme.invented} />
          <Summary rows={facts(programme)} />
          <Elsewhere programmeId={programme.id} />
          <Section title="Roster" actions={<SetRosterButton programme={programme} />}>
            <Roster programmeId={programme.id} rosterOn={programme.rosterOn ?? null} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function facts({ code, description, framework, startsOn, endsOn, rosterOn, rosterSize, systems }: Programme) {
  return [
    { term: 'Code', value: code },
    { term: 'Description', value: description },
    { term: 'Framework', value: framework?.name ?? 'None' },
    { term: 'Period', value: periodInWords(startsOn, endsOn) },
    { term: 'Roster', value: rosterOn ? `${count(rosterSize, 'organisation')} on ${dayInWords(rosterOn)}` : 'Not set yet' },
    ...(systems.length ? [{ term: 'Case management systems', value: systems.map(({ name }) => name).join(', ') }] : []),
  ];
}

const elsewhere = { surveys: 'Surveys', waves: 'Waves', responses: 'Responses', appointments: 'People and their roles' };

function Elsewhere({ programmeId }: { programmeId: string }) {
  const resources = useResourceDefinitions();
  const known = Object.entries(elsewhere).filter(([name]) => resources[name]?.hasList);
  return (
    <nav aria-label="Of this programme">
      <ul className="inline-links">
        {known.map(([name, label]) => (
          <li key={name}>
            <Link to={listAddress(name, { programmeId })}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
