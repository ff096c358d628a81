import type { ComponentType } from 'react';
import { Link } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Nothing, Page } from '../../page/index.js';
import { OfExercise, useExercise } from '../exercise/useExercise.js';
import { DecisionsPart } from './DecisionsPart.js';
import { PlanPart } from './PlanPart.js';
import { QuietDaysPart } from './QuietDaysPart.js';
import { RehearsalPart } from './RehearsalPart.js';
import { RunsPart } from './RunsPart.js';

type Part = { label: string; title: string; Show: ComponentType<{ programmeId: string }> };

const parts: Readonly<Record<string, Part>> = {
  plan: { label: 'Plan', title: 'Reminders: the plan', Show: PlanPart },
  rehearsal: { label: 'Dry run', title: 'Reminders: dry run', Show: RehearsalPart },
  decisions: { label: 'Why or why not', title: 'Reminders: why or why not', Show: DecisionsPart },
  runs: { label: 'Runs', title: 'Reminders: runs', Show: RunsPart },
  'quiet-days': { label: 'Quiet days', title: 'Reminders: quiet days', Show: QuietDaysPart },
};

/** Everything about reminders of one programme: the plan, what it would do, what it did and why, and the days on which it rests. */
export default function RemindersPage() {
  const { part: asked = 'plan' } = useParams<{ part: string }>();
  const exercise = useExercise();
  const part = parts[asked];
  if (!part) return <Page title="Page not found" children={<Nothing>This address is no page of the reminders.</Nothing>} />;
  return (
    <Page key={asked} title={part.title}>
      <Parts here={asked} />
      {exercise.chooser}
      <OfExercise exercise={exercise}>{(programmeId) => <part.Show key={programmeId} programmeId={programmeId} />}</OfExercise>
    </Page>
  );
}

function Parts({ here }: { here: string }) {
  return (
    <nav aria-label="Of reminders">
      <ul className="inline-links">
        {Object.entries(parts).map(([code, { label }]) => (
          <li key={code}>
            <Link to={`/reminders/${code}`} {...(code === here ? { 'aria-current': 'page' as const, style: { fontWeight: 700 } } : {})}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
