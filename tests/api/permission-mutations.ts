import { by, contactFile, type Case, type PermissionRow } from './permission-row.js';
import type { World } from './support/world.js';

type Variables = (world: World) => Record<string, unknown>;

/** Every team may; whatever the thing belongs to. */
const EVERY_TEAM = 'yyFFFFFFFFyU';
/** Only the team of the programme may; to another team the thing is forbidden, or is not there. */
const forbidden = { a: 'yyFFFFFFFFFU', b: 'yFFFFFFFFFyU', everything: 'yFFFFFFFFFFU' } as const;
const absent = { a: 'yyFFFFFFFFNU', b: 'yNFFFFFFFFyU', everything: 'yNFFFFFFFFNU' } as const;

const one = (variables: Variables, may: string): Case[] => [{ scope: 'all', variables, may }];
const team = ({ a, b }: { a: string; b: string }) => ({ a, b });
const reversed = { name: 'A name', opensOn: '2023-05-02', closesOn: '2023-05-01' };
const appointments = { a: 'sam', b: 'bea', everything: 'grace' } as const;
const taken = { name: 'Sam', email: 'SUE@example.org' };
const places = { barnsley: 'a/Spring/Barnsley', camden: 'a/Spring/Camden', b: 'b/Count/Leeds' } as const;

