// The responses of one authority in memory, with the versions, keys and conflicts of the real service.
import { randomUUID } from 'node:crypto';
import { check, completeness, type Answer, type Answers } from '@muster/domain/surveys';
import { Problem } from '@muster/platform';
import { printOf } from '../src/render/marks.js';
import type { Sheet } from '@muster/server/surveys';
import { placeKey } from '../src/sheet.js';
import { definition, ID, OTHER_ID, value } from './survey.js';

export class Responses {
  rows = new Map<string, { answer: Answer | null; version: number; savedBy: string }>();
  sheets: Partial<Sheet> = {};
  refusal: Problem | null = null;
  submission: Sheet['submission'] = null;
  keys = new Map<string, unknown>();

  get answers(): Answers {
    const answers: Record<string, Answer | Record<string, Answer>> = {};
    for (const [key, { answer }] of this.rows) {
      const [question = '', row = ''] = key.split('|');
      if (!answer) continue;
      if (row) answers[question] = { ...(answers[question] as Record<string, Answer> | undefined), [row]: answer };
      else answers[question] = answer;
    }
    return answers;
  }

  put(question: string, row: string, answer: Answer): void {
    const key = placeKey(question, row);
    this.rows.set(key, { answer, version: (this.rows.get(key)?.version ?? 0) + 1, savedBy: 'Ada Other' });
  }

  /** An answer to everything that must be answered. */
  answerAll(): void {
    this.put('system', '', value('alpha'));
    this.put('staff', '', value(0));
    for (const row of ['i1', 'i2', 'i3']) this.put('indicators', row, value('system'));
    this.put('topics', '', value(['a']));
  }

  async tasks() {
    const { answered, required } = completeness(definition, this.answers);
    const task = (responseId: string, organisation: string) => ({
      responseId, organisation, programme: 'PLO', wave: 'Spring', state: 'in-progress', waveState: 'open', opensOn: '2023-02-01', closesOn: '2023-09-04', answered, required, invented: true, canAnswer: true,
    });
    return [task(ID, 'Barnsley'), task(OTHER_ID, 'Leeds')];
  }

  async sheet(responseId: string): Promise<Sheet> {
    if (responseId !== ID) throw new Problem({ code: 'NOT_FOUND', message: 'There is no such response, or you may not see it.' });
    return {
      responseId, organisation: { id: ID, name: 'Barnsley' }, programme: { name: 'PLO national dataset', invented: true },
      wave: { id: ID, name: 'Spring', state: 'open', opensOn: '2023-02-01', closesOn: '2023-09-04' }, state: this.submission ? 'submitted' : 'in-progress', definition,
      answers: this.answers, versions: Object.fromEntries([...this.rows].map(([key, { version }]) => [key, version])), savedAt: {},
      lastSavedAt: this.rows.size ? '2023-08-30T15:30:00Z' : null, allowedActions: ['response.answer', 'response.submit'], submission: this.submission, pleaseNote: null, ...this.sheets,
    };
  }

  async saveAnswer({ question, row, answer, expectedVersion, key }: { question: string; row: string; answer: Answer | null; expectedVersion: number; key: string }) {
    if (this.refusal) throw this.refusal;
    if (!this.keys.has(key)) {
      const found = this.rows.get(placeKey(question, row)) ?? { answer: null, version: 0, savedBy: '' };
      if (printOf(found.answer) !== printOf(answer)) {
        if (found.version !== expectedVersion) {
          const theirs = { answer: found.answer, version: found.version, savedAt: '2023-08-30T15:30:00Z', savedBy: found.savedBy, savedInRole: 'deputy' };
          throw new Problem({ code: 'ANSWER_CONFLICT', message: 'Somebody else changed this answer.', details: { yours: answer, theirs } });
        }
        this.rows.set(placeKey(question, row), { answer, version: found.version + 1, savedBy: 'Sam Spoc' });
      }
      this.keys.set(key, this.rows.get(placeKey(question, row))?.version ?? 0);
    }
    const { answered, required } = completeness(definition, this.answers);
    return { question, row, version: this.keys.get(key) as number, savedAt: '2023-08-30T15:30:00Z', answered, required };
  }

  async saveAnswers({ answers }: { answers: { question: string; row: string; answer: Answer | null; expectedVersion: number }[] }) {
    const conflicts: object[] = [];
    for (const one of answers) {
      await this.saveAnswer({ ...one, key: randomUUID() }).catch((thrown: Problem) => {
        if (thrown.code !== 'ANSWER_CONFLICT') throw thrown;
        conflicts.push({ question: one.question, row: one.row, ...thrown.details });
      });
    }
    return { saved: [], conflicts, invalid: [] };
  }

  async submit() {
    const { errors } = check(definition, this.answers, { partial: false });
    if (errors.length) throw new Problem({ code: 'ANSWERS_MISSING', message: 'Answers are missing.', details: { errors } });
    this.submission ??= { reference: 'PLO-7K2M', submittedAt: '2023-08-30T15:30:00Z', submittedBy: 'Sam Spoc', answers: this.answers };
    return { reference: this.submission.reference, submittedAt: this.submission.submittedAt };
  }

  async comparison() {
    const choices = [{ code: 'alpha', label: 'Alpha', region: 4, nation: 30 }, { code: 'other', label: 'Another <system>', region: 2, nation: 10 }];
    const shown = { question: 'system', row: '', text: 'Which system?', yours: 'Alpha', choices, regionAnswered: 6, nationAnswered: 40, regionHidden: false };
    return { region: 'Yorkshire and The Humber', questions: [shown, { ...shown, text: 'Hidden one', choices: choices.map((one) => ({ ...one, region: null })), regionAnswered: 4, regionHidden: true }] };
  }
}

