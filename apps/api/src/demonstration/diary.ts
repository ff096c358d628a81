// In which order does what is noted happen?

/** What will happen when: noted in any order, lived in the order of time. */
export class Diary {
  private readonly entries: { at: Date; act: (at: Date) => Promise<unknown> }[] = [];

  /** What is done at the end of every day on which something happened. */
  constructor(private readonly inTheEvening: (at: Date) => Promise<unknown>) {}

  /** Notes something for an instant; of two for one instant the first noted happens first. */
  note(at: Date, act: (at: Date) => Promise<unknown>): void {
    this.entries.push({ at, act });
  }

  /** Lets everything happen, one after the other. */
  async live(): Promise<void> {
    const entries = this.entries.sort((one, other) => one.at.getTime() - other.at.getTime());
    for (const [place, { at, act }] of entries.entries()) {
      await act(at);
      const next = entries[place + 1]?.at;
      if (!next || dayOf(next) !== dayOf(at)) await this.inTheEvening(at);
    }
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
