import { useState } from 'react';

/** Which returns of which round are chosen to be acted on. An empty round: nobody is choosing. */
export type Choosing = { round: string; chosen: ReadonlySet<string>; start(round: string): void; set(ids: readonly string[], on: boolean): void; clear(): void };

/** Keeps what is chosen from page to page of the ledger; choosing in another round starts anew. */
export function useChoosing(): Choosing {
  const [round, setRound] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const clear = () => setChosen(new Set());
  return {
    round,
    chosen,
    start: (next) => {
      setRound(next);
      clear();
    },
    set: (ids, on) => setChosen((now) => new Set(on ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id)))),
    clear,
  };
}
