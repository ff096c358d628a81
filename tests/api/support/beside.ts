import type { ActorName } from '@muster/testing';
import type pg from 'pg';
import { Muster } from './muster.js';
import { actorOf, connected, inScopeOf } from './second-wall.js';

/** Somebody who is signed in. */
export type SignedIn = Exclude<ActorName, 'nobody'>;

/** The product, and beside it a connection of its account with nothing of the product in between. */
interface Beside {
  muster: Muster;
  app: pg.Client;
  /** Runs statements of that connection in the scope of somebody; nothing of it stays. */
  as<T>(name: SignedIn, work: () => Promise<T>): Promise<T>;
}

/** The same for a whole spec file, on the world of collections. Both are there once its first test begins. */
export function besideTheProduct(): Beside {
  const there = { as: (name: SignedIn, work) => inScopeOf(there.app, actorOf(name, there.muster.world), work) } as Beside;
  beforeAll(async () => {
    there.muster = await Muster.start({ world: 'collected' });
    there.app = await connected(there.muster.url, 'muster_app');
  });
  afterAll(async () => {
    await there.app.end();
    await there.muster.stop();
  });
  return there;
}
