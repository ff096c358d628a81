import type { INestApplicationContext } from '@nestjs/common';
import { submitted, SURVEY, waves } from './cast.js';
import { Stage, templateOf } from './stage.js';

/** The wave before the one that is open, by its name. */
export const EARLIER = 'Autumn 2022';

/** Two waves of one survey: since the first, Kirklees became ready and Wakefield fell back, and Hackney has not answered again. */
export async function setExplorer(app: INestApplicationContext): Promise<void> {
  const stage = new Stage(app);
  await stage.found();
  const version = await stage.publish(templateOf(SURVEY));
  const earlier = await stage.open(EARLIER, version);
  await stage.submit(earlier, version, { ...submitted, Kirklees: 'amber', Wakefield: 'amber', Hackney: 'red' });
  await stage.submit(await stage.open(waves.readiness, version), version);
}
