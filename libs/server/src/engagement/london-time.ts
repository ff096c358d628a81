const inLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The time in London (HH:MM) at an instant, also in summer time. */
export function londonTime(instant: Date): string {
  return inLondon.format(instant);
}

/** The instant of a time (HH:MM) on a day in London. A time that the clocks leave out is an hour later; of one that comes twice it is the second. */
export function londonInstant(day: string, time: string): Date {
  const asWritten = new Date(`${day}T${time}:00Z`);
  return londonTime(asWritten) === time ? asWritten : new Date(asWritten.getTime() - 3_600_000);
}
