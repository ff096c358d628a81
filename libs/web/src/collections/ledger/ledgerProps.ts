import type { Ledger, Row } from './ledger.js';
import type { RoundTotals } from './totals.js';
import type { Choosing } from './useChoosing.js';

/** What the ledger shows, as a table or as cards. */
export type LedgerProps = { ledger: Ledger; rows: readonly Row[]; totals: readonly RoundTotals[]; choosing: Choosing };
