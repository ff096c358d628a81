import type { Log } from '@muster/platform';
import { PATIENCE } from './lifecycle.js';

/** A second signal within a second of the first is the same wish told twice, as npm does it. */
const SAME_WISH = 1_000;

/** Ends the process in good order at the first signal, at once at the second, and in any case after 25 seconds. */
export function stopOnSignal(log: Log, stop: () => Promise<void>): void {
  let since = 0;
  const end = (code: number) => () => process.exit(code);
  const onSignal = (signal: string): void => {
    if (since && Date.now() - since < SAME_WISH) return;
    if (since) return end(1)();
    since = Date.now();
    log.info({ signal }, 'stopping');
    setTimeout(end(1), PATIENCE.all).unref();
    stop().then(end(0), (error: unknown) => {
      log.error({ err: error }, 'fault');
      process.exit(1);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => onSignal(signal));
}
