// Who keeps an eye on the session of this tab? Looks when a warning is due and when the tab comes to sight; whoever typed or clicked lately is there, so then it goes on by itself.
import { quietFor } from '../data/index.js';
import { askSession, nextLook, noticeOf, warningOf, type Notice } from './session.js';

/** A watch that goes on until its end: `stay` lets the session begin anew. */
export type Watch = { stay(): void; end(): void };

/** Watches the session, and tells what there is to say of it. */
export function watchSession(tell: (notice: Notice) => void): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let warning: number | null = null;
  const look = async (stay = false): Promise<void> => {
    clearTimeout(timer);
    try {
      const standing = await askSession(stay || (warning !== null && quietFor() < warning * 1000));
      warning ??= warningOf(standing.left);
      tell(noticeOf(standing, warning));
      timer = setTimeout(() => void look(), nextLook(standing, warning) * 1000);
    } catch {
      timer = setTimeout(() => void look(), 15_000); // out of reach: what was told last still stands
    }
  };
  const seen = () => {
    if (!document.hidden) void look();
  };
  document.addEventListener('visibilitychange', seen);
  void look();
  const end = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
  };
  return { stay: () => void look(true), end };
}
