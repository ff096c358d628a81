import { Operation, SYSTEM } from '@muster/platform';
import { Invitations } from '@muster/server/engagement';
import { Muster } from './support/muster.js';

let muster: Muster;

beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const HAND_OVER = 'mutation ($id: ID!, $input: HandOverInput!) { handOver(appointmentId: $id, input: $input) { person { id } } }';
const lookForNewContacts = (): Promise<void> => muster.app.get(Operation).run(SYSTEM, () => muster.app.get(Invitations).inviteNewSpocs());
const invitationsTo = (personId: string): Promise<number> => muster.count("message where kind = 'invitation' and person_id = $1", [personId]);

/** Hands the SPOC role of an actor over to somebody new, from 25 February. */
async function successorOf(actor: 'sam' | 'sue'): Promise<string> {
  const input = { on: '2023-02-25', newPerson: { name: 'Nia Nolan', email: `nia.${actor}@example.org` } };
  const { handOver } = await muster.as('priya').ask<{ handOver: { person: { id: string } } }>(HAND_OVER, { id: muster.world.appointment(actor), input });
  return handOver.person.id;
}

describe('whoever becomes the contact after a wave opened', () => {
  it('is invited on the first day of the role, once a wave that is open, and not before', async () => {
    const nia = await successorOf('sam');
    await lookForNewContacts();
    expect(await invitationsTo(nia)).toBe(0);
    await muster.moveTo('2023-02-25T09:00:00Z');
    await lookForNewContacts();
    const outstanding = await muster.count("response join wave on wave.id = wave_id where wave.state = 'open' and submission_id is null and organisation_id = $1", [muster.world.organisation('Barnsley')]);
    expect(outstanding).toBeGreaterThan(0);
    expect(await invitationsTo(nia)).toBe(outstanding);
    await lookForNewContacts();
    expect(await invitationsTo(nia)).toBe(outstanding);
  });

  it('is not troubled when the authority has submitted', async () => {
    await muster.moveTo('2023-02-24T09:00:00Z');
    const nia = await successorOf('sue');
    await muster.rows("update response set submission_id = (select submission.id from submission limit 1) where organisation_id = $1", [muster.world.organisation('Camden')]);
    await muster.moveTo('2023-02-25T09:00:00Z');
    await lookForNewContacts();
    expect(await invitationsTo(nia)).toBe(0);
  });
});

describe('a wave that asks one by one', () => {
  it('invites the contact of the organisation that is asked, and whoever takes over there, and nobody else', async () => {
    await muster.moveTo('2023-02-20T10:00:00Z');
    const [wave] = await muster.rows<{ id: string }>(`insert into wave (programme_id, survey_version_id, name, state, opens_on, closes_on, opened_at, audience)
      values ($1, $2, 'At submission', 'open', '2023-02-20', '2023-04-28', now(), 'one-by-one') returning id`, [muster.world.programme('a'), muster.world.version('a/1')]);
    for (const name of ['Hackney', 'Leeds']) {
      await muster.rows(`insert into response (wave_id, programme_id, organisation_id, region_code, required)
        select $1, programme_id, organisation_id, region_code, 5 from roster_entry where programme_id = $2 and organisation_id = $3`, [wave!.id, muster.world.programme('a'), muster.world.organisation(name)]);
    }
    const fact = { name: 'wave.opened', subject: { type: 'wave', id: wave!.id }, programmeId: muster.world.programme('a'), organisationId: muster.world.organisation('Hackney') };
    await muster.app.get(Operation).run(SYSTEM, () => muster.app.get(Invitations).inviteSpocs(fact));
    await lookForNewContacts();
    const invited = () => muster.rows<{ to: string }>("select email as to from message join person on person.id = person_id where wave_id = $1 order by 1", [wave!.id]);
    expect(await invited()).toEqual([{ to: 'hana@example.org' }]);
    const input = { on: '2023-02-20', newPerson: { name: 'Una Usher', email: 'una@example.org' } };
    await muster.as('priya').ask(HAND_OVER, { id: muster.world.appointment('hana'), input });
    await lookForNewContacts();
    expect(await invited()).toEqual([{ to: 'hana@example.org' }, { to: 'una@example.org' }]);
  });
});
