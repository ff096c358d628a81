import { memo } from 'react';
import { LinkTo } from '../../table/index.js';
import { HeatmapHead } from './HeatmapHead.js';
import { Mark } from './Mark.js';
import type { AuthorityRow, Matrix } from './matrix.js';

type Props = { matrix: Matrix; rows: readonly AuthorityRow[]; caption: string; levelNames: Readonly<Record<string, string>> };

/** Authorities by level or indicator: one mark a cell. The names lead to the responses for those who may see them. */
export function AuthorityTable({ matrix, rows, caption, levelNames }: Props) {
  return (
    <div className="heatmap-scroll" role="region" aria-label={`${caption} Scrolls sideways and down.`} tabIndex={0}>
      <table className="heatmap">
        <caption>
          <span>{caption}</span>
        </caption>
        <HeatmapHead columns={matrix.columns} rowLabel="Authority" levelNames={levelNames} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Row = memo(function Row({ row }: { row: AuthorityRow }) {
  return (
    <tr>
      <th scope="row">
        <LinkTo resource="responses" id={row.responseId}>{row.name}</LinkTo>
      </th>
      {row.cells.map((cell, index) => (
        // A row's cells stand in the fixed order of the columns.
        <td key={index}>
          <Mark legend={cell} />
        </td>
      ))}
    </tr>
  );
});
