// By when does a programme want how many of its authorities to be ready?
import { dayInWords, isDay, type Refusal } from '../kernel/index.js';

/** A target: the share of authorities (in per cent) that should be ready for a level by a day. */
export interface Target {
  level: string;
  dueOn: string;
  label: string;
  share: number;
}

const wrong = (message: string): Refusal => ({ code: 'INVALID_INPUT', message, fields: [{ name: 'targets', message }] });

/** May these be the targets of a programme with these levels? Refuses (INVALID_INPUT) an unknown level, a day that is not real, no label, a share outside of 1 to 100, and two targets of a level on one day. */
export function decideTargets(targets: readonly Target[], levels: ReadonlySet<string>): Refusal | null {
  const seen = new Set<string>();
  for (const { level, dueOn, label, share } of targets) {
    if (!levels.has(level)) return wrong(`There is no level ${level}.`);
    if (!isDay(dueOn)) return wrong(`${dueOn} is not a real day.`);
    if (!label.trim()) return wrong('Give every target a name.');
    if (!Number.isInteger(share) || share < 1 || share > 100) return wrong('A share is a whole number from 1 to 100.');
    if (seen.has(`${level} ${dueOn}`)) return wrong(`There are two targets for ${level} on ${dayInWords(dueOn)}.`);
    seen.add(`${level} ${dueOn}`);
  }
  return null;
}
