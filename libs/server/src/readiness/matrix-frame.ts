import { legendOfAll, lookupOf, measuresOver, protectionKey, protectionsOf, shownMeasure, standingOfEntry, type LegendEntry, type MatrixMeasure, type ObservationSource, type Protection } from '@muster/domain/readiness';
import type { Definition } from '@muster/domain/surveys';
import { Problem } from '@muster/platform';
import type { MatrixArgs } from './matrix.args.js';
import type { CellsWanted } from './matrix-cells.js';
import type { MatrixColumn, MatrixLegend } from './matrix.types.js';

type Kind = 'level' | 'indicator';

/** What the columns of one kind say by declaration: the measure chosen, of those that there are. */
interface Block {
  kind: Kind;
  measures: MatrixMeasure[];
  chosen: MatrixMeasure;
}

/** The columns of a heatmap with what they say, and the one legend for all of it. */
export interface MatrixFrame {
  columns: MatrixColumn[];
  blocks: Block[];
  legend: LegendEntry[];
}

const usual: Readonly<Record<Kind, string>> = { level: 'rag', indicator: 'source' };
const kinds: readonly Kind[] = ['level', 'indicator'];
const ofKind = (columns: readonly MatrixColumn[], kind: Kind): MatrixColumn[] => columns.filter((column) => String(column.kind) === kind);

/** What a heatmap shows, for the definitions and sources of its sides. Refuses (MEASURE_UNKNOWN) a measure that the wave does not ask over these columns. */
export function frameOf(columns: MatrixColumn[], { measure, indicatorMeasure }: Pick<MatrixArgs, 'measure' | 'indicatorMeasure'>, { definition, sources }: { definition: Definition; sources: readonly ObservationSource[] }): MatrixFrame {
  const there = kinds.filter((kind) => ofKind(columns, kind).length > 0);
  const wanted = { level: measure, indicator: there.length > 1 ? indicatorMeasure : measure ?? indicatorMeasure };
  const evidenceAlone = sources.every((source) => source === 'evidenced');
  const blocks = (there.length > 0 ? there : ['level' as const]).flatMap((kind): Block[] => {
    const measures = measuresOver(definition, ofKind(columns, kind).map(({ code }) => ({ code, kind })));
    const chosen = measures.find(({ code }) => code === (wanted[kind] ?? usual[kind])) ?? (evidenceAlone ? shownMeasure('evidenced', kind, measures[0]!) : undefined);
    if (!chosen && there.length > 1 && wanted[kind] === undefined) return [];
    return [{ kind, measures, chosen: chosen ?? refuse(wanted[kind] ?? usual[kind], measures) }];
  });
  if (blocks.length === 0) refuse(usual.level, []);
  const shown = columns.filter((column) => blocks.some(({ kind }) => kind === String(column.kind)));
  return { columns: shown, blocks, legend: legendOfAll(sources.flatMap((source) => blocks.map(({ kind, chosen }) => shownMeasure(source, kind, chosen)))) };
}

function refuse(wanted: string, measures: readonly MatrixMeasure[]): never {
  const known = measures.map(({ code }) => code);
  throw new Problem({ code: 'MEASURE_UNKNOWN', message: `This wave does not ask ${wanted} over these columns. It asks: ${known.join(', ') || 'none'}.`, details: { measures: known } });
}

/** How the cells of a frame are found on a side. */
export function wantedOf({ columns, blocks, legend }: MatrixFrame, source: ObservationSource): CellsWanted {
  const measures = new Map(blocks.map(({ kind, chosen }) => [kind, shownMeasure(source, kind, chosen).code]));
  return {
    columns: columns.map(({ code, kind }) => lookupOf({ code, kind: kind as Kind }, measures.get(kind as Kind)!)),
    legend: legend.flatMap(({ kind, measure, code, letter }) => (kind === 'value' ? [{ measure: measure!, code, letter }] : [])),
  };
}

/** What is protected of the columns of a frame; null for a column that is open. What came is open: it says nothing that a survey protects. */
export function protectionOf(definition: Definition, { columns }: CellsWanted): (Protection | null)[] {
  const protections = protectionsOf(definition);
  return columns.map(({ measure, subject }) => protections.get(protectionKey(measure, subject)) ?? null);
}

/** The legend as it travels. */
export function legendShown(legend: readonly LegendEntry[]): MatrixLegend[] {
  return legend.map((entry) => ({ letter: entry.letter, code: entry.code, label: entry.label, meaning: entry.meaning, kind: entry.kind, standing: standingOfEntry(entry) }) as MatrixLegend);
}
