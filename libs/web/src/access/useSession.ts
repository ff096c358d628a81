import { useCallback, useEffect, useRef, useState } from 'react';
import { quietFor } from '../data/index.js';
import { askSession, nextLook, noticeOf, warningOf, type Notice } from './session.js';

const NOTHING: Notice = { kind: 'none' };

/** What is to be told of the session of this tab, kept up to date; `stay` lets it go on. Whoever types or clicks is there, so then it goes on by itself. */
export function useSession(): { notice: Notice; stay(): void; close(): void } {
  const [notice, setNotice] = useState<Notice>(NOTHING);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const warning = useRef<number | null>(null);
  const look = useCallback(async (stay = false): Promise<void> => {
    clearTimeout(timer.current);
    try {
      const standing = await askSession(stay || (warning.current !== null && quietFor() < warning.current * 1000));
      warning.current ??= warningOf(standing.left);
      setNotice(noticeOf(standing, warning.current));
      timer.current = setTimeout(() => void look(), nextLook(standing, warning.current) * 1000);
    } catch {
      timer.current = setTimeout(() => void look(), 15_000); // out of reach: what was told last still stands
    }
  }, []);
  useEffect(() => {
    void look();
    const seen = () => { if (!document.hidden) void look(); };
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [look]);
  return { notice, stay: () => void look(true), close: () => setNotice(NOTHING) };
}
