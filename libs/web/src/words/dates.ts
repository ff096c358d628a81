// How do people read days and moments here? "4 September 2026" and "4:30pm", always on the clock of London.
const inLondon = { timeZone: 'Europe/London' } as const;
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const londonDayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', ...inLondon });
const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', ...inLondon });
const isoFormat = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...inLondon });

/** An ISO day (`2026-09-04`) in words: `4 September 2026`; a dash for no day. */
export function dayInWords(day: string | null | undefined): string {
  return day ? dayFormat.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)) : '–';
}

/** An instant (ISO) as a clock time in London: `4:30pm`, and `4pm` on the hour (GOV.UK style guide). */
export function timeInWords(instant: string): string {
  const parts = clockFormat.formatToParts(new Date(instant));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const hour = Number(part('hour'));
  const minutes = part('minute') === '00' ? '' : `:${part('minute')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** An instant (ISO) as day and time in London: `4 September 2026 at 4:30pm`; a dash for none. */
export function momentInWords(instant: string | null | undefined): string {
  return instant ? `${londonDayFormat.format(new Date(instant))} at ${timeInWords(instant)}` : '–';
}

/** From one ISO day to another, both included, in words. An open end reads "onwards". */
export function periodInWords(from: string | null | undefined, to: string | null | undefined): string {
  if (!from) return to ? `until ${dayInWords(to)}` : '–';
  return to ? `${dayInWords(from)} to ${dayInWords(to)}` : `${dayInWords(from)} onwards`;
}

/** The ISO day that a moment falls on in London; this is what "today" means in Muster. */
export function londonDay(moment: Date): string {
  return isoFormat.format(moment);
}

/** The ISO day so many days after another (negative: before). */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
