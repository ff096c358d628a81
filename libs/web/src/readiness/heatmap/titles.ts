// What is a view called, and what does each of its cells say?
import type { Looks } from './looks.js';
import type { AuthorityRow, Matrix } from './matrix.js';
import type { ExplorerChoices } from './useChoices.js';
import { captionOf, type View } from './view.js';
import { cellInWords, comparisonInWords, sourceWords } from './words.js';

const columnWords: Record<View['columns'], string> = { BOTH: 'level and indicator', LEVEL: 'level', INDICATOR: 'indicator' };
const rowWords: Record<View['rows'], string> = { AUTHORITY: 'authority', REGION: 'region', SYSTEM: 'system' };

/** The caption of a view: the wave, what is shown of whom, whose word it is, what narrows it, and its base. */
export function titleOf(view: View, matrix: Matrix, choices: ExplorerChoices): string {
  const compared = matrix.against ? `, compared with ${matrix.against.wave.id === matrix.wave.id ? sourceWords[matrix.against.source] : matrix.against.wave.name}` : '';
  const what = `${matrix.wave.name}: ${rowWords[view.rows]} by ${columnWords[view.columns]}, ${measuresOf(matrix)}, ${sourceWords[matrix.source]}${compared}`;
  return captionOf(what, matrix, narrowedBy(view, choices));
}

function measuresOf({ source, measure, measures, indicatorMeasure, indicatorMeasures }: Matrix): string {
  if (source === 'EVIDENCED') return 'what came';
  const labels = [measures.find(({ code }) => code === measure)?.label, indicatorMeasures.find(({ code }) => code === indicatorMeasure)?.label];
  return labels.flatMap((label) => label?.toLowerCase() ?? []).join(' and ') || 'readiness';
}

function narrowedBy(view: View, choices: ExplorerChoices): string[] {
  const nameOf = (of: readonly { id: string; name: string }[], id: string) => of.find((one) => one.id === id)?.name ?? id;
  const parts = [
    view.region && nameOf(choices.regions, view.region), view.system && nameOf(choices.systems, view.system), view.type && view.type.toLowerCase(),
    view.neighboursOf && `neighbours of ${nameOf(choices.authorities, view.neighboursOf)}`, view.state && 'by answer', view.search && `“${view.search}”`,
  ];
  return parts.filter((part) => part !== '');
}

/** The words of the cells of a matrix: of one, or of the two sides of a comparison. */
export function wordsFor(matrix: Matrix, looks: Looks): (row: AuthorityRow, column: number) => string {
  const { against, source, wave, columns } = matrix;
  const several = against !== null && against !== undefined && against.wave.id !== wave.id;
  return ({ name, cells, other }, column) => {
    const columnName = columns[column]?.name ?? '';
    const after = { label: looks.of(cells.charAt(column)).label, source, ...(several ? { wave: wave.name } : {}) };
    if (!against || typeof other !== 'string') return cellInWords(name, columnName, after);
    const before = { label: looks.of(other.charAt(column)).label, source: against.source, ...(several ? { wave: against.wave.name } : {}) };
    return comparisonInWords({ row: name, column: columnName, before, after });
  };
}
