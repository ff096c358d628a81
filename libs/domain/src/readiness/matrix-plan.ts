// What does each column of a heatmap show, and which letter stands for what?
import { questionsOf, leadTimeMeasure, type Definition } from '../surveys/index.js';
import { leadTimeBands } from './lead-times.js';
import { legendOf, type LegendEntry } from './legend.js';
import { matrixMeasures, type MatrixMeasure } from './measures.js';
import type { ObservationSource } from './observation.js';

/** A column: a level, or an indicator of a level. */
export interface PlannedColumn {
  code: string;
  kind: 'level' | 'indicator';
}

/** What a cell of a column is looked up by. */
export interface Lookup {
  measure: string;
  subject: string;
}

const returned: MatrixMeasure = { code: 'returned', label: 'Whether it came', subjects: [], choices: [{ code: 'returned', label: 'Returned' }, { code: 'not-returned', label: 'Not returned' }] };
const delivered: MatrixMeasure = {
  code: 'delivered', label: 'What came', subjects: [], choices: [{ code: 'complete', label: 'Delivered whole' }, { code: 'partly', label: 'Delivered in part' }, { code: 'none', label: 'Returned without it' }],
};

/** Can this survey tell lead times about levels (that of the organisation), or about indicators (where it is unable)? */
function asksLeadTime(definition: Definition, kind: PlannedColumn['kind']): boolean {
  const questions = questionsOf(definition);
  return kind === 'level' ? questions.some(({ measure, type }) => measure === leadTimeMeasure && type === 'number') : questions.some(({ type, allows = [] }) => type === 'grid' && allows.includes('unable'));
}

/** The measures that a survey can show over columns of a kind, in the order of the survey, lead times last. */
export function measuresOver(definition: Definition, columns: readonly PlannedColumn[]): MatrixMeasure[] {
  const measures = matrixMeasures(definition, new Set(columns.map(({ code }) => code)));
  const kind = columns[0]?.kind;
  if (!kind || !asksLeadTime(definition, kind) || measures.some(({ code }) => code === leadTimeMeasure)) return measures;
  return [...measures, { code: leadTimeMeasure, label: 'Lead time', subjects: columns.map(({ code }) => code), choices: leadTimeBands.map(({ code, label }) => ({ code, label })) }];
}

/** The measure that the columns of a kind show, as declared or by what returns evidence. */
export function shownMeasure(source: ObservationSource, kind: PlannedColumn['kind'], declared: MatrixMeasure): MatrixMeasure {
  if (source !== 'evidenced') return declared;
  return kind === 'level' ? returned : delivered;
}

/** How the cell of a column is found: the lead time of a level is that of the organisation. */
export function lookupOf({ code, kind }: PlannedColumn, measure: string): Lookup {
  return { measure, subject: kind === 'level' && measure === leadTimeMeasure ? 'organisation' : code };
}

/** One legend for all that is shown: a letter for each choice of each measure, each measure once, then the fixed letters. */
export function legendOfAll(measures: readonly MatrixMeasure[]): LegendEntry[] {
  const choices = new Map(measures.flatMap(({ code: measure, choices: own }) => own.map(({ code, label }) => [`${measure}|${code}`, { code, label, measure }])));
  return legendOf([...choices.values()]);
}

/** What returns evidence of levels and indicators, as a heatmap of both has it in letters and words. */
export const evidenceLegend: readonly LegendEntry[] = legendOfAll([returned, delivered]);
