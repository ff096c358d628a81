import { Injectable } from '@nestjs/common';
import { asAt } from '@muster/domain/kernel';
import { buildFigure, figureDefinitions, figureNamed, type DerivedRows, type FigureDefinition } from '@muster/domain/reports';
import { Operation, Problem } from '@muster/platform';
import type { Programme } from '../programmes/index.js';
import type { Wave } from '../surveys/index.js';
import { ChasingCounts } from './chasing-counts.js';
import { DerivedFigures } from './derived-figures.js';
import { FigureCounts } from './figure-counts.js';
import { FigureSubjects, type FiguredCollection } from './figure-subjects.js';
import type { Figure, FigureArgs } from './figures.types.js';
import { RoundCounts } from './round-counts.js';

/** What a figure was asked about. */
interface About {
  programme: Programme;
  wave: Wave | null;
  collection: FiguredCollection | null;
}

/** That, with the counts, and what must be said beside them. */
type Counted = About & Omit<DerivedRows, 'notes'> & { notes?: string[] };

/** The named tables of the product, computed at the moment they are asked for. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly operation: Operation,
    private readonly subjects: FigureSubjects,
    private readonly answers: FigureCounts,
    private readonly rounds: RoundCounts,
    private readonly derived: DerivedFigures,
  ) {}

  /** One figure of a wave, a collection or a programme. Refuses a name that is no figure (FIGURE_UNKNOWN, with those that are) and what is not there (NOT_FOUND). */
  async figure(args: FigureArgs): Promise<Figure> {
    const definition = figureNamed(args.name);
    if (!definition) {
      const known = figureDefinitions.map(({ name }) => name);
      throw new Problem({ code: 'FIGURE_UNKNOWN', message: `There is no figure "${args.name}". There are: ${known.join(', ')}.`, details: { known } });
    }
    const { counts, notes = [], columns = definition.columns, ...about } = await this.counted(definition, args);
    return { ...buildFigure({ ...definition, columns }, counts, [...this.notes(about), ...notes]), ...about };
  }

  private counted(definition: FigureDefinition, args: FigureArgs): Promise<Counted> {
    if (definition.about === 'wave') return this.ofWave(definition, args);
    return definition.about === 'collection' ? this.ofCollection(definition, args) : this.ofProgramme(definition, args);
  }

  private async ofWave({ name, measure, derived }: FigureDefinition, args: FigureArgs): Promise<Counted> {
    const wave = await this.subjects.wave(args);
    const { programme } = wave;
    this.operation.mustBeAble('figure.see', { programmeId: programme.id });
    if (derived) return { programme, wave, collection: null, ...await this.derived.of(name, { programme, wave }) };
    const counts = measure === null ? await this.answers.byRegion(wave.id) : await this.answers.of({ ...wave, frameworkId: programme.frameworkId }, measure);
    return { programme, wave, collection: null, counts };
  }

  private async ofCollection(definition: FigureDefinition, args: FigureArgs): Promise<Counted> {
    const { programme, collection } = await this.subjects.collection(args);
    this.operation.mustBeAble('figure.see', { programmeId: programme.id });
    return { programme, wave: null, collection, counts: await this.rounds.of(definition, collection.rounds) };
  }

  private async ofProgramme({ name, derived }: FigureDefinition, args: FigureArgs): Promise<Counted> {
    const programme = await this.subjects.programme(args);
    this.operation.mustBeAble('figure.see', { programmeId: programme.id });
    if (derived) return { programme, wave: null, collection: null, ...await this.derived.of(name, { programme, wave: null }) };
    return { programme, wave: null, collection: null, counts: await new ChasingCounts(this.operation).of(programme.id) };
  }

  private notes({ programme, wave, collection }: About): string[] {
    const about = wave ?? collection;
    const heading = `${programme.name}${about ? `, ${about.name}` : ''}. As at ${asAt(this.operation.now)}.`;
    return programme.invented ? [heading, 'Demonstration: published totals come out as published; the answers and returns of each authority, and everything else, are invented.'] : [heading];
  }
}
