import { Injectable } from '@nestjs/common';
import { isTooFew, protectionKey } from '@muster/domain/readiness';
import type { FigureCount } from '@muster/domain/reports';
import { choicesOf, questionsOf, rowsOf, type Definition, type Question } from '@muster/domain/surveys';
import { Operation } from '@muster/platform';
import { IndicatorsService } from '../indicators/index.js';
import { DisclosureService, ReadinessService } from '../readiness/index.js';
import { Definitions } from '../surveys/index.js';

type Counted = { subject: string; code: string; count: number };

/** A wave whose answers are counted: its version says what could be answered, its framework names the subjects. */
export interface CountedWave {
  id: string;
  versionId: string;
  frameworkId: string | null;
}

/** The counts behind a figure of a measure: every choice of every subject, in the order of the survey, also those that nobody gave. */
@Injectable()
export class FigureCounts {
  constructor(
    private readonly operation: Operation,
    private readonly definitions: Definitions,
    private readonly indicators: IndicatorsService,
    private readonly readiness: ReadinessService,
    private readonly disclosure: DisclosureService,
  ) {}

  /** How many authorities of each region answered a wave, of all that were asked. */
  async byRegion(waveId: string): Promise<FigureCount[]> {
    const rates = await this.readiness.rates(waveId);
    return (rates?.regions ?? []).map(({ region, rate }) => ({ group: '', groupLabel: '', code: region.code, label: region.name, count: rate.numerator, base: rate.denominator }));
  }

  /** The counts of a measure. Those of a question whose small counts are protected are left out where fewer than the smallest base answered, for whoever may not see every single answer. */
  async of({ id, versionId, frameworkId }: CountedWave, measure: string): Promise<FigureCount[]> {
    const counted = await this.operation.sql<Counted>(COUNTS, [id, measure]);
    const bases = new Map((await this.operation.sql<{ subject: string; base: number }>(BASES, [id, measure])).map(({ subject, base }) => [subject, base]));
    const labels = await this.subjectNames(frameworkId);
    const how = new Map(counted.map(({ subject, code, count }) => [`${subject}|${code}`, count]));
    const covered = await this.disclosure.covered({ id, versionId });
    const asked = places(await this.definitions.of(versionId), measure).filter(({ subject }) => !isTooFew(covered.get(protectionKey(measure, subject)), bases.get(subject) ?? 0));
    return asked.map(({ subject, code, label }) => (
      { group: subject, groupLabel: labels.get(subject) ?? subject, code, label, count: how.get(`${subject}|${code}`) ?? 0, base: bases.get(subject) ?? 0 }));
  }

  /** The names of the levels and indicators of a framework, by their codes. */
  async subjectNames(frameworkId: string | null): Promise<Map<string, string>> {
    const framework = await this.indicators.framework(frameworkId);
    return new Map([...(framework?.levels ?? []), ...(framework?.indicators ?? [])].map(({ code, name }) => [code, name]));
  }
}

function places(definition: Definition, measure: string): { subject: string; code: string; label: string }[] {
  const subjects = (question: Question) => (question.type === 'grid' ? rowsOf(question).map(({ code }) => code) : [question.subject ?? 'organisation']);
  return questionsOf(definition).filter((question) => question.measure === measure)
    .flatMap((question) => subjects(question).flatMap((subject) => choicesOf(question).map(({ code, text }) => ({ subject, code, label: text.en }))));
}

const COUNTS = `select subject, code, count(distinct organisation_id)::int as count from observation where wave_id = $1 and source = 'declared' and measure = $2 and code is not null group by subject, code`;
const BASES = `select subject, count(distinct organisation_id)::int as base from observation where wave_id = $1 and source = 'declared' and measure = $2 group by subject`;
