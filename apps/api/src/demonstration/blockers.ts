import { BlockersService, PriorityName, ProposalsService, RankingsService, RegisterService, VoteName } from '@muster/server/blockers';
import { on, type Cast } from './cast.js';

/** A proposal of a champion, by the code of the blocker, with the champions who are for and against it. */
interface Proposed {
  by: string;
  code: string;
  priority: PriorityName;
  position?: number;
  reason: string;
  votes: Readonly<Record<string, readonly [vote: VoteName, reason?: string]>>;
  /** Why the project team has accepted it already; absent while it waits. */
  accepted?: string;
}

const { FOR, AGAINST } = VoteName;

/** What champions propose at the next hub meeting. All of it is invented. */
const PROPOSED: readonly Proposed[] = [
  {
    by: 'london', code: 'plo-12', priority: PriorityName.MUST, position: 5, reason: 'Repeat periods tell us more than any other item. Most of our authorities keep a tracker by now.',
    votes: { 'north-west': [FOR], 'south-east': [FOR, 'The history will be thin at first. It is worth it.'], 'north-east': [AGAINST, 'Two of ours have no record before 2021.'] },
  },
  {
    by: 'yorkshire-and-the-humber', code: 'plo-25', priority: PriorityName.MUST, reason: 'Family group conferences are on the way to a statutory footing. We should count them before that.',
    votes: { london: [AGAINST, 'Not while some authorities run none.'], 'west-midlands': [FOR], 'south-west': [AGAINST] },
  },
  {
    by: 'east-midlands', code: 'plo-14', priority: PriorityName.NOT_NEEDED, reason: 'The letter of issue is good practice and no data. The report says so as well.',
    votes: { 'east-of-england': [FOR], 'north-west': [FOR], london: [FOR] },
    accepted: 'Nobody was against it. The hub wants the time for the dates that matter.',
  },
];

/** The register and the ranking of the published report, and the next ranking as champions moderate it. */
export async function blockersOfTheReport(cast: Cast): Promise<void> {
  const { app, stage: { programmeId } } = cast;
  const rankings = app.get(RankingsService);
  await cast.team(on('2023-11-28', 10), () => app.get(RegisterService).adopt(programmeId));
  const [first] = (await cast.team(on('2023-11-28', 11), () => rankings.list({ programmeId }))).items;
  await cast.team(on('2023-11-28', 11), () => rankings.openModeration({ id: first!.id, expectedVersion: first!.version }));
  await cast.team(on('2023-11-30', 15), () => rankings.publish({ id: first!.id, expectedVersion: first!.version + 1 }));
  const next = await cast.team(on('2024-02-05', 10), async () => {
    const { id, version } = await rankings.draft(programmeId, { title: 'After the follow-up', note: 'In moderation for the spring hub meeting. Proposals and votes are invented.' });
    return rankings.openModeration({ id, expectedVersion: version });
  });
  const register = (await cast.team(on('2024-02-05', 11), () => app.get(BlockersService).list({ programmeId }, { page: { limit: 200 } }))).items;
  for (const proposed of PROPOSED) await propose(cast, next.id, { ...proposed, blockerId: register.find(({ code }) => code === proposed.code)!.id });
}

async function propose(cast: Cast, rankingId: string, { by, votes, blockerId, priority, position, reason, accepted }: Proposed & { blockerId: string }): Promise<void> {
  const proposals = cast.app.get(ProposalsService);
  const { id } = await cast.champion(by, on('2024-02-12', 10), () => proposals.propose({ rankingId, blockerId, priority, ...(position ? { position } : {}), reason }));
  await cast.champion(by, on('2024-02-12', 10, 5), () => proposals.vote({ proposalId: id, vote: FOR }));
  for (const [region, [vote, why]] of Object.entries(votes)) await cast.champion(region, on('2024-02-13', 11), () => proposals.vote({ proposalId: id, vote, ...(why ? { reason: why } : {}) }));
  if (accepted) await cast.team(on('2024-02-14', 9), () => proposals.decide({ id, accepted: true, reason: accepted }));
}
