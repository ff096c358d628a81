import type { ReactNode } from 'react';
import { levelGroups, type Matrix } from './matrix.js';

type Names = Readonly<Record<string, string>>;
type Props = { columns: Matrix['columns']; rowLabel: string; levelNames: Names };

/** The headings of a matrix; indicators stand under the level they belong to. */
export function HeatmapHead({ columns, rowLabel, levelNames }: Props) {
  const grouped = columns.some(({ code, level }) => level && level !== code);
  const rowHead = (
    <th scope="col" rowSpan={grouped ? 2 : 1} className="row-head">
      {rowLabel}
    </th>
  );
  return (
    <thead>
      {grouped ? <LevelRow rowHead={rowHead} columns={columns} levelNames={levelNames} /> : null}
      <tr className={grouped ? 'indicators' : undefined}>
        {grouped ? null : rowHead}
        {columns.map(({ code, name, short }) => (
          <th key={code} scope="col" title={name}>
            <span>{grouped ? short : name}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function LevelRow({ rowHead, columns, levelNames }: { rowHead: ReactNode; columns: Matrix['columns']; levelNames: Names }) {
  return (
    <tr>
      {rowHead}
      {levelGroups(columns).map(({ level, span }, index) => (
        <th key={`${level} ${index}`} scope="colgroup" colSpan={span} className="level-head">
          {level ? (levelNames[level] ?? level) : 'Added'}
        </th>
      ))}
    </tr>
  );
}
