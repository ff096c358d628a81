import type { ActorName } from '@muster/testing';
import { places, type Scope } from '../permission-row.js';
import type { Muster } from './muster.js';
import { actorOf, scoped, within, type Located } from './second-wall.js';
import type { World } from './world.js';

const NOWHERE = { key: '', programme: null, region: null, organisation: null };
const PEOPLE = `select person.id::text as id, email, appointment.programme_id as programme, coalesce(appointment.region_code, roster_entry.region_code, '*') as region, coalesce(appointment.organisation_id::text, '*') as organisation
  from person join appointment on person_id = person.id left join roster_entry on roster_entry.programme_id = appointment.programme_id and roster_entry.organisation_id = appointment.organisation_id`;
const NAMES_OF_THINGS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[a-z]+@example\.org/g;

/** Where a case of the matrix lies, by the first word of its scope; null where it is nowhere: facts for everybody, or what is only one's own. */
export function placeOfCase(scope: string, world: World): Located | null {
  const [word] = scope.split(/[:\s]/) as [string];
  if (word === 'everything') return NOWHERE;
  if (word === 'a' || word === 'everybody') return { ...NOWHERE, programme: world.programme('a') };
  if (!(word in places)) return null;
  const { programme, region, organisation } = places[word as Scope];
  // What lies in another programme is foreign there as a whole, whatever the case asks about.
  return { key: '', programme: world.programme(programme), region: word === 'b' ? null : region, organisation: word === 'b' ? null : world.organisation(organisation) };
}

/** Is that place outside of all that the actor's role reaches? Whoever is signed out reaches nothing. */
export const isForeign = (name: ActorName, place: Located, world: World): boolean => name === 'nobody' || !within(actorOf(name, world), place);

/** Tells of any text which things in it lie in another scope than the actor's: by the ids of every table with a scope, and by the ids and addresses of people. */
export class ForeignThings {
  private constructor(private readonly world: World, private readonly known: ReadonlyMap<string, readonly Located[]>) {}

  static async of(muster: Muster): Promise<ForeignThings> {
    const known = new Map<string, Located[]>();
    const note = (key: string, row: Located): void => void known.set(key, [...known.get(key) ?? [], row]);
    for (const { key, located } of Object.values(scoped)) if (key === 'id::text') (await muster.rows<Located>(located)).forEach((row) => note(row.key, row));
    for (const row of await muster.rows<Located & { id: string; email: string }>(PEOPLE)) [row.id, row.email].forEach((key) => note(key, row));
    return new ForeignThings(muster.world, known);
  }

  in(text: string, name: ActorName): string[] {
    return [...new Set(text.match(NAMES_OF_THINGS))].filter((key) => this.known.get(key)?.every((place) => isForeign(name, place, this.world)));
  }
}
