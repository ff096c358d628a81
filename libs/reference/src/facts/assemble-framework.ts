// What do the checked rows say about the PLO framework and what hangs on it?
import type { Blocker, CodedLabel, Facts, Indicator, Metric } from './facts.js';
import { ETHNICITY_LIST } from './framework-rules.js';
import { grouped } from './row-rules.js';
import type { Tables } from './tables.js';

type IndicatorRow = Tables['indicators'][number];

/** The part of the facts that is about the framework, from rows that have passed every rule. */
export function assembleFramework(tables: Tables): Pick<Facts, 'systems' | 'ethnicityCodes' | 'framework' | 'blockers'> {
  return {
    systems: tables.systems.map((row) => ({
      code: row.id, product: row.product, provider: row.provider, formerly: row.former_names_or_providers, status: row.status, evidence: row.evidence,
    })),
    ethnicityCodes: inOrder(tables.ethnicity).map(({ code, label, position }) => ({ code, label, position })),
    framework: {
      code: 'plo', name: 'Public Law Outline',
      levels: inOrder(tables.levels).map(({ code, name, position }) => ({ code, name, position })),
      indicators: assembleIndicators(tables),
    },
    blockers: tables.blockers.map(assembleBlocker),
  };
}

const inOrder = <Row extends { position: number }>(rows: readonly Row[]): Row[] => [...rows].sort((a, b) => a.position - b.position);

function assembleIndicators(tables: Tables): Indicator[] {
  const definitions = new Map(tables.definitions.map((row) => [row.indicator_id, row]));
  const metrics = assembleMetrics(tables);
  return inTableOrder(tables.indicators).map((row, index) => ({
    code: row.id, level: row.level, position: index + 1,
    name: definitions.get(row.id)?.name ?? '', short: definitions.get(row.id)?.short ?? '', definition: definitions.get(row.id)?.definition ?? '',
    collectableWithoutSystemChange: { yes: true, no: false, '': null }[row.collectable_without_system_change],
    recommended: row.recommended, futureSource: row.future_source || null, phase: row.phase || null, note: row.note,
    metrics: metrics.get(row.id) ?? [],
  }));
}

/** The rows of Table 7 in their order, then the added ones in file order. */
function inTableOrder(rows: readonly IndicatorRow[]): IndicatorRow[] {
  const place = (row: IndicatorRow) => row.table7_row ?? rows.length;
  return [...rows].sort((a, b) => place(a) - place(b));
}

function assembleMetrics(tables: Tables): Map<string, Metric[]> {
  const lists = new Map<string, readonly CodedLabel[]>([[ETHNICITY_LIST, tables.ethnicity]]);
  for (const [list, rows] of grouped(tables.codes, (row) => row.list)) lists.set(list, inOrder(rows));
  const metric = ({ position, name, kind, unit, codes }: Tables['metrics'][number]): Metric =>
    ({ position, name, kind, unit, codes: (lists.get(codes) ?? []).map(({ code, label }) => ({ code, label })) });
  const byIndicator = grouped(inOrder(tables.metrics), (row) => row.indicator_id);
  return new Map([...byIndicator].map(([indicator, rows]) => [indicator, rows.map(metric)]));
}

function assembleBlocker({ indicator_id: indicator, level, blocker, solution, priority, rank, cause, actor, barriers }: Tables['blockers'][number]): Blocker {
  return { code: `${priority}-${rank ?? indicator}`, indicator, level, blocker, solution, priority, rank, cause: cause || null, actor: actor || null, barriers };
}
