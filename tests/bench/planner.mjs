// Planning reminders without a database: the pure planner alone, in a process of its own, so that only its own work is on the bill.
import { readFacts } from '@muster/reference';
import { defaultPlan, planReminders, sendWindow, stepDay } from '@muster/domain/engagement';
import { addDays } from '@muster/domain/kernel';
import { serveParent } from './child.mjs';

const calendar = { bankHolidays: new Set(readFacts().bankHolidays.map(({ on }) => on)) };
const days = { opensOn: '2026-10-07', dueOn: '2026-11-04' };
const target = { id: 'round', kind: 'round', name: 'Round', ...days, closesOn: '2026-12-02', state: 'open', steps: defaultPlan };

const holder = (role, organisation) => ({ role, personId: `${role} ${organisation}`, hasAddress: true, failed: organisation % 50 === 0 });

/** One organisation: a contact, in two of three a deputy, in every other a senior lead; every tenth has more time, every sixth has returned. */
function outstanding(organisation) {
  const contacts = [holder('spoc', organisation)];
  if (organisation % 3) contacts.push(holder('deputy', organisation));
  if (organisation % 2) contacts.push(holder('senior-lead', organisation));
  return {
    targetId: target.id, organisationId: `organisation ${organisation}`, region: `region ${organisation % 9}`, dueOn: days.dueOn, extendedTo: organisation % 10 ? null : '2026-11-18',
    started: organisation % 4 === 0, returned: organisation % 6 === 0, outcome: organisation % 17 ? null : 'refused', contacts,
  };
}

/** What had been written by a day: every step before it to every contact. */
function sentBy(today, organisations) {
  const before = defaultPlan.filter((step) => step.action === 'send' && stepDay(step, days, calendar) < addDays(today, -3)).slice(0, 4);
  return organisations.flatMap(({ organisationId, contacts: [{ personId }] }) =>
    before.map((step) => ({ targetId: target.id, organisationId, step: step.code, personId, on: stepDay(step, days, calendar) })));
}

function inputOf(size, today) {
  const organisations = Array.from({ length: size }, (_, number) => outstanding(number));
  const sent = sentBy(today, organisations);
  const champions = Array.from({ length: 9 }, (_, region) => ({ region: `region ${region}`, personId: `champion ${region}`, hasAddress: true, failed: false }));
  return {
    today, time: '10:00', calendar, window: sendWindow, quiet: [], programmeId: 'programme', targets: [target], outstanding: organisations, champions, team: ['team'],
    sent, settled: sent.map(({ targetId, organisationId, step, personId }) => ({ targetId, organisationId, step, personId })),
  };
}

/** Plans a day again and again: seconds of processor time each (all threads of the process, collecting of garbage included), and how many decisions it gave. */
function plan({ size, today, times }) {
  const input = inputOf(size, today);
  const seconds = [];
  let decided = 0;
  for (let time = 0; time < times; time += 1) {
    const before = process.cpuUsage();
    const { due, notDue } = planReminders(input);
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
    decided = due.length + notDue.length;
  }
  return { seconds, decided };
}

serveParent({ plan });
