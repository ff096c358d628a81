// Do levels, indicators, metrics, code lists and blockers fit together?
import type { FactProblem } from './refusal.js';
import { grouped, keysMustDiffer, numbersMustRun, rowsMust } from './row-rules.js';
import type { Tables } from './tables.js';

/** The code list that has a table of its own (Common Basic Data Set). */
export const ETHNICITY_LIST = 'cbds-ethnicity';

/** Everything that is wrong in the framework and in what hangs on it; empty when it fits. */
export function frameworkProblems(tables: Tables): FactProblem[] {
  return [...listProblems(tables), ...indicatorProblems(tables), ...metricProblems(tables), ...codeProblems(tables), ...blockerProblems(tables)];
}

function listProblems({ levels, systems, ethnicity }: Tables): FactProblem[] {
  return [
    ...keysMustDiffer(levels, (row) => row.code),
    ...numbersMustRun(levels, { group: () => 'the list of levels', number: (row) => row.position }),
    ...keysMustDiffer(systems, (row) => row.id),
    ...keysMustDiffer(ethnicity, (row) => row.code),
    ...numbersMustRun(ethnicity, { group: () => 'the list of ethnicity codes', number: (row) => row.position }),
  ];
}

function indicatorProblems({ levels, indicators, definitions }: Tables): FactProblem[] {
  const known = new Set(levels.map((row) => row.code));
  const ids = new Set(indicators.map((row) => row.id));
  const defined = new Set(definitions.map((row) => row.indicator_id));
  const inTable7 = indicators.filter((row) => row.table7_row !== null);
  return [
    ...keysMustDiffer(indicators, (row) => row.id),
    ...rowsMust(indicators, (row) => row.level === null || known.has(row.level) ? null : `level ${row.level} is not in plo-levels.csv`),
    ...rowsMust(indicators, (row) => (row.level === null) === (row.table7_row === null) ? null : 'an indicator has both a level and a row of Table 7, or neither'),
    ...numbersMustRun(inTable7, { group: () => 'Table 7', number: (row) => row.table7_row ?? 0 }),
    ...rowsMust(indicators, (row) => defined.has(row.id) ? null : `indicator ${row.id} has no definition in plo-definitions.csv`),
    ...keysMustDiffer(definitions, (row) => row.indicator_id),
    ...keysMustDiffer(definitions, (row) => row.short),
    ...rowsMust(definitions, (row) => ids.has(row.indicator_id) ? null : `indicator ${row.indicator_id} is not in plo-indicators.csv`),
  ];
}

/** Each indicator has as many metrics as plo-indicators.csv names for it, separated by semicolons. */
function metricProblems({ indicators, metrics, codes }: Tables): FactProblem[] {
  const ids = new Set(indicators.map((row) => row.id));
  const lists = new Set([ETHNICITY_LIST, ...codes.map((row) => row.list)]);
  const byIndicator = grouped(metrics, (row) => row.indicator_id);
  return [
    ...rowsMust(metrics, (row) => ids.has(row.indicator_id) ? null : `indicator ${row.indicator_id} is not in plo-indicators.csv`),
    ...numbersMustRun(metrics, { group: (row) => `indicator ${row.indicator_id}`, number: (row) => row.position }),
    ...keysMustDiffer(metrics, (row) => `metric ${row.name} of ${row.indicator_id}`),
    ...rowsMust(metrics, (row) => (row.kind === 'code') === (row.codes !== '') ? null : 'a metric names a code list when, and only when, its kind is code'),
    ...rowsMust(metrics, (row) => row.codes === '' || lists.has(row.codes) ? null : `code list ${row.codes} is not in plo-codes.csv`),
    ...rowsMust(indicators, (row) => {
      const due = row.metrics.split(';').length;
      const found = byIndicator.get(row.id)?.length ?? 0;
      return due === found ? null : `indicator ${row.id} names ${due} metrics, plo-metrics.csv has ${found}`;
    }),
  ];
}

function codeProblems({ codes, metrics }: Tables): FactProblem[] {
  const used = new Set(metrics.map((row) => row.codes));
  return [
    ...keysMustDiffer(codes, (row) => `code ${row.code} of list ${row.list}`),
    ...numbersMustRun(codes, { group: (row) => `code list ${row.list}`, number: (row) => row.position }),
    ...rowsMust(codes, (row) => used.has(row.list) ? null : `code list ${row.list} is used by no metric`),
    ...rowsMust(codes, (row) => row.list === ETHNICITY_LIST ? `code list ${ETHNICITY_LIST} has its own file` : null),
  ];
}

/** Ranks run 1, 2, 3 … within must, should and could; what is not a blocker (na) has no rank. */
function blockerProblems({ blockers, indicators }: Tables): FactProblem[] {
  const levelOf = new Map(indicators.map((row) => [row.id, row.level]));
  const ranked = blockers.filter((row) => row.priority !== 'na' && row.rank !== null);
  return [
    ...rowsMust(blockers, (row) => levelOf.has(row.indicator_id) ? null : `indicator ${row.indicator_id} is not in plo-indicators.csv`),
    ...rowsMust(blockers, (row) => !levelOf.has(row.indicator_id) || levelOf.get(row.indicator_id) === row.level ? null
      : `level ${row.level} is not the level of ${row.indicator_id}`),
    ...rowsMust(blockers, (row) => (row.priority === 'na') === (row.rank === null) ? null : 'a blocker has a rank when, and only when, its priority is must, should or could'),
    ...rowsMust(blockers, (row) => [row.cause === '', row.actor === '', row.barriers.length === 0].every((absent) => absent === (row.priority === 'na')) ? null
      : 'a blocker has a cause, an actor and barriers when, and only when, its priority is must, should or could'),
    ...numbersMustRun(ranked, { group: (row) => `priority ${row.priority}`, number: (row) => row.rank ?? 0 }),
    ...keysMustDiffer(blockers.filter((row) => row.priority === 'na'), (row) => `na of ${row.indicator_id}`),
  ];
}
