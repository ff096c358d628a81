// How long does the session last, and what is there to say about it? The server is asked at /session; to ask is no use of the session.

/** How many seconds the session lasts, when nothing more happens and in any case. */
export type Standing = { left: number; last: number };

/** What the person should be told: nothing; that the session ends soon, which they can put off unless it is `final`; or that it has ended. */
export type Notice = { kind: 'none' } | { kind: 'soon'; left: number; final: boolean } | { kind: 'ended' };

const WARNING = 5 * 60;

/** Five minutes before the end; of short sessions, for their last third. */
export function warningOf(idle: number): number {
  return Math.min(WARNING, idle / 3);
}

/** What to tell of a session that stands like this. */
export function noticeOf({ left, last }: Standing, warning: number): Notice {
  if (left <= 0) return { kind: 'ended' };
  return left > warning ? { kind: 'none' } : { kind: 'soon', left, final: last <= left };
}

/** After how many seconds to look again: when the warning is due, and from then on often enough to count the minutes. */
export function nextLook({ left }: Standing, warning: number): number {
  if (left <= 0) return 30;
  return Math.max(1, left > warning ? left - warning : Math.min(30, left));
}

/** Asks how long the session lasts; with `stay` it begins anew. Throws when the server cannot be reached. */
export async function askSession(stay = false): Promise<Standing> {
  const reply = await fetch('/session', { method: stay ? 'POST' : 'GET', headers: { accept: 'application/json', 'x-muster-csrf': '1' }, credentials: 'same-origin', cache: 'no-store' });
  if (!reply.ok) throw new Error(`The session could not be asked for: ${reply.status}`);
  return (await reply.json()) as Standing;
}

/** How long from now, and when that is in London: "in 5 minutes, at 3:42pm". */
export function endInWords(seconds: number, now: Date): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const at = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'Europe/London' }).format(new Date(now.getTime() + seconds * 1000)).replace(/\s/g, '');
  return `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, at ${at}`;
}
