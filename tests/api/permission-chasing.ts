import { by, byContents, byId, places, seen, springResponses, type Case, type PermissionRow, type Scope } from './permission-row.js';
import type { Muster } from './support/muster.js';
import type { World } from './support/world.js';

const { byProgramme, byRegion, byStaff, byStaffInRegion } = seen;
const page = 'page: { limit: 200 }';
const programme = (world: World, code: 'a' | 'b') => world.programme(code);
const programmeOf = (world: World, scope: Scope) => world.programme(places[scope].programme);
const organisation = (world: World, scope: Scope) => world.organisation(places[scope].organisation);
const where = (world: World, scope: Scope) => ({ programmeId: programmeOf(world, scope), organisationId: organisation(world, scope) });

/** Only the team of the programme may; to another team the thing is forbidden, or is not there. */
const forbidden = { a: 'yyFFFFFFFFFU', b: 'yFFFFFFFFFyU' } as const;
const absent = { a: 'yyFFFFFFFFNU', b: 'yNFFFFFFFFyU' } as const;
/** Who looks after a region; a thing of another region, or of another programme, is not there. */
const here = { barnsley: 'yyNyFFFFFFNU', camden: 'yyyNFFFFFFNU', b: 'yNNNFFFFFFyU' } as const;
/** The same, where it is asked of a programme: another's is forbidden. */
const hereInProgramme = { barnsley: 'yyNyFFFFFFFU', camden: 'yyyNFFFFFFFU', b: 'yFFFFFFFFFyU' } as const;

const ofProgramme = (field: string, selection: string, contains?: (world: World, code: 'a' | 'b') => string): PermissionRow =>
  ({ field: `Query.${field}`, document: `query ($id: ID!) { it: ${field}(programmeId: $id) ${selection} }`, cases: by(byStaff, (world, code: 'a' | 'b') => ({ id: programme(world, code) }), contains) });
const letter = (world: World, scope: Scope) => ({ programmeId: programmeOf(world, scope), targetId: world.round(`${places[scope].programme}/silver/Spring`), organisationIds: [organisation(world, scope)], templateCode: 'champion-letter' });
const template = { code: 'our-own', name: 'Our own', subject: 'About ((subject_of_request))', body: 'Dear ((name))' };

