import type { AuditLineFragment } from '@muster/contract';
import { FilterProgramme } from '../../programmes/index.js';
import { Filters, FilterSelect, FilterText, LinkTo, ListPage, type Column } from '../../table/index.js';
import { choicesOf, momentInWords } from '../../words/index.js';
import { kindNames, thingChoices } from './audit.js';
import { AuditDownloads } from './AuditDownloads.js';
import { ChangesCell } from './ChangesCell.js';
import { FilterDay } from './FilterDay.js';

const columns: Column<AuditLineFragment>[] = [
  { label: 'What was done', cell: (row) => <LinkTo resource="audit" id={row.id}>{row.sentence}</LinkTo> },
  { label: 'When', cell: (row) => momentInWords(row.at) },
  { label: 'Who', cell: (row) => row.by },
  { label: 'What changed', cell: (row) => <ChangesCell line={row} /> },
];

/** Who did what, and what changed by it: the newest first, narrowed by person, thing and days. */
export default function AuditList() {
  return (
    <ListPage
      title="Audit"
      lead="Who did what, when, and what changed by it. The database keeps it by itself: nobody who works with Muster can change it or switch it off. It never holds the names, addresses or telephone numbers of people."
      columns={columns}
      nothing="Nothing has happened yet."
      filters={
        <>
          <Filters>
            <FilterSelect name="kind" label="What to show" choices={choicesOf(kindNames)} all="What was done" />
            <FilterText name="person" label="Who" />
            <FilterSelect name="thing" label="About" choices={thingChoices} all="Everything" />
            <FilterText label="Authority, id or word" />
            <FilterDay name="since" label="From" />
            <FilterDay name="until" label="Until" />
            <FilterProgramme />
          </Filters>
          <AuditDownloads />
        </>
      }
    />
  );
}
