// How does the form for one plan look?
import { planProgresses, progressInWords } from '@muster/domain/blockers';
import type { OwnPlans } from '@muster/server/blockers';
import { first, type Fields } from '../render/fields.js';
import { othersPlan, pathOfPlan, titleOf } from '../render/plan-view.js';
import type { mistakesView } from '../form/mistakes.js';
import type { Page } from './page.js';

/** The plan that somebody else saved meanwhile; null where it is gone. */
export type Overtaken = (Record<string, unknown> & { version: number }) | null;

type At = { place: OwnPlans; one: OwnPlans['blockers'][number] };
type State = { fields: Fields; overtaken?: Overtaken | undefined; errors?: ReturnType<typeof mistakesView> };

/** The page of one plan: what it is about, what was typed or saved, what is wrong, and what somebody else saved meanwhile. */
export function planForm({ place, one }: At, { fields, overtaken, errors = { errors: [], wrong: {} } }: State): Page {
  const heading = one.plan ? 'Change your plan' : 'Add a plan';
  const chosen = first(fields, 'progress') || 'planned';
  const parts = (['day', 'month', 'year'] as const).map((part) => ({ id: `due-${part}`, label: part[0]!.toUpperCase() + part.slice(1), width: part === 'year' ? 4 : 2, value: first(fields, `due-${part}`) }));
  const options = planProgresses.map((value, place_) => ({ id: place_ === 0 ? 'progress' : `progress-${value}`, value, label: progressInWords[value], checked: value === chosen }));
  return {
    view: 'our-plan', title: `${errors.errors.length > 0 ? 'Error: ' : ''}${heading}`, service: place.programme,
    model: {
      heading, ...errors, organisation: place.organisation, invented: place.invented, path: pathOfPlan(place.organisationId, one.blocker.id), blocker: { title: titleOf(one.blocker), solution: one.blocker.solution },
      items: one.items.map(({ name }) => name).join('; '), action: first(fields, 'action'), owner: first(fields, 'owner'), evidence: first(fields, 'evidence'), version: first(fields, 'version') || '0', parts, options,
      theirs: overtaken === undefined ? null : othersPlan(overtaken),
    },
  };
}
