import type { SurveyRowFragment } from '@muster/contract';
import { VersionTag } from '../../page/index.js';
import { FilterProgramme } from '../../programmes/index.js';
import { Filters, LinkTo, ListPage, type Column } from '../../table/index.js';
import { latest } from './versions.js';

const columns: Column<SurveyRowFragment>[] = [
  { label: 'Title', cell: (row) => <LinkTo resource="surveys" id={row.id}>{row.title}</LinkTo> },
  { label: 'Code', cell: (row) => row.code },
  { label: 'Programme', cell: (row) => row.programme.name },
  { label: 'Newest version', cell: (row) => <Newest versions={row.versions} /> },
];

function Newest({ versions }: Pick<SurveyRowFragment, 'versions'>) {
  const version = latest(versions);
  if (!version) return <>–</>;
  return (
    <>
      {version.number} <VersionTag state={version.state} />
    </>
  );
}

/** The surveys of every programme, each with its versions. */
export default function SurveyList() {
  return (
    <ListPage
      title="Surveys"
      columns={columns}
      create="Draft a survey"
      nothing="There are no surveys yet. Draft one from a template or from a definition of your own."
      filters={
        <Filters>
          <FilterProgramme />
        </Filters>
      }
    />
  );
}
