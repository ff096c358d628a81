// At which instants does the last hour of a due day lie?

/** A due day in a calendar: instants are ISO texts in UTC, so that no reader needs to know London's clock. The uid stays when the day changes; the sequence goes up. */
export interface DeadlineEvent {
  uid: string;
  title: string;
  url: string;
  sequence: number;
  start: string;
  end: string;
}

/** What a calendar entry is made from: `id` of the response or return, `on` the due day (ISO), `sequence` how often the day has changed. */
export interface Deadline {
  id: string;
  title: string;
  on: string;
  sequence: number;
  url: string;
}

const STARTS_AT = 16;
const ENDS_AT = 17;
const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** The calendar entry of a due day: 4pm to 5pm in London on that day, in winter and in summer time. */
export function deadlineEvent({ id, title, on, sequence, url }: Deadline): DeadlineEvent {
  return { uid: `${id}@muster`, title, url, sequence, start: londonInstant(on, STARTS_AT), end: londonInstant(on, ENDS_AT) };
}

/** The clocks never change in the afternoon, so London's distance from UTC at this hour is that of the hour that is looked for. */
function londonInstant(day: string, hour: number): string {
  const asIfUtc = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  const ahead = Number(londonHour.format(asIfUtc)) - hour;
  return new Date(asIfUtc.getTime() - ahead * 3_600_000).toISOString();
}
