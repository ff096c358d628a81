import { Injectable } from '@nestjs/common';
import type { ObservationSource } from '@muster/domain/readiness';
import { likeText, notFound, Operation } from '@muster/platform';
import type { Region } from '../organisations/index.js';
import { Definitions, WavesService, type Wave } from '../surveys/index.js';
import { EVIDENCE_ROUNDS, type EvidenceRound } from './evidence-rows.js';
import { frameOf, legendShown, protectionOf, wantedOf, type MatrixFrame } from './matrix-frame.js';
import { FRAME, ROWS } from './matrix-rows.js';
import { MatrixSides, type AskedRow, type Side } from './matrix-sides.js';
import { at, comparisonOf, countedBy, countsShown, coverRows, isIn, Letters, onlyDiffering, type OpenRow, type Secrecy } from './matrix-shown.js';
import { ObservationSourceName, type MatrixArgs, type MatrixFilter } from './matrix.args.js';
import type { MatrixColumn, MatrixCounts, MatrixRow, ReadinessMatrix } from './matrix.types.js';

type Known = { columns: MatrixColumn[]; regions: Region[] | null; types: string[]; systems: { code: string; name: string }[] };
type Asked = Pick<MatrixRow, 'id' | 'responseId' | 'name' | 'code' | 'gssCode' | 'type' | 'region'> & AskedRow;
type View = { wave: Wave; frame: MatrixFrame; shown: Side; against: (Side & { wave: Wave }) | null; known: Known; rounds: EvidenceRound[]; filter: MatrixFilter };

const plain = (source: ObservationSourceName): ObservationSource => source;
const HIDDEN = 'Single answers to some of these questions are not shown, and neither are counts from which they could be worked out.';

/** The explorer: who is ready for what, by authority, region and system, in one wave and against another or another source. Everything comes from what the actor may see. */
@Injectable()
export class MatrixService {
  constructor(private readonly operation: Operation, private readonly waves: WavesService, private readonly definitions: Definitions, private readonly sides: MatrixSides) {}

  /** The heatmap of a wave; null when there is no such wave. Refuses a measure that the wave does not ask in this way (MEASURE_UNKNOWN) and a wave to compare with that is not there or of another programme (NOT_FOUND). */
  async matrix(args: MatrixArgs): Promise<ReadinessMatrix | null> {
    const wave = await this.waves.find(args.waveId);
    if (!wave) return null;
    this.operation.mustBeAble('readiness.see', { programmeId: wave.programme.id });
    const view = await this.view(wave, args);
    const rows = await this.rows(view);
    return this.shown(view, rows);
  }

  private async view(wave: Wave, args: MatrixArgs): Promise<View> {
    const source = args.source ?? ObservationSourceName.DECLARED;
    const other = args.against && { wave: await this.otherWave(wave, args.against.waveId), source: args.against.source ?? source };
    const [known] = await this.operation.sql<Known>(FRAME, [wave.id, wave.programme.frameworkId, args.columns, args.filter?.level ?? null]);
    const definition = await this.definitions.of(wave.versionId);
    const sources = [source, ...(other ? [other.source] : [])].map(plain);
    const frame = frameOf(known!.columns, args, { definition, sources });
    const rounds = sources.includes('evidenced') ? await this.operation.sql<EvidenceRound>(EVIDENCE_ROUNDS, [wave.programme.id, args.collectionId ?? null]) : [];
    const side = (of: { wave: Wave; source: ObservationSourceName }): Side => (
      { waveId: of.wave.id, source: of.source, rounds: rounds.map(({ roundId }) => roundId), wanted: wantedOf(frame, plain(of.source)), region: args.filter?.region ?? null });
    return { wave, frame, shown: side({ wave, source }), against: other ? { ...side(other), wave: other.wave } : null, known: known!, rounds, filter: args.filter ?? {} };
  }

  private async otherWave(wave: Wave, id: string | undefined): Promise<Wave> {
    const other = id ? await this.waves.find(id) : wave;
    if (!other || other.programme.id !== wave.programme.id) throw notFound('wave');
    return other;
  }

