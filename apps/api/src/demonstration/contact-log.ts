import { addDays, addWorkingDays } from '@muster/domain/kernel';
import { workingCalendar } from '@muster/server/collections';
import { ContactKind, ContactsService, LettersService, TaskKind, TasksService, WorkshopKind, WorkshopsService } from '@muster/server/engagement';
import { systemOf } from './answers.js';
import { on, type Cast } from './cast.js';
import { dice } from './dice.js';
import type { Diary } from './diary.js';
import type { Authority } from './profiles.js';
import type { Standing } from './standings.js';

/** How many different authorities came to the workshops on the two most frequent systems (chapter 9 of the report). */
const CAME = 75;
const workshops = [['2023-03-14', 'liquidlogic-lcs'], ['2023-03-16', 'mosaic'], ['2023-04-18', 'liquidlogic-lcs'], ['2023-04-20', 'mosaic'], ['2023-05-16', 'liquidlogic-lcs'], ['2023-05-18', 'mosaic'], ['2023-06-13', 'liquidlogic-lcs'], ['2023-06-15', 'mosaic']] as const;
const names = { 'liquidlogic-lcs': 'Liquidlogic', mosaic: 'Mosaic' } as const;
const shows = ['2023-02-09', '2023-03-09', '2023-04-13', '2023-05-11', '2023-06-08', '2023-07-13', '2023-09-14', '2023-10-12'] as const;
const words = ['They are on their way and will be on time.', 'Their report is built; the check of it takes another week.', 'They asked which date counts for the first meeting. Explained.', 'Their supplier has been asked for the missing field.'] as const;

/** The contact log of 2023: eight workshops on two systems, eight show-and-tells, and calls of the champions. */
export async function contactsOf2023(cast: Cast): Promise<void> {
  const { roster } = cast.stage;
  const came = roster.filter(({ code }) => systemOf(code) in names).sort((a, b) => dice('came', a.code) - dice('came', b.code)).slice(0, CAME);
  for (const [place, [day, system]] of workshops.entries()) {
    const users = came.filter(({ code }) => systemOf(code) === system);
    const there = users.filter(({ code }, index) => index % 4 === Math.floor(place / 2) || dice('again', code, day) < 0.12);
    await held(cast, { name: `${names[system]} workshop ${Math.floor(place / 2) + 1}`, kind: WorkshopKind.WORKSHOP, heldOn: day }, there);
  }
  for (const [place, day] of shows.entries()) {
    await held(cast, { name: `Show and tell ${place + 1}`, kind: WorkshopKind.SHOW_AND_TELL, heldOn: day }, came.filter(({ code }) => dice('show', code, day) < 0.17));
  }
  for (const authority of roster.filter(({ code }) => dice('called-2023', code) < 0.3)) await call2023(cast, authority);
}

async function held(cast: Cast, workshop: { name: string; kind: WorkshopKind; heldOn: string }, there: readonly Authority[]): Promise<void> {
  await cast.team(on(workshop.heldOn, 16), async () => {
    const { id } = await cast.app.get(WorkshopsService).create({ programmeId: cast.stage.programmeId, ...workshop });
    await cast.app.get(WorkshopsService).recordAttendance({ workshopId: id, organisationIds: there.map(({ organisationId }) => organisationId) });
  });
}

/** A call in 2023; what was agreed in every fourth is long done. */
async function call2023(cast: Cast, authority: Authority): Promise<void> {
  const heldOn = addWorkingDays(addDays('2023-03-06', Math.floor(dice('call-day', authority.code) * 160)), 0, workingCalendar());
  const agreed = dice('agreed', authority.code) < 0.25 ? { nextAction: 'Send the guidance on dates once more.', nextOn: addDays(heldOn, 5) } : {};
  const taskId = await cast.champion(authority.region, on(heldOn, 11), async () => (await call(cast, authority, { heldOn, ...agreed })).task?.id);
  if (taskId) await cast.champion(authority.region, on(addDays(heldOn, 4), 11), () => cast.app.get(TasksService).finish(taskId, 'Sent.'));
}

interface Call {
  heldOn: string;
  reached?: boolean;
  said?: string;
  nextAction?: string;
  nextOn?: string;
}

function call(cast: Cast, authority: Authority, { reached = true, said, ...rest }: Call) {
  const { programmeId } = cast.stage;
  const withId = reached ? cast.spocOf(authority)?.personId : undefined;
  const heard = reached ? (said ?? words[Math.floor(dice('said', authority.code, rest.heldOn) * words.length)]!) : undefined;
  return cast.app.get(ContactsService).log({ programmeId, organisationId: authority.organisationId, kind: ContactKind.TELEPHONE, reached, withId, said: heard, ...rest });
}

/** The open round as the champions see it. */
interface ChasedRound {
  roundId: string;
  dueOn: string;
  today: string;
  standing: ReadonlyMap<string, Standing>;
}

/** What the champions do about the round that is open: calls, with next actions that are due about today, and letters by hand in London. */
export function noteChampions(cast: Cast, diary: Diary, { dueOn, today, standing, roundId }: ChasedRound): void {
  const calendar = workingCalendar();
  const late = cast.stage.roster.filter(({ code }) => ['silent', 'in-preparation', 'escalated', 'proposed', 'bounced', 'left'].includes(standing.get(code)!));
  const regions = [...new Set(late.map(({ region }) => region))];
  for (const region of regions) {
    const [first, second, third] = late.filter((authority) => authority.region === region);
    const at = (count: number, hour: number) => on(addWorkingDays(dueOn, count, calendar), hour);
    const note = (one: Authority | undefined, when: Date, rest: Omit<Call, 'heldOn'>) =>
      one && diary.note(when, () => cast.champion(region, when, () => call(cast, one, { heldOn: when.toISOString().slice(0, 10), ...rest })));
    note(first, at(3, 14), { reached: false, nextAction: 'Try again, and ask the switchboard for the head of service.', nextOn: addWorkingDays(today, -1, calendar) });
    note(second, at(4, 14), { said: 'The extract is running. They promised it for this week.', nextAction: 'Ask whether the extract arrived.', nextOn: today });
    note(third, at(5, 14), { nextAction: 'Arrange a call with their data team and ours.', nextOn: addWorkingDays(today, 3, calendar) });
    if (second) diary.note(at(6, 16), (when) => finishCalled(cast, when, second));
  }
  noteLetters(cast, diary, { at: on(addWorkingDays(dueOn, 7, calendar), 13), roundId, to: late.filter(({ code, region }) => region === 'london' && standing.get(code) === 'in-preparation').slice(0, 2) });
}

/** Whoever was called is off the list of calls. */
async function finishCalled(cast: Cast, at: Date, called: Authority): Promise<void> {
  await cast.champion(called.region, at, async () => {
    const tasks = cast.app.get(TasksService);
    const { items } = await tasks.list({ programmeId: cast.stage.programmeId, organisationId: called.organisationId, kind: TaskKind.CALL, done: false });
    for (const { id } of items) await tasks.finish(id, 'Called two days before; see the contact log.');
  });
}

function noteLetters(cast: Cast, diary: Diary, { at, roundId, to }: { at: Date; roundId: string; to: readonly Authority[] }): void {
  if (!to.length) return;
  const letter = { programmeId: cast.stage.programmeId, targetId: roundId, organisationIds: to.map(({ organisationId }) => organisationId), templateCode: 'champion-letter', note: 'We can look at the first extract together, even if it is not complete.' };
  diary.note(at, () => cast.champion('london', at, () => cast.app.get(LettersService).write(letter)));
}
