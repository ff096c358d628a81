// The numbers of a run; `BENCH_SECONDS` and `BENCH_ROUNDS` make it longer on a noisy machine.

/** Connections to the database, on either side. */
export const POOL = 10;
/** How long one round takes. */
export const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
/** How many rounds each side has. */
export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** Browsers that look at the heatmap at once. */
export const VIEWERS = 16;
/** People who save answers at once. */
export const CLIENTS = 50;
/** People who look at the ledger at once. */
export const READERS = 4;
