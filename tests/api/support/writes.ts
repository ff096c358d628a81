import { smallSurvey } from '@muster/testing';
import { ofLevel, places, springResponses, springWaves, type Scope } from '../permission-row.js';
import type { Muster } from './muster.js';
import { blocker } from './blocked.js';
import { documentOf, operations } from '../../abuse/schema-inputs.mjs';
import { plausible } from './plausible.js';
import type { World } from './world.js';

type Variables = Record<string, unknown>;

/** What a mutation is given where a plausible value would be stopped by a rule, so that in most of them only the walls stand between the call and a change. */
const better: Readonly<Record<string, (world: World, scope: Scope) => Variables>> = {
  addBlocker: () => ({ input: blocker() }),
  updateBlocker: (world, scope) => ({ id: world.blocker(`${places[scope].programme}/plo-01`), expectedVersion: 1, input: blocker() }),
  ...Object.fromEntries(['openModeration', 'publishRanking', 'discardRanking'].map((name) => [name, (world: World, scope: Scope) => ({ id: world.ranking(`${places[scope].programme}/2`), expectedVersion: 1 })])),
  arrangeRanking: (world, scope) => ({ id: world.ranking(`${places[scope].programme}/2`), blockerId: world.blocker(`${places[scope].programme}/plo-01`), expectedVersion: 2, priority: 'COULD', position: 1 }),
  proposeRank: (world, scope) => ({ rankingId: world.ranking(`${places[scope].programme}/2`), blockerId: world.blocker(`${places[scope].programme}/plo-01`), priority: 'COULD', position: null }),
  ...Object.fromEntries(['withdrawProposal', 'decideProposal'].map((name) => [name, (world: World, scope: Scope) => ({ id: world.proposal(`${places[scope].programme}/open`) })])),
  voteOnProposal: (world, scope) => ({ proposalId: world.proposal(`${places[scope].programme}/open`) }),
  decideFeasibility: () => ({ indicator: 'court-reference', verdict: 'NOT_FEASIBLE' }),
  decideDatasetEntry: (world, scope) => ({ datasetId: world.dataset(`${places[scope].programme}/2`), indicator: 'court-reference' }),
  ...Object.fromEntries(['publishDataset', 'discardDataset'].map((name) => [name, (world: World, scope: Scope) => ({ id: world.dataset(`${places[scope].programme}/2`) })])),
  draftSurvey: () => ({ definition: smallSurvey }),
  logContact: (world, scope) => ({ input: { programmeId: world.programme(places[scope].programme), organisationId: world.organisation(places[scope].organisation), kind: 'TELEPHONE', heldOn: '2023-02-17', reached: true } }),
  moderateRating: (world, scope) => ({ waveId: world.wave(springWaves[places[scope].programme]), organisationId: world.organisation(places[scope].organisation), measure: 'rag', subject: 'silver', code: 'red', expected: null }),
  setSharing: (world, scope) => ({ input: { programmeId: world.programme(places[scope].programme), organisationIds: [world.organisation(places[scope].organisation)], instrument: 'MEMORANDUM', state: 'DONE', doneOn: '2023-02-17' } }),
  setTargets: () => ({ targets: [{ level: 'bronze', dueOn: '2026-04-01', label: 'Mine', share: 90 }] }),
  savePlan: (world, scope) => ({ input: { organisationId: world.organisation(places[scope].organisation), blockerId: world.blocker(`${places[scope].programme}/data-team`), expectedVersion: 1, action: 'Mine', owner: 'Mine', progress: 'PLANNED' } }),
  raiseQuery: (world, scope) => ({ returnId: world.return(ofLevel('bronze', scope)), input: { text: 'Mine?', dueOn: '2023-03-10' } }),
  saveAnswer: (world, scope) => ({ input: { responseId: world.response(springResponses[scope]), question: 'rag', row: 'gold', answer: { state: 'answered', value: 'green' }, expectedVersion: 1, key: world.person('sam') } }),
  updatePerson: (world, scope) => ({ id: world.person(places[scope].spoc), input: { name: 'Mine', email: `mine-${scope}@example.org` } }),
  handOver: () => ({ input: { on: '2023-03-01', newPerson: { name: 'Mine', email: 'next@example.org' } } }),
  appoint: (world, scope) => ({ input: { personId: world.person('dan'), role: 'CONTRIBUTOR', programmeId: world.programme(places[scope].programme), organisationId: world.organisation(places[scope].organisation), startsOn: '2023-02-20' } }),
  updateWave: () => ({ input: { name: 'Mine', opensOn: '2023-05-10', closesOn: '2023-05-20' } }),
  takeBackReturn: (world, scope) => ({ id: world.return(ofLevel('bronze', scope)) }),
};

/** Sends every mutation that takes a thing, with the things of a scope and in words that could be right: the names of those that were done. */
export async function attempted(muster: Muster, name: Parameters<Muster['as']>[0], scope: Scope): Promise<string[]> {
  const done: string[] = [];
  for (const operation of operations.filter(({ kind }) => kind === 'mutation')) {
    const asked = Object.fromEntries(operation.args.map((arg) => [arg.name, plausible(muster.world, { type: arg.type, name: arg.name, operation: operation.name }, scope)]));
    const variables = { ...asked, ...better[operation.name]?.(muster.world, scope) };
    if (!takesAThing.test(JSON.stringify(variables))) continue;
    const { errors } = await muster.as(name).send(documentOf(operation), variables);
    if (!errors) done.push(operation.name);
  }
  return done;
}

const takesAThing = /[0-9a-f]{8}-[0-9a-f]{4}-/;
