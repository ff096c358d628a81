import { useMemo } from 'react';
import { HeatmapWavesDocument, ReadinessMatrixDocument } from '@muster/contract';
import { useRegionChoices } from '../../organisations/index.js';
import { useDocument } from '../../data/index.js';
import { InventedNotice, Loaded, Nothing, Page, useAddress } from '../../page/index.js';
import { timeInWords } from '../../words/index.js';
import { AuthorityTable } from './AuthorityTable.js';
import { HeatmapFilters, type HeatmapWave } from './HeatmapFilters.js';
import { HeatmapLegend } from './HeatmapLegend.js';
import { MarksContext } from './Mark.js';
import { MeasureChoice, OtherMeasures } from './MeasureChoice.js';
import { marksOf } from './marks.js';
import { authorityRows, legendInUse, regionRows, type Matrix } from './matrix.js';
import { RegionTable } from './RegionTable.js';
import { captionOf, viewOf, waveOf, type View } from './view.js';
import './heatmap.css';

/** Who is ready for what: authorities or regions by level or indicator, fresh every 15 seconds. */
export default function Heatmap() {
  const [address, change] = useAddress();
  const view = viewOf(address);
  const answer = useDocument(HeatmapWavesDocument, {});
  return (
    <Page title="Readiness">
      <Loaded answer={answer}>
        {({ waves: { items } }) => {
          const wave = waveOf(items, view.wave);
          if (!wave) return <Nothing>There is no wave yet, so nobody has been asked.</Nothing>;
          return (
            <>
              <InventedNotice invented={wave.programme.invented} />
              <HeatmapFilters view={view} waves={items} wave={wave} change={change} />
              <WaveMatrix {...{ view, wave, change }} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

type MatrixProps = { view: View; wave: HeatmapWave; change(changes: Record<string, string>): void };

function WaveMatrix({ view, wave, change }: MatrixProps) {
  const { region, system, columns, measure } = view;
  const variables = { waveId: wave.id, columns, measure: measure || null, filter: { region: region || null, system: system || null } };
  const answer = useDocument(ReadinessMatrixDocument, variables, { everySeconds: 15 });
  if (answer.refusal?.code === 'MEASURE_UNKNOWN') return <OtherMeasures details={answer.refusal.details} change={change} />;
  return (
    <Loaded answer={answer}>
      {({ readinessMatrix: matrix }) => {
        if (!matrix || matrix.columns.length === 0) return <Nothing>This wave asks nothing that readiness is read from.</Nothing>;
        if (matrix.total === 0) return <Nothing>No authority matches these filters.</Nothing>;
        return <MatrixView {...{ view, wave, change, matrix }} />;
      }}
    </Loaded>
  );
}

function MatrixView({ view, wave, matrix, change }: MatrixProps & { matrix: Matrix }) {
  const marks = useMemo(() => marksOf(matrix.legend), [matrix]);
  const caption = captionOf(`${wave.name}: ${measureName(matrix)} by ${view.columns === 'LEVEL' ? 'level' : 'indicator'}`, matrix, useNarrowed(view, wave));
  const levelNames = Object.fromEntries((wave.programme.framework?.levels ?? []).map(({ code, name }) => [code, name]));
  const rows = useMemo(() => ({ authorities: authorityRows(matrix), regions: regionRows(matrix) }), [matrix]);
  const shared = { matrix, caption, levelNames };
  return (
    <MarksContext value={marks}>
      <MeasureChoice measure={matrix.measure} measures={matrix.measures} change={change} />
      <HeatmapLegend legend={legendInUse(matrix)} />
      {view.rows === 'REGION' ? <RegionTable {...shared} rows={rows.regions} /> : <AuthorityTable {...shared} rows={rows.authorities} />}
      <p className="quiet">As at {timeInWords(matrix.asAt)}. This page brings itself up to date.</p>
    </MarksContext>
  );
}

function useNarrowed({ region, system }: View, wave: HeatmapWave): string[] {
  const regions = useRegionChoices();
  const regionName = regions.find(({ id }) => id === region)?.name;
  const systemName = wave.programme.systems.find(({ code }) => code === system)?.name;
  return [regionName, systemName].filter((name): name is string => name !== undefined);
}

function measureName({ measure, measures }: Matrix): string {
  return (measures.find(({ code }) => code === measure)?.label ?? 'Readiness').toLowerCase();
}
