// What may a survey ask, and in what shape is the question written down?

/** Words in English and, where the survey is bilingual, in Welsh. */
export type Text = { en: string; cy?: string };

/** One thing that can be chosen. `exclusive` marks "None of these" in a question that takes several choices. */
export type Choice = { code: string; text: Text; hint?: Text; exclusive?: boolean };

/** A value that a condition compares with: a choice code, a text, an ISO day or a number. */
export type Scalar = string | number;

type At = { question: string; row?: string };

/**
 * One test of an earlier answer. A test of a value is false while that question has no value: so `ne` means "answered,
 * and with something else". `answered` asks whether the question has a value ("unable" and its like are none).
 */
export type Comparison =
  | (At & { eq: Scalar })
  | (At & { ne: Scalar })
  | (At & { in: Scalar[] })
  | (At & { has: string })
  | (At & { gt: number })
  | (At & { lt: number })
  | (At & { answered: boolean });

/** When a question or a section is asked. */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Comparison;

/** The states, besides a plain answer, that a question may allow. */
export type SpecialState = 'unable' | 'not-collected' | 'not-applicable' | 'unknown';

/** What every question has. `required` is true and `subject` is "organisation" unless said otherwise. */
export type CommonQuestion = {
  code: string;
  text: Text;
  hint?: Text;
  required?: boolean;
  when?: Condition;
  measure?: string;
  subject?: string;
  allows?: SpecialState[];
  disclosure?: 'open' | 'official' | 'small-count';
};

export type StaticRow = { code: string; text: Text; hint?: Text };

/** Where a grid takes its rows from; `resolveRows` turns the last two into the first. */
export type GridRows = { source: 'static'; rows: StaticRow[] } | { source: 'levels' } | { source: 'indicators'; level?: string };

export type SingleQuestion = CommonQuestion & { type: 'single'; choices: Choice[] };
export type SeveralQuestion = CommonQuestion & { type: 'several'; choices: Choice[]; atLeast?: number; atMost?: number };
/** `maxLength` counts UTF-16 units, as a browser's character count does: 200 unless said otherwise. */
export type ShortTextQuestion = CommonQuestion & { type: 'short-text'; maxLength?: number };
/** As short text, with line breaks; 4,000 unless said otherwise. */
export type LongTextQuestion = CommonQuestion & { type: 'long-text'; maxLength?: number };
/** `decimals` is how many places are taken: none (a whole number) unless said otherwise. */
export type NumberQuestion = CommonQuestion & { type: 'number'; min?: number; max?: number; decimals?: number; unit?: Text };
/** `earliest` and `latest` are ISO days, both inclusive. */
export type DateQuestion = CommonQuestion & { type: 'date'; earliest?: string; latest?: string };
/** The role of the person who answers; `defaultRoles` unless the definition brings its own. */
export type RoleQuestion = CommonQuestion & { type: 'role'; choices?: Choice[] };
/** One choice of the columns for every row; each row allows what the question allows, and its code is its subject. */
export type GridQuestion = CommonQuestion & { type: 'grid'; rows: GridRows; columns: Choice[] };

export type Question =
  | SingleQuestion
  | SeveralQuestion
  | ShortTextQuestion
  | LongTextQuestion
  | NumberQuestion
  | DateQuestion
  | RoleQuestion
  | GridQuestion;

export type Section = { code: string; title: Text; introduction?: Text; when?: Condition; questions: Question[] };

/** A whole survey. `barriers` are the causes that somebody who cannot report can tick. */
export type Definition = {
  code: string;
  title: Text;
  introduction?: Text;
  welshRequired?: boolean;
  barriers: Choice[];
  sections: Section[];
};
