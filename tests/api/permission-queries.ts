import { by, byContents, byId, contactFile, seen, springResponses, springWaves, type PermissionRow } from './permission-row.js';

const { byRegion, byProgramme, byReader, byReaderInRegion, byTeam, byEveryReader, byEveryTeam } = seen;
const spocs = { barnsley: 'sam', camden: 'sue', b: 'bea' } as const;
const everything = 'page: { limit: 200 }';

/** Organisations are facts, so teams and readers see all of them; a champion sees those of the own region. */
const organisations = { Barnsley: 'yy-yFFFFFyyU', Camden: 'yyy-FFFFFyyU', Kent: 'yy--FFFFFyyU' } as const;

/** A project team finds everybody by name, to appoint them; how to reach them is another row (Person.email). */
const people = { barnsley: 'yy-yFFFFFFyU', camden: 'yyy-FFFFFFyU', b: 'yy--FFFFFFyU' } as const;

export const queries: PermissionRow[] = [
  { field: 'Query.me', document: '{ it: me { personId } }', cases: [{ scope: 'own', may: 'yyyyyyyyyyy-' }] },
  { field: 'Query.organisations', document: `{ it: organisations(filter: { nation: "england" }, ${everything}) { items { id } } }`, cases: byContents(organisations, (world, name) => world.organisation(name)) },
  { field: 'Query.organisation', document: 'query ($id: ID!) { it: organisation(id: $id) { id } }', cases: byId(organisations, (world, name) => world.organisation(name)) },
  { field: 'Query.regions', document: '{ it: regions { code } }', cases: [{ scope: 'all', may: byEveryReader }] },
  { field: 'Query.frameworks', document: '{ it: frameworks { code } }', cases: [{ scope: 'all', may: byEveryReader }] },
  { field: 'Query.programmes', document: '{ it: programmes { items { id } } }', cases: byContents(byReader, (world, code) => world.programme(code)) },
  { field: 'Query.programme', document: 'query ($id: ID!) { it: programme(id: $id) { id } }', cases: byId(byReader, (world, code) => world.programme(code)) },
  { field: 'Query.people', document: `{ it: people(${everything}) { items { id } } }`, cases: byContents(people, (world, scope) => world.person(spocs[scope])) },
  { field: 'Query.person', document: 'query ($id: ID!) { it: person(id: $id) { id } }', cases: byId(people, (world, scope) => world.person(spocs[scope])) },
  { field: 'Query.appointments', document: `{ it: appointments(${everything}) { items { id } } }`, cases: byContents(byRegion, (world, scope) => world.appointment(spocs[scope])) },
  { field: 'Query.appointment', document: 'query ($id: ID!) { it: appointment(id: $id) { id } }', cases: byId(byRegion, (world, scope) => world.appointment(spocs[scope])) },
  {
    field: 'Query.previewContactImport', document: 'query ($id: ID!, $file: String!) { it: previewContactImport(programmeId: $id, file: $file) { verdict } }',
    cases: by({ a: 'yyFFFFFFFFNU', b: 'yNFFFFFFFFyU' }, (world, scope) => ({ id: world.programme(scope), file: contactFile })),
  },
  {
    field: 'Query.vacancies', document: 'query ($id: ID!) { it: vacancies(programmeId: $id) { organisation { id } } }',
    cases: byId({ a: 'yy-yFFFFFFFU', b: 'yFFFFFFFFFyU' }, (world, code) => world.programme(code)),
  },
  { field: 'Query.surveys', document: '{ it: surveys { items { id } } }', cases: byContents(byProgramme, (world, code) => world.survey(code)) },
  { field: 'Query.survey', document: 'query ($id: ID!) { it: survey(id: $id) { id } }', cases: byId(byProgramme, (world, code) => world.survey(code)) },
  { field: 'Query.surveyVersion', document: 'query ($id: ID!) { it: surveyVersion(id: $id) { id } }', cases: byId(byProgramme, (world, code) => world.version(`${code}/1`)) },
  { field: 'Query.surveyTemplates', document: '{ it: surveyTemplates }', cases: [{ scope: 'all', may: byEveryTeam }] },
  { field: 'Query.waves', document: '{ it: waves { items { id } } }', cases: byContents(byReader, (world, code) => world.wave(springWaves[code])) },
  { field: 'Query.wave', document: 'query ($id: ID!) { it: wave(id: $id) { id } }', cases: byId(byReader, (world, code) => world.wave(springWaves[code])) },
  { field: 'Query.responses', document: `{ it: responses(${everything}) { items { id } } }`, cases: byContents(byRegion, (world, scope) => world.response(springResponses[scope])) },
  { field: 'Query.response', document: 'query ($id: ID!) { it: response(id: $id) { id } }', cases: byId(byRegion, (world, scope) => world.response(springResponses[scope])) },
  { field: 'Query.responseRates', document: 'query ($id: ID!) { it: responseRates(waveId: $id) { total { numerator } } }', cases: byId(byReader, (world, code) => world.wave(springWaves[code])) },
  {
    field: 'Query.readinessMatrix', document: 'query ($id: ID!) { it: readinessMatrix(waveId: $id, columns: LEVEL) { rows { responseId } } }',
    cases: (['barnsley', 'camden', 'b'] as const).map((scope) => ({
      scope, may: byReaderInRegion[scope], variables: (world) => ({ id: world.wave(springWaves[scope === 'b' ? 'b' : 'a']) }), contains: (world) => world.response(springResponses[scope]),
    })),
  },
  { field: 'Query.figures', document: '{ it: figures { name } }', cases: [{ scope: 'all', may: 'yyFFFFFFFyyU' }] },
  {
    field: 'Query.figure', document: 'query ($id: ID!) { it: figure(name: "response-rates", waveId: $id) { rows { code } } }',
    cases: byId({ a: 'yyFFFFFFFyNU', b: 'yNFFFFFFFNyU' }, (world, code) => world.wave(springWaves[code])),
  },
  { field: 'Query.messages', document: `{ it: messages(${everything}) { items { id } } }`, cases: byContents(byRegion, (world, scope) => world.message(springResponses[scope])) },
  { field: 'Query.message', document: 'query ($id: ID!) { it: message(id: $id) { id } }', cases: byId(byRegion, (world, scope) => world.message(springResponses[scope])) },
  { field: 'Query.facts', document: 'query ($id: ID!) { it: facts(subjectId: $id) { items { id } } }', cases: byId(byTeam, (world, code) => world.wave(springWaves[code])) },
];
