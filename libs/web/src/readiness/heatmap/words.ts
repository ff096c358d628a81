// What does a cell say in full words? These are read out, and stand below the table for whoever points at it.
import type { ObservationSource } from '@muster/contract';

export const sourceNames: Record<ObservationSource, string> = { DECLARED: 'Declared', EVIDENCED: 'Evidenced by returns', MODERATED: 'Moderated' };
export const sourceWords: Record<ObservationSource, string> = { DECLARED: 'declared', EVIDENCED: 'evidenced by returns', MODERATED: 'moderated' };

/** Where what a cell says comes from: whose word it is, and the wave, where two are compared. */
export type Said = { label: string; source: ObservationSource; wave?: string };

/** `Leeds, Bronze: Green, declared.` */
export function cellInWords(row: string, column: string, said: Said): string {
  return `${row}, ${column}: ${saidInWords(said)}.`;
}

/** `Leeds, Bronze: changed. Amber, declared in Autumn; Green, declared in Spring.` What it is compared with comes first. */
export function comparisonInWords({ row, column, before, after }: { row: string; column: string; before: Said; after: Said }): string {
  if (before.label === after.label) return `${row}, ${column}: the same, ${saidInWords(after)}.`;
  return `${row}, ${column}: differs. ${saidInWords(before)}; ${saidInWords(after)}.`;
}

function saidInWords({ label, source, wave }: Said): string {
  return `${label}, ${sourceWords[source]}${wave ? ` in ${wave}` : ''}`;
}
