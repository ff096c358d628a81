import { parseArgs } from 'node:util';
import { Operation, SYSTEM } from '@muster/platform';
import { PersonCopyService } from '@muster/server/privacy';
import { personNamed } from './person-named.js';
import { withApp } from './with-app.js';

/** `npm run --silent export-person -- name@example.org`: everything that is kept of one person, in words, as JSON on standard output. */
export async function exportPerson(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  await withApp(async (app) => {
    const operation = app.get(Operation);
    const copy = await operation.run(SYSTEM, async () => app.get(PersonCopyService).of(await personNamed(operation, positionals[0], 'export-person')));
    process.stdout.write(`${JSON.stringify(copy, null, 2)}\n`);
  });
}
