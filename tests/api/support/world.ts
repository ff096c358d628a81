import type pg from 'pg';

/** The ids of everything in the world of the tests, by names that a reader knows. An unknown name throws. */
export interface World {
  /** `priya` */
  person(key: string): string;
  /** `priya`: the first appointment of that person. */
  appointment(key: string): string;
  /** `Barnsley` */
  organisation(name: string): string;
  /** `a` */
  programme(code: string): string;
  /** `a` */
  survey(programme: string): string;
  /** `a/1` */
  version(key: string): string;
  /** `a/Spring` */
  wave(key: string): string;
  /** `a/Spring/Barnsley` */
  response(key: string): string;
  /** `a/Spring/Barnsley`: the invitation. */
  message(key: string): string;
}

const statements: Record<keyof World, string> = {
  person: "select split_part(email, '@', 1) as key, id from person",
  appointment: "select distinct on (person_id) split_part(email, '@', 1) as key, appointment.id from appointment join person on person.id = person_id order by person_id, starts_on",
  organisation: "select name as key, id from organisation where nation = 'england' and kind = 'local-authority'",
  programme: 'select code as key, id from programme',
  survey: 'select programme.code as key, survey.id from survey join programme on programme.id = programme_id',
  version: "select programme.code || '/' || number as key, survey_version.id from survey_version join survey on survey.id = survey_id join programme on programme.id = programme_id",
  wave: "select programme.code || '/' || wave.name as key, wave.id from wave join programme on programme.id = programme_id",
  response: `select programme.code || '/' || wave.name || '/' || roster_entry.name as key, response.id from response join wave on wave.id = wave_id
    join programme on programme.id = response.programme_id join roster_entry on roster_entry.programme_id = programme.id and roster_entry.organisation_id = response.organisation_id`,
  message: `select programme.code || '/' || wave.name || '/' || roster_entry.name as key, message.id from message join wave on wave.id = wave_id
    join programme on programme.id = message.programme_id join roster_entry on roster_entry.programme_id = programme.id and roster_entry.organisation_id = message.organisation_id`,
};

/** Reads the ids of the world from its database, as the owner. */
export async function readWorld(owner: pg.Client): Promise<World> {
  const entries: [string, (key: string) => string][] = [];
  for (const [what, statement] of Object.entries(statements)) {
    const { rows } = await owner.query<{ key: string; id: string }>(statement);
    entries.push([what, finder(what, new Map(rows.map(({ key, id }) => [key, id])))]);
  }
  return Object.fromEntries(entries) as unknown as World;
}

function finder(what: string, ids: ReadonlyMap<string, string>): (key: string) => string {
  return (key) => {
    const id = ids.get(key);
    if (!id) throw new Error(`The world has no ${what} "${key}". It has: ${[...ids.keys()].join(', ')}.`);
    return id;
  };
}
