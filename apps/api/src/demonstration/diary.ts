// In which order does what is noted happen?

/** What will happen when: noted in any order, lived in the order of time. */
export class Diary {
  private readonly entries: { at: Date; act: (at: Date) => Promise<unknown> }[] = [];

  /** Notes something for an instant; of two for one instant the first noted happens first. */
  note(at: Date, act: (at: Date) => Promise<unknown>): void {
    this.entries.push({ at, act });
  }

  /** Lets everything happen, one after the other. */
  async live(): Promise<void> {
    for (const { at, act } of this.entries.sort((one, other) => one.at.getTime() - other.at.getTime())) await act(at);
  }
}
