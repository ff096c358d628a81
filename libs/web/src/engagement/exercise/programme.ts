// Which programme does a page of chasing show when the person has not chosen one?
type Known = { asked: string | null; kept: string | null; own: readonly string[]; open: readonly string[]; all: readonly string[] };

/** The programme asked for in the address, else the one chosen last, else one's own that is under way, else any under way, one's own, the first. Null when there is none. */
export function programmeShown({ asked, kept, own, open, all }: Known): string | null {
  const candidates = [asked, kept, ...open.filter((id) => own.includes(id)), ...open, ...own, ...all];
  return candidates.find((id) => id !== null && all.includes(id)) ?? null;
}
