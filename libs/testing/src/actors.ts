import type { Role } from '@muster/domain/access';

/** A role of a named actor; the programme by its code, the organisation by its name. */
export interface ActorRole {
  role: Role;
  programme?: string;
  region?: string;
  organisation?: string;
}

/** Somebody whom tests call by name. */
export interface NamedActor {
  name: string;
  role: ActorRole;
}

const of = (name: string, role: Role, scope: Omit<ActorRole, 'role'> = {}): NamedActor => ({ name, role: { role, ...scope } });

const LONDON = 'london';
const YORKSHIRE = 'yorkshire-and-the-humber';

/** The people of every test: each with one role, in programme `a` unless it says otherwise. Their addresses are `<key>@example.org`. */
export const actors = {
  grace: of('Grace Green', 'administrator'),
  priya: of('Priya Patel', 'project-team', { programme: 'a' }),
  hal: of('Hal Hughes', 'champion', { programme: 'a', region: LONDON }),
  yara: of('Yara Young', 'champion', { programme: 'a', region: YORKSHIRE }),
  sam: of('Sam Shah', 'spoc', { programme: 'a', organisation: 'Barnsley' }),
  dee: of('Dee Dawson', 'deputy', { programme: 'a', organisation: 'Barnsley' }),
  con: of('Con Carter', 'contributor', { programme: 'a', organisation: 'Barnsley' }),
  cert: of('Cert Ellis', 'certifier', { programme: 'a', organisation: 'Barnsley' }),
  sue: of('Sue Usman', 'spoc', { programme: 'a', organisation: 'Camden' }),
  dan: of('Dan Foster', 'viewer', { programme: 'a' }),
  olga: of('Olga Okafor', 'project-team', { programme: 'b' }),
  lena: of('Lena Lewis', 'spoc', { programme: 'a', organisation: 'Leeds' }),
  hana: of('Hana Khan', 'spoc', { programme: 'a', organisation: 'Hackney' }),
  bea: of('Bea Begum', 'spoc', { programme: 'b', organisation: 'Camden' }),
} as const satisfies Record<string, NamedActor>;

/** How tests name who acts; `nobody` is signed out. */
export type ActorName = keyof typeof actors | 'nobody';

/** The session token of a named actor: nobody would choose one like it, and tests need no other. */
export const tokenOf = (name: ActorName): string => `session-of-${name}`;
