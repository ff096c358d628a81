// Are two definitions the same survey, whatever the order in which their keys were written?
import type { Definition } from './definition.js';

/**
 * The definition as JSON with sorted keys, without spaces and without undefined: the same survey gives the same text.
 * The order of sections, questions, choices and rows counts.
 */
export function canonicalJson(definition: Definition): string {
  return JSON.stringify(definition, (_key, value: unknown) => sorted(value));
}

/**
 * The content hash of a definition: whatever `sha256` makes of its canonical JSON (hex, by convention). The hash function comes
 * in as an argument because the domain imports no runtime.
 */
export function contentHash(definition: Definition, sha256: (text: string) => string): string {
  return sha256(canonicalJson(definition));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
