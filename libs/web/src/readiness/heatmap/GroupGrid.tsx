import type { CSSProperties } from 'react';
import { shadeOf } from '../../charts/index.js';
import { Grid } from './Grid.js';
import { HeatmapHead } from './HeatmapHead.js';
import type { Looks } from './looks.js';
import { edgesOf, type Column } from './matrix.js';
import type { Group } from './groups.js';
import { shareInWords, type Share } from './shares.js';

type Props = {
  caption: string;
  rowLabel: 'Region' | 'System';
  columns: readonly Column[];
  groups: readonly Group[];
  looks: Looks;
  levelNames: Readonly<Record<string, string>>;
};

/** Regions or systems by levels and indicators: the share that is ready, with its base, or the counts where a measure says nothing about being ready. */
export function GroupGrid({ caption, rowLabel, columns, groups, looks, levelNames }: Props) {
  const edges = edgesOf(columns);
  const words = (code: string, column: number) => groupInWords(groups.find((group) => group.id === code), columns, column);
  return (
    <Grid caption={caption} kind="counted" palette={looks.palette} words={words}>
      <HeatmapHead columns={columns} rowLabel={rowLabel} levelNames={levelNames} />
      <tbody>
        {groups.map((group) => (
          <tr key={group.id} data-key={group.id}>
            <th scope="row">
              {group.name}
              <div className="quiet">
                {group.answered} of {group.total} answered
              </div>
            </th>
            {group.shares.map((share, index) => (
              <td key={index} className={edges.charAt(index) === '1' ? 'first-of-level' : undefined} style={shadeIn(share)}>
                <Counted share={share} looks={looks} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Grid>
  );
}

function groupInWords(group: Group | undefined, columns: readonly Column[], column: number): string {
  const share = group?.shares[column];
  if (!group || !share) return '';
  const counts = share.counts.map(({ legend, count }) => `${legend.label} ${count ?? 'hidden'}`).join(', ');
  return `${group.name}, ${columns[column]?.name ?? ''}: ${share.rated ? `${shareInWords(share)}. ` : ''}${counts || 'No data'}.`;
}

function shadeIn({ rated, percentage }: Share): CSSProperties | undefined {
  const { paper, ink } = shadeOf(percentage);
  return rated ? { backgroundColor: paper, color: ink } : undefined;
}

function Counted({ share, looks }: { share: Share; looks: Looks }) {
  if (!share.rated) return <Counts share={share} looks={looks} />;
  return (
    <div className="share">
      {share.percentage === null ? (
        <span>{share.hidden ? 'Hidden' : 'No answer'}</span>
      ) : (
        <>
          <strong>{Math.round(share.percentage)}%</strong>
          <span>
            {share.ready}
            <span aria-hidden="true">/</span>
            <span className="visually-hidden"> of </span>
            {share.of}
          </span>
        </>
      )}
    </div>
  );
}

function Counts({ share, looks }: { share: Share; looks: Looks }) {
  return (
    <ul className="counts">
      {share.counts.map(({ legend, count }) => {
        const { className, letter, label } = looks.of(legend.letter);
        return (
          <li key={legend.letter}>
            <b className={className} role="img" aria-label={label}>
              {letter}
            </b>{' '}
            {count ?? 'hidden'}
          </li>
        );
      })}
    </ul>
  );
}