export const chasingQueries: PermissionRow[] = [
  { field: 'Query.contacts', document: `{ it: contacts(${page}) { items { id } } }`, cases: byContents(byRegion, (world, scope) => world.contact(places[scope].key)) },
  ofProgramme('workshops', '{ items { id } }', (world, code) => world.workshop(`${code}/Start`)),
  { field: 'Query.workshop', document: 'query ($id: ID!) { it: workshop(id: $id) { id } }', cases: byId(byProgramme, (world, code) => world.workshop(`${code}/Start`)) },
  { field: 'Query.tasks', document: `{ it: tasks(${page}) { items { id } } }`, cases: byContents(byRegion, (world, scope) => world.task(`${places[scope].key}/next-action`)) },
  {
    field: 'Query.regionContacts', document: 'query ($id: ID!) { it: regionContacts(programmeId: $id) { region { code } } }',
    cases: by(byStaffInRegion, (world, scope) => ({ id: programmeOf(world, scope) }), (_world, scope) => places[scope].region),
  },
  {
    field: 'Query.worklist', document: 'query ($id: ID!, $region: String) { it: worklist(programmeId: $id, region: $region) { rows { organisation { id } } } }',
    cases: by(byStaffInRegion, (world, scope) => ({ id: programmeOf(world, scope), region: places[scope].region }), organisation),
  },
  ofProgramme('messageTemplates', '{ code }', () => 'our-own'),
  {
    field: 'Query.messageTemplate', document: 'query ($id: ID!) { it: messageTemplate(programmeId: $id, code: "our-own") { current { body } } }', cases: byId(byStaff, programme),
  },
  {
    field: 'Query.previewTemplate', document: 'query ($input: TemplateInput!, $organisationId: ID) { it: previewTemplate(input: $input, organisationId: $organisationId) { text } }',
    cases: by(hereInProgramme, (world, scope) => ({ input: { ...template, programmeId: programmeOf(world, scope) }, organisationId: organisation(world, scope) })),
  },
  {
    field: 'Query.previewLetters', document: 'query ($input: LetterInput!) { it: previewLetters(input: $input) { organisation { id } } }',
    cases: by(hereInProgramme, (world, scope) => ({ input: letter(world, scope) })),
  },
  ofProgramme('reminderTargets', '{ id }', (world, code) => world.round(`${code}/silver/Spring`)),
  ofProgramme('reminderPlan', '{ steps { code } }'),
  {
    field: 'Query.rehearseReminders', document: 'query ($id: ID!) { it: rehearseReminders(programmeId: $id) { due { organisation { id } } notDue { organisation { id } } } }',
    cases: by(byStaffInRegion, (world, scope) => ({ id: programmeOf(world, scope) }), organisation),
  },
  {
    field: 'Query.reminderDecisions', document: `query ($id: ID!) { it: reminderDecisions(filter: { programmeId: $id }, ${page}) { items { organisation { id } } } }`,
    cases: by(byStaffInRegion, (world, scope) => ({ id: programmeOf(world, scope) }), organisation),
  },
  ofProgramme('reminderRuns', '{ on }'),
  ofProgramme('quietDays', '{ id }', (world, code) => world.quietDays(`${code}/london`)),
  {
    field: 'Query.timeline', document: 'query ($programmeId: ID!, $organisationId: ID!) { it: timeline(programmeId: $programmeId, organisationId: $organisationId) { items { title } } }',
    cases: by(here, where),
  },
];

const quietDays = (scope: string, [code, region]: readonly ['a' | 'b', string | null], may: string): Case => ({
  scope, may,
  afresh: async (muster: Muster) => (await muster.rows<{ id: string }>(
    "insert into quiet_days (programme_id, region_code, starts_on, ends_on, reason, made_at) values ($1, $2, '2023-05-02', '2023-05-03', 'Elections', now()) returning id", [programme(muster.world, code), region]))[0]!,
});

