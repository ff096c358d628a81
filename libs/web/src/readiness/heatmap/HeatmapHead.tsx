import type { ReactNode } from 'react';
import { edgesOf, levelGroups, type Column } from './matrix.js';

type Names = Readonly<Record<string, string>>;
type Props = { columns: readonly Column[]; rowLabel: string; levelNames: Names };

/** The headings of a matrix: levels stand in front, and indicators under the level that they belong to. */
export function HeatmapHead({ columns, rowLabel, levelNames }: Props) {
  const grouped = columns.some(({ kind }) => kind === 'INDICATOR');
  const edges = edgesOf(columns);
  const rowHead = (
    <th scope="col" rowSpan={grouped ? 2 : 1} className="row-head">
      {rowLabel}
    </th>
  );
  return (
    <>
      <Widths columns={columns} />
      <thead>
        {grouped ? <LevelRow rowHead={rowHead} columns={columns} levelNames={levelNames} /> : null}
        <tr className={grouped ? 'indicators' : undefined}>
          {grouped ? null : rowHead}
          {columns.map(({ code, kind, name, short }, index) => (
            <th key={`${kind} ${code}`} scope="col" title={name} className={edges.charAt(index) === '1' ? 'first-of-level' : undefined}>
              <span>{grouped ? short : name}</span>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** Fixed widths, so that rows that come later move nothing. */
function Widths({ columns }: Pick<Props, 'columns'>) {
  return (
    <colgroup>
      <col className="name-column" />
      {columns.map(({ code, kind }) => (
        <col key={`${kind} ${code}`} className={kind === 'LEVEL' ? 'level-column' : 'indicator-column'} />
      ))}
    </colgroup>
  );
}

function LevelRow({ rowHead, columns, levelNames }: { rowHead: ReactNode; columns: readonly Column[]; levelNames: Names }) {
  return (
    <tr>
      {rowHead}
      {levelGroups(columns).map(({ group, span }) => (
        <th key={group} scope="colgroup" colSpan={span} className="level-head">
          {group === LEVELS ? 'Levels' : (levelNames[group] ?? 'Added')}
        </th>
      ))}
    </tr>
  );
}

const LEVELS = '';
