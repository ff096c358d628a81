// Where does an invented authority hold each item that the readiness survey asks about?
import type { Answer } from '@muster/domain/surveys';
import { dice } from './dice.js';
import { placeOf, type LevelCode, type Profile } from './profiles.js';

/**
 * Of a hundred authorities that answer, how many hold the item on a system or on a tracker, and how many of those on a system. Invented, but on the side of the half on which the
 * report has them: Table 5 calls fifteen items collectable without changing a system. Courts and Cafcass hold most of the rest, or nobody does.
 */
const shares: Readonly<Record<string, readonly [held: number, onSystem: number]>> = {
  'child-demographics': [91, 96], 'most-recent-referral-date': [90, 97], 'cin-primary-need': [88, 96], 'most-recent-cin-plan-date': [84, 95], 'most-recent-cp-plan-date': [86, 96],
  'legal-planning-meeting-date': [75, 52], 'initial-pre-proceedings-meeting-date': [77, 50], 'pre-proceedings-end-date': [72, 46], 'pre-proceedings-outcome': [69, 42],
  'cp-plan-this-referral': [85, 95], 'repeat-plo-periods': [36, 30], 'pre-proceedings-letter-date': [30, 38], 'letter-of-issue-date': [24, 36], 'review-meetings-count': [37, 32],
  'parental-legal-representation': [17, 25], 'short-notice-application': [26, 35], 'short-notice-reason': [14, 25], 'court-reference': [31, 50], 'hearings-count': [20, 30],
  'application-type': [28, 45], 'final-outcome': [67, 55],
  'family-group-conference': [38, 48], 'social-worker-changes': [82, 93], 'court-issue-date': [66, 58], 'experts-pre-proceedings': [18, 20], 'experts-care-proceedings': [13, 20],
  'carer-assessments-pre-proceedings': [25, 30], 'carer-assessments-care-proceedings': [19, 28], 'child-seen-evidence': [10, 30], 'proceedings-end-date': [64, 56],
  'guardian-contact-before-hearing': [11, 25], 'guardian-shared-recommendation': [10, 25], 'case-closure-date': [89, 97],
};

/** What a court or Cafcass holds, authorities seldom have. */
const heldElsewhere = /court|hearing|^proceedings-end|application|short-notice|final-outcome|guardian|care-proceedings/;
const WIDEST = 0.6;
const NARROWING = 1.5;

/** What an authority answers about an item: where it is held, or null where it is recorded somewhere and cannot be reported. Whoever is further on, and rates its level better, holds more. */
export function heldAt(code: string, level: LevelCode, { authority, maturity, rag }: Profile): Answer | null {
  const [held, onSystem] = shares[code]!.map((share) => share / 100) as [number, number];
  const lean = (Math.min(1, maturity) + placeOf(level, rag[level])) / 2 - 0.5;
  const likely = held + Math.min(WIDEST, NARROWING * Math.min(held, 1 - held)) * lean;
  if (dice('indicator', code, authority.code) < likely) return said(dice('on-system', code, authority.code) < onSystem ? 'system' : 'tracker');
  const otherwise = dice('not-held', code, authority.code);
  if (otherwise > 0.84) return null;
  if (heldElsewhere.test(code) && otherwise < 0.5) return said('other-agency');
  return said(dice('in-files', code, authority.code) < 0.35 + 0.45 * maturity ? 'case-files' : 'not-recorded');
}

const said = (value: string): Answer => ({ state: 'answered', value });
