import type { PlanProgress } from '@muster/contract';
import { OverdueTag, Tag, type Tone } from '../../page/index.js';
import { progressNames } from '../names.js';

const tones: Record<PlanProgress, Tone> = { PLANNED: 'grey', UNDER_WAY: 'blue', DONE: 'green', DROPPED: 'amber' };

/** How far a plan is, and whether its day is over. */
export function PlanTag({ plan: { progress, overdue } }: { plan: { progress: PlanProgress; overdue: boolean } }) {
  return (
    <>
      <Tag tone={tones[progress]}>{progressNames[progress]}</Tag>
      <OverdueTag overdue={overdue} />
    </>
  );
}
