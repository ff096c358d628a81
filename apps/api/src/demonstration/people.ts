// Who are the invented people, and which roles do they hold?
import type { Authority } from './profiles.js';
import { dice } from './dice.js';

const first = ['Amina', 'Ben', 'Carys', 'Daniel', 'Esther', 'Farid', 'Grace', 'Hamish', 'Imogen', 'Jacob', 'Kavita', 'Liam', 'Miriam', 'Noah', 'Olivia', 'Priya', 'Quentin', 'Rosa', 'Samuel', 'Tara', 'Umar', 'Vera', 'William', 'Yasmin', 'Zoe'];
const last = ['Abbott', 'Begum', 'Carter', 'Dawson', 'Ellis', 'Foster', 'Green', 'Hughes', 'Iqbal', 'Jones', 'Khan', 'Lewis', 'Morgan', 'Nolan', 'Okafor', 'Patel', 'Quinn', 'Reid', 'Shah', 'Turner', 'Usman', 'Vaughan', 'Walsh', 'Young', 'Ziegler'];

/** An invented person with one role, named by their address. */
export interface Invented {
  name: string;
  email: string;
  role: 'administrator' | 'project-team' | 'champion' | 'spoc' | 'deputy' | 'contributor' | 'certifier' | 'viewer';
  organisationId?: string;
  region?: string;
}

function named(email: string): { name: string; email: string } {
  const one = first[Math.floor(dice('first', email) * first.length)]!;
  const other = last[Math.floor(dice('last', email) * last.length)]!;
  return { name: `${one} ${other}`, email };
}

const slug = (text: string): string => text.toLowerCase().normalize('NFD').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');

/** The address of an authority's single point of contact. */
export const spocAddress = ({ name }: Authority): string => `spoc.${slug(name)}@example.org`;

/** Where somebody is missing, and where there is somebody besides the single point of contact. */
export interface Places {
  vacancies: ReadonlySet<string>;
  helped: Authority;
  certified: readonly Authority[];
}

/** Everybody: the team, a reader at the DfE, a champion a region, a single point of contact an authority (but for the vacancies), the helpers of one authority, and those who certify for some. */
export function inventPeople(roster: readonly Authority[], { vacancies, helped, certified }: Places): Invented[] {
  const regions = [...new Set(roster.map(({ region }) => region))];
  return [
    { ...named('administrator@example.org'), role: 'administrator' },
    { ...named('project.team@example.org'), role: 'project-team' },
    { ...named('dfe@example.org'), role: 'viewer' },
    ...regions.map((region) => ({ ...named(`champion.${region}@example.org`), role: 'champion' as const, region })),
    ...roster.filter(({ code }) => !vacancies.has(code)).map((authority) => ({ ...named(spocAddress(authority)), role: 'spoc' as const, organisationId: authority.organisationId })),
    ...(['deputy', 'contributor', 'certifier'] as const).map((role) => ({ ...named(`${role}.${slug(helped.name)}@example.org`), role, organisationId: helped.organisationId })),
    ...certified.map((authority) => ({ ...named(`certifier.${slug(authority.name)}@example.org`), role: 'certifier' as const, organisationId: authority.organisationId })),
  ];
}
