import { useMemo } from 'react';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useMay } from '../../access/index.js';
import { timeInWords } from '../../words/index.js';
import { AuthorityGrid, type RowLinks } from './AuthorityGrid.js';
import { ComparisonSummary } from './ComparisonSummary.js';
import type { Change } from './ExplorerFilters.js';
import { GroupGrid } from './GroupGrid.js';
import { groupsOf } from './groups.js';
import { HeatmapLegend } from './HeatmapLegend.js';
import { looksOf } from './looks.js';
import { MarksContext } from './Mark.js';
import { MapPicture } from './MapPicture.js';
import { ChartPicture } from './ChartPicture.js';
import { marksOf } from './marks.js';
import { legendInUse, withReadiness, type Matrix } from './matrix.js';
import { inOrder } from './order.js';
import { shownOf, ShowLinks } from './ShowLinks.js';
import { comparesMeasures, titleOf, wordsFor } from './titles.js';
import type { ExplorerChoices, ExplorerWave } from './useChoices.js';
import type { View } from './view.js';

export type MatrixViewProps = { view: View; wave: ExplorerWave; matrix: Matrix; choices: ExplorerChoices; change: Change };

/** A matrix as a table, with the map or the chart beside it where there is room, and in its place where there is none. */
export function MatrixView({ view, wave, matrix, choices, change }: MatrixViewProps) {
  const marks = useMemo(() => marksOf(matrix.legend), [matrix]);
  const looks = useMemo(() => looksOf(matrix.legend), [matrix]);
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const shown = shownOf(view, wide);
  const links = useLinks(wave.id);
  const title = titleOf(view, matrix, choices);
  const words = wordsFor(matrix, looks);
  const picture = { MAP: <MapPicture {...{ view, matrix, looks, choices, change, words, links }} />, CHART: <ChartPicture {...{ view, matrix, title }} />, TABLE: null }[shown];
  return (
    <MarksContext value={marks}>
      <ComparisonSummary matrix={matrix} />
      <HeatmapLegend legend={legendInUse(matrix)} compared={Boolean(matrix.against)} />
      {matrix.suppression ? <p>{matrix.suppression}</p> : null}
      <ShowLinks shown={shown} wide={wide} />
      <h2 className="matrix-title">{title}</h2>
      <div className={`explorer-body${wide && picture ? ' beside' : ''}`}>
        {wide || shown === 'TABLE' ? <Table {...{ view, wave, matrix, title, looks, links, words }} /> : null}
        {picture}
      </div>
      <p className="quiet">As at {timeInWords(matrix.asAt)}. This page brings itself up to date.</p>
    </MarksContext>
  );
}

type TableProps = Pick<MatrixViewProps, 'view' | 'wave' | 'matrix'> & { title: string; looks: ReturnType<typeof looksOf>; links: RowLinks; words: ReturnType<typeof wordsFor> };

function Table({ view, wave, matrix, title, looks, links, words }: TableProps) {
  const levelNames = Object.fromEntries((wave.programme.framework?.levels ?? []).map(({ code, name }) => [code, name]));
  const shared = { caption: title, columns: matrix.columns, looks, levelNames };
  const rows = useMemo(() => inOrder(withReadiness(matrix), view.sort), [matrix, view.sort]);
  const groups = useMemo(() => inOrder(groupsOf(matrix, view.rows), view.sort), [matrix, view.rows, view.sort]);
  // Another order is another table, drawn anew in portions: to move every row of the one that stands would keep the page from answering.
  if (view.rows === 'AUTHORITY') return <AuthorityGrid key={view.sort} {...shared} rows={rows} links={links} differing={view.differing} acrossMeasures={comparesMeasures(matrix)} words={words} />;
  return <GroupGrid {...shared} rowLabel={view.rows === 'SYSTEM' ? 'System' : 'Region'} groups={groups} />;
}

/** Where the names lead: to the page of the authority and to its response, for whoever may see them. */
function useLinks(waveId: string): RowLinks {
  const [authority, response] = [useMay('authority.see'), useMay('response.list')];
  return {
    authority: (id) => (authority ? `/authorities/${id}?wave=${waveId}` : null),
    response: (id) => (response ? `/responses/${id}/show` : null),
  };
}