/** Every mutation. Whoever may do it meets a rule that stops it, so that the matrix leaves everything as it was. */
export const mutations: PermissionRow[] = [
  {
    field: 'Mutation.addOrganisation', reaches: ['CODE_TAKEN'], document: 'mutation ($input: AddOrganisationInput!) { it: addOrganisation(input: $input) { id } }',
    cases: one(() => ({ input: { code: '370', name: 'Barnsley', nation: 'england', validFrom: '2023-01-01' } }), EVERY_TEAM),
  },
  {
    field: 'Mutation.addRegion', reaches: ['CODE_TAKEN'], document: 'mutation ($input: AddRegionInput!) { it: addRegion(input: $input) { code } }',
    cases: one(() => ({ input: { code: 'london', nation: 'england', name: 'London', position: 1 } }), EVERY_TEAM),
  },
  { field: 'Mutation.addPerson', reaches: ['EMAIL_TAKEN'], document: 'mutation ($input: PersonInput!) { it: addPerson(input: $input) { id } }', cases: one(() => ({ input: taken }), EVERY_TEAM) },
  {
    field: 'Mutation.updatePerson', reaches: ['EMAIL_TAKEN'], document: 'mutation ($id: ID!, $input: PersonInput!) { it: updatePerson(id: $id, input: $input) { id } }',
    cases: by(forbidden, (world, scope) => ({ id: world.person(appointments[scope]), input: taken })),
  },
  {
    field: 'Mutation.createProgramme', reaches: ['PERIOD_REVERSED'], document: 'mutation ($input: CreateProgrammeInput!) { it: createProgramme(input: $input) { id } }',
    cases: one(() => ({ input: { code: 'reversed', name: 'A', startsOn: '2023-02-01', endsOn: '2023-01-01' } }), EVERY_TEAM),
  },
  {
    field: 'Mutation.updateProgramme', reaches: ['PERIOD_REVERSED'], document: 'mutation ($id: ID!, $input: UpdateProgrammeInput!) { it: updateProgramme(id: $id, input: $input) { id } }',
    cases: by(team(absent), (world, code) => ({ id: world.programme(code), input: { name: 'A', startsOn: '2023-02-01', endsOn: '2023-01-01' } })),
  },
  {
    field: 'Mutation.setRoster', reaches: ['ROSTER_IN_USE'], document: 'mutation ($id: ID!, $input: RosterInput!) { it: setRoster(programmeId: $id, input: $input) { id } }',
    cases: by(team(absent), (world, code) => ({ id: world.programme(code), input: { on: '2023-02-15', nation: 'england' } })),
  },
  {
    field: 'Mutation.appoint', reaches: ['APPOINTMENT_DAYS'], document: 'mutation ($input: AppointInput!) { it: appoint(input: $input) { id } }',
    cases: by(forbidden, (world, scope) => ({
      input: { personId: world.person('dan'), role: scope === 'everything' ? 'ADMINISTRATOR' : 'VIEWER', programmeId: scope === 'everything' ? null : world.programme(scope), startsOn: '2023-03-01', endsOn: '2023-02-01' },
    })),
  },
  {
    field: 'Mutation.endAppointment', reaches: ['APPOINTMENT_DAYS'], document: 'mutation ($id: ID!) { it: endAppointment(id: $id, endsOn: "2020-01-01") { id } }',
    cases: by(absent, (world, scope) => ({ id: world.appointment(appointments[scope]) })),
  },
  {
    field: 'Mutation.handOver', reaches: ['APPOINTMENT_DAYS'], document: 'mutation ($id: ID!) { it: handOver(appointmentId: $id, input: { on: "2020-01-01" }) { id } }',
    cases: by(absent, (world, scope) => ({ id: world.appointment(appointments[scope]) })),
  },
  {
    field: 'Mutation.importContacts', reaches: ['IMPORT_CHANGED'], document: 'mutation ($id: ID!, $file: String!) { it: importContacts(programmeId: $id, file: $file, fingerprint: "of another day") { appointed } }',
    cases: by(team(absent), (world, scope) => ({ id: world.programme(scope), file: contactFile })),
  },
  {
    field: 'Mutation.draftSurvey', reaches: ['DEFINITION_NOT_SOUND'], document: 'mutation ($id: ID!) { it: draftSurvey(programmeId: $id, definition: {}) { id } }',
    cases: by(team(absent), (world, code) => ({ id: world.programme(code) })),
  },
  {
    field: 'Mutation.publishSurveyVersion', reaches: ['VERSION_PUBLISHED'], document: 'mutation ($id: ID!) { it: publishSurveyVersion(id: $id) { id } }',
    cases: by(team(absent), (world, code) => ({ id: world.version(`${code}/1`) })),
  },
  {
    field: 'Mutation.createWave', reaches: ['WAVE_DATES'], document: 'mutation ($input: WaveInput!) { it: createWave(input: $input) { id } }',
    cases: by(team(forbidden), (world, code) => ({ input: { ...reversed, programmeId: world.programme(code), surveyVersionId: world.version(`${code}/1`) } })),
  },
  {
    field: 'Mutation.updateWave', reaches: ['WAVE_DATES'], document: 'mutation ($id: ID!, $input: UpdateWaveInput!) { it: updateWave(id: $id, input: $input) { id } }',
    cases: by(team(absent), (world, code) => ({ id: world.wave(code === 'a' ? 'a/Spring' : 'b/Count'), input: reversed })),
  },
  ...([['scheduleWave', 'WAVE_NOT_DRAFT', 'a/Spring', 'b/Count'], ['unscheduleWave', 'WAVE_NOT_SCHEDULED', 'a/Spring', 'b/Count'], ['openWave', 'WAVE_CLOSED', 'a/Winter', 'b/Past'],
    ['closeWave', 'WAVE_NOT_OPEN', 'a/Summer', 'b/Past']] as const).map(([name, code, a, b]): PermissionRow => ({
    field: `Mutation.${name}`, reaches: [code, 'WAVE_DATES'], document: `mutation ($id: ID!) { it: ${name}(id: $id) { id } }`,
    cases: by(team(absent), (world, scope) => ({ id: world.wave(scope === 'a' ? a : b) })),
  })),
  {
    field: 'Mutation.reopenResponse', reaches: ['NOT_SUBMITTED'], document: 'mutation ($id: ID!) { it: reopenResponse(id: $id, reason: "A mistake") { id } }',
    cases: by(team(absent), (world, scope) => ({ id: world.response(scope === 'a' ? places.barnsley : places.b) })),
  },
  {
    field: 'Mutation.saveAnswer', reaches: ['ANSWER_INVALID', 'RESPONSE_SUBMITTED'], document: 'mutation ($input: SaveAnswerInput!) { it: saveAnswer(input: $input) { version } }',
    cases: by({ barnsley: 'FFFFyyyFNFFU', camden: 'FFFFNNNFyFFU', b: 'FFFFNNNFNFFU' }, (world, scope) => ({
      input: { responseId: world.response(places[scope]), question: 'no-such-question', answer: { state: 'unknown' }, expectedVersion: 0, key: world.person('sam') },
    })),
  },
  {
    field: 'Mutation.submitResponse', reaches: ['ANSWERS_MISSING'], document: 'mutation ($id: ID!) { it: submitResponse(id: $id) { reference } }',
    cases: by({ barnsley: 'FFFFyyFyNFFU', camden: 'FFFFNNFNyFFU', b: 'FFFFNNFNNFFU' }, (world, scope) => ({ id: world.response(places[scope]) })),
  },
  {
    field: 'Mutation.sendMessageAgain', reaches: ['MESSAGE_NOT_FAILED'], document: 'mutation ($id: ID!) { it: sendMessageAgain(id: $id) { id } }',
    cases: by(team(absent), (world, scope) => ({ id: world.message(scope === 'a' ? places.barnsley : 'b/Count/Camden') })),
  },
];
