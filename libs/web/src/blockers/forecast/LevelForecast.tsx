import { Suspense } from 'react';
import { StackedChart } from '../../charts/index.js';
import { Loading, Section, Tag } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { dayInWords, rateInWords } from '../../words/index.js';
import { bandFills, bandNames, dayRows, shownBands, targetsAt, type DayRow, type LevelFacts } from './bands.js';

type Props = { level: LevelFacts; days: readonly string[]; answered: number; isSupposed: boolean };
type Target = LevelFacts['targets'][number];

/** One level: its targets in words, the stacked share by quarter, and the table with the same numbers. */
export function LevelForecast({ level, days, answered, isSupposed }: Props) {
  const bands = shownBands(level);
  const rows = dayRows(days, bands, level.asDeclared);
  const chart = bands.map(({ band, values }) => ({ name: bandNames[band], values, fill: bandFills[band] }));
  const marks = days.map((day, place) => targetsAt(level.targets, day, days[place - 1]));
  const labels = days.map((day, place) => `${dayInWords(day)}${marks[place]!.length > 0 ? ' ◆ target' : ''}`);
  return (
    <Section title={level.name}>
      {level.targets.map((target) => (
        <TargetLine key={target.target.dueOn} it={target} isSupposed={isSupposed} />
      ))}
      <Suspense fallback={<Loading what="Loading the chart" />}>
        <StackedChart label={`Stacked chart of authorities by when they expect to be ready for ${level.name}, by quarter. The table has the same numbers.`} days={labels} bands={chart} most={answered} />
      </Suspense>
      <DataTable caption={`${level.name}: authorities by when they expect to be ready, by quarter, of ${answered} that answered`} columns={columnsOf(bands.map(({ band }) => bandNames[band]), { answered, isSupposed, days, targets: level.targets })} rows={rows} keyOf={({ on }) => on} />
    </Section>
  );
}

function TargetLine({ it: { target, ready, asDeclared }, isSupposed }: { it: Target; isSupposed: boolean }) {
  const met = (ready.percentage ?? 0) >= target.share;
  return (
    <p>
      <Tag tone={met ? 'green' : 'red'}>{met ? 'Target met' : 'Target missed'}</Tag> {target.label}: {target.share}% by {dayInWords(target.dueOn)}. Expected by then: <strong>{rateInWords(ready)}</strong> authorities that answered
      {isSupposed ? `; ${rateInWords(asDeclared)} without what is supposed` : ''}.
    </p>
  );
}

type Shown = { answered: number; isSupposed: boolean; days: readonly string[]; targets: readonly Target[] };

function columnsOf(names: readonly string[], { answered, isSupposed, days, targets }: Shown): Column<DayRow>[] {
  const share = (number: number) => (answered === 0 ? String(number) : `${number} (${((number * 100) / answered).toFixed(1)}%)`);
  const mark = (on: string) => targetsAt(targets, on, days[days.indexOf(on) - 1]).map(({ target }) => `◆ ${target.label}`).join(', ');
  return [
    { label: 'By', cell: ({ on }) => <>{dayInWords(on)} {mark(on) ? <span className="quiet">{mark(on)}</span> : null}</> },
    ...names.map((label, place): Column<DayRow> => ({ label, numeric: true, cell: ({ values }) => values[place] })),
    { label: 'Ready by then', numeric: true, cell: ({ ready }) => share(ready) },
    ...(isSupposed ? [{ label: 'As declared', numeric: true, cell: ({ asDeclared }: DayRow) => share(asDeclared) }] : []),
  ];
}
