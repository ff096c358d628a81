export type { Actor, Grant, Role, Subject } from '../people/index.js';
export { isOfAuthority, rolesOf } from '../people/index.js';
export * from './attempts.js';
export * from './code.js';
export * from './device.js';
export * from './outside-account.js';
export * from './policy.js';
