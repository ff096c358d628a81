import type { INestApplicationContext } from '@nestjs/common';
import { DatasetsService, FeasibilityService } from '@muster/server/recommendations';

type Decision = Parameters<DatasetsService['decideEntry']>[1];

/** What a project team concludes: its rule, an indicator on which it decided otherwise, a dataset that is published, and a draft of the next one in which something is altered. */
export async function recommended(app: INestApplicationContext, programmeId: string): Promise<void> {
  const [feasibility, datasets] = [app.get(FeasibilityService), app.get(DatasetsService)];
  await feasibility.setRule(programmeId, 60, 'Most of them');
  await feasibility.decide(programmeId, { indicator: 'court-reference', verdict: 'feasible', reason: 'The courts will send it' });
  const { id } = await datasets.draft(programmeId, 'The dataset');
  await datasets.publish(id);
  const { id: draft } = await datasets.draft(programmeId, 'The next dataset');
  const altered: Decision = { indicator: 'hearings-count', expectedVersion: 1, decision: 'alter', phase: '2', source: 'hmcts', reason: 'A child at a time' };
  await datasets.decideEntry(draft, altered);
}
