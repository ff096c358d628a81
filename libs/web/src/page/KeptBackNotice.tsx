import { Notice } from './Notice.js';

/** Shown where numbers leave out what may not be told of a single authority: nobody takes a part for the whole. */
export function KeptBackNotice({ wave }: { wave: { keptBack?: string | null } }) {
  return wave.keptBack ? <Notice>{wave.keptBack}</Notice> : null;
}
