import { useEffect, useRef, useState } from 'react';
import type { Notice } from './session.js';
import { watchSession, type Watch } from './watchSession.js';

const NOTHING: Notice = { kind: 'none' };

/** What is to be told of the session of this tab, kept up to date; `stay` lets it go on. */
export function useSession(): { notice: Notice; stay(): void; close(): void } {
  const [notice, setNotice] = useState<Notice>(NOTHING);
  const watch = useRef<Watch | null>(null);
  useEffect(() => {
    const watching = watchSession(setNotice);
    watch.current = watching;
    return () => watching.end();
  }, []);
  return { notice, stay: () => watch.current?.stay(), close: () => setNotice(NOTHING) };
}
