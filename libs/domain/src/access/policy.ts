// Who may do what? The one table that every service verb asks.
import type { Actor, Grant, Role, Subject } from '../people/index.js';

const TEAM = ['administrator', 'project-team'] as const;
const STAFF = [...TEAM, 'champion'] as const;
const READERS = [...STAFF, 'viewer'] as const;
const AUTHORITY = ['spoc', 'deputy', 'contributor', 'certifier'] as const;

/** For each verb of the business, the roles that may do it inside their scope. */
export const policy = {
  'organisation.list': READERS,
  'organisation.add': TEAM,
  'framework.see': READERS,
  'programme.list': READERS,
  'programme.create': TEAM,
  'programme.update': TEAM,
  'programme.set-roster': TEAM,
  'person.list': STAFF,
  'person.contact': STAFF,
  'person.add': TEAM,
  'person.update': TEAM,
  'person.end-sign-ins': TEAM,
  'person.export': ['administrator'],
  'person.erase': ['administrator'],
  'appointment.list': STAFF,
  'appointment.make': TEAM,
  'appointment.end': TEAM,
  'appointment.hand-over': TEAM,
  'appointment.import': TEAM,
  'survey.list': STAFF,
  'survey.draft': TEAM,
  'survey.publish': TEAM,
  'wave.list': READERS,
  'wave.create': TEAM,
  'wave.update': TEAM,
  'wave.schedule': TEAM,
  'wave.open': TEAM,
  'wave.close': TEAM,
  'response.list': STAFF,
  'response.see': [...STAFF, ...AUTHORITY],
  'response.answer': ['spoc', 'deputy', 'contributor'],
  'response.submit': ['spoc', 'deputy', 'certifier'],
  'response.reopen': TEAM,
  'response.compare': AUTHORITY,
  'collection.list': READERS,
  'collection.create': TEAM,
  'collection.update': TEAM,
  'round.list': READERS,
  'round.create': TEAM,
  'round.update': TEAM,
  'round.schedule': TEAM,
  'round.open': TEAM,
  'round.close': TEAM,
  'return.list': STAFF,
  'return.see': [...STAFF, ...AUTHORITY],
  'return.rates': READERS,
  'return.acknowledge': [...STAFF, 'spoc', 'deputy', 'contributor'],
  'return.prepare': [...STAFF, 'spoc', 'deputy', 'contributor'],
  'return.record': [...TEAM, 'spoc', 'deputy', 'certifier'],
  'return.deliver': [...TEAM, ...AUTHORITY],
  'return.resubmit': [...TEAM, 'spoc', 'deputy', 'certifier'],
  'return.accept': TEAM,
  'return.take-back': TEAM,
  'return.declare': [...STAFF, 'spoc', 'deputy', 'certifier'],
  'return.account': STAFF,
  'return.close-out': TEAM,
  'return.withdraw-outcome': [...STAFF, 'spoc', 'deputy'],
  'extension.propose': [...STAFF, 'spoc', 'deputy'],
  'extension.withdraw': [...STAFF, 'spoc', 'deputy'],
  'extension.decide': TEAM,
  'query.list': STAFF,
  'query.raise': TEAM,
  'query.answer': [...TEAM, ...AUTHORITY],
  'query.decide': TEAM,
  'query.withdraw': TEAM,
  'sharing.see': [...STAFF, ...AUTHORITY],
  'sharing.set': STAFF,
  'rates.see': READERS,
  'readiness.see': READERS,
  'readiness.export': READERS,
  'gap.see': READERS,
  'authority.see': [...READERS, ...AUTHORITY],
  'rating.history': [...READERS, ...AUTHORITY],
  'rating.moderate': STAFF,
  'blocker.list': READERS,
  'blocker.history': READERS,
  'blocker.adopt': TEAM,
  'blocker.add': TEAM,
  'blocker.update': TEAM,
  'ranking.list': READERS,
  'ranking.draft': TEAM,
  'ranking.arrange': TEAM,
  'ranking.moderate': TEAM,
  'ranking.propose': STAFF,
  'ranking.vote': STAFF,
  'ranking.decide': TEAM,
  'ranking.publish': TEAM,
  'ranking.discard': TEAM,
  'leverage.see': READERS,
  'forecast.see': READERS,
  'supplier.see': READERS,
  'plan.list': READERS,
  'plan.see': [...READERS, ...AUTHORITY],
  'plan.save': [...STAFF, 'spoc', 'deputy', 'contributor'],
  'target.set': TEAM,
  'feasibility.see': READERS,
  'feasibility.set-rule': TEAM,
  'feasibility.decide': TEAM,
  'dataset.list': READERS,
  'dataset.draft': TEAM,
  'dataset.decide': TEAM,
  'dataset.publish': TEAM,
  'dataset.discard': TEAM,
  'figure.see': [...TEAM, 'viewer'],
  'message.list': STAFF,
  'message.send-again': TEAM,
  'message.approve': TEAM,
  'contact.list': STAFF,
  'contact.log': STAFF,
  'workshop.list': STAFF,
  'workshop.create': TEAM,
  'workshop.attend': STAFF,
  'task.list': STAFF,
  'task.finish': STAFF,
  'worklist.see': STAFF,
  'person.mark-failed': STAFF,
  'template.list': STAFF,
  'template.save': TEAM,
  'letter.write': STAFF,
  'reminder.see': STAFF,
  'reminder.run': TEAM,
  'reminder.plan': TEAM,
  'quiet-days.set': STAFF,
  'timeline.see': STAFF,
  'fact.list': TEAM,
  'audit.see': TEAM,
  'audit.export': TEAM,
} as const satisfies Record<string, readonly Role[]>;

export type Verb = keyof typeof policy;

/** Every verb of the table. */
export const verbs = Object.keys(policy) as Verb[];

const same = (held: string | null, asked: string | null | undefined): boolean => asked === undefined || held === asked;

function covers(grant: Grant, subject: Subject): boolean {
  if (grant.role === 'administrator') return true;
  if (grant.programmeId !== null && subject.programmeId && grant.programmeId !== subject.programmeId) return false;
  if (grant.role === 'champion') return same(grant.region, subject.region);
  return grant.organisationId === null || same(grant.organisationId, subject.organisationId);
}

/** May this actor do `verb` to `subject`? Without a subject: may the actor do it to anything at all? */
export function can(actor: Actor, verb: Verb, subject: Subject = {}): boolean {
  if (actor.system) return true;
  const allowed: readonly Role[] = policy[verb];
  return actor.grants.some((grant) => allowed.includes(grant.role) && covers(grant, subject));
}

/** The grants by which an actor does `verb`: of a list, only what they reach is shown. Null when the reach has no end. */
export function reachOf(actor: Actor, verb: Verb): readonly Grant[] | null {
  if (actor.system) return null;
  const allowed: readonly Role[] = policy[verb];
  const grants = actor.grants.filter((grant) => allowed.includes(grant.role));
  return grants.some(({ programmeId }) => programmeId === null) ? null : grants;
}

/** Of these verbs, those that the actor may do to the subject, in the same order. */
export function allowedVerbs(actor: Actor, candidates: readonly Verb[], subject?: Subject): Verb[] {
  return candidates.filter((verb) => can(actor, verb, subject));
}

/** The role in which an actor does `verb` to `subject`: the first of the table's roles that covers it; null for the product itself and when none does. */
export function actingRole(actor: Actor, verb: Verb, subject: Subject): Role | null {
  const allowed: readonly Role[] = policy[verb];
  return allowed.find((role) => actor.grants.some((grant) => grant.role === role && covers(grant, subject))) ?? null;
}
