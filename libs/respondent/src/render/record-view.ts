// What is recorded when somebody says that the data was sent?
import { deliveryExtents } from '@muster/domain/collections';
import type { ReturnSheet } from '@muster/server/collections';
import { extentWords } from './deliveries-view.js';
import { saidOf } from './next-step.js';
import { counted, day } from './words.js';

export interface RecordView {
  level: string;
  period: string;
  /** How many indicators come completely, partly and not; and of how many nothing was said. */
  counts: string[];
  silent: number;
  canDeliver: boolean;
  late: boolean;
  survey: string;
}

/** The view of a return that is about to be recorded. */
export function recordView(sheet: ReturnSheet): RecordView {
  const { deliveries, level, periodFrom, periodTo, overdue, surveyTitle, allowed } = sheet;
  const silent = deliveries.length - saidOf(sheet);
  const counts = deliveryExtents.flatMap((extent) => {
    const number = deliveries.filter((one) => one.extent === extent).length;
    return number ? [`${extentWords[extent]}: ${counted(number, 'indicator')}`] : [];
  });
  return {
    level: level ?? 'All levels', period: `${day(periodFrom)} to ${day(periodTo)}`, counts: silent ? [...counts, `Not said yet: ${counted(silent, 'indicator')}`] : counts,
    silent, canDeliver: allowed.includes('return.deliver'), late: overdue, survey: surveyTitle ?? '',
  };
}
