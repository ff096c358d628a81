import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accountUrl, Operation, Site } from '@muster/platform';
import { said, smallAnswers, tokenOf, type ActorName } from '@muster/testing';
import { MatrixCells, type CellsWanted } from '@muster/server/readiness';
import { createApp } from '../../apps/api/src/create-app.js';
import { Caller } from './support/caller.js';
import { Muster } from './support/muster.js';
import { actorOf } from './support/second-wall.js';
import { REOPEN, SAVE, saving, submit, type Saved } from './support/verbs.js';

type Row = { name: string; cells: string; system: string | null };
type Answered = { readinessMatrix: { rows: Row[] } | null };

const MATRIX = `query ($id: ID!, $measure: String, $filter: MatrixFilter) {
  readinessMatrix(waveId: $id, columns: LEVEL, measure: $measure, filter: $filter) { rows { name cells system } } }`;

let muster: Muster;
let elsewhere: NestFastifyApplication;
let there: (name: ActorName) => Caller;

beforeAll(async () => {
  muster = await Muster.start();
  elsewhere = await createApp({ appUrl: accountUrl(muster.url, 'muster_app'), clock: muster.clock, site: new Site('http://localhost:4000', false) });
  await elsewhere.listen(0, '127.0.0.1');
  const { port } = elsewhere.getHttpServer().address() as { port: number };
  there = (name) => new Caller(`http://127.0.0.1:${port}`, `muster-session=${tokenOf(name as 'sam')}`);
});
afterAll(async () => {
  await elsewhere.close();
  await muster.stop();
});

/** What a reader sees: the authorities with their letters, in the order shown. */
async function seenBy(caller: Caller, more: { filter?: object } = {}): Promise<string[]> {
  const { readinessMatrix } = await caller.ask<Answered>(MATRIX, { id: muster.world.wave('a/Spring'), measure: 'rag', ...more });
  return readinessMatrix!.rows.map(({ name, cells }) => `${name} ${cells}`);
}

const seen = (name: ActorName) => seenBy(muster.as(name));

/** Saves an answer of the small survey over what stands there now. */
async function change(caller: Caller, response: string, { row, value }: { row: string; value: string }): Promise<void> {
  const id = muster.world.response(response);
  const [now] = await muster.rows<{ version: number }>("select version from answer where response_id = $1 and question = 'rag' and row = $2", [id, row]);
  await caller.ask<{ saveAnswer: Saved }>(SAVE, saving(id, { question: 'rag', row, answer: said(value) }, { expectedVersion: now?.version ?? 0 }));
}

const ALL = ['Barnsley ---', 'Camden GGA', 'Hackney ---', 'Leeds GAG', 'Sheffield ---'];

