import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@muster/domain/access';
import { isAnswer, visibleSections, type Answers, type Section } from '@muster/domain/surveys';
import { Operation } from '@muster/platform';
import { AnswersService, Definitions, SubmissionsService, type PostedAnswer } from '@muster/server/surveys';
import { inventAnswers } from './answers.js';
import { unhurried } from './cast.js';
import { uuidOf } from './dice.js';
import { spocAddress } from './people.js';
import type { Authority, Profile } from './profiles.js';

interface Cast {
  programmeId: string;
  versionId: string;
  people: ReadonlyMap<string, { personId: string; name: string }>;
}

/** The invented authorities at work: each answers through its single point of contact. */
export class Respondents {
  constructor(private readonly app: INestApplicationContext, private readonly cast: Cast, private readonly waveId: string) {}

  /** Answers every section and submits at an instant. */
  async submit(profile: Profile, at: Date): Promise<void> {
    const responseId = await this.answer(profile, at, Infinity);
    await this.as(profile.authority, at, () => this.app.get(SubmissionsService).submit(responseId));
  }

  /** Answers the first two sections and leaves it there. */
  async begin(profile: Profile, at: Date): Promise<void> {
    await this.answer(profile, at, 2);
  }

  private async answer({ authority, ...rest }: Profile, at: Date, sections: number): Promise<string> {
    return this.as(authority, at, async () => {
      const definition = await this.app.get(Definitions).of(this.cast.versionId);
      const answers = inventAnswers(definition, { authority, ...rest });
      const responseId = await this.responseOf(authority);
      const given = visibleSections(definition, answers).slice(0, sections).flatMap((section) => posted(section, answers));
      await this.app.get(AnswersService).saveAnswers({ responseId, key: uuidOf(`${this.waveId}|${authority.code}`), answers: given });
      return responseId;
    });
  }

  private async responseOf({ organisationId }: Authority): Promise<string> {
    const [row] = await this.app.get(Operation).sql<{ id: string }>('select id from response where wave_id = $1 and organisation_id = $2', [this.waveId, organisationId]);
    return row!.id;
  }

  private as<T>(authority: Authority, at: Date, work: () => Promise<T>): Promise<T> {
    const { personId, name } = this.cast.people.get(spocAddress(authority)) ?? { personId: null, name: 'Nobody' };
    const actor: Actor = { personId, name, grants: [{ role: 'spoc', programmeId: this.cast.programmeId, region: null, organisationId: authority.organisationId }] };
    return unhurried(this.app.get(Operation), { actor, at }, work);
  }
}

function posted(section: Section, answers: Answers): PostedAnswer[] {
  return section.questions.flatMap(({ code }): PostedAnswer[] => {
    const given = answers[code];
    if (!given) return [];
    if (isAnswer(given)) return [{ question: code, row: '', answer: given, expectedVersion: 0 }];
    return Object.entries(given).map(([row, answer]) => ({ question: code, row, answer, expectedVersion: 0 }));
  });
}
