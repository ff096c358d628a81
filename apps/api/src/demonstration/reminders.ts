import { addDays, addWorkingDays } from '@muster/domain/kernel';
import { Operation, SYSTEM } from '@muster/platform';
import { workingCalendar } from '@muster/server/collections';
import { RemindersService } from '@muster/server/engagement';
import type { INestApplicationContext } from '@nestjs/common';
import { on } from './cast.js';
import type { Diary } from './diary.js';
import type { DemonstrationMail } from './mail.js';

/** Notes the daily run of the reminders for every working day from one to the day before another, with the mail that follows from it. */
export function noteReminders(app: INestApplicationContext, mail: DemonstrationMail, { from, before, diary }: { from: string; before: string; diary: Diary }): void {
  const calendar = workingCalendar();
  for (let day = from; day < before; day = addWorkingDays(addDays(day, 1), 0, calendar)) {
    diary.note(on(day, 10), async (at) => {
      await app.get(Operation).run(SYSTEM, () => app.get(RemindersService).keepTime(), at);
      await mail.send(at);
    });
  }
}
