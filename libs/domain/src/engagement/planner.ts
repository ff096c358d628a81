// Who is written to today, and why is nobody else?
import { effectiveDueOn } from '../collections/index.js';
import { addDays } from '../kernel/index.js';
import { audienceOf, audienceOfAll } from './planner-audience.js';
import { isMail, PlannerDays, type Hold } from './planner-days.js';
import type { Due, NotDue, Outstanding, PlannedTarget, PlannerInput } from './planner-input.js';
import type { Question, Verdict } from './planner-question.js';
import { DAYS_APART, PlannerRecord } from './planner-record.js';
import { dueBecause, notDueBecause } from './planner-verdicts.js';

/**
 * Decides every step of every outstanding authority for every recipient: what is due now, and what is not, each with its reason. Pure, in the order of what was given
 * (authorities, then steps, then recipients), and linear: 24,000 authorities are planned in well under two seconds.
 *
 * Nobody gets a step twice, more than one message in three days or more than six about a wave or round; a missed day is caught up once; of several missed steps of one authority to
 * one person only the latest goes. Who has waited longest for word about an authority comes first where a person stands for several.
 */
export function planReminders(input: PlannerInput): { due: Due[]; notDue: NotDue[] } {
  const run = { input, days: new PlannerDays(input), record: new PlannerRecord(input), people: audienceOfAll(input) };
  const targets = new Map(input.targets.map((target) => [target.id, target]));
  const slots: Slot[] = [];
  const waiting = new Map<string, Question[]>();
  for (const row of input.outstanding) {
    const target = targets.get(row.targetId);
    if (!target) continue;
    for (const question of questionsAbout(target, row, run)) slots.push(slotFor(question, waiting));
  }
  for (const [personId, asked] of waiting) decideMail(personId, asked, run);
  return answers(slots);
}

/** What is decided is kept as its answer, so that a big programme does not hold every question until the end. */
type Slot = Question | Due | NotDue;

function slotFor(question: Question, waiting: Map<string, Question[]>): Slot {
  if (question.verdict) return answerTo(question);
  listFor(waiting, question.audience.person!.personId).push(question);
  return question;
}

interface Run {
  input: PlannerInput;
  days: PlannerDays;
  record: PlannerRecord;
  people: ReturnType<typeof audienceOfAll>;
}

function questionsAbout(target: PlannedTarget, row: Outstanding, run: Run): Question[] {
  const plan = run.days.of(target, effectiveDueOn(row));
  const history = run.record.history(target.id, row.organisationId);
  const questions = target.steps.flatMap((step, index) => audienceOf(step, row, run.people).map((audience): Question => ({
    target, row, step, index, plan, history, audience, days: plan.steps[index]!, verdict: null,
  })));
  for (const question of questions) question.verdict = alone(question, run);
  for (const question of questions) {
    question.verdict ??= afterTheDueDay(question, run.input) ?? (isOvertaken(question, questions, run.input.today) ? { code: 'overtaken' } : null);
  }
  return questions;
}

