// Which letter stands for what in a heatmap?

export type LegendKind = 'value' | 'no-data' | 'not-asked' | 'unable' | 'suppressed' | 'other';

/** One letter of a heatmap: what it stands for, in a word and in a sentence; and of which measure it is a value, where a heatmap shows several. */
export interface LegendEntry {
  letter: string;
  code: string;
  label: string;
  meaning: string;
  kind: LegendKind;
  measure?: string;
}

/** The letters that are the same in every heatmap: no data, not asked, unable and its like look different from each other and from every value. */
export const fixedLegend: readonly LegendEntry[] = [
  { letter: '-', code: 'no-data', label: 'No data', meaning: 'No answer was submitted, or nothing came', kind: 'no-data' },
  { letter: '.', code: 'not-asked', label: 'Not asked', meaning: 'Submitted, but was not asked this or left it out', kind: 'not-asked' },
  { letter: 'u', code: 'unable', label: 'Unable', meaning: 'Says that it cannot report this', kind: 'unable' },
  { letter: 'c', code: 'not-collected', label: 'Not collected', meaning: 'Says that it does not collect this', kind: 'other' },
  { letter: 'n', code: 'not-applicable', label: 'Does not apply', meaning: 'Says that this does not apply', kind: 'other' },
  { letter: '*', code: 'suppressed', label: 'Hidden', meaning: 'Not shown, so that nobody can be recognised', kind: 'suppressed' },
  { letter: '?', code: 'unknown', label: 'Not known', meaning: 'Says that it does not know', kind: 'other' },
];

/**
 * The legend of a measure: a capital letter a choice (the first letter of its code, then of its label, that is still free, else the next free of the alphabet),
 * then the fixed letters. The same choices always get the same letters.
 */
export function legendOf(choices: readonly { code: string; label: string; measure?: string }[]): LegendEntry[] {
  const taken = new Set<string>();
  const values = choices.map(({ code, label, measure }): LegendEntry => {
    const letter = freeLetter(`${code}${label}`, taken);
    taken.add(letter);
    return { letter, code, label, meaning: label, kind: 'value', ...(measure && { measure }) };
  });
  return [...values, ...fixedLegend];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

function freeLetter(words: string, taken: ReadonlySet<string>): string {
  const own = words.toUpperCase().replaceAll(/[^A-Z]/g, '');
  const letter = [...own, ...ALPHABET].find((candidate) => !taken.has(candidate));
  if (!letter) throw new RangeError('A heatmap has at most 36 different values.');
  return letter;
}
