// What does an invented authority answer to each question of the readiness survey?
import { questionsOf, rowsOf, type Answer, type Answers, type Definition, type GridQuestion, type Question } from '@muster/domain/surveys';
import { dice, pick } from './dice.js';
import { heldAt } from './held.js';
import { levels, type LevelCode, type Profile } from './profiles.js';

const said = (value: string | string[] | number): Answer => ({ state: 'answered', value });

const systems = [['liquidlogic-lcs', 60], ['mosaic', 48], ['eclipse', 8], ['azeus-care', 3], ['caredirector', 3], ['carefirst', 2], ['capita-ics', 2], ['in-house', 2], ['none-manual', 1]] as const;
const roles = [['data-intelligence', 40], ['service-manager', 25], ['case-progression', 20], ['legal', 10], ['senior-leader', 5]] as const;
const starts = [['april-2024', 8], ['september-2024', 12], ['april-2025', 55], ['april-2026', 40], ['later', 14]] as const;
const forms = [['dashboard', 75], ['both', 40], ['written', 14]] as const;
const providers = [['data-intelligence', 0.62], ['legal', 0.34], ['case-progression', 0.3], ['service-managers', 0.22], ['social-workers', 0.15]] as const;

/** The most frequent barrier first, as the report orders them; recording nothing at all is rare. */
const barriers = [['not-captured', 0.72], ['system-unsupported', 0.58], ['system-lead-time', 0.44], ['workforce-capacity', 0.38], ['data-sharing', 0.16], ['no-recording-system', 0.03]] as const;

/** The case management system of an authority. */
export const systemOf = (code: string): (typeof systems)[number][0] => pick(systems, dice('system', code));

/** Every answer of one authority; what is not asked of it is simply dropped when it submits. */
export function inventAnswers(definition: Definition, profile: Profile): Answers {
  const answers: Answers = {};
  for (const question of questionsOf(definition)) {
    const answer = question.type === 'grid' ? gridAnswers(question, profile) : answerTo(question, profile);
    if (answer) answers[question.code] = answer;
  }
  return answers;
}

function answerTo({ code }: Question, profile: Profile): Answer | null {
  const level = levels.find((one) => code.endsWith(`-${one}`));
  return level ? aboutLevel(code.replace(`-${level}`, ''), level, profile) : aboutAuthority(code, profile);
}

function aboutLevel(topic: string, level: LevelCode, { authority, rag, method }: Profile): Answer | null {
  if (topic === 'rag') return said(rag[level]);
  if (topic === 'method') return said(method[level]);
  if (topic === 'ease') return said({ green: 'easily', amber: 'time-consuming', red: 'very-difficult' }[rag[level]]!);
  const weight = { green: 0.35, amber: 1, red: 1.35 }[rag[level]]!;
  if (topic === 'barriers') return said(orElse(some(barriers, ['barrier', level, authority.code], weight), 'none'));
  return topic === 'provider' ? said(orElse(some(providers, ['provider', level, authority.code]), 'other')) : null;
}

/** One in eight cannot say how long a large change takes, and names no day for a statutory return either. */
const undated = (code: string): boolean => dice('undated', code) < 0.125;

function aboutAuthority(code: string, { authority, maturity }: Profile): Answer | null {
  const chance = dice(code, authority.code);
  const given: Readonly<Record<string, () => Answer>> = {
    system: () => said(systemOf(authority.code)),
    role: () => said(pick(roles, chance)),
    cafcass: () => (chance < 0.15 ? { state: 'unknown' } : said(chance < 0.3 ? ['none'] : ['guardian-contact-before-hearing', 'guardian-shared-recommendation'].slice(0, chance < 0.6 ? 2 : 1))),
    hmcts: () => (chance < 0.1 ? { state: 'unknown' } : said(['court-reference', 'hearings-count', 'court-issue-date', 'application-type', 'final-outcome', 'proceedings-end-date'].slice(0, 2 + Math.floor(chance * 5)))),
    'lead-time-small': () => said(1 + Math.floor(chance * 6)),
    'lead-time-large': () => (undated(authority.code) ? { state: 'unknown' } : said(3 + Math.floor((1 - maturity) * 15 + chance * 6))),
    'statutory-start': () => said(undated(authority.code) ? 'later' : pick(starts, Math.min(0.999, (1 - maturity) * 0.7 + chance * 0.3))),
    'report-form': () => said(pick(forms, chance)),
  };
  return given[code]?.() ?? null;
}

function gridAnswers(question: GridQuestion, profile: Profile): Record<string, Answer> {
  return Object.fromEntries(rowsOf(question).map(({ code }) => [code, aboutIndicator(code, question.code.replace('indicators-', '') as LevelCode, profile)]));
}

function aboutIndicator(code: string, level: LevelCode, profile: Profile): Answer {
  const of = profile.authority.code;
  return heldAt(code, level, profile)
    ?? { state: 'unable', barriers: orElse(some(barriers, ['unable', code, of], 1.2), 'not-captured'), leadTimeMonths: 3 + Math.floor(dice('lead', code, of) * 22) };
}

function some(options: readonly (readonly [string, number])[], words: string[], weight = 1): string[] {
  return options.filter(([option, likely]) => dice(...words, option) < likely * weight).map(([option]) => option);
}

const orElse = (chosen: string[], otherwise: string): string[] => (chosen.length ? chosen : [otherwise]);