/** Whoever may do it meets a rule that stops it, or does again what is done. */
export const chasingMutations: PermissionRow[] = [
  {
    field: 'Mutation.logContact', reaches: ['CONTACT_DAY'], document: 'mutation ($input: ContactInput!) { it: logContact(input: $input) { id } }',
    cases: by(here, (world, scope: Scope) => ({ input: { ...where(world, scope), kind: 'TELEPHONE', heldOn: '2023-05-01', reached: true } })),
  },
  {
    field: 'Mutation.createWorkshop', reaches: ['INVALID_INPUT'], document: 'mutation ($id: ID!) { it: createWorkshop(input: { programmeId: $id, name: "Next", kind: WORKSHOP, heldOn: "2023-02-30" }) { id } }',
    cases: byId(absent, programme),
  },
  {
    field: 'Mutation.recordAttendance', document: 'mutation ($id: ID!, $organisationIds: [ID!]!) { it: recordAttendance(workshopId: $id, organisationIds: $organisationIds) { id } }',
    cases: by(here, (world, scope: Scope) => ({ id: world.workshop(`${places[scope].programme}/Start`), organisationIds: [organisation(world, scope)] })),
  },
  {
    field: 'Mutation.finishTask', reaches: ['TASK_DONE'], document: 'mutation ($id: ID!) { it: finishTask(id: $id) { id } }',
    cases: byId(here, (world, scope) => world.task(`${places[scope].key}/next-action`)),
  },
  {
    field: 'Mutation.markAddressFailed', reaches: ['INVALID_INPUT'], document: 'mutation ($id: ID!) { it: markAddressFailed(personId: $id, reason: " ") { id } }',
    cases: byId({ barnsley: 'yyNyFFFFFFFU', camden: 'yyyNFFFFFFFU', b: 'yFNNFFFFFFyU' }, (world, scope) => world.person(places[scope].spoc)),
  },
  {
    field: 'Mutation.saveTemplate', reaches: ['TEMPLATE_PLACEHOLDER'], document: 'mutation ($input: TemplateInput!) { it: saveTemplate(input: $input) { code } }',
    cases: by(forbidden, (world, code: 'a' | 'b') => ({ input: { ...template, body: 'Dear ((nobody))', programmeId: programme(world, code) } })),
  },
  {
    field: 'Mutation.writeLetters', reaches: ['TEMPLATE_LINK'], document: 'mutation ($input: LetterInput!) { it: writeLetters(input: $input) { queued } }',
    cases: by(hereInProgramme, (world, scope: Scope) => ({ input: { ...letter(world, scope), note: 'See https://example.org' } })),
  },
  {
    field: 'Mutation.saveReminderPlan', reaches: ['REMINDER_PLAN'], document: `mutation ($id: ID!) { it: saveReminderPlan(programmeId: $id, steps: [
      { code: "nobody", name: "To nobody", anchor: DUE, workingDays: 1, recipients: [], condition: ALWAYS, action: SEND }]) { own } }`,
    cases: byId(forbidden, programme),
  },
  {
    field: 'Mutation.resetReminderPlan', document: 'mutation ($id: ID!, $targetId: ID) { it: resetReminderPlan(programmeId: $id, targetId: $targetId) { own } }',
    cases: by(absent, (world, code: 'a' | 'b') => ({ id: programme(world, code), targetId: world.round(`${code}/silver/Spring`) })),
  },
  { field: 'Mutation.runReminders', document: 'mutation ($id: ID!) { it: runReminders(programmeId: $id) { due } }', cases: byId(forbidden, programme) },
  ...([['sendPreparedMessage', ''], ['dropPreparedMessage', ', reason: "No more"']] as const).map(([name, more]): PermissionRow => ({
    field: `Mutation.${name}`, reaches: ['MESSAGE_NOT_PREPARED'], document: `mutation ($id: ID!) { it: ${name}(id: $id${more}) { id } }`,
    cases: byId(absent, (world, code) => world.message(springResponses[code === 'a' ? 'barnsley' : 'b'])),
  })),
  {
    field: 'Mutation.setQuietDays', reaches: ['QUIET_DAYS'], document: 'mutation ($input: QuietDaysInput!) { it: setQuietDays(input: $input) { id } }',
    cases: by({ barnsley: 'yyFyFFFFFFFU', camden: 'yyyFFFFFFFFU', everybody: 'yyFFFFFFFFFU', b: 'yFFFFFFFFFyU' }, (world, scope: Scope | 'everybody') => ({
      input: { startsOn: '2023-05-03', endsOn: '2023-05-02', reason: 'Elections', ...(scope === 'everybody' ? { programmeId: world.programme('a') } : { programmeId: programmeOf(world, scope), region: places[scope].region }) },
    })),
  },
  {
    field: 'Mutation.removeQuietDays', document: 'mutation ($id: ID!) { it: removeQuietDays(id: $id) }',
    cases: [
      quietDays('barnsley', ['a', places.barnsley.region], 'yyFyFFFFFFNU'), quietDays('camden', ['a', 'london'], 'yyyFFFFFFFNU'),
      quietDays('everybody', ['a', null], 'yyFFFFFFFFNU'), quietDays('b', ['b', 'london'], 'yNNNFFFFFFyU'),
    ],
  },
];

