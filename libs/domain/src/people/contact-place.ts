// Which authority or region of a roster does somebody mean?

/** A region of a roster. */
export interface RosterRegion {
  code: string;
  name: string;
  onsCode: string | null;
}

/** An organisation on a roster: its number or code, its ONS code, and what it is called. */
export interface RosterPlace {
  id: string;
  code: string;
  gssCode: string | null;
  names: readonly string[];
  region: string | null;
}

/** What a text means: the one thing, none, or more than one. */
export type Meant<Thing> = { found: Thing } | 'unknown' | 'ambiguous';

/** Finds things by any text that is theirs. Capitals, accents and punctuation make no difference; “Leeds City Council” finds Leeds where nothing else is called so. */
export class Register<Thing> {
  private readonly whole = new Map<string, Set<Thing>>();
  private readonly short = new Map<string, Set<Thing>>();

  constructor(things: readonly Thing[], textsOf: (thing: Thing) => readonly (string | null)[]) {
    for (const thing of things) {
      for (const text of textsOf(thing)) {
        if (text) keep(this.whole, plain(text), thing);
        if (text) keep(this.short, shortened(text), thing);
      }
    }
  }

  /** The thing that the text means. */
  find(text: string): Meant<Thing> {
    const found = this.whole.get(plain(text)) ?? this.short.get(shortened(text));
    if (!found) return 'unknown';
    const [one, ...more] = found;
    return more.length > 0 ? 'ambiguous' : { found: one! };
  }
}

/** The organisations of a roster, to be found by number, ONS code or name. */
export function placeRegister(places: readonly RosterPlace[]): Register<RosterPlace> {
  return new Register(places, ({ code, gssCode, names }) => [code, gssCode, ...names]);
}

/** The regions of a roster, to be found by code, ONS code or name. */
export function regionRegister(regions: readonly RosterRegion[]): Register<RosterRegion> {
  return new Register(regions, ({ code, name, onsCode }) => [code, name, onsCode]);
}

function keep<Thing>(map: Map<string, Set<Thing>>, key: string, thing: Thing): void {
  if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(thing));
}

const words = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('&', ' and ').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
const plain = (text: string): string => words(text).replaceAll(' ', '');

const BEFORE = /^(the )?((london|royal|metropolitan)? ?borough|city|county) of (?=.)/;
const AFTER = / ((city|county|(metropolitan )?(borough|district))( council)?|council|(city|county) of)$/;

function shortened(text: string): string {
  return plain(words(text).replace(BEFORE, '').replace(AFTER, ''));
}
