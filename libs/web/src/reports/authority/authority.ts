// How is the answer about one authority laid out on its page?
import type { AuthorityReadinessQuery, AuthoritySubjectPartsFragment, PeerGroup } from '@muster/contract';

export type Authority = NonNullable<AuthorityReadinessQuery['authorityReadiness']>;
export type Subject = AuthoritySubjectPartsFragment;
export type Measure = Authority['measures'][number];
export type Peers = Authority['peers'][number];
export type Reading = Subject['readings'][number];

/** The reading of a measure; undefined where the measure does not ask about the subject. */
export function readingOf(subject: Subject, measure: Measure): Reading | undefined {
  return subject.readings.find((one) => one.measure === measure.code);
}

/** The counts of a group, in the order of the choices; null where they are hidden. */
export function countsOf(reading: Reading, who: PeerGroup): number[] | null {
  return reading.peers.find((one) => one.who === who)?.counts ?? null;
}

/** How many of a group answered, as its heading says it: "London: 27 of 33 answered". */
export function groupInWords({ name, answered, asked }: Peers): string {
  return `${name}: ${answered} of ${asked} answered`;
}

/** How many of those of a group that answered gave none of the choices: they said unable or something like it, or were not asked. */
export function restOf(counts: readonly number[], { answered }: Pick<Peers, 'answered'>): number {
  return Math.max(0, answered - counts.reduce((sum, one) => sum + one, 0));
}

/** Subjects by level, in the order in which the levels come. */
export function byLevel(levels: readonly Subject[], indicators: readonly Subject[]): { level: Subject; items: Subject[] }[] {
  return levels.map((level) => ({ level, items: indicators.filter((one) => one.level === level.code) })).filter(({ items }) => items.length > 0);
}

/** One letter of a neighbour as what it says: the choice of the measure, or the word for a letter that is the same in every heatmap. */
export function saidBy(letter: string, { choices }: Measure): { letter: string; label: string; standing?: Measure['choices'][number]['standing'] } {
  return choices.find((choice) => choice.letter === letter) ?? { letter, label: fixed[letter] ?? 'Not known' };
}

const fixed: Readonly<Record<string, string>> = { '-': 'No data', '.': 'Not asked', u: 'Unable', c: 'Not collected', n: 'Does not apply', '?': 'Not known' };
