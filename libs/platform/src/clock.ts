import { londonDay } from '@muster/domain/kernel';

/** Where the time comes from. Tests and the demonstration set it; everything else asks it. */
export abstract class Clock {
  /** The instant it is now. */
  abstract now(): Date;

  /** The day it is now in London (YYYY-MM-DD). */
  today(): string {
    return londonDay(this.now());
  }
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands where it was put, until it is moved. */
export class SetClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  /** Moves the clock to an instant. */
  moveTo(instant: Date): void {
    this.instant = instant;
  }
}
