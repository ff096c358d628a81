// What must be signed before data may be shared, and for how long has it been waited for?
import { isDay, type Refusal } from '../kernel/index.js';
import { daysBetween } from './days-between.js';

/** What may have to be done before an authority shares data: statement issued, memorandum and agreement signed, questions of the impact assessment answered. */
export const instruments = ['statement', 'memorandum', 'agreement', 'dpia'] as const;
export type SharingInstrument = (typeof instruments)[number];

export const sharingStates = ['not-needed', 'outstanding', 'in-progress', 'done', 'refused'] as const;
export type SharingState = (typeof sharingStates)[number];

/** Where an organisation stands with one instrument. Days are ISO days. */
export interface SharingStep {
  instrument: SharingInstrument;
  state: SharingState;
  askedOn: string | null;
  doneOn: string | null;
}

/** The instruments in words, to stand inside a sentence. */
export const instrumentInWords: Readonly<Record<SharingInstrument, string>> = {
  statement: 'data sharing statement', memorandum: 'memorandum of understanding', agreement: 'data sharing agreement', dpia: 'data protection impact assessment questions',
};

const done: Readonly<Record<SharingInstrument, string>> = { statement: 'issued', memorandum: 'signed', agreement: 'signed', dpia: 'answered' };

/** Where an organisation stands with an instrument, in two or three words: “Not signed yet”, “Issued”. */
export function sharingInWords({ instrument, state }: Pick<SharingStep, 'instrument' | 'state'>): string {
  const past = done[instrument];
  const words: Readonly<Record<SharingState, string>> = {
    'not-needed': 'Not needed', outstanding: `Not ${past} yet`, 'in-progress': 'In progress', done: past.charAt(0).toUpperCase() + past.slice(1), refused: 'Refused',
  };
  return words[state];
}

const settled: ReadonlySet<SharingState> = new Set(['done', 'not-needed']);

/** The instruments that a round requires and that are neither done nor not needed, in their usual order. One of which nothing is known is outstanding. */
export function waitsFor(required: readonly SharingInstrument[], steps: readonly Pick<SharingStep, 'instrument' | 'state'>[]): SharingInstrument[] {
  const cleared = new Set(steps.filter(({ state }) => settled.has(state)).map(({ instrument }) => instrument));
  return instruments.filter((instrument) => required.includes(instrument) && !cleared.has(instrument));
}

/** The days from asking until it was done or, where it is not, until today; null where nobody has asked. */
export function elapsedDays({ askedOn, doneOn }: Pick<SharingStep, 'askedOn' | 'doneOn'>, today: string): number | null {
  return askedOn ? daysBetween(askedOn, doneOn ?? today) : null;
}

/** For how many days the longest of these instruments has been waited for; null where none is waited for or none was asked for. */
export function waitingDays(waiting: readonly SharingInstrument[], steps: readonly SharingStep[], today: string): number | null {
  const days = steps.filter(({ instrument }) => waiting.includes(instrument)).map((step) => elapsedDays(step, today)).filter((count) => count !== null);
  return days.length > 0 ? Math.max(...days) : null;
}

const wrong = (message: string, name: string): Refusal => ({ code: 'INVALID_INPUT', message, fields: [{ name, message }] });

/** May a step be written like this? Refuses days that are not real, in the future or reversed, done without its day, and a day of doing with any other state (INVALID_INPUT). */
export function decideSharing({ state, askedOn, doneOn }: Omit<SharingStep, 'instrument'>, today: string): Refusal | null {
  for (const [name, day] of [['askedOn', askedOn], ['doneOn', doneOn]] as const) {
    if (day && !isDay(day)) return wrong('Give a real day.', name);
    if (day && day > today) return wrong('This day is in the future. Give the day on which it happened.', name);
  }
  if (state === 'done' && !doneOn) return wrong('Give the day on which it was done.', 'doneOn');
  if (state !== 'done' && doneOn) return wrong('Only what is done has a day on which it was done.', 'doneOn');
  if (askedOn && doneOn && doneOn < askedOn) return wrong('It cannot have been done before it was asked for.', 'doneOn');
  return null;
}
