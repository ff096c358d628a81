import { jest } from '@jest/globals';
import type * as Access from '../../../libs/domain/src/access/policy.js';

type Policy = typeof Access;

/** A copy of the policy table as the product has it, for as long as the wall stands. */
const AS_IT_IS = '../../../libs/domain/src/access/policy.ts?as-it-is';
const real = await import(AS_IT_IS) as Policy;

let down = false;

/**
 * The product with its first wall down: from `takeDown()` on, the policy table says yes to everybody about everything, so that row-level security
 * alone must hold. A spec imports this file first, and whatever is made of the product afterwards, by `await import(…)`. The product itself has no such
 * switch: what is replaced is the module of the policy, for this spec file only.
 */
export const firstWall = { takeDown: (): void => { down = true; }, putBack: (): void => { down = false; } };

jest.unstable_mockModule('../../../libs/domain/src/access/policy.ts', (): Policy => ({
  ...real,
  can: (...asked) => down || real.can(...asked),
  reachOf: (...asked) => (down ? null : real.reachOf(...asked)),
  allowedVerbs: (actor, candidates, subject) => (down ? [...candidates] : real.allowedVerbs(actor, candidates, subject)),
  actingRole: (actor, verb, subject) => real.actingRole(actor, verb, subject) ?? (down ? actor.grants[0]?.role ?? null : null),
}));
