// What does a cell say in full words? These are read out, and stand below the table for whoever points at it.
import type { ObservationSource } from '@muster/contract';
import type { Relation } from './relation.js';

export const sourceNames: Record<ObservationSource, string> = { DECLARED: 'Declared', EVIDENCED: 'Evidenced by returns', MODERATED: 'Moderated' };
export const sourceWords: Record<ObservationSource, string> = { DECLARED: 'declared', EVIDENCED: 'evidenced by returns', MODERATED: 'moderated' };

/** Where what a cell says comes from: whose word it is, and the wave, where two are compared. */
export type Said = { label: string; source: ObservationSource; wave?: string };

/** `Leeds, Bronze: Green, declared.` */
export function cellInWords(row: string, column: string, said: Said): string {
  return `${row}, ${column}: ${saidInWords(said)}.`;
}

const relations: Record<Relation, string> = { same: 'the same', agrees: 'no contradiction', differs: 'differs', 'not-compared': 'nothing to compare' };

/** `Leeds, Bronze: differs. Amber, declared in Autumn; Green, declared in Spring.` What it is compared with comes first. */
export function comparisonInWords({ cell, relation, before, after }: { cell: string; relation: Relation; before: Said; after: Said }): string {
  if (relation === 'same') return `${cell}: the same, ${saidInWords(after)}.`;
  return `${cell}: ${relations[relation]}. ${saidInWords(before)}; ${saidInWords(after)}.`;
}

function saidInWords({ label, source, wave }: Said): string {
  return `${label}, ${sourceWords[source]}${wave ? ` in ${wave}` : ''}`;
}
