import { ChoiceField } from '../../table/index.js';
import { choicesOf, waveStateNames } from '../../words/index.js';
import type { Change } from './ExplorerFilters.js';
import type { Matrix } from './matrix.js';
import type { ExplorerWave } from './useChoices.js';
import { isCompared, type View } from './view.js';
import { sourceNames } from './words.js';

type Props = { view: View; waves: readonly ExplorerWave[]; wave: ExplorerWave; matrix: Matrix | undefined; change: Change };

const rowChoices = choicesOf({ AUTHORITY: 'Authorities', REGION: 'Regions', SYSTEM: 'Systems' });
const columnChoices = choicesOf({ BOTH: 'Levels and indicators', LEVEL: 'Levels', INDICATOR: 'Indicators' });
const sortChoices = choicesOf({ NAME: 'Name', READIEST: 'Readiest first', LEAST_READY: 'Least ready first' });
const sourceChoices = choicesOf(sourceNames);

/** Which matrix is shown: the wave, rows and columns, whose word, and in which order. */
export function ViewChoices({ view, waves, wave, matrix, change }: Props) {
  const levels = view.columns === 'INDICATOR' ? 'Indicators say' : 'Levels say';
  return (
    <>
      <div className="wave-field">
        <ChoiceField label="Wave" value={wave.id} choices={waveChoices(waves)} onChange={(id) => change({ wave: id, measure: '', indicatorMeasure: '', column: '' })} />
      </div>
      <ChoiceField label="Rows" value={view.rows} choices={rowChoices} onChange={(rows) => change({ rows })} />
      <ChoiceField label="Columns" value={view.columns} choices={columnChoices} onChange={(columns) => change({ columns, measure: '', indicatorMeasure: '', column: '' })} />
      <ChoiceField label="Source" value={view.source} choices={sourceChoices} onChange={(source) => change({ source })} />
      <MeasureField label={levels} value={matrix?.measure ?? view.measure} measures={matrix?.measures ?? []} onChange={(measure) => change({ measure })} />
      <MeasureField label="Indicators say" value={matrix?.indicatorMeasure ?? view.indicatorMeasure} measures={matrix?.indicatorMeasures ?? []} onChange={(indicatorMeasure) => change({ indicatorMeasure })} />
      <ChoiceField label="Order" value={view.sort} choices={sortChoices} onChange={(sort) => change({ sort })} />
    </>
  );
}

/** With what the matrix is compared, and whether only what differs is shown. */
export function ComparisonChoices({ view, waves, wave, change }: Omit<Props, 'matrix'>) {
  const others = waves.filter(({ id, programme }) => id !== wave.id && programme.id === wave.programme.id);
  const compared = isCompared({ ...view, wave: wave.id });
  return (
    <>
      {others.length ? <ChoiceField label="Compare with wave" value={view.againstWave} choices={waveChoices(others)} all="No other wave" onChange={(againstWave) => change({ againstWave })} /> : null}
      <ChoiceField label="Compare with source" value={view.againstSource} choices={sourceChoices.filter(({ id }) => id !== view.source || view.againstWave)} all="No other source" onChange={(againstSource) => change({ againstSource })} />
      <label className="only">
        <input type="checkbox" checked={compared && view.differing} disabled={!compared} onChange={(event) => change({ differing: event.target.checked ? 'true' : '' })} /> Show only what differs
      </label>
    </>
  );
}

type MeasureProps = { label: string; value: string; measures: Matrix['measures']; onChange(code: string): void };

/** What the cells say, where a survey asks several things of the same columns. */
function MeasureField({ label, value, measures, onChange }: MeasureProps) {
  if (measures.length === 0) return null;
  const known = measures.some(({ code }) => code === value);
  return <ChoiceField label={label} value={value} choices={measures.map(({ code, label: name }) => ({ id: code, name }))} {...(known ? {} : { all: 'Choose' })} onChange={onChange} />;
}

function waveChoices(waves: readonly ExplorerWave[]) {
  const several = new Set(waves.map(({ programme }) => programme.id)).size > 1;
  return waves.map(({ id, name, state, programme }) => ({ id, name: `${several ? `${programme.name}: ` : ''}${name} (${waveStateNames[state].toLowerCase()})` }));
}
