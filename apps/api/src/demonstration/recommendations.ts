import { DatasetsService, FeasibilityService } from '@muster/server/recommendations';
import { on, type Cast } from './cast.js';

/** What the programme concluded at the end of 2023: the share of the rule, and the dataset that the published report recommends, with what it leaves open. */
export async function recommendations(cast: Cast): Promise<void> {
  const { app, stage: { programmeId } } = cast;
  await cast.team(on('2023-11-20', 14), () =>
    app.get(FeasibilityService).setRule(programmeId, 50, 'More than half of the authorities make an indicator worth asking for; the others follow as their systems do.'));
  const datasets = app.get(DatasetsService);
  const { id } = await cast.team(on('2023-12-01', 10), () => datasets.draft(programmeId, 'Recommended national dataset'));
  await cast.team(on('2023-12-15', 11), () => datasets.publish(id, 'The lists of the published report: phase 1 first, phase 2 once courts and Cafcass can send their part.'));
}
