// Which pages may somebody open? Decided by the verbs that the server says this person may use anywhere.
import type { PageAction } from '../page/index.js';
/** For each resource of the screens: the verb that its pages need. An absent page does not exist for anybody. */
const needed: Record<string, Partial<Record<PageAction, string>>> = {
  organisations: { list: 'organisation.list', show: 'organisation.list', create: 'organisation.add' },
  programmes: { list: 'programme.list', show: 'programme.list', create: 'programme.create', edit: 'programme.update' },
  people: { list: 'person.list', show: 'person.list', create: 'person.add', edit: 'person.update' },
  appointments: { list: 'appointment.list', show: 'appointment.list', create: 'appointment.make' },
  'contact-import': { list: 'appointment.import' },
  surveys: { list: 'survey.list', show: 'survey.list', create: 'survey.draft' },
  'survey-versions': { show: 'survey.list' },
  waves: { list: 'wave.list', show: 'wave.list', create: 'wave.create', edit: 'wave.update' },
  responses: { list: 'response.list', show: 'response.list' },
  collections: { list: 'collection.list', show: 'collection.list', create: 'collection.create', edit: 'collection.update' },
  rounds: { list: 'round.list', show: 'round.list', create: 'round.create', edit: 'round.update' },
  returns: { list: 'return.list', show: 'return.list' },
  queries: { list: 'query.list' },
  ledger: { list: 'return.list' },
  sharing: { list: 'sharing.see' },
  readiness: { list: 'readiness.see' },
  authorities: { list: 'authority.see' },
  gaps: { list: 'gap.see' },
  blockers: { list: 'blocker.list', show: 'blocker.list', create: 'blocker.add', edit: 'blocker.update' },
  ranking: { list: 'ranking.list' },
  rates: { list: 'rates.see' },
  leverage: { list: 'leverage.see' },
  forecast: { list: 'forecast.see' },
  suppliers: { list: 'supplier.see' },
  plans: { list: 'plan.list', show: 'plan.list' },
  feasibility: { list: 'feasibility.see' },
  dataset: { list: 'dataset.list' },
  figures: { list: 'figure.see' },
  messages: { list: 'message.list', show: 'message.list' },
  worklist: { list: 'worklist.see' },
  contacts: { list: 'contact.list', create: 'contact.log' },
  'contact-regions': { list: 'contact.list' },
  workshops: { list: 'workshop.list', show: 'workshop.list', create: 'workshop.create' },
  tasks: { list: 'task.list' },
  templates: { list: 'template.list' },
  reminders: { list: 'reminder.see' },
  'reminder-decisions': { list: 'reminder.see' },
  audit: { list: 'audit.see', show: 'audit.see' },
  timeline: { list: 'timeline.see' },
};

type Asked = { resource: string; action: string; record?: { allowedActions?: readonly string[] } | undefined };

/** May somebody with these verbs open this page? A record that says what may be done to it has the last word on its edit page. */
export function permitted(verbs: readonly string[], { resource, action, record }: Asked): boolean {
  const verb = needed[resource]?.[action as PageAction];
  if (verb === undefined || !verbs.includes(verb)) return false;
  return action !== 'edit' || !record?.allowedActions || record.allowedActions.includes(verb);
}

const staffRoles = ['ADMINISTRATOR', 'PROJECT_TEAM', 'CHAMPION', 'VIEWER'];

/** Does somebody with these roles work in the staff screens? Authorities' people have their own pages. */
export function isStaff(roles: readonly string[]): boolean {
  return roles.some((role) => staffRoles.includes(role));
}

/** The sign-in page that brings the person back to `address` (path and query on this site). */
export function signInAddress(address: string): string {
  return `/sign-in?next=${encodeURIComponent(address)}`;
}
