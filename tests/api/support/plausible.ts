import type { GraphQLInputType } from 'graphql';
import { plausible as ofSchema } from '../../abuse/schema-inputs.mjs';
import { contactFile, ofLevel, places, springResponses, springWaves, type Scope } from '../permission-row.js';
import type { World } from './world.js';

/** An argument or a field of an input: its type, its name, and the operation that takes it. */
export interface Asked {
  type: GraphQLInputType;
  name: string;
  operation: string;
}

/** Somebody beside the single point of contact of a scope, and how its things are called where they are called differently. */
const others = { barnsley: { erased: 'con', task: 'a/Leeds/bounced-address', successor: 'Camden' }, camden: { erased: 'hana', task: 'a/Camden/next-action', successor: 'Barnsley' }, b: { erased: 'bea', task: 'b/Camden/next-action', successor: 'Leeds' } } as const;

/** For an id by the name of its argument, and for `id` by what the operation is about: something that is there. */
function named(world: World, scope: Scope): Readonly<Record<string, () => string>> {
  const { programme, organisation, spoc, caller, region } = places[scope];
  return {
    programmeId: () => world.programme(programme), organisationId: () => world.organisation(organisation), organisationIds: () => world.organisation(organisation),
    collectionId: () => world.collection(`${programme}/bronze`), roundId: () => world.round(`${programme}/silver/Spring`), targetId: () => world.round(`${programme}/silver/Spring`), waveId: () => world.wave(springWaves[programme]),
    returnId: () => world.return(ofLevel('bronze', scope)), ids: () => world.return(ofLevel('silver', scope)), workshopId: () => world.workshop(`${programme}/Start`), personId: () => world.person(spoc),
    withId: () => world.person(spoc), nextOwnerId: () => world.person(caller), championId: () => world.person(caller), successorId: () => world.organisation(others[scope].successor),
    surveyVersionId: () => world.version(`${programme}/1`), responseId: () => world.response(springResponses[scope]), appointmentId: () => world.appointment(spoc), region: () => region,
  };
}

function about(world: World, scope: Scope): readonly [RegExp, () => string][] {
  const { programme, organisation, spoc, key, region } = places[scope];
  return [
    [/^erase/, () => world.person(others[scope].erased)],
    [/Collection/i, () => world.collection(`${programme}/bronze`)], [/Round/i, () => world.round(`${programme}/bronze/Summer`)], [/Deliveries|Return/i, () => world.return(ofLevel('silver', scope))],
    [/Extension/, () => world.extension(ofLevel('silver', scope))], [/Query/, () => world.query(ofLevel('bronze', scope))], [/Workshop/i, () => world.workshop(`${programme}/Start`)],
    [/Task/, () => world.task(others[scope].task)], [/QuietDays/, () => world.quietDays(`${programme}/${region}`)], [/Message/i, () => world.prepared(key)], [/Wave/i, () => world.wave(programme === 'a' ? 'a/Summer' : 'b/Past')],
    [/Response/i, () => world.response(springResponses[scope])], [/Version/, () => world.version(`${programme}/1`)], [/survey/i, () => world.survey(programme)], [/Person/i, () => world.person(spoc)],
    [/Appointment/i, () => world.appointment(spoc)], [/Programme/i, () => world.programme(programme)], [/Organisation/i, () => world.organisation(organisation)],
  ];
}

const texts: Readonly<Record<string, string>> = { templateCode: 'champion-letter', code: 'our-own', levelCode: 'bronze', frameworkCode: 'plo', nation: 'england', email: 'new@example.org', measure: 'rag', listing: 'one.csv', file: contactFile };

/** A value that could be right, of things in a scope: ids and texts by their names, days to come, the first of a choice. */
export function plausible(world: World, { type, name, operation }: Asked, scope: Scope = 'barnsley'): unknown {
  const ids = named(world, scope);
  return ofSchema(type, name, (kind: string, called: string) => {
    if (kind === 'ID') return ids[called]?.() ?? about(world, scope).find(([pattern]) => pattern.test(operation))?.[1]();
    return kind === 'String' ? texts[called] ?? ids[called]?.() : undefined;
  });
}
