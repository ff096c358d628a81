import { HeatmapWavesDocument, ReadinessMatrixDocument, type HeatmapWavesQuery } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { InventedNotice, Loaded, Nothing, Page, useAddress } from '../../page/index.js';
import { codeInWords } from '../../words/index.js';
import { ExplorerBar } from './ExplorerBar.js';
import type { Change } from './ExplorerFilters.js';
import { ExportLinks } from './ExportLinks.js';
import type { Matrix } from './matrix.js';
import { MatrixView } from './MatrixView.js';
import { useChoices, type ExplorerWave } from './useChoices.js';
import { useLastMatrix } from './useLastMatrix.js';
import { questionOf, viewOf, waveOf, type View } from './view.js';
import './heatmap.css';

/** Who is ready for what: the explorer of a wave, fresh every 15 seconds. All that is chosen stands in the address. */
export default function Heatmap() {
  const [address, change] = useAddress();
  const view = viewOf(address);
  const answer = useDocument(HeatmapWavesDocument, {});
  return (
    <Page title="Readiness">
      <Loaded answer={answer}>
        {(known) => {
          const wave = waveOf(known.waves.items, view.wave);
          if (!wave) return <Nothing>There is no wave yet, so nobody has been asked.</Nothing>;
          return (
            <>
              <InventedNotice invented={wave.programme.invented} />
              <Explorer key={wave.id} {...{ view, known, wave, change }} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

type Props = { view: View; known: HeatmapWavesQuery; wave: ExplorerWave; change: Change };

function Explorer({ view, known, wave, change }: Props) {
  const answer = useDocument(ReadinessMatrixDocument, questionOf(view, wave.id), { everySeconds: 15 });
  const last = useLastMatrix(answer.data?.readinessMatrix ?? undefined);
  const choices = useChoices(known, wave, last?.regions[0]?.region.code ? nationOf(known, last) : 'england');
  return (
    <>
      <ExplorerBar {...{ view, known, wave, choices, change }} matrix={last} />
      {answer.refusal?.code === 'MEASURE_UNKNOWN' ? (
        <NotAsked details={answer.refusal.details} change={change} />
      ) : (
        <Loaded answer={answer}>
          {({ readinessMatrix: matrix }) => {
            if (!matrix || matrix.columns.length === 0) return <Nothing>{emptyOf(view)}</Nothing>;
            if (matrix.total === 0) return <Nothing>{noRowsOf(view)}</Nothing>;
            return (
              <>
                <ExportLinks view={view} waveId={wave.id} />
                <MatrixView {...{ view, wave, matrix, choices, change }} />
              </>
            );
          }}
        </Loaded>
      )}
    </>
  );
}

const nationOf = ({ regions }: HeatmapWavesQuery, { regions: counted }: Matrix): string => regions.find(({ code }) => code === counted[0]?.region.code)?.nation ?? 'england';

const SAME = 'Nothing differs: whoever of this view says something on both sides says the same.';
const emptyOf = ({ differing }: View): string => (differing ? SAME : 'This wave asks nothing that readiness is read from.');
const noRowsOf = ({ differing }: View): string => (differing ? SAME : 'No authority matches these filters.');

/** Shown when a wave does not ask what was wanted: says what it does ask. */
function NotAsked({ details, change }: { details: unknown; change: Change }) {
  const codes = (details as { measures?: string[] } | null)?.measures ?? [];
  return (
    <Nothing>
      This wave does not ask that about these columns.{' '}
      {codes.length ? `It asks: ${codes.map((code) => codeInWords(code).toLowerCase()).join(', ')}. ` : null}
      <button type="button" className="link" onClick={() => change({ measure: '', indicatorMeasure: '' })}>
        Show what it asks first
      </button>
    </Nothing>
  );
}
