// Where does each authority stand in the round that is open today?
import { dice } from './dice.js';
import type { Authority } from './profiles.js';

/** What an authority plays in the open round: those that have returned, and those that have not, each for another reason. */
export type Standing =
  | 'received' | 'no-contact' | 'left' | 'bounced' | 'agreement' | 'escalated' | 'proposed' | 'granted' | 'declined'
  | 'cannot-report' | 'refused' | 'nil-return' | 'visited' | 'acknowledged' | 'in-preparation' | 'silent';

/** Three authorities had no agreement in 2023 and have none today; three others have signed since. */
export const BLOCKED_REGIONS = ['london', 'yorkshire-and-the-humber', 'north-west', 'west-midlands', 'south-east', 'north-east'] as const;
const STILL_BLOCKED: readonly string[] = BLOCKED_REGIONS.slice(0, 3);

const share = 0.6;
/** The reasons in a region, the first for the first of those that have not returned; the rest are silent or under way. */
const reasons: Readonly<Record<string, readonly Standing[]>> = {
  london: ['bounced', 'escalated', 'proposed', 'granted', 'cannot-report', 'silent', 'proposed', 'in-preparation', 'refused'],
  'yorkshire-and-the-humber': ['left', 'proposed', 'silent', 'in-preparation'],
  'north-west': ['silent', 'granted', 'cannot-report', 'in-preparation', 'bounced'],
  'south-east': ['declined', 'silent', 'in-preparation', 'granted'],
};
const elsewhere: readonly Standing[] = ['silent', 'in-preparation', 'acknowledged', 'cannot-report'];

/** The authority on which a visitor can try everything: it is helped by a deputy, a contributor and a certifier. */
export const visited = (roster: readonly Authority[]): Authority => roster.find(({ name }) => name === 'Barnsley') ?? roster[0]!;

/** The authorities, one of each of six regions, whose data sharing agreement held them up in 2023. */
export function blocked(roster: readonly Authority[], vacancies: ReadonlySet<string>): Authority[] {
  const open = roster.filter((authority) => authority !== visited(roster) && !vacancies.has(authority.code));
  return BLOCKED_REGIONS.flatMap((region) => open.filter((authority) => authority.region === region).sort((a, b) => dice('agreement', a.code) - dice('agreement', b.code)).slice(0, 1));
}

/** Of each authority what it plays, always the same: about three in five of every region have returned. */
export function standings(roster: readonly Authority[], vacancies: ReadonlySet<string>): Map<string, Standing> {
  const waiting = new Set(blocked(roster, vacancies).filter(({ region }) => STILL_BLOCKED.includes(region)).map(({ code }) => code));
  const found = new Map<string, Standing>();
  for (const region of new Set(roster.map((authority) => authority.region))) {
    const own = roster.filter((authority) => authority.region === region);
    const outstanding = Math.round(own.length * (1 - share));
    const fixed = own.filter((authority) => isFixed(authority, roster, new Set([...vacancies, ...waiting])));
    for (const authority of fixed) found.set(authority.code, fixedStanding(authority, roster, vacancies));
    const others = own.filter((authority) => !found.has(authority.code)).sort((a, b) => dice('follow-up', a.code) - dice('follow-up', b.code));
    const late = Math.max(0, outstanding - fixed.length);
    others.forEach(({ code }, place) => found.set(code, place < late ? (reasons[region] ?? elsewhere)[place] ?? under(place) : 'received'));
  }
  return found;
}

const under = (place: number): Standing => (['silent', 'acknowledged', 'in-preparation'] as const)[place % 3]!;

function isFixed(authority: Authority, roster: readonly Authority[], held: ReadonlySet<string>): boolean {
  return authority === visited(roster) || authority.name === 'Isles of Scilly' || held.has(authority.code);
}

function fixedStanding(authority: Authority, roster: readonly Authority[], vacancies: ReadonlySet<string>): Standing {
  if (authority === visited(roster)) return 'visited';
  if (vacancies.has(authority.code)) return 'no-contact';
  return authority.name === 'Isles of Scilly' ? 'nil-return' : 'agreement';
}
