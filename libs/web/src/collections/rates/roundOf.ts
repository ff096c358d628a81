// Which round does a page show?
type Known = { id: string; state: string; opensOn: string };

/** The round that the address names; else the open one that opened last, else the one that closed last, else any; undefined when there is none. */
export function roundOf<R extends Known>(rounds: readonly R[], id: string): R | undefined {
  const newest = [...rounds].sort((one, other) => other.opensOn.localeCompare(one.opensOn));
  const inState = (wanted: string) => newest.find(({ state }) => state === wanted);
  return rounds.find((round) => round.id === id) ?? inState('OPEN') ?? inState('CLOSED') ?? newest[0];
}
