import { by, contactFile, byId, places, seen, springResponses, springWaves, type PermissionRow } from './permission-row.js';

const { byRegion, byReader, byReaderInRegion, byProgramme } = seen;
const offeredNothing = Object.fromEntries(Object.entries(byRegion).map(([scope, may]) => [scope, may.replaceAll('y', '-')])) as typeof byRegion;
const spocs = { barnsley: 'sam', camden: 'sue', b: 'bea' } as const;

/** A field of one thing, which is asked by its id. */
const ofThing = (query: string, selection: string): string => `query ($id: ID!) { it: ${query}(id: $id) { ${selection} } }`;

const onTeams = { a: 'yy--FFFFF--U', b: 'y---FFFFF-yU' } as const;
const onTeamsOfStaff = { a: 'yy--FFFFFF-U', b: 'y---FFFFFFyU' } as const;
const response = (selection: string, may: Record<string, string> = byRegion, wave = springResponses as Record<string, string>): Pick<PermissionRow, 'document' | 'cases'> => (
  { document: ofThing('response', selection), cases: byId(may, (world, scope) => world.response(wave[scope]!)) });
const wave = (selection: string, may: Readonly<Record<'a' | 'b', string>>): Pick<PermissionRow, 'document' | 'cases'> => (
  { document: ofThing('wave', selection), cases: byId(may, (world, code) => world.wave(springWaves[code])) });
const programme = (selection: string, may: Readonly<Record<'a' | 'b', string>>): Pick<PermissionRow, 'document' | 'cases'> => (
  { document: ofThing('programme', selection), cases: byId(may, (world, code) => world.programme(code)) });
const person = (selection: string, may: Readonly<Record<'barnsley' | 'camden' | 'b', string>>): Pick<PermissionRow, 'document' | 'cases'> => (
  { document: ofThing('person', selection), cases: byId(may, (world, scope) => world.person(spocs[scope])) });

/** Fields that are not for everybody who may see the thing, and every field that is computed by a method of its own. */
export const fields: PermissionRow[] = [
  { field: 'Organisation.history', document: ofThing('organisation', 'value: history { name }'), cases: byId({ Barnsley: 'yy-yFFFFFyyU', Camden: 'yyy-FFFFFyyU' }, (world, name) => world.organisation(name)) },
  { field: 'Organisation.successors', document: ofThing('organisation', 'value: successors { id }'), cases: byId({ Cumbria: 'yy--FFFFFyyU' }, (world, name) => world.organisation(name)) },
  { field: 'Programme.framework', ...programme('value: framework { code }', byReader) },
  { field: 'Programme.systems', ...programme('value: systems { code }', byReader) },
  { field: 'Programme.allowedActions', ...programme('value: allowedActions', onTeams) },
  {
    field: 'Programme.roster', document: ofThing('programme', 'value: roster { items { organisation { id } } }'),
    cases: (['barnsley', 'camden', 'b'] as const).map((scope) => ({
      scope, may: byReaderInRegion[scope], variables: (world) => ({ id: world.programme(scope === 'b' ? 'b' : 'a') }), contains: (world) => world.organisation(scope === 'barnsley' ? 'Barnsley' : 'Camden'),
    })),
  },
  { field: 'Person.email', ...person('value: email', byRegion) },
  { field: 'Person.phone', ...person('value: phone', byRegion) },
  { field: 'Person.appointments', ...person('value: appointments { id }', byRegion) },
  { field: 'Person.allowedActions', ...person('value: allowedActions', { barnsley: 'yy--FFFFFFyU', camden: 'yy--FFFFFFyU', b: 'yy--FFFFFFyU' }) },
  { field: 'Appointment.person', document: ofThing('appointment', 'value: person { email }'), cases: byId(byRegion, (world, scope) => world.appointment(spocs[scope])) },
  {
    field: 'ContactRow.email', document: 'query ($id: ID!, $file: String!) { it: previewContactImport(programmeId: $id, file: $file) { rows { email } } }',
    cases: by({ a: 'yyFFFFFFFFNU', b: 'yNFFFFFFFFyU' }, (world, scope) => ({ id: world.programme(scope), file: contactFile }), () => 'nia@sheffield.example'),
  },
  {
    field: 'Appointment.allowedActions', document: ofThing('appointment', 'value: allowedActions'),
    cases: byId({ barnsley: 'yy--FFFFFF-U', b: 'y---FFFFFFyU' }, (world, scope) => world.appointment(spocs[scope])),
  },
  {
    // No invitation failed in this world, so nobody is offered anything there: the outbox spec sends a failed one again. Prepared letters are for teams to send.
    field: 'Message.allowedActions', document: ofThing('message', 'value: allowedActions'), cases: [
      ...byId(offeredNothing, (world, scope) => world.message(springResponses[scope])),
      ...byId({ barnsley: 'yy--FFFFFF-U', camden: 'yy--FFFFFF-U', b: 'y---FFFFFFyU' }, (world, scope) => world.prepared(places[scope].key)).map((one) => ({ ...one, scope: `${one.scope}: prepared` })),
    ],
  },
  { field: 'Message.words', document: ofThing('message', 'value: words { text }'), cases: byId(byRegion, (world, scope) => world.prepared(places[scope].key)) },
  { field: 'Message.person', document: ofThing('message', 'value: person { email }'), cases: byId(byRegion, (world, scope) => world.message(springResponses[scope])) },
  { field: 'Survey.versions', document: ofThing('survey', 'value: versions { definition }'), cases: byId(byProgramme, (world, code) => world.survey(code)) },
  { field: 'Survey.allowedActions', document: ofThing('survey', 'value: allowedActions'), cases: byId(onTeamsOfStaff, (world, code) => world.survey(code)) },
  { field: 'SurveyVersion.allowedActions', document: ofThing('surveyVersion', 'value: allowedActions'), cases: byId(onTeamsOfStaff, (world, code) => world.version(`${code}/1`)) },
  { field: 'Wave.version', ...wave('value: version { definition }', { a: 'yyyyFFFFF--U', b: 'y---FFFFF-yU' }) },
  { field: 'Wave.withoutSpoc', ...wave('value: withoutSpoc { id }', { a: 'yy-yFFFFF--U', b: 'y---FFFFF-yU' }) },
  { field: 'Wave.keptBack', ...wave('value: name keptBack', byReader) },
  { field: 'Wave.allowedActions', ...wave('value: allowedActions', onTeams) },
  { field: 'Response.spoc', ...response('value: spoc { email }') },
  { field: 'Response.answers', ...response('value: answers { value }') },
  { field: 'AnswerView.history', ...response('value: answers { history { text savedBy } }') },
  { field: 'Response.submissions', ...response('value: submissions { reference submittedBy }', byRegion, { ...springResponses, barnsley: 'a/Winter/Barnsley' }) },
  { field: 'Response.allowedActions', ...response('value: allowedActions', { camden: 'yy--FFFFFF-U', b: 'y---FFFFFFyU' }) },
];
