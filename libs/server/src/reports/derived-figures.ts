import { Injectable } from '@nestjs/common';
import type { DerivedRows } from '@muster/domain/reports';
import type { Programme } from '../programmes/index.js';
import type { Wave } from '../surveys/index.js';
import { BlockerFigures } from './blocker-figures.js';
import { ReadinessFigures } from './readiness-figures.js';
import { RecommendationFigures } from './recommendation-figures.js';

/** What a derived figure is about. A figure of a wave has one. */
export interface DerivedAbout {
  programme: Programme;
  wave: Wave | null;
}

type Deriving = (about: DerivedAbout) => Promise<DerivedRows>;

/** The figures whose rows other concepts conclude, each by its name. */
@Injectable()
export class DerivedFigures {
  private readonly deriving: Readonly<Record<string, Deriving>>;

  constructor(readiness: ReadinessFigures, recommendations: RecommendationFigures, blockers: BlockerFigures) {
    this.deriving = {
      capability: ({ wave }) => readiness.capability(wave!),
      gap: ({ wave }) => readiness.gap(wave!),
      'feasible-indicators': ({ programme, wave }) => recommendations.feasible(programme, wave!),
      'recommended-dataset': ({ programme }) => recommendations.dataset(programme),
      'ranked-blockers': ({ programme }) => blockers.ranked(programme),
      leverage: ({ programme, wave }) => blockers.leverage(programme, wave!),
      forecast: ({ programme, wave }) => blockers.forecast(programme, wave!),
    };
  }

  /** The rows of a figure. The caller must have decided who may see it. */
  of(name: string, about: DerivedAbout): Promise<DerivedRows> {
    return this.deriving[name]!(about);
  }
}
