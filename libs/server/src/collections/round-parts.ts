import { Injectable } from '@nestjs/common';
import type { Refusal } from '@muster/domain/kernel';
import { invalid, Operation, Problem } from '@muster/platform';
import type { RoundEntity } from './round.entity.js';
import type { UpdateRoundInput } from './rounds.types.js';

const LEVEL = 'select 1 from level join programme on programme.framework_id = level.framework_id where programme.id = $1 and level.code = $2';
const PUBLISHED = "select 1 from survey_version join survey on survey.id = survey_id where survey_version.id = $1 and programme_id = $2 and survey_version.state = 'published'";

/** What a round is made of, besides its days: its level, its survey, and what must be signed. */
@Injectable()
export class RoundParts {
  constructor(private readonly operation: Operation) {}

  /** The columns of a round as they are asked for. */
  columns({ name, levelCode, target, sharing, surveyVersionId, ...days }: UpdateRoundInput) {
    const { periodFrom, periodTo, opensOn, dueOn, closesOn } = days;
    return { name: name.trim(), levelCode: levelCode || null, target: target ?? 100, sharing: sharing ?? [], surveyVersionId: surveyVersionId ?? null, periodFrom, periodTo, opensOn, dueOn, closesOn };
  }

  /** Refuses a level that the programme's framework has not (INVALID_INPUT), and a survey that is not a published one of the programme (VERSION_NOT_PUBLISHED). */
  async check(programmeId: string, { name, levelCode, surveyVersionId }: UpdateRoundInput): Promise<void> {
    if (!name.trim()) throw invalid('Give the round a name.', [{ name: 'name', message: 'Give a name.' }]);
    if (levelCode && !(await this.operation.sql(LEVEL, [programmeId, levelCode])).length) {
      throw invalid('The framework of this programme has no such level.', [{ name: 'levelCode', message: 'Choose a level of the framework.' }]);
    }
    if (surveyVersionId && !(await this.operation.sql(PUBLISHED, [surveyVersionId, programmeId])).length) {
      throw new Problem({ code: 'VERSION_NOT_PUBLISHED', message: 'Choose a published version of a survey of this programme.', fields: [{ name: 'surveyVersionId', message: 'Publish the version first.' }] });
    }
  }

  /** Once a round is open its level, period, survey and what must be signed stay, because authorities work with them. Refuses (ROUND_ALREADY_OPEN) with the fields that would change. */
  decideUnchanged(round: RoundEntity, input: UpdateRoundInput): Refusal | null {
    if (round.state !== 'open') return null;
    const asked = this.columns(input);
    const fixed = [['levelCode', 'level'], ['periodFrom', 'period'], ['periodTo', 'period'], ['surveyVersionId', 'survey']] as const;
    const changed: { name: string; message: string }[] = fixed.filter(([name]) => asked[name] !== round[name]).map(([name, word]) => ({ name, message: `The ${word} stays as it was announced.` }));
    if ([...asked.sharing].sort().join() !== [...round.sharing].sort().join()) changed.push({ name: 'sharing', message: 'What must be signed stays as it was announced.' });
    return changed.length ? { code: 'ROUND_ALREADY_OPEN', message: 'This round is open: its level, period, survey and what must be signed stay as they are.', fields: changed } : null;
  }
}
