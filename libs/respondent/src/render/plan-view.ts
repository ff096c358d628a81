// What does an authority read about what stands in its way, and about its own plans?
import { isOpenPlan, progressInWords, type PlanProgress } from '@muster/domain/blockers';
import type { OwnPlans } from '@muster/server/blockers';
import type { Tag } from './return-words.js';
import { day } from './words.js';

type Touching = OwnPlans['blockers'][number];

const actors: Readonly<Record<string, string>> = { authority: 'Your authority', supplier: 'The supplier of your system', hmcts: 'HMCTS', cafcass: 'Cafcass', dfe: 'The Department for Education' };
const priorities: Readonly<Record<string, string>> = { must: 'Must be addressed', should: 'Should be addressed', could: 'Could be addressed', 'not-needed': 'Need not be addressed' };
const colours: Readonly<Record<PlanProgress, Tag['colour']>> = { planned: 'light-blue', 'under-way': 'blue', done: '', dropped: 'yellow' };

/** One blocker with the authority's plan. `href` is '' where nothing can be planned by whoever reads it. */
export interface BlockerView {
  title: string;
  rank: string;
  actor: string;
  solution: string;
  items: string;
  plan: { action: string; owner: string; due: string; evidence: string; tag: Tag; overdue: boolean } | null;
  href: string;
}

/** One authority with what touches it. */
export interface PlaceView {
  organisation: string;
  programme: string;
  invented: boolean;
  blockers: BlockerView[];
}

/** The page of one's plans: every authority of whoever reads it, with its blockers in the order of the ranking. */
export function placeViews(places: readonly OwnPlans[], mayPlan: boolean): PlaceView[] {
  return places.map(({ organisationId, organisation, programme, invented, blockers }) => ({ organisation, programme, invented, blockers: blockers.map((one) => blockerView(one, organisationId, mayPlan)) }));
}

function blockerView({ blocker, items, reported, plan, plannable }: Touching, organisationId: string, mayPlan: boolean): BlockerView {
  const rank = blocker.priority ? `${priorities[blocker.priority] ?? blocker.priority}, number ${blocker.position}` : 'Not ranked yet';
  return {
    title: titleOf(blocker), rank, actor: blocker.actor ? actors[blocker.actor] ?? blocker.actor : 'Nobody', solution: blocker.solution, items: items.length > 0 ? items.map(({ name }) => name).join('; ') : reported ? 'None at the moment. You ticked the barrier behind it.' : 'None at the moment.',
    plan: plan && { action: plan.action, owner: plan.owner, due: dueWords(plan), evidence: plan.evidence ?? '', tag: { label: progressInWords[plan.progress], colour: colours[plan.progress] }, overdue: plan.overdue },
    href: plannable && mayPlan ? pathOfPlan(organisationId, blocker.id) : '',
  };
}

/** A blocker in one line: the items that it is about, before its title; several blockers may have the same title. */
export function titleOf({ about, title }: Pick<Touching['blocker'], 'about' | 'title'>): string {
  return about.length === 0 || about.length > 3 ? title : `${about.join(', ')}: ${title}`;
}

/** The address of the form for one plan. */
export const pathOfPlan = (organisationId: string, blockerId: string): string => `/our-plans/${organisationId}/${blockerId}`;

function dueWords({ dueOn, progress }: { dueOn: string | null; progress: PlanProgress }): string {
  if (dueOn === null) return 'No day yet';
  return isOpenPlan({ progress }) ? `By ${day(dueOn)}` : day(dueOn);
}

/** The plan as somebody else has just saved it, for whoever saved second. */
export function othersPlan(current: Record<string, unknown> | null): { who: string; lines: { term: string; text: string }[] } | null {
  if (!current) return null;
  const text = (name: string) => (typeof current[name] === 'string' ? current[name] : '');
  const progress = progressInWords[text('progress') as PlanProgress] ?? '';
  const lines = [
    { term: 'What will be done', text: text('action') }, { term: 'Team or role', text: text('owner') }, { term: 'By when', text: text('dueOn') ? day(text('dueOn')) : 'No day yet' },
    { term: 'What shows it', text: text('evidence') || 'Nothing yet' }, { term: 'Progress', text: progress },
  ];
  return { who: text('changedBy') || 'Somebody else', lines };
}
