export type { Actor, Grant, Role, Subject } from '../people/index.js';
export { rolesOf } from '../people/index.js';
export * from './code.js';
export * from './policy.js';
