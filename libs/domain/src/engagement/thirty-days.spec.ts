import { defaultPlan, type Recipient } from './reminder-plan.js';
import type { Outstanding } from './planner-input.js';
import type { ReasonCode } from './reasons.js';
import { easterAndChristmas, simulate } from './simulation.plain.js';

/*
 * A round that opened on Monday 27 February 2023 and is due on Friday 24 March. Thirty days, from Monday 13 March to Tuesday 11 April: the clocks go forward on 26 March, and
 * 7 and 10 April are Good Friday and Easter Monday. On 28 and 29 March nothing ran.
 */
const FIRST = '2023-03-13';
const DAYS = 30;
const NO_RUN = ['2023-03-28', '2023-03-29'];

const letters: Record<string, ReasonCode> = {
  '.': 'not-yet', S: 'step-due', C: 'caught-up', '=': 'already-sent', o: 'overtaken', w: 'outside-window', b: 'bank-holiday', t: 'too-soon', q: 'quiet-days', r: 'returned', a: 'accounted',
  n: 'no-contact', x: 'no-address', f: 'address-failed',
};
const letterOf = new Map(Object.entries(letters).map(([letter, code]) => [code, letter]));

const contact = (role: Recipient, personId: string) => ({ role, personId, hasAddress: personId !== 'l', failed: false });
const NORTH = ['Ambridge', 'Borchester', 'Casterbridge', 'Dunwich', 'Eastwick'];
const WEST = ['Jarrow', 'Kinghaven', 'Llareggub'];

/** Borchester and Casterbridge share their single point of contact. */
const contactsOf: Record<string, [Recipient, string][]> = {
  Ambridge: [['spoc', 'a'], ['deputy', 'ad'], ['senior-lead', 'al']],
  Borchester: [['spoc', 'p'], ['senior-lead', 'bl']],
  Casterbridge: [['spoc', 'p'], ['senior-lead', 'cl']],
  Dunwich: [['deputy', 'dd'], ['senior-lead', 'dl']],
  Eastwick: [['deputy', 'ed'], ['senior-lead', 'el']],
  Felpersham: [['spoc', 'f'], ['deputy', 'fd'], ['senior-lead', 'fl']],
  Glebe: [['spoc', 'g'], ['senior-lead', 'gl']],
  Hogsmeade: [['spoc', 'h'], ['deputy', 'hd'], ['senior-lead', 'hl']],
  Imber: [['spoc', 'i'], ['senior-lead', 'il']],
  Jarrow: [['spoc', 'j'], ['deputy', 'jd'], ['senior-lead', 'jl']],
  Kinghaven: [['spoc', 'k'], ['senior-lead', 'kl']],
  Llareggub: [['spoc', 'l'], ['deputy', 'ld']],
};

/** What is true of each authority on a day: who left and followed, whose mail came back, who got more time, who returned, who refused. */
function outstandingOn(day: string): Outstanding[] {
  return Object.entries(contactsOf).map(([organisationId, held]) => {
    const contacts = held.map(([role, personId]) => ({ ...contact(role, personId), failed: personId === 'f' && day >= '2023-03-15' }));
    if (organisationId === 'Eastwick' && day < '2023-03-22') contacts.push(contact('spoc', 'e1'));
    if (organisationId === 'Eastwick' && day >= '2023-04-03') contacts.push(contact('spoc', 'e2'));
    const returned = (organisationId === 'Hogsmeade' && day >= '2023-03-16') || (organisationId === 'Imber' && day >= '2023-03-24');
    return {
      targetId: 'round', organisationId, region: NORTH.includes(organisationId) ? 'north' : WEST.includes(organisationId) ? 'west' : 'south', dueOn: '2023-03-24',
      extendedTo: organisationId === 'Glebe' && day >= '2023-03-20' ? '2023-04-06' : null, started: false, returned, outcome: organisationId === 'Kinghaven' && day >= '2023-03-15' ? 'refused' : null, contacts,
    };
  });
}

const invited = (organisationId: string, personId: string, on = '2023-02-28') => ({ targetId: 'round', organisationId, step: 'invitation', personId, on });

