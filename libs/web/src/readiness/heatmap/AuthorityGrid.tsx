import { memo } from 'react';
import { Link } from 'react-admin';
import { Grid } from './Grid.js';
import { HeatmapHead } from './HeatmapHead.js';
import type { Look, Looks } from './looks.js';
import { edgesOf, type AuthorityRow, type Column } from './matrix.js';
import { relationOf } from './relation.js';
import { useGrowing } from './useGrowing.js';

export type ShownRow = Pick<AuthorityRow, 'id' | 'responseId' | 'name' | 'cells' | 'other'>;
type Names = Readonly<Record<string, string>>;
export type RowLinks = { authority(id: string): string | null; response(id: string): string | null };

type Props = {
  caption: string;
  columns: readonly Column[];
  rows: readonly ShownRow[];
  looks: Looks;
  levelNames: Names;
  links: RowLinks;
  /** Do cells that do not differ step back, so that the others show? */
  differing: boolean;
  /** Are two questions compared: what was said with what came? */
  acrossMeasures: boolean;
  words(row: ShownRow, column: number): string;
};

/** Authorities by levels and indicators: one mark a cell, two where it differs from what it is compared with. */
export function AuthorityGrid({ caption, columns, rows, looks, levelNames, links, differing, acrossMeasures, words }: Props) {
  const table = columns.map(({ kind, code }) => `${kind} ${code}`).join();
  const [drawn, more] = useGrowing(rows, table);
  const edges = edgesOf(columns);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const compared = rows.some(({ other }) => typeof other === 'string');
  const wordsOf = (id: string, column: number) => {
    const row = byId.get(id);
    return row ? words(row, column) : '';
  };
  return (
    <Grid caption={caption} kind={compared ? 'compared' : 'letters'} palette={looks.palette} busy={more} words={wordsOf}>
      <HeatmapHead columns={columns} rowLabel="Authority" levelNames={levelNames} />
      <tbody key={table}>
        {drawn.map((row) => (
          <Row key={row.id} row={row} edges={edges} looks={looks} quiet={differing} across={acrossMeasures} authority={links.authority(row.id)} response={links.response(row.responseId)} />
        ))}
      </tbody>
    </Grid>
  );
}

type RowProps = { row: ShownRow; edges: string; looks: Looks; quiet: boolean; across: boolean; authority: string | null; response: string | null };

const Row = memo(function Row({ row, edges, looks, quiet, across, authority, response }: RowProps) {
  const { id, name, cells, other } = row;
  return (
    <tr data-key={id}>
      <th scope="row">
        <span className="row-name">
          {authority ? (
            <Link to={authority} tabIndex={-1}>
              {name}
            </Link>
          ) : (
            <span>{name}</span>
          )}
          {response ? (
            <Link to={response} tabIndex={-1} className="row-more" aria-label={`Response of ${name}`}>
              Response
            </Link>
          ) : null}
        </span>
      </th>
      {[...edges].map((edge, index) => (
        <Cell key={index} edge={edge === '1'} look={looks.of(cells.charAt(index))} before={typeof other === 'string' ? looks.of(other.charAt(index)) : null} quiet={quiet} across={across} />
      ))}
    </tr>
  );
}, sameRow);

/** Has anything changed that a row shows? Answers to a new question hold new objects with, mostly, the same rows. */
function sameRow(one: RowProps, other: RowProps): boolean {
  const [{ row }, { row: next }] = [one, other];
  return row.id === next.id && row.name === next.name && row.cells === next.cells && row.other === next.other && one.looks.key === other.looks.key
    && one.edges === other.edges && one.quiet === other.quiet && one.across === other.across && one.authority === other.authority && one.response === other.response;
}

type CellProps = { edge: boolean; look: Look; before: Look | null; quiet: boolean; across: boolean };

/** A cell without any part of its own: there are thousands of them. */
function Cell({ edge, look, before, quiet, across }: CellProps) {
  const relation = before ? relationOf({ now: look, then: before, acrossMeasures: across }) : null;
  const changed = before !== null && relation === 'differs';
  const className = [edge ? 'first-of-level' : '', changed ? 'changed' : ''].join(' ').trim() || undefined;
  if (relation && !changed && quiet) {
    return (
      <td className={className}>
        <span className="same" role="img" aria-label={`${relation === 'not-compared' ? 'Nothing to compare' : 'No difference'}: ${look.label}`}>
          {relation === 'not-compared' ? '·' : '='}
        </span>
      </td>
    );
  }
  return (
    <td className={className}>
      {changed ? <LookMark look={before} label={`${before.label}, then`} /> : null}
      {changed ? (
        <span className="arrow" aria-hidden="true">
          ›
        </span>
      ) : null}
      <LookMark look={look} label={look.label} />
    </td>
  );
}

function LookMark({ look, label }: { look: Look; label: string }) {
  return (
    <b className={look.className} role="img" aria-label={label}>
      {look.letter}
    </b>
  );
}
