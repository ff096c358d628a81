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
  /** `a/bronze`; this and what follows is only in the world with collections. */
  collection(key: string): string;
  /** `a/bronze/Spring` */
  round(key: string): string;
  /** `a/bronze/Spring/Barnsley` */
  return(key: string): string;
  /** `a/bronze/Spring/Barnsley`: the extension that was proposed for it. */
  extension(key: string): string;
  /** `a/bronze/Spring/Barnsley`: the query on it. */
  query(key: string): string;
  /** `a/Barnsley`: the call. */
  contact(key: string): string;
  /** `a/Start` */
  workshop(key: string): string;
  /** `a/Barnsley/next-action` */
  task(key: string): string;
  /** `a/london` */
  quietDays(key: string): string;
  /** `a/Barnsley`: the letter that waits for the project team. */
  prepared(key: string): string;
  /** `a/1`: the version of the recommended dataset; 1 is published and 2 a draft. */
  dataset(key: string): string;
  /** `a/Barnsley`: its plan. */
  plan(key: string): string;
  /** `a/plo-01`; `a/data-team`: the one about which authorities plan something. */
  blocker(key: string): string;
  /** `a/1`: the published ranking; `a/2`: the one in moderation. */
  ranking(key: string): string;
  /** `a/open`, `a/declined`: the proposal on `a/2`. */
  proposal(key: string): string;
}

const ROUND_KEY = "programme.code || '/' || collection.code || '/' || collection_round.name";
const ROUND_FROM = 'collection_round join collection on collection.id = collection_id join programme on programme.id = collection_round.programme_id';
const RETURN_KEY = `${ROUND_KEY} || '/' || roster_entry.name`;
const RETURN_FROM = `expected_return join ${ROUND_FROM.replace('collection_round', 'collection_round on collection_round.id = round_id')}
  join roster_entry on roster_entry.programme_id = programme.id and roster_entry.organisation_id = expected_return.organisation_id`;
const placed = (table: string): string => `${table} join programme on programme.id = ${table}.programme_id
  join roster_entry on roster_entry.programme_id = programme.id and roster_entry.organisation_id = ${table}.organisation_id`;

const statements: Record<keyof World, string> = {
  plan: `select programme.code || '/' || roster_entry.name as key, improvement_plan.id from ${placed('improvement_plan')}`,
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
    join programme on programme.id = message.programme_id join roster_entry on roster_entry.programme_id = programme.id and roster_entry.organisation_id = message.organisation_id
    where message.kind = 'invitation'`,
  collection: "select programme.code || '/' || collection.code as key, collection.id from collection join programme on programme.id = programme_id",
  round: `select ${ROUND_KEY} as key, collection_round.id from ${ROUND_FROM}`,
  return: `select ${RETURN_KEY} as key, expected_return.id from ${RETURN_FROM}`,
  extension: `select ${RETURN_KEY} as key, return_extension.id from ${RETURN_FROM} join return_extension on return_id = expected_return.id`,
  query: `select ${RETURN_KEY} as key, return_query.id from ${RETURN_FROM} join return_query on return_id = expected_return.id`,
  contact: `select programme.code || '/' || roster_entry.name as key, contact.id from ${placed('contact')} where contact.kind = 'telephone'`,
  workshop: "select programme.code || '/' || workshop.name as key, workshop.id from workshop join programme on programme.id = programme_id",
  task: `select programme.code || '/' || roster_entry.name || '/' || task.kind as key, task.id from ${placed('task')}`,
  quietDays: "select programme.code || '/' || region_code as key, quiet_days.id from quiet_days join programme on programme.id = programme_id",
  dataset: "select programme.code || '/' || number as key, dataset.id from dataset join programme on programme.id = programme_id",
  prepared: `select programme.code || '/' || roster_entry.name as key, message.id from ${placed('message')} where message.state = 'prepared'`,
  blocker: "select programme.code || '/' || blocker.code as key, blocker.id from blocker join programme on programme.id = programme_id",
  ranking: "select programme.code || '/' || ranking.number as key, ranking.id from ranking join programme on programme.id = programme_id",
  proposal: "select programme.code || '/' || ranking_proposal.state as key, ranking_proposal.id from ranking_proposal join programme on programme.id = programme_id",
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
