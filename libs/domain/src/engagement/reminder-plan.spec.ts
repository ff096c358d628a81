import { parsePlan } from './parse-plan.js';
import { defaultPlan, stepDay, stepInWords } from './reminder-plan.js';
import { easterAndChristmas } from './simulation.plain.js';

const [notice, invitation, nudge] = defaultPlan;
const { template: _none, ...task } = nudge!;
const faults = (json: unknown) => {
  const parsed = parsePlan(json);
  return 'errors' in parsed ? parsed.errors : [];
};

describe('the default plan', () => {
  it('can be used as it stands', () => {
    expect(parsePlan(JSON.parse(JSON.stringify(defaultPlan)))).toEqual({ steps: defaultPlan });
  });

  it('falls on these days for a round from 27 February to 24 March 2023', () => {
    const days = defaultPlan.map((step) => [step.code, stepDay(step, { opensOn: '2023-02-27', dueOn: '2023-03-24' }, easterAndChristmas)]);
    expect(Object.fromEntries(days)).toEqual({
      notice: '2023-02-13', invitation: '2023-02-27', nudge: '2023-03-06', reminder: '2023-03-10', 'last-reminder': '2023-03-21', overdue: '2023-03-27', 'overdue-digest': '2023-03-27',
      call: '2023-03-30', escalation: '2023-04-04', decide: '2023-04-11',
    });
  });

  it('reads in plain words', () => {
    expect(defaultPlan.map(stepInWords)).toEqual([
      'Notice: a message to the single point of contact and the senior lead, 10 working days before the opening day',
      'Invitation: a message to the single point of contact, on the opening day',
      'Nudge: a message to the single point of contact, 5 working days after the opening day, if nothing has been started',
      'Reminder: a message to the single point of contact, 10 working days before the due day, if nothing has come',
      'Last reminder: a message to the single point of contact and the deputy, 3 working days before the due day, if nothing has come',
      'Overdue: a message to the single point of contact, 1 working day after the due day, if it is overdue',
      'Overdue: digest for the champion: a line in the digest for the champion, 1 working day after the due day, if it is overdue',
      'Call: a task for the champion, 4 working days after the due day, if it is overdue',
      'Letter to the senior lead: a message to the senior lead, which a person sends, 7 working days after the due day, if it is overdue',
      'Decide: a task for the project team, 10 working days after the due day, if it is overdue',
    ]);
  });
});

describe('a plan is refused', () => {
  it.each([
    ['that is no list', {}, ['a plan is a list of steps']],
    ['without steps', [], ['a plan needs at least one step']],
    ['with more than twenty', Array.from({ length: 21 }, (_none, place) => ({ ...notice, code: `step-${place}` })), ['a plan has at most 20 steps']],
    ['with a code twice', [notice, { ...invitation, code: 'notice' }], ['step 2 (notice): an earlier step has the same code']],
    ['further away than sixty working days', [{ ...notice, workingDays: -61 }], ['step 1 (notice): a step falls at most 60 working days before its day']],
    ['with half a day', [{ ...notice, workingDays: 1.5 }], ['step 1 (notice): give whole working days']],
    ['that is for nobody', [{ ...notice, recipients: [] }], ['step 1 (notice): say who it is for']],
    ['that names somebody twice', [{ ...notice, recipients: ['spoc', 'spoc'] }], ['step 1 (notice): name each recipient once']],
    ['that sends without a template', [task], ['step 1 (nudge): choose a template']],
    ['that has a task with a template', [{ ...nudge, action: 'task' }], ['step 1 (nudge): a task has no template']],
    ['that digests for contacts', [{ ...nudge, action: 'digest' }], ['step 1 (nudge): a digest is for champions only']],
    ['that writes to the project team', [{ ...nudge, recipients: ['project-team'] }], ['step 1 (nudge): the project team gets tasks, not messages']],
    ['with an unknown anchor', [{ ...nudge, anchor: 'easter' }], ['step 1 (nudge): count from the opening day or the due day']],
    ['with a step that is none', [null], ['step 1: Invalid input: expected object, received null']],
  ])('%s', (_what, json, errors) => {
    expect(faults(json)).toEqual(errors);
  });

  it('with every fault at once', () => {
    expect(faults([{ ...notice, name: ' ', condition: 'sometimes' }])).toEqual(['step 1 (notice): give it a name', 'step 1 (notice): choose a known condition']);
  });
});
