// Whom is a step for?
import type { Outstanding, PlannerInput, Reachable } from './planner-input.js';
import { recipientWords, type Recipient, type Step } from './reminder-plan.js';

/** One person; or nobody, with the roles that nobody holds (in words). A task that several could do is for nobody in particular. */
export interface Audience {
  person: Reachable | null;
  missing: string;
}

/** Who looks after regions and the programme. */
export interface StaffOf {
  champions: ReadonlyMap<string, readonly Reachable[]>;
  team: readonly Reachable[];
}

/** The champions by region and the project team, looked up once. */
export function audienceOfAll({ champions, team }: Pick<PlannerInput, 'champions' | 'team'>): StaffOf {
  const byRegion = new Map<string, Reachable[]>();
  for (const { region, ...champion } of champions) {
    const known = byRegion.get(region);
    if (known) known.push(champion);
    else byRegion.set(region, [champion]);
  }
  return { champions: byRegion, team: team.map((personId) => ({ personId, hasAddress: true, failed: false })) };
}

function holders(role: Recipient, { region, contacts }: Outstanding, staff: StaffOf): readonly Reachable[] {
  if (role === 'project-team') return staff.team;
  if (role === 'champion') return (region !== null && staff.champions.get(region)) || [];
  return contacts.filter((contact) => contact.role === role);
}

/** Everybody a step is for, each person once, and one entry for the roles that nobody holds. A task is one entry: for the one who holds the role, or for whoever does it. */
export function audienceOf({ recipients, action }: Step, row: Outstanding, staff: StaffOf): Audience[] {
  const found = new Map<string, Audience>();
  const missing: string[] = [];
  for (const role of recipients) {
    const people = holders(role, row, staff);
    if (!people.length) missing.push(recipientWords[role]);
    for (const person of people) if (!found.has(person.personId)) found.set(person.personId, { person, missing: '' });
  }
  const everybody = [...found.values()];
  const nobody: Audience = { person: null, missing: missing.join(' or ') };
  if (action === 'task') return everybody.length === 1 ? everybody : [nobody];
  return missing.length ? [...everybody, nobody] : everybody;
}
