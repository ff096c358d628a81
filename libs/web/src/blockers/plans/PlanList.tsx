import type { PlanFactsFragment } from '@muster/contract';
import { FilterRegion } from '../../organisations/index.js';
import { FilterProgramme } from '../../programmes/index.js';
import { Filters, FilterOnly, FilterSelect, FilterText, LinkTo, ListPage, type Column } from '../../table/index.js';
import { choicesOf, dayInWords } from '../../words/index.js';
import { rankInWords, progressNames, titleOf } from '../names.js';
import { PlanTag } from './PlanTag.js';

const columns: Column<PlanFactsFragment>[] = [
  { label: 'Authority', cell: (plan) => <LinkTo resource="plans" id={plan.id}>{plan.organisation.name}</LinkTo> },
  { label: 'Blocker', cell: ({ blocker }) => <LinkTo resource="blockers" id={blocker.id}>{titleOf(blocker)}</LinkTo> },
  { label: 'Ranking', cell: ({ blocker }) => rankInWords(blocker) },
  { label: 'What will be done', cell: ({ action }) => action },
  { label: 'Team or role', cell: ({ owner }) => owner },
  { label: 'By', cell: ({ dueOn }) => (dueOn ? dayInWords(dueOn) : 'No day yet') },
  { label: 'Progress', cell: (plan) => <PlanTag plan={plan} /> },
];

/** What authorities plan to do about blockers, in the order of the ranking. */
export default function PlanList() {
  return (
    <ListPage
      title="Improvement plans"
      columns={columns}
      nothing="There are no improvement plans yet. Authorities add them under “Our plans”; you can add one on the page of an authority."
      filters={
        <Filters>
          <FilterText label="Authority, action or team" />
          <FilterProgramme />
          <FilterRegion />
          <FilterSelect name="progress" label="Progress" choices={choicesOf(progressNames)} all="Any progress" />
          <FilterOnly name="overdue" label="Overdue" />
        </Filters>
      }
    />
  );
}