const { days, sent } = simulate({
  fixed: {
    calendar: easterAndChristmas, quiet: [{ region: 'west', from: '2023-03-20', to: '2023-03-24', reason: 'inspection' }], team: ['t1', 't2'],
    targets: [{ id: 'round', kind: 'round', name: 'Bronze – first round', opensOn: '2023-02-27', dueOn: '2023-03-24', closesOn: '2023-04-28', state: 'open', steps: defaultPlan }],
    champions: ['north', 'south', 'west'].map((region) => ({ region, personId: `champion-${region}`, hasAddress: true, failed: false })),
  },
  outstandingOn, hasRun: (day) => !NO_RUN.includes(day),
  before: [...'afghijkl'].map((person) => invited(Object.keys(contactsOf).find((name) => name.toLowerCase().startsWith(person))!, person))
    .concat(invited('Borchester', 'p'), invited('Casterbridge', 'p', '2023-03-02'), invited('Eastwick', 'e1')),
}, FIRST, DAYS);

/** Written by hand. A week a group, from Monday; '-' no run, '_' not asked of this person. */
const ORDINARY = {
  'reminder': 'wS===== ======= =--==== ======= ==',
  'last-reminder': '....... .S===== =--==== ======= ==',
  'overdue': '....... ....... w--C=== ======= ==',
  'call': '....... ....... .--S=== ======= ==',
  'escalation': '....... ....... .--.... .S===== ==',
  'decide': '....... ....... .--.... ....... .S',
};
const chased = (champion: string, lead: string) => ({
  [`overdue-digest ${champion}`]: ORDINARY.overdue, [`call ${champion}`]: ORDINARY.call, [`escalation ${lead}`]: ORDINARY.escalation, 'decide -': ORDINARY.decide,
});
const NO_DEPUTY = '....... .nnnnnn n--nnnn nnnnnnn nn';
const MORE_TIME = '....... ....... .--.... ....... ..';
const stopped = (letter: string) => (row: string) => row.replaceAll(/[SCwn=]/g, letter);
const returned = stopped('r');
const accounted = stopped('a');

const BY_HAND: Record<string, Record<string, string>> = {
  Ambridge: { 'reminder a': ORDINARY.reminder, 'last-reminder a': ORDINARY['last-reminder'], 'last-reminder ad': ORDINARY['last-reminder'], 'overdue a': ORDINARY.overdue, ...chased('champion-north', 'al') },
  Borchester: {
    'reminder p': ORDINARY.reminder,
    'last-reminder p': '....... .tttwoo o--oooo ooooooo oo',
    'last-reminder -': NO_DEPUTY,
    'overdue p': ORDINARY.overdue, ...chased('champion-north', 'bl'),
  },
  Casterbridge: {
    'reminder p': 'wtttwww woooooo o--oooo ooooooo oo',
    'last-reminder p': ORDINARY['last-reminder'],
    'last-reminder -': NO_DEPUTY,
    'overdue p': '....... ....... w--twww wC===== ==', ...chased('champion-north', 'cl'),
  },
  Dunwich: {
    'reminder -': 'nnnnnnn nnnnnnn n--nnnn nnnnnnn nn',
    'last-reminder dd': ORDINARY['last-reminder'],
    'last-reminder -': NO_DEPUTY,
    'overdue -': '....... ....... n--nnnn nnnnnnn nn', ...chased('champion-north', 'dl'),
  },
  Eastwick: {
    'reminder e1': 'wS===== ==_____ _--____ _______ __',
    'reminder -': '_______ __nnnnn n--nnnn _______ __',
    'reminder e2': '_______ _______ _--____ ooooooo oo',
    'last-reminder e1': '....... .S_____ _--____ _______ __',
    'last-reminder -': '_______ __nnnnn n--nnnn _______ __',
    'last-reminder e2': '_______ _______ _--____ ooooooo oo',
    'last-reminder ed': ORDINARY['last-reminder'],
    'overdue e1': '....... .._____ _--____ _______ __',
    'overdue -': '_______ __..... n--nnnn _______ __',
    'overdue e2': '_______ _______ _--____ wC===== ==', ...chased('champion-north', 'el'),
  },
  Felpersham: {
    'reminder f': ORDINARY.reminder,
    'last-reminder f': '....... .ffffff f--ffff fffffff ff',
    'last-reminder fd': ORDINARY['last-reminder'],
    'overdue f': '....... ....... f--ffff fffffff ff', ...chased('champion-south', 'fl'),
  },
  Glebe: {
    'reminder g': ORDINARY.reminder,
    'last-reminder g': '....... ....... .--.... wS===== ==',
    'last-reminder -': '....... ....... .--.... nnnnnnn nn',
    'overdue g': '....... ....... .--.... ....... .S',
    'overdue-digest champion-south': '....... ....... .--.... ....... .S',
    'call champion-south': MORE_TIME, 'escalation gl': MORE_TIME, 'decide -': MORE_TIME,
  },
  Hogsmeade: {
    'reminder h': ORDINARY.reminder, 'last-reminder h': returned(ORDINARY['last-reminder']), 'last-reminder hd': returned(ORDINARY['last-reminder']), 'overdue h': returned(ORDINARY.overdue),
    'overdue-digest champion-south': returned(ORDINARY.overdue), 'call champion-south': returned(ORDINARY.call), 'escalation hl': returned(ORDINARY.escalation), 'decide -': returned(ORDINARY.decide),
  },
  Imber: {
    'reminder i': ORDINARY.reminder, 'last-reminder i': ORDINARY['last-reminder'], 'last-reminder -': '....... .nnnrrr r--rrrr rrrrrrr rr', 'overdue i': returned(ORDINARY.overdue),
    'overdue-digest champion-south': returned(ORDINARY.overdue), 'call champion-south': returned(ORDINARY.call), 'escalation il': returned(ORDINARY.escalation), 'decide -': returned(ORDINARY.decide),
  },
  Jarrow: {
    'reminder j': ORDINARY.reminder,
    'last-reminder j': '....... .qqqwoo o--oooo ooooooo oo',
    'last-reminder jd': '....... .qqqwoo o--oooo ooooooo oo',
    'overdue j': ORDINARY.overdue, ...chased('champion-west', 'jl'),
  },
  Kinghaven: {
    'reminder k': ORDINARY.reminder, 'last-reminder k': accounted(ORDINARY['last-reminder']), 'last-reminder -': accounted(NO_DEPUTY), 'overdue k': accounted(ORDINARY.overdue),
    'overdue-digest champion-west': accounted(ORDINARY.overdue), 'call champion-west': accounted(ORDINARY.call), 'escalation kl': accounted(ORDINARY.escalation), 'decide -': accounted(ORDINARY.decide),
  },
  Llareggub: {
    'reminder l': 'xxxxxxx xxxxxxx x--xxxx xxxxxxx xx',
    'last-reminder l': '....... .xxxxxx x--xxxx xxxxxxx xx',
    'last-reminder ld': '....... .qqqwoo o--oooo ooooooo oo',
    'overdue l': '....... ....... x--xxxx xxxxxxx xx',
    'overdue-digest champion-west': ORDINARY.overdue, 'call champion-west': ORDINARY.call, 'escalation -': '....... ....... .--.... .nnnnnn nn', 'decide -': ORDINARY.decide,
  },
};

