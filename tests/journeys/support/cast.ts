import type { Role } from '@muster/domain/access';

/** Somebody in the journeys, with one role in the one programme. */
export interface Member {
  name: string;
  email: string;
  role: Role;
  region?: string;
  organisation?: string;
}

const member = (name: string, email: string, rest: Omit<Member, 'name' | 'email'>): Member => ({ name, email: `${email}@example.org`, ...rest });
const spoc = (name: string, organisation: string) => member(name, `spoc.${organisation.toLowerCase()}`, { role: 'spoc', organisation });

/** Everybody who appears. */
export const cast = {
  priya: member('Priya Patel', 'project.team', { role: 'project-team' }),
  yara: member('Yara Young', 'champion.yorkshire', { role: 'champion', region: 'yorkshire-and-the-humber' }),
  hal: member('Hal Hughes', 'champion.london', { role: 'champion', region: 'london' }),
  dan: member('Dan Foster', 'viewer', { role: 'viewer' }),
  sam: spoc('Sam Shah', 'Barnsley'),
  dee: member('Dee Dawson', 'deputy.barnsley', { role: 'deputy', organisation: 'Barnsley' }),
  lena: spoc('Lena Lewis', 'Leeds'),
  sue: spoc('Sue Usman', 'Camden'),
  hana: spoc('Hana Khan', 'Hackney'),
  ben: spoc('Ben Nolan', 'Bradford'),
  kavita: spoc('Kavita Reid', 'Kirklees'),
  will: spoc('Will Walsh', 'Wakefield'),
  umar: spoc('Umar Quinn', 'Doncaster'),
  carol: member('Carol Moss', 'director.barnsley', { role: 'certifier', organisation: 'Barnsley' }),
} as const satisfies Record<string, Member>;

export type Name = keyof typeof cast;

/** The authorities that are asked: seven of Yorkshire and the Humber, three of London. Sheffield and Islington have no single point of contact. */
export const roster = ['Barnsley', 'Bradford', 'Doncaster', 'Kirklees', 'Leeds', 'Sheffield', 'Wakefield', 'Camden', 'Hackney', 'Islington'];

/** How the authorities that submitted in the readiness wave rate themselves: enough of one region for a comparison. */
export const submitted = { Leeds: 'amber', Bradford: 'amber', Doncaster: 'red', Kirklees: 'green', Wakefield: 'red', Camden: 'green' } as const;

/** The survey of the journeys, by its code. */
export const SURVEY = 'national-readiness-survey';

/** The two open waves: the real survey, and a small one with a question of every type. */
export const waves = { readiness: 'Spring 2023', pilot: 'Pilot' } as const;

/** The two open rounds of the collection: one that was due eight working days ago, and one that began two working days ago and is due in fourteen. */
export const rounds = { overdue: 'Silver, last quarter', fresh: 'Bronze, this quarter' } as const;
