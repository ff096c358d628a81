// A run of the reminders as the worker makes it, on a clock that is set: gathering, planning and writing in one transaction, behind row-level security.
import { accountUrl, Operation, SetClock, Site, SYSTEM } from '@muster/platform';
import { RemindersService } from '@muster/server/engagement';
import { createApp } from '../../apps/api/dist/create-app.js';
import { serveParent } from './child.mjs';
import { POOL } from './settings.mjs';

const [, , url] = process.argv;
const clock = new SetClock(new Date());
const app = await createApp({ appUrl: accountUrl(url, 'muster_app'), clock, site: new Site('http://localhost:4000', true), poolSize: POOL });

/** Runs the reminders of a programme as if it were this instant. Gives the seconds from the first statement to the commit, and what was due. */
async function run({ programme, at }) {
  clock.moveTo(new Date(at));
  const began = performance.now();
  const { due, notDue } = await app.get(Operation).run(SYSTEM, () => app.get(RemindersService).run(programme));
  return { seconds: (performance.now() - began) / 1000, due, notDue };
}

serveParent({ run }, () => app.close());
