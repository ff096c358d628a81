// What is a view called, and what does each of its cells say?
import type { Looks } from './looks.js';
import type { AuthorityRow, Matrix } from './matrix.js';
import type { ExplorerChoices } from './useChoices.js';
import { relationOf } from './relation.js';
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

/** Are two questions compared: what was said, and what came? */
export const comparesMeasures = ({ source, against }: Pick<Matrix, 'source' | 'against'>): boolean => Boolean(against) && (source === 'EVIDENCED') !== (against!.source === 'EVIDENCED');

/** The words of the cells of a matrix: of one, or of the two sides of a comparison. */
export function wordsFor(matrix: Matrix, looks: Looks): (row: Pick<AuthorityRow, 'name' | 'cells' | 'other'>, column: number) => string {
  const { against, source, wave, columns } = matrix;
  const several = Boolean(against) && against!.wave.id !== wave.id;
  const acrossMeasures = comparesMeasures(matrix);
  return ({ name, cells, other }, column) => {
    const columnName = columns[column]?.name ?? '';
    const now = looks.of(cells.charAt(column));
    const after = { label: now.label, source, ...(several ? { wave: wave.name } : {}) };
    if (!against || typeof other !== 'string') return cellInWords(name, columnName, after);
    const then = looks.of(other.charAt(column));
    const before = { label: then.label, source: against.source, ...(several ? { wave: against.wave.name } : {}) };
    return comparisonInWords({ cell: `${name}, ${columnName}`, relation: relationOf({ now, then, acrossMeasures }), before, after });
  };
}
