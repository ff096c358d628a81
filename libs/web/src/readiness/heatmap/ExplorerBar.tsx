import type { HeatmapWavesQuery } from '@muster/contract';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { ExplorerFilters, type Change } from './ExplorerFilters.js';
import type { Matrix } from './matrix.js';
import type { ExplorerChoices, ExplorerWave } from './useChoices.js';
import { filterCount, isCompared, type View } from './view.js';
import { ComparisonChoices, ViewChoices } from './ViewChoices.js';

type Props = { view: View; known: HeatmapWavesQuery; wave: ExplorerWave; matrix: Matrix | undefined; choices: ExplorerChoices; change: Change };

/** Everything that says what is shown: beside each other on a wide screen; on a telephone filters and comparison fold away, and their summary says how many are chosen. */
export function ExplorerBar({ view, known, wave, matrix, choices, change }: Props) {
  const telephone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const waves = known.waves.items;
  const chosen = filterCount(view) + (isCompared({ ...view, wave: wave.id }) ? 1 : 0);
  const more = (
    <>
      <ExplorerFilters {...{ view, choices, change }} types={matrix?.types ?? []} />
      <ComparisonChoices {...{ view, waves, wave, change }} />
    </>
  );
  return (
    <form role="search" aria-label="Choose what is shown" onSubmit={(event) => event.preventDefault()}>
      <div className="explorer-bar">
        <ViewChoices {...{ view, waves, wave, matrix, change }} />
        {telephone ? null : more}
      </div>
      {telephone ? (
        <details className="more-choices">
          <summary>Filters and comparison ({chosen === 0 ? 'none chosen' : `${chosen} chosen`})</summary>
          <div className="explorer-bar">{more}</div>
        </details>
      ) : null}
    </form>
  );
}