/** Somebody's address in what is asked of a programme, its region and an authority; and in a list over all programmes. */
const inRegion = (person: (scope: Scope) => string, scopes: readonly Scope[] = ['barnsley', 'camden', 'b']): Case[] => scopes.flatMap((scope) =>
  by({ [scope]: byStaffInRegion[scope] }, (world) => ({ id: programmeOf(world, scope), organisationId: organisation(world, scope), region: places[scope].region }), () => `${person(scope)}@example.org`));
const among = (person: (scope: Scope) => string, id: (world: World, scope: Scope) => string): Case[] =>
  by(byRegion, (world, scope: Scope) => ({ id: id(world, scope) }), (_world, scope) => `${person(scope)}@example.org`);
const spoc = (scope: Scope): string => places[scope].spoc;

const TASKS = 'query ($id: ID!) { it: tasks(filter: { programmeId: $id }, page: { limit: 200 })';
const CALLS = 'query ($id: ID!, $region: String) { it: worklist(programmeId: $id, region: $region) { rows';

export const chasingFields: PermissionRow[] = [
  { field: 'Contact.with', document: 'query ($id: ID!) { it: contacts(filter: { organisationId: $id }) { items { with { email } } } }', cases: among(spoc, organisation) },
  { field: 'Task.owner', document: `${TASKS} { items { owner { email } } } }`, cases: among((scope) => places[scope].caller, programmeOf) },
  { field: 'Task.person', document: `${TASKS} { items { person { email } } } }`, cases: among((scope) => places[scope].bounced, programmeOf) },
  { field: 'Task.allowedActions', document: `${TASKS} { items { region { code } allowedActions } } }`, cases: by(byRegion, (world, scope) => ({ id: programmeOf(world, scope) }), (_world, scope) => `{"region":{"code":"${places[scope].region}"},"allowedActions":["task.finish"]}`) },
  { field: 'BouncedAddress.person', document: 'query ($id: ID!) { it: regionContacts(programmeId: $id) { bounced { person { email } } } }', cases: inRegion((scope) => places[scope].bounced) },
  { field: 'WorklistRow.spoc', document: `${CALLS} { spoc { email } } } }`, cases: inRegion(spoc) },
  { field: 'WorklistRow.deputy', document: `${CALLS} { deputy { email } } } }`, cases: inRegion(() => 'dee', ['barnsley']) },
  {
    field: 'ReminderDecision.person', document: 'query ($id: ID!, $organisationId: ID) { it: reminderDecisions(filter: { programmeId: $id, organisationId: $organisationId }) { items { person { email } } } }',
    cases: inRegion(spoc),
  },
  { field: 'Letter.person', document: 'query ($input: LetterInput!) { it: previewLetters(input: $input) { person { email } } }', cases: by(hereInProgramme, (world, scope) => ({ input: letter(world, scope) }), (_world, scope) => `${places[scope].spoc}@example.org`) },
  { field: 'Workshop.allowedActions', document: 'query ($id: ID!) { it: workshop(id: $id) { value: allowedActions } }', cases: byId(byProgramme, (world, code) => world.workshop(`${code}/Start`)) },
  {
    field: 'MessageTemplate.allowedActions', document: 'query ($id: ID!) { it: messageTemplate(programmeId: $id, code: "our-own") { value: allowedActions } }',
    cases: byId({ a: 'yy--FFFFFFFU', b: 'yFFFFFFFFFyU' }, programme),
  },
  {
    field: 'ReminderPlan.allowedActions', document: 'query ($id: ID!) { it: reminderPlan(programmeId: $id) { value: allowedActions } }', cases: byId({ a: 'yy--FFFFFFFU', b: 'yFFFFFFFFFyU' }, programme),
  },
  {
    field: 'QuietDays.allowedActions', document: 'query ($id: ID!) { it: quietDays(programmeId: $id) { region { code } allowedActions } }',
    cases: by(byStaffInRegion, (world, scope) => ({ id: programmeOf(world, scope) }), (_world, scope) => `{"region":{"code":"${places[scope].region}"},"allowedActions":["quiet-days.set"]}`),
  },
];
