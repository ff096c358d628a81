import { parseArgs } from 'node:util';
import { invalid, Operation, SYSTEM } from '@muster/platform';
import { AppointmentsService, PeopleService, RoleName } from '@muster/server/people';
import { withApp } from './with-app.js';

/** `npm run appoint-administrator -- "Name" name@example.org`: the first person of a new installation, who then appoints everybody else on the screens. Refuses what the screens refuse. */
export async function appointAdministrator(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  await withApp(async (app) => {
    const [name, email] = positionals;
    if (!name?.trim() || !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email ?? '')) throw invalid('Give a name and an e-mail address: npm run appoint-administrator -- "Ada Lovelace" ada@example.org');
    await app.get(Operation).run(SYSTEM, async () => {
      const { id } = await app.get(PeopleService).add({ name, email: email! });
      await app.get(AppointmentsService).appoint({ personId: id, role: RoleName.ADMINISTRATOR, startsOn: app.get(Operation).today });
    });
    console.log(`${name} is an administrator from today, and signs in with ${email}.`);
  });
}
