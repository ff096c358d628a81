import { ReadinessMatrixDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { HeatmapLegend } from './HeatmapLegend.js';
import { Mark, MarksContext } from './Mark.js';
import { marksOf } from './marks.js';
import { columnTotals, legendInUse, type CountedCell, type Matrix } from './matrix.js';
import './heatmap.css';

type LevelTotal = { name: string; cell: CountedCell };

/** How many authorities gave each rating, a row a level. */
export default function ReadinessSummary({ waveId }: { waveId: string }) {
  const answer = useDocument(ReadinessMatrixDocument, { waveId, columns: 'LEVEL' as const }, { everySeconds: 15 });
  if (answer.refusal?.code === 'MEASURE_UNKNOWN') return <Nothing>This wave does not ask for ratings by level.</Nothing>;
  return (
    <Loaded answer={answer}>
      {({ readinessMatrix: matrix }) => (matrix && matrix.columns.length > 0 && matrix.total > 0 ? <Totals matrix={matrix} /> : <Nothing>This wave has nothing that readiness is read from yet.</Nothing>)}
    </Loaded>
  );
}

function Totals({ matrix }: { matrix: Matrix }) {
  const totals = matrix.columns.map(({ name }, index) => ({ name, cell: columnTotals(matrix.rows, matrix.legend, index) }));
  const columns: Column<LevelTotal>[] = [
    { label: 'Level', cell: (row) => row.name },
    ...legendInUse(matrix).map((entry) => ({
      label: entry.label,
      numeric: true,
      cell: (row: LevelTotal) => (
        <>
          <Mark legend={entry} /> {row.cell.find(({ legend }) => legend === entry)?.count ?? 0}
        </>
      ),
    })),
  ];
  return (
    <MarksContext value={marksOf(matrix.legend)}>
      <p>
        {matrix.answered} of {matrix.total} answered.
      </p>
      <HeatmapLegend legend={legendInUse(matrix)} />
      <DataTable caption="Readiness by level" columns={columns} rows={totals} keyOf={(row) => row.name} />
    </MarksContext>
  );
}
