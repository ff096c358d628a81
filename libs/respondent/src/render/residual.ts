// What is left of a condition once the answers on other pages are known?
import { comparisonsIn, holds, type Answers, type Comparison, type Condition } from '@muster/domain/surveys';

/** A condition over questions of the same page only; true or false when no such question matters. */
export type Residual = boolean | { all: Residual[] } | { any: Residual[] } | { not: Residual } | Comparison;

/** The condition with every comparison of a question that is not on the page replaced by its outcome. True without a condition. */
export function residual(condition: Condition | undefined, onPage: ReadonlySet<string>, answers: Answers): Residual {
  if (!condition) return true;
  if ('all' in condition) return join(condition.all.map((part) => residual(part, onPage, answers)), 'all');
  if ('any' in condition) return join(condition.any.map((part) => residual(part, onPage, answers)), 'any');
  if ('not' in condition) {
    const inner = residual(condition.not, onPage, answers);
    return typeof inner === 'boolean' ? !inner : { not: inner };
  }
  return onPage.has(condition.question) ? condition : holds(condition, answers);
}

/** Does a condition that does not hold yet wait for a question that has no answer? Then it may still come true. */
export function waits(condition: Condition | undefined, answers: Answers): boolean {
  if (holds(condition, answers)) return false;
  return comparisonsIn(condition).some(({ question }) => !Object.hasOwn(answers, question));
}

function join(parts: Residual[], how: 'all' | 'any'): Residual {
  const decides = how === 'any';
  if (parts.includes(decides)) return decides;
  const open = parts.filter((part) => typeof part !== 'boolean');
  if (open.length === 0) return !decides;
  if (open.length === 1) return open[0]!;
  return how === 'all' ? { all: open } : { any: open };
}
