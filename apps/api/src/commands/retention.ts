import { parseArgs } from 'node:util';
import { dayInWords } from '@muster/domain/kernel';
import { retentionInWords } from '@muster/domain/privacy';
import { Clock } from '@muster/platform';
import { openRetention, readPeriods } from '../retention-periods.js';
import { withApp } from './with-app.js';

/** `npm run retention -- --dry-run`: what is kept no longer, by kind and number. Without `--dry-run` it goes now, as it does once a day while a worker runs. */
export async function retention(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { 'dry-run': { type: 'boolean', default: false } } });
  await withApp(async (app, ownerUrl) => {
    const { retention: due, close } = await openRetention(app, { ownerUrl, clock: app.get(Clock), periods: readPeriods(process.env) });
    try {
      const rows = await (values['dry-run'] ? due.rehearse() : due.run());
      for (const { kind, what, before, count } of rows) console.log(`${retentionInWords[kind]}: ${count} ${what}, from before ${dayInWords(before)}`);
      const sum = rows.reduce((total, { count }) => total + count, 0);
      console.log(values['dry-run'] ? `${sum} would go. Nothing was changed.` : `${sum} went.`);
    } finally {
      await close();
    }
  });
}
