// What is wrong with the facts, and where?

/** One thing that is wrong: file name, line as an editor counts it (1 is the header), and a sentence fragment saying why. */
export interface FactProblem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** At most so many problems are listed; a file with the wrong separator would otherwise list every line. */
export const LISTED_PROBLEMS = 50;

/**
 * The facts were refused as a whole: nothing is returned and nothing may be loaded.
 * `problems` holds the first fifty in file and line order; `total` says how many there were.
 */
export class FactsRefused extends Error {
  override readonly name = 'FactsRefused';
  readonly problems: readonly FactProblem[];
  readonly total: number;

  constructor(found: readonly FactProblem[]) {
    const ordered = [...found].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
    super(describeProblems(ordered));
    this.problems = ordered.slice(0, LISTED_PROBLEMS);
    this.total = found.length;
  }
}

function describeProblems(problems: readonly FactProblem[]): string {
  const lines = problems.slice(0, LISTED_PROBLEMS).map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
  const more = problems.length > LISTED_PROBLEMS ? [`… and ${problems.length - LISTED_PROBLEMS} more`] : [];
  return ['The facts were refused and nothing was loaded:', ...lines, ...more].join('\n');
}