describe('the letters of a heatmap, although they are read from the database only once,', () => {
  it('never reach who may not see them: not after the team looked, and not before', async () => {
    expect(await seenBy(there('hal'))).toEqual(['Camden GGA', 'Hackney ---']);
    for (const look of [muster.as.bind(muster), there]) {
      expect(await seenBy(look('priya'))).toEqual(ALL);
      expect(await seenBy(look('hal'))).toEqual(['Camden GGA', 'Hackney ---']);
      expect(await seenBy(look('yara'))).toEqual(['Barnsley ---', 'Leeds GAG', 'Sheffield ---']);
      expect(await seenBy(look('dan'))).toEqual(ALL);
      const stranger = await look('olga').send<Answered>(MATRIX, { id: muster.world.wave('a/Spring'), measure: 'rag' });
      expect(stranger.data?.readinessMatrix ?? null).toBeNull();
    }
  });

  it('belong to the measure, the columns and the legend that they were asked for', async () => {
    const [submission] = await muster.rows<{ id: string }>('select submission_id as id from response where id = $1', [muster.world.response('a/Spring/Camden')]);
    const { id } = submission!;
    const cells = async ({ measure = 'rag', subjects = ['bronze', 'silver', 'gold'], letters = 'GAR' }) => {
      const wanted: CellsWanted = { columns: subjects.map((subject) => ({ measure, subject })), legend: ['green', 'amber', 'red'].map((code, place) => ({ measure: 'rag', code, letter: letters.charAt(place) })) };
      return (await muster.app.get(Operation).run(actorOf('priya', muster.world), () => muster.app.get(MatrixCells).of([id], wanted))).get(id);
    };
    for (let time = 0; time < 2; time += 1) {
      expect(await cells({})).toEqual({ cells: 'GGA', system: 'mosaic' });
      expect(await cells({ subjects: ['gold', 'bronze'] })).toEqual({ cells: 'AG', system: 'mosaic' });
      expect(await cells({ letters: '123' })).toEqual({ cells: '112', system: 'mosaic' });
      expect(await cells({ measure: 'ease' })).toEqual({ cells: '...', system: 'mosaic' });
    }
  });

  it('are narrowed by region, system and name', async () => {
    const priya = muster.as('priya');
    expect(await seenBy(priya, { filter: { region: 'london' } })).toEqual(['Camden GGA', 'Hackney ---']);
    expect(await seenBy(priya, { filter: { system: 'mosaic' } })).toEqual(['Camden GGA', 'Leeds GAG']);
    expect(await seenBy(priya, { filter: { system: 'other' } })).toEqual([]);
    expect(await seenBy(priya, { filter: { search: 'am' } })).toEqual(['Camden GGA']);
    expect(await seenBy(priya, { filter: { search: '%' } })).toEqual([]);
  });

  it('stay while a response is reopened and changed, and are new with its next submission, also where another process took it', async () => {
    await change(there('lena'), 'a/Spring/Leeds', { row: 'gold', value: 'red' });
    expect(await seen('priya')).toContain('Leeds GAG');
    await submit(there('lena'), muster.world.response('a/Spring/Leeds'));
    expect(await seen('priya')).toContain('Leeds GAR');
    expect(await seenBy(there('yara'))).toContain('Leeds GAR');
    await muster.as('priya').ask(REOPEN, { id: muster.world.response('a/Spring/Leeds'), reason: 'Once more' });
    expect(await seenBy(there('priya'))).toContain('Leeds GAR');
    await change(muster.as('lena'), 'a/Spring/Leeds', { row: 'gold', value: 'green' });
    await submit(muster.as('lena'), muster.world.response('a/Spring/Leeds'));
    expect(await seenBy(there('yara'))).toContain('Leeds GAG');
    expect(await seen('yara')).toContain('Leeds GAG');
  });

  it('are there at once for who had no data a moment ago', async () => {
    expect(await seen('hal')).toContain('Hackney ---');
    for (const answer of smallAnswers({ bronze: 'red' })) await there('hana').ask(SAVE, saving(muster.world.response('a/Spring/Hackney'), answer));
    expect(await seen('hal')).toContain('Hackney ---');
    await submit(there('hana'), muster.world.response('a/Spring/Hackney'));
    expect(await seen('hal')).toContain('Hackney RGG');
    expect(await seen('yara')).toHaveLength(3);
  });

  it('are not shown where a submission cannot be seen, and nobody else suffers for it', async () => {
    const moved = [muster.world.response('a/Spring/Hackney')];
    await submitAgain('hana', 'a/Spring/Hackney', 'amber');
    await muster.rows("update response set region_code = 'yorkshire-and-the-humber' where id = $1", moved);
    expect(await seen('yara')).toContain('Hackney ...');
    expect(await seen('priya')).toContain('Hackney AGG');
    await muster.rows("update response set region_code = 'london' where id = $1", moved);
    expect(await seen('hal')).toContain('Hackney AGG');
  });
});

async function submitAgain(who: ActorName, response: string, bronze: string): Promise<void> {
  await muster.as('priya').ask(REOPEN, { id: muster.world.response(response), reason: 'A correction' });
  await change(muster.as(who), response, { row: 'bronze', value: bronze });
  await submit(muster.as(who), muster.world.response(response));
}
