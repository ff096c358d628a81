import { Muster } from './support/muster.js';
import { SAVE, saving } from './support/verbs.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const APPOINT = 'mutation ($input: AppointInput!) { appoint(input: $input) { id role state person { name } organisation { name } } }';
const END = 'mutation ($id: ID!, $endsOn: String!) { endAppointment(id: $id, endsOn: $endsOn) { endsOn state allowedActions } }';
const HAND_OVER = 'mutation ($id: ID!, $input: HandOverInput!) { handOver(appointmentId: $id, input: $input) { id startsOn state person { name } } }';
const strangers = [['hal', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const;

const inA = (input: object) => ({ input: { programmeId: muster.world.programme('a'), personId: muster.world.person('dan'), startsOn: '2023-02-20', ...input } });

async function appoint(input: object): Promise<string> {
  return (await muster.as('priya').ask<{ appoint: { id: string } }>(APPOINT, inA(input))).appoint.id;
}

describe('an appointment', () => {
  it('gives a person a role from a day on', async () => {
    const { appoint: made } = await muster.as('priya').ask<{ appoint: object }>(APPOINT, inA({ role: 'CONTRIBUTOR', organisationId: muster.world.organisation('Camden') }));
    expect(made).toMatchObject({ role: 'CONTRIBUTOR', state: 'CURRENT', person: { name: 'Dan Foster' }, organisation: { name: 'Camden' } });
  });

  it('may begin later, and then gives nothing yet', async () => {
    const { addPerson } = await muster.as('priya').ask<{ addPerson: { id: string } }>('mutation { addPerson(input: { name: "Later", email: "later@example.org" }) { id } }');
    const { appoint: made } = await muster.as('priya').ask<{ appoint: object }>(APPOINT, inA({ personId: addPerson.id, role: 'VIEWER', startsOn: '2023-03-01' }));
    expect(made).toMatchObject({ state: 'FUTURE' });
  });

  it.each([
    ['a contact without an organisation', { role: 'SPOC' }, 'APPOINTMENT_SCOPE'],
    ['a champion without a region', { role: 'CHAMPION' }, 'APPOINTMENT_SCOPE'],
    ['a viewer with a region', { role: 'VIEWER', region: 'london' }, 'APPOINTMENT_SCOPE'],
    ['days that are reversed', { role: 'VIEWER', endsOn: '2023-02-19' }, 'APPOINTMENT_DAYS'],
    ['a day that is none', { role: 'VIEWER', startsOn: '2023-02-30' }, 'APPOINTMENT_DAYS'],
    ['a day before the first year', { role: 'VIEWER', startsOn: '0000-01-01' }, 'APPOINTMENT_DAYS'],
    ['every programme, by the team of one', { role: 'PROJECT_TEAM', programmeId: null }, 'FORBIDDEN'],
    ['the whole product, by the team of one programme', { role: 'ADMINISTRATOR', programmeId: null }, 'FORBIDDEN'],
  ])('is not made for %s', async (_what, input, code) => {
    expect(await muster.as('priya').refusal(APPOINT, inA(input))).toBe(code);
  });

  it('is not made for a second single point of contact at one time', async () => {
    const organisationId = muster.world.organisation('Barnsley');
    expect(await muster.as('priya').refusal(APPOINT, inA({ role: 'SPOC', organisationId }))).toBe('SPOC_TAKEN');
    expect(await muster.as('priya').refusal(APPOINT, inA({ role: 'SPOC', organisationId, startsOn: '2022-01-01', endsOn: '2022-10-01' }))).toBe('SPOC_TAKEN');
    const inThePast = muster.owner.query("insert into appointment (person_id, role, programme_id, organisation_id, starts_on) values ($1, 'spoc', $2, $3, '2030-01-01')",
      [muster.world.person('dan'), muster.world.programme('a'), organisationId]);
    await expect(inThePast).rejects.toMatchObject({ code: '23P01' });
  });

  it('ends on its last day', async () => {
    const id = await appoint({ role: 'CONTRIBUTOR', organisationId: muster.world.organisation('Hackney') });
    expect(await muster.as('priya').ask(END, { id, endsOn: '2023-02-20' })).toEqual({ endAppointment: { endsOn: '2023-02-20', state: 'CURRENT', allowedActions: ['appointment.end', 'appointment.hand-over'] } });
  });

  it('ends neither before it began nor twice', async () => {
    const id = await appoint({ role: 'CONTRIBUTOR', organisationId: muster.world.organisation('Leeds'), startsOn: '2023-02-01' });
    expect(await muster.as('priya').refusal(END, { id, endsOn: '2023-01-31' })).toBe('APPOINTMENT_DAYS');
    await muster.as('priya').ask(END, { id, endsOn: '2023-02-10' });
    expect(await muster.as('priya').refusal(END, { id, endsOn: '2023-02-25' })).toBe('APPOINTMENT_DAYS');
  });

  it('is made, ended and handed over by nobody but the team', async () => {
    const id = muster.world.appointment('sam');
    for (const [name, code] of strangers) {
      expect(await muster.as(name).refusal(APPOINT, inA({ role: 'VIEWER' }))).toBe(code);
      expect(await muster.as(name).refusal(END, { id, endsOn: '2023-02-20' })).toBe(code);
      expect(await muster.as(name).refusal(HAND_OVER, { id, input: { on: '2023-02-25', personId: muster.world.person('dan') } })).toBe(code);
    }
    expect(await muster.as('olga').refusal(HAND_OVER, { id, input: { on: '2023-02-25', personId: muster.world.person('dan') } })).toBe('NOT_FOUND');
  });
});

describe('handing over', () => {
  it('ends the one the day before and lets the other begin, and the answers stay with the authority', async () => {
    const id = muster.world.appointment('hana');
    const response = muster.world.response('a/Spring/Hackney');
    await muster.as('hana').ask(SAVE, saving(response, { question: 'system', row: '', answer: { state: 'answered', value: 'mosaic' } }));
    const newPerson = { name: 'Nia Nolan', email: 'nia@example.org' };
    const { handOver } = await muster.as('priya').ask<{ handOver: object }>(HAND_OVER, { id, input: { on: '2023-02-21', newPerson } });
    expect(handOver).toMatchObject({ startsOn: '2023-02-21', state: 'FUTURE', person: { name: 'Nia Nolan' } });
    expect(await muster.rows('select ends_on from appointment where id = $1', [id])).toEqual([{ ends_on: '2023-02-20' }]);
    const { response: seen } = await muster.as('priya').ask<{ response: object }>('query ($id: ID!) { response(id: $id) { answers { text savedBy savedInRole } } }', { id: response });
    expect(seen).toEqual({ answers: [{ text: 'Mosaic', savedBy: 'Hana Khan', savedInRole: 'SPOC' }] });
  });

  it('takes the right away from the day on', async () => {
    const save = () => muster.as('hana').refusal(SAVE, saving(muster.world.response('a/Spring/Hackney'), { question: 'role', row: '', answer: { state: 'answered', value: 'legal' } }));
    await muster.moveTo('2023-02-21T09:00:00Z');
    expect(await save()).toBe('FORBIDDEN');
    await muster.moveTo('2023-02-20T10:00:00Z');
  });

  it.each([
    ['on its first day', { on: '2022-10-01', newPerson: { name: 'New', email: 'new1@example.org' } }, 'APPOINTMENT_DAYS'],
    ['on a day that is none', { on: '2023-02-30', newPerson: { name: 'New', email: 'new2@example.org' } }, 'APPOINTMENT_DAYS'],
    ['to an address that is taken', { on: '2023-03-01', newPerson: { name: 'New', email: 'sam@example.org' } }, 'EMAIL_TAKEN'],
    ['to nobody', { on: '2023-03-01' }, 'INVALID_INPUT'],
  ])('is refused %s, and then nothing is changed', async (_what, input, code) => {
    expect(await muster.as('priya').refusal(HAND_OVER, { id: muster.world.appointment('lena'), input })).toBe(code);
    expect(await muster.rows('select ends_on from appointment where id = $1', [muster.world.appointment('lena')])).toEqual([{ ends_on: null }]);
  });

  it('is refused to the one who has the role', async () => {
    expect(await muster.as('priya').refusal(HAND_OVER, { id: muster.world.appointment('lena'), input: { on: '2023-03-01', personId: muster.world.person('lena') } })).toBe('INVALID_INPUT');
  });
});

describe('vacancies', () => {
  it('name the authorities that no invitation can reach', async () => {
    const { vacancies } = await muster.as('priya').ask<{ vacancies: object[] }>('query ($id: ID!) { vacancies(programmeId: $id) { organisation { name } region { code } } }', { id: muster.world.programme('a') });
    expect(vacancies).toEqual([{ organisation: { name: 'Sheffield' }, region: { code: 'yorkshire-and-the-humber' } }]);
  });
});
