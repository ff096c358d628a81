import { Link } from 'react-admin';
import { Section } from '../../page/index.js';
import { StandingMark } from '../../readiness/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { saidBy, type Authority, type Measure } from './authority.js';

type Row = Authority['neighbours'][number];

/** The ten nearest statistical neighbours by name, with what each says of the levels where the reader may see it. */
export function NeighbourTable({ authority }: { authority: Authority }) {
  const { neighbours, peers, levels, measures, wave } = authority;
  if (neighbours.length === 0) return null;
  const group = peers.find(({ who }) => who === 'NEIGHBOURS');
  const measure = measures.find(({ columns }) => columns === 'LEVEL');
  const asked = measure ? levels.filter(({ readings }) => readings.some((one) => one.measure === measure.code)) : [];
  const columns: Column<Row>[] = [
    { label: 'Neighbour', cell: ({ organisation, answered }) => (typeof answered === 'boolean' ? <Link to={`/authorities/${organisation.id}?wave=${wave.id}`}>{organisation.name}</Link> : organisation.name) },
    { label: 'Answered', cell: ({ answered }) => (typeof answered === 'boolean' ? (answered ? 'Yes' : 'No') : 'Not yours to see, or not asked') },
    ...asked.map(({ name }, place): Column<Row> => ({ label: name, cell: (row) => <Letter row={row} measure={measure!} place={place} /> })),
  ];
  return (
    <Section title="Its ten statistical neighbours">
      <p>{group ? `${group.answered} of the ${group.asked} neighbours that were asked answered.` : 'None of them was asked in this survey.'} The nearest come first.</p>
      <DataTable caption={`Statistical neighbours of ${authority.organisation.name}`} columns={columns} rows={neighbours} keyOf={({ organisation }) => organisation.id} />
    </Section>
  );
}

function Letter({ row, measure, place }: { row: Row; measure: Measure; place: number }) {
  const cells = row.cells.find((one) => one.measure === measure.code)?.cells;
  return cells ? <StandingMark said={saidBy(cells.charAt(place), measure)} /> : <>–</>;
}