function listFor(lists: Map<string, Question[]>, key: string): Question[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** What a question's own facts say; null when only the calendar and the limits of the person stand between it and the outbox. */
function alone(question: Question, run: Run): Verdict | null {
  return wasDecided(question) ?? itsTime(question, run.input) ?? itsCondition(question, run.input) ?? itsPerson(question) ?? (isMail(question.step) ? null : itsWork(question, run));
}

function wasDecided({ history, step: { code: step, action }, audience }: Question): Verdict | null {
  if (!history) return null;
  const personId = audience.person?.personId ?? null;
  if (history.wasSent(step, personId)) return { code: 'already-sent', sent: true };
  if (!history.isSettled(step, personId, action === 'task')) return null;
  const by = history.settledBy(step, personId);
  return { code: by === 'overtaken' || by === 'started' || by === 'target-closed' ? by : 'already-sent' };
}

function itsTime({ target, row, step, days, plan }: Question, { today }: PlannerInput): Verdict | null {
  if (target.state === 'closed') return { code: 'target-closed' };
  if (today < days.on) return { code: 'not-yet', on: days.on, extendedTo: step.anchor === 'due' ? row.extendedTo : null };
  const isOpen = target.state === 'open';
  if (step.anchor === 'opening' && step.workingDays < 0) return isOpen || today >= target.opensOn ? { code: 'overtaken' } : null;
  if (!isOpen) return { code: 'not-open', on: target.opensOn };
  // What belongs to the opening is no more caught up once the first step before the due day has come: that one says what matters now.
  return step.anchor === 'opening' && today > days.first && today >= plan.staleFrom ? { code: 'overtaken' } : null;
}

function itsCondition({ row, step }: Question, { today }: PlannerInput): Verdict | null {
  if (row.returned) return { code: 'returned' };
  if (row.outcome) return { code: 'accounted' };
  if (step.condition === 'not-started' && row.started) return { code: 'started' };
  const due = effectiveDueOn(row);
  return step.condition === 'overdue' && today <= due ? { code: 'not-overdue', on: addDays(due, 1) } : null;
}

function itsPerson({ step, audience }: Question): Verdict | null {
  if (step.action === 'task') return null;
  const { person, missing } = audience;
  if (!person) return { code: 'no-contact', missing };
  if (!person.hasAddress) return { code: 'no-address' };
  return person.failed ? { code: 'address-failed' } : null;
}

/** Tasks and prepared letters need a working day only. */
function itsWork(question: Question, { days, input }: Run): Verdict {
  return days.workHold ?? dueNow(question, input);
}

/** A message that says when it is due would be wrong once that day is past. */
function afterTheDueDay({ step, row }: Question, { today }: PlannerInput): Verdict | null {
  const on = effectiveDueOn(row);
  return step.anchor === 'due' && step.workingDays < 0 && today > on ? { code: 'overtaken', on } : null;
}

function dueNow({ days }: Question, { today }: PlannerInput): Verdict {
  return { code: today > days.first ? 'caught-up' : 'step-due' };
}

/** Does a later step about the same authority go to the same person, or did one already? Then this one is not caught up. */
function isOvertaken(question: Question, questions: readonly Question[], today: string): boolean {
  const { personId } = question.audience.person!;
  return questions.some((other) => comesAfter(other, question) && other.audience.person?.personId === personId && isMail(other.step)
    && (other.verdict === null || (other.verdict.sent && other.days.on <= today)));
}

const comesAfter = (one: Question, other: Question): boolean => one.days.on > other.days.on || (one.days.on === other.days.on && one.index > other.index);

function decideMail(personId: string, asked: readonly Question[], run: Run): void {
  const since = (question: Question): string => `${run.record.lastAbout(personId, question.row.organisationId)} ${question.days.on}`;
  const ordered = asked.length > 1 ? asked.map((question) => ({ question, key: since(question) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)) : asked.map((question) => ({ question }));
  for (const { question } of ordered) {
    question.verdict = mailVerdict(personId, question, run);
    if (isDue(question.verdict)) noteMail(personId, question, run);
  }
}

function mailVerdict(personId: string, question: Question, { input, days, record }: Run): Verdict {
  const joins = question.step.action === 'digest' && record.hasDigest(personId);
  if (record.hasEnough(personId, question.target.id)) return { code: 'enough' };
  const hold: Hold | null = days.mailHold ?? days.quietIn(question.row.region);
  if (hold) return hold;
  const last = joins ? null : record.tooSoon(personId);
  return last ? { code: 'too-soon', on: addDays(last, DAYS_APART), last } : dueNow(question, input);
}

function noteMail(personId: string, question: Question, { input, record }: Run): void {
  const message = { personId, targetId: question.target.id, organisationId: question.row.organisationId, on: input.today };
  if (question.step.action === 'digest') record.noteLine(message);
  else record.note(message);
}

const isDue = ({ code }: Pick<Verdict, 'code'>): boolean => code === 'step-due' || code === 'caught-up';

const isNotDue = (answer: Due | NotDue): answer is NotDue => 'final' in answer;

const answerTo = (question: Question): Due | NotDue => (isDue(question.verdict!) ? dueBecause(question) : notDueBecause(question));

function answers(slots: readonly Slot[]): { due: Due[]; notDue: NotDue[] } {
  const due: Due[] = [];
  const notDue: NotDue[] = [];
  for (const slot of slots) {
    const answer = 'audience' in slot ? answerTo(slot) : slot;
    if (isNotDue(answer)) notDue.push(answer);
    else due.push(answer);
  }
  return { due, notDue };
}
