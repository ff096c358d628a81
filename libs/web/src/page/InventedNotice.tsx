import { Notice } from './Notice.js';

/** Shown wherever a demonstration programme's answers appear. */
export function InventedNotice({ invented }: { invented: boolean | null | undefined }) {
  return invented ? <Notice>Demonstration: the totals of 2023 are published figures; people, each authority’s own answers and everything after 2023 are invented.</Notice> : null;
}