  /** The authorities that the filters of the roster leave, with their letters; nothing is hidden yet. */
  private async rows({ wave, shown, against, filter }: View): Promise<OpenRow[]> {
    const search = filter.search?.trim() ? likeText(filter.search) : null;
    const asked = await this.operation.sql<Asked>(ROWS, [wave.id, filter.region ?? null, search, filter.type ?? null, filter.neighboursOf ?? null]);
    const said = await this.sides.shown(asked, shown);
    const then = against && (await (against.waveId === wave.id ? this.sides.shown(asked, against) : this.sides.elsewhere(asked, against)));
    const open = this.openness(wave.programme.id);
    const rows = asked.map(({ submissionId, ...row }): OpenRow => {
      const { cells, moderated, system } = said.get(row.id)!;
      return { ...row, system, cells, moderated, other: then?.get(row.id)?.cells ?? null, answered: submissionId !== null, open: open(row) };
    });
    return filter.system ? rows.filter(({ system }) => system === filter.system) : rows;
  }

  /** Whose single answers the actor may see, however a question is protected: whoever may see the response. */
  private openness(programmeId: string): (row: { region: string | null; id: string }) => boolean {
    const byRegion = new Map<string | null, boolean>();
    return ({ region, id }) => {
      const known = byRegion.get(region) ?? this.operation.allowed(['response.see'], { programmeId, region: region ?? undefined, organisationId: id }).length > 0;
      byRegion.set(region, known);
      return known;
    };
  }

  private async shown(view: View, all: OpenRow[]): Promise<ReadinessMatrix> {
    const { wave, frame, known, filter, against } = view;
    const letters = new Letters(frame.legend);
    const protections = await this.protections(view);
    const inState = coverRows(all, protections).filter((row) => !filter.state || isIn(filter.state, row));
    const { rows, places } = filter.differing && against ? onlyDiffering(inState, frame.columns, letters) : { rows: inState, places: frame.columns.map((_, place) => place) };
    const chosen = new Set(rows.map(({ id }) => id));
    const counted = this.counted(view, all.filter(({ id }) => chosen.has(id)).map((row) => at(row, places)), places.map((place) => protections[place] ?? null));
    const [first, second] = frame.blocks;
    return {
      wave, source: view.shown.source, measure: first!.chosen.code, measures: first!.measures, indicatorMeasure: second?.chosen.code ?? null, indicatorMeasures: second?.measures ?? [],
      columns: places.map((place) => frame.columns[place]!), legend: legendShown(frame.legend), ...counted,
      rows: rows.map((row): MatrixRow => ({ ...row, readiness: letters.readyIn(row.cells) })),
      against: against && { wave: against.wave, source: against.source, ...comparisonOf(rows, letters) },
      evidence: view.rounds, types: known.types, suppression: protections.some((one) => one !== null) && all.some(({ open }) => !open) ? HIDDEN : null,
      total: rows.length, answered: rows.filter(({ answered }) => answered).length, asAt: this.operation.now,
    };
  }

  /** A column is protected as its question is in the wave shown, and where another wave is compared, as it is there. */
  private async protections({ wave, shown, against }: View): Promise<ReturnType<typeof protectionOf>> {
    const own = protectionOf(await this.definitions.of(wave.versionId), shown.wanted);
    if (!against) return own;
    const other = protectionOf(await this.definitions.of(against.wave.versionId), against.wanted);
    return own.map((protection, place) => protection ?? other[place] ?? null);
  }

  /** Counts are those of the letters as they are, and hidden by rule from whoever may not see every authority's single answers. */
  private counted({ frame: { legend }, known, filter }: View, rows: OpenRow[], protections: readonly (string | null)[]): Pick<ReadinessMatrix, 'regions' | 'systems' | 'overall'> {
    const mayAll = rows.every(({ open }) => open);
    const narrowed = (['system', 'type', 'neighboursOf', 'state', 'search', 'differing'] as (keyof MatrixFilter)[]).some((name) => filter[name]);
    const secrecy = (few: Secrecy) => protections.map((protection): Secrecy => (mayAll || protection === null ? 'none' : protection === 'small-count' && !narrowed ? few : narrowed || few === 'all' ? 'all' : 'none'));
    const regions = known.regions ?? [];
    const systems = known.systems ?? [];
    const [overall] = countedBy(rows, () => 'all', { legend, groups: ['all'] });
    const byRegion = countsShown(countedBy(rows, ({ region }) => region, { legend, groups: regions.map(({ code }) => code) }), overall!, { legend, secrecy: secrecy('few') });
    const bySystem = countsShown(countedBy(rows, ({ system }) => system, { legend, groups: systems.map(({ code }) => code) }), overall!, { legend, secrecy: secrecy('all') });
    return {
      regions: byRegion.groups.flatMap((group, place) => (group.total ? [{ ...group, region: regions[place]! }] : [])),
      systems: bySystem.groups.flatMap((group: MatrixCounts, place) => (group.total ? [{ ...group, ...systems[place]! }] : [])),
      overall: byRegion.overall,
    };
  }
}
