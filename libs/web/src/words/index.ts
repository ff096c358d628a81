export { dayInWords, daysAfter, londonDay, momentInWords, periodInWords, timeInWords } from './dates.js';
export * from './names.js';
