import { Clock } from '@muster/platform';
import { closedRounds } from './closed-rounds.js';
import { contactsOf2023, noteChampions } from './contact-log.js';
import type { Cast } from './cast.js';
import { daysOfOpenRound, followUpCollection, openFollowUp } from './follow-up.js';
import { OpenRound } from './open-round.js';
import { vacancies } from './profiles.js';
import { noteReminders } from './reminders.js';
import type { DemonstrationMail } from './mail.js';
import { signBefore2023, signSince } from './sharing.js';

/** The collections of the programme with the chasing around them: what was in 2023, and the round that is open today. */
export async function collections(cast: Cast, mail: DemonstrationMail): Promise<void> {
  const today = cast.app.get(Clock).today();
  const vacant = vacancies(cast.stage.roster);
  await signBefore2023(cast, vacant);
  await closedRounds(cast, vacant);
  await contactsOf2023(cast);
  const collectionId = await followUpCollection(cast, vacant);
  await signSince(cast, vacant, today);
  const days = daysOfOpenRound(today);
  const round = await openFollowUp(cast, collectionId, days);
  const diary = cast.diary();
  const open = new OpenRound(round, { ...days, today }, vacant);
  open.noteInto(diary);
  noteChampions(cast, diary, { ...days, today, standing: open.standing, roundId: round.id });
  noteReminders(cast.app, mail, { from: days.opensOn, before: today, diary });
  await diary.live();
}
