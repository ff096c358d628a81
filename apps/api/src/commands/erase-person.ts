import { parseArgs } from 'node:util';
import { Operation, SYSTEM } from '@muster/platform';
import { ErasureService } from '@muster/server/privacy';
import { personNamed } from './person-named.js';
import { withApp } from './with-app.js';

/** `npm run erase-person -- name@example.org`: takes the name and addresses of a person away for good; what they answered and did stays under a number. Says where texts that people typed still name them. */
export async function erasePerson(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  await withApp(async (app) => {
    const operation = app.get(Operation);
    const { id, stillNamed } = await operation.run(SYSTEM, async () => app.get(ErasureService).erase(await personNamed(operation, positionals[0], 'erase-person')));
    console.log(`The person is erased. What they did stays under the number ${id}.`);
    for (const { table, column, rows } of stillNamed) console.log(`A text that somebody typed still names them: ${table}.${column}, ${rows} ${rows === 1 ? 'row' : 'rows'}. Decide what to do with it.`);
  });
}
