import { Injectable } from '@nestjs/common';
import { planReminders, sendWindow, type Due, type NotDue } from '@muster/domain/engagement';
import { isDay } from '@muster/domain/kernel';
import { invalid, Operation } from '@muster/platform';
import { personColumn } from '../people/index.js';
import type { Person } from '../people/index.js';
import type { Organisation } from '../organisations/index.js';
import { londonTime } from './london-time.js';
import { ReminderGathering, type Gathered } from './reminder-gathering.js';
import type { ReasonCount, ReminderDecision, ReminderRehearsal } from './reminders.types.js';

const MOST_SHOWN = 500;
const shown = <T>(rows: readonly T[]): T[] => rows.slice(0, MOST_SHOWN);

interface Names {
  organisations: ReadonlyMap<string, Organisation>;
  people: ReadonlyMap<string, Person>;
}

/** What a run would do, without doing it. */
@Injectable()
export class ReminderRehearsalService {
  constructor(private readonly operation: Operation, private readonly gathering: ReminderGathering) {}

  /**
   * Who would be written to, and who would not, with the reasons: now, or on another day from the start of its send window, with everything else as it is today.
   * Writes nothing. Refuses (INVALID_INPUT) a day that is none or past, and (NOT_FOUND) a programme that is not there.
   */
  async rehearse(programmeId: string, on?: string | null): Promise<ReminderRehearsal> {
    this.operation.mustBeAble('reminder.see', { programmeId });
    const { today, now } = this.operation;
    if (on && (!isDay(on) || on < today)) throw invalid('Choose today or a day to come.', [{ name: 'on', message: 'Choose today or a day to come.' }]);
    const moment = on ? { today: on, time: sendWindow.from } : { today, time: londonTime(now) };
    const gathered = await this.gathering.gather(programmeId, moment);
    const { due, notDue } = planReminders({ ...gathered.input, outstanding: this.withinReach(programmeId, gathered.input.outstanding) });
    const names = await this.names(programmeId, [...shown(due), ...shown(notDue)]);
    const asDecisions = (rows: readonly (Due | NotDue)[], isDue: boolean) => shown(rows).map((row) => asDecision({ gathered, names, isDue }, row));
    return { on: moment.today, due: asDecisions(due, true), notDue: asDecisions(notDue, false), dueTotal: due.length, notDueTotal: notDue.length, reasons: counted([...due, ...notDue]) };
  }

  /** A champion rehearses the own region, also where another role shows the whole roster. */
  private withinReach<T extends { region: string | null }>(programmeId: string, outstanding: readonly T[]): T[] {
    const regions = new Set(outstanding.map(({ region }) => region));
    const reached = new Set([...regions].filter((region) => this.operation.allowed(['reminder.see'], { programmeId, region }).length));
    return outstanding.filter(({ region }) => reached.has(region));
  }

  private async names(programmeId: string, rows: readonly (Due | NotDue)[]): Promise<Names> {
    const organisations = await this.operation.sql<Organisation>(ORGANISATIONS, [programmeId, [...new Set(rows.map(({ organisationId }) => organisationId))]]);
    const ids = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
    const people = await this.operation.sql<{ person: Person }>(`select ${personColumn('person')} as person from person where id = any ($1::uuid[])`, [ids]);
    return { organisations: new Map(organisations.map((one) => [one.id, one])), people: new Map(people.map(({ person }) => [person.id, person])) };
  }
}

interface Known {
  gathered: Gathered;
  names: Names;
  isDue: boolean;
}

function asDecision({ gathered, names, isDue }: Known, { targetId, organisationId, personId, step, code, reason }: Due | NotDue): ReminderDecision {
  const named = gathered.plans.stepsOf(targetId).find((one) => one.code === step);
  return {
    id: null, organisation: names.organisations.get(organisationId)!, target: gathered.targets.get(targetId)!, step, stepName: named?.name ?? step,
    person: (personId && names.people.get(personId)) || null, decidedOn: gathered.input.today, due: isDue, code, reason, messageId: null,
  };
}

/** How often each reason stands, the most frequent first. */
function counted(rows: readonly { code: string; reason: string }[]): ReasonCount[] {
  const counts = new Map<string, ReasonCount>();
  for (const { code, reason } of rows) {
    const known = counts.get(code);
    if (known) known.count += 1;
    else counts.set(code, { code, reason, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

const ORGANISATIONS = `select organisation.id, organisation.code, organisation.nation, organisation.kind, roster_entry.name from roster_entry join organisation on organisation.id = organisation_id
  where programme_id = $1 and organisation_id = any ($2::uuid[])`;
