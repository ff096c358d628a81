import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '@muster/domain/kernel';
import { readFacts } from '@muster/reference';

/** The working days of England and Wales, read once from the facts. */
@Injectable()
export class WorkingDays {
  private read: WorkingCalendar | undefined;

  get calendar(): WorkingCalendar {
    this.read ??= workingCalendar();
    return this.read;
  }
}

/** The calendar for whoever stands outside of the application, such as the worker. */
export function workingCalendar(): WorkingCalendar {
  return { bankHolidays: new Set(readFacts().bankHolidays.map(({ on }) => on)) };
}
