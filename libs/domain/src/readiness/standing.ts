// What does an answer say about being ready?

/** Ready; ready only with effort or in part; not ready. */
export type Standing = 'ready' | 'partly' | 'not-ready';

/**
 * What each answer of the readiness surveys means. A rating follows the words beside it in the survey: amber reports with effort or in part. An item is ready where a
 * system or a tracker holds it, ready with effort where case files must be read, and not ready where another agency or nobody holds it.
 */
const standings: Readonly<Record<string, Readonly<Record<string, Standing>>>> = {
  rag: { green: 'ready', amber: 'partly', red: 'not-ready' },
  source: { system: 'ready', tracker: 'ready', 'case-files': 'partly', 'other-agency': 'not-ready', 'not-recorded': 'not-ready' },
  ease: { easily: 'ready', 'time-consuming': 'partly', 'very-difficult': 'not-ready' },
  delivered: { complete: 'ready', partly: 'partly', none: 'not-ready' },
  returned: { returned: 'ready', 'not-returned': 'not-ready' },
};

/** Where an answer stands: unable and not collected are not ready, whatever was asked; null where the answer says nothing about it (another measure, unknown, does not apply, no answer). */
export function standingOf({ measure, state, code }: { measure: string; state: string; code: string | null }): Standing | null {
  if (state === 'unable' || state === 'not-collected') return standings[measure] ? 'not-ready' : null;
  return (state === 'answered' && code !== null && standings[measure]?.[code]) || null;
}

/** Does an authority that says this hold the item where it can be reported without changing a system? (Chapter 7 of the report: on a system or on a tracker.) */
export const heldWithoutSystemChange = (code: string | null): boolean => code === 'system' || code === 'tracker';