const OPENING = ['notice', 'invitation', 'nudge'];
const rowName = (step: string, personId: string | null) => `${step} ${personId ?? '-'}`;

/** What was planned about an authority, in the form of the table. */
function planned(organisation: string): Record<string, string> {
  const rows: Record<string, string> = {};
  days.forEach(({ decided }, index) => {
    for (const { organisationId, step, personId, code } of [...(decided?.due ?? []), ...(decided?.notDue ?? [])]) {
      if (organisationId !== organisation || OPENING.includes(step)) continue;
      const name = rowName(step, personId);
      rows[name] = (rows[name] ?? '').padEnd(index, '_') + (letterOf.get(code) ?? `<${code}>`);
    }
  });
  const inWeeks = (row: string) => [...row.padEnd(DAYS, '_')].map((letter, index) => (days[index]!.decided ? letter : '-')).join('').replaceAll(/(.{7})/g, '$1 ').trim();
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, inWeeks(row)]));
}

describe('thirty days of twelve authorities', () => {
  it.each(Object.keys(BY_HAND))('give %s what is written by hand', (organisation) => {
    expect(planned(organisation)).toEqual(BY_HAND[organisation]);
  });

  it('send nothing that belongs to the opening any more', () => {
    const codes = days.flatMap(({ decided }) => [...(decided?.due ?? []), ...(decided?.notDue ?? [])]).filter(({ step }) => OPENING.includes(step)).map(({ code }) => code);
    expect([...new Set(codes)].sort()).toEqual(['already-sent', 'overtaken']);
  });

  it('give each authority each step once, and a second run on the same day nothing', () => {
    const due = days.flatMap(({ decided }) => decided?.due ?? []).map(({ organisationId, step, personId }) => `${organisationId} ${step} ${personId}`);
    expect(new Set(due).size).toBe(due.length);
    expect(days.flatMap(({ again }) => again)).toEqual([]);
  });

  it('write to a champion once, about every authority of the region', () => {
    expect(sent.filter(({ step }) => step === 'overdue-digest').map(({ personId, on }) => `${personId} ${on}`)).toEqual([
      'champion-north 2023-03-30', 'champion-south 2023-03-30', 'champion-west 2023-03-30', 'champion-south 2023-04-11',
    ]);
  });
});
