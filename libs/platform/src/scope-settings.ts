import { isOfAuthority, type Actor, type Grant } from '@muster/domain/access';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { prepared } from './statement.js';

const TEAM = new Set(['administrator', 'project-team']);

const list = (grants: readonly Grant[], key: (grant: Grant) => string | null): string =>
  [...new Set(grants.map(key).filter((value): value is string => value !== null))].join(',');

/**
 * What PostgreSQL is told of an actor for the length of one transaction, in the order of the settings: the person, 'on' for who may
 * reach every programme, the programmes of a team, those of a viewer, a champion's `programme:region` and an authority's `programme:organisation`.
 */
export function settingsOf(actor: Actor, personId = actor.personId): string[] {
  const { grants } = actor;
  const team = grants.filter((grant) => TEAM.has(grant.role));
  const everything = actor.system || team.some((grant) => grant.programmeId === null);
  return [
    personId ?? '',
    everything ? 'on' : '',
    list(team, (grant) => grant.programmeId),
    list(grants.filter((grant) => grant.role === 'viewer'), (grant) => grant.programmeId),
    list(grants.filter((grant) => grant.role === 'champion'), (grant) => `${grant.programmeId}:${grant.region}`),
    list(grants.filter((grant) => isOfAuthority(grant.role)), (grant) => `${grant.programmeId}:${grant.organisationId}`),
  ];
}

const NAMES = ['person', 'everything', 'programmes', 'viewed', 'regions', 'organisations'];

/** Changes the scope of the running transaction; the parameters are the settings of an actor. */
export const SET_SCOPE = prepared('scope', `select ${NAMES.map((name, place) => `set_config('app.${name}', $${place + 1}, true)`).join(', ')}`);

/** What a transaction is for: the request that it belongs to, and whether it only reads. */
export interface Purpose {
  request?: string | undefined;
  readOnly?: boolean;
}

/** Opens a transaction that knows the actor's scope, and the request that it belongs to, from its first statement on: one message to PostgreSQL, of commands that need no plan, because every request pays for it. */
export function beginningOf(actor: Actor, { request = '', readOnly = false }: Purpose = {}): string {
  const values = [...settingsOf(actor), request];
  const told = [...NAMES, 'request'].map((name, place) => `set local app.${name} = ${pg.escapeLiteral(values[place]!)}`);
  return [`start transaction${readOnly ? ' read only' : ''}`, ...told].join('; ');
}

/** Begins an operation. The runner is told what it would have noted down itself, so that it commits, rolls back and nests as ever. */
export async function beginAs(runner: QueryRunner, actor: Actor, purpose: Purpose): Promise<void> {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  await runner.query(beginningOf(actor, purpose)).catch((fault: unknown) => {
    throw Object.assign(fault as Error, { query: 'start transaction' }); // a fault is logged with its statement, and this one has values in it
  });
}
