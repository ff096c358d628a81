import { HeatmapHead } from './HeatmapHead.js';
import { Mark } from './Mark.js';
import type { CountedCell, Matrix, RegionRow } from './matrix.js';

type Props = { matrix: Matrix; rows: readonly RegionRow[]; caption: string; levelNames: Readonly<Record<string, string>> };

/** Regions by level or indicator: how many authorities gave each rating, and how many answered of how many. */
export function RegionTable({ matrix, rows, caption, levelNames }: Props) {
  return (
    <div className="heatmap-scroll" role="region" aria-label={`${caption} Scrolls sideways and down.`} tabIndex={0}>
      <table className="heatmap counted">
        <caption>
          <span>{caption}</span>
        </caption>
        <HeatmapHead columns={matrix.columns} rowLabel="Region" levelNames={levelNames} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                {row.name}
                <div className="quiet">
                  {row.answered} of {row.total} answered
                </div>
              </th>
              {row.cells.map((cell, index) => (
                <td key={index}>
                  <Counts cell={cell} total={row.total} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Counts({ cell, total }: { cell: CountedCell; total: number }) {
  return (
    <ul className="counts" aria-label={`Of ${total}`}>
      {cell.map(({ legend, count }) => (
        <li key={legend.letter}>
          <Mark legend={legend} /> {count}
        </li>
      ))}
    </ul>
  );
}
