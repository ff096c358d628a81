import { createContext, useContext } from 'react';
import type { Refusal } from '../data/index.js';

/** The refusal of the dialog around a field. */
export const RefusalContext = createContext<Refusal | null>(null);

/** The sentence about one field of the refused dialog; undefined when the field was not meant. */
export function useFieldRefusal(name: string): string | undefined {
  return useContext(RefusalContext)?.fields[name];
}
