import { Muster } from './support/muster.js';
let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ world: 'collected' }); });
afterAll(() => muster.stop());
it('probe', async () => {
  for (const t of ['collection','collection_round','contact','expected_return','quiet_days','reminder_decision','reminder_plan','reminder_run','return_delivery','return_extension','return_query','sharing_change','sharing_step','task','template_version','workshop','message','response'])
    console.log(t, await muster.count(t));
  for (const k of ['return','extension','query','contact','workshop','task','quietDays','prepared','message'] as const) { try { muster.world[k]('?'); } catch (e) { console.log((e as Error).message); } }
});
