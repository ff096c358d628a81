import type { INestApplicationContext } from '@nestjs/common';
import { Operation } from '@muster/platform';
import { BlockersService, PriorityName, ProposalsService, RankingsService, RegisterService, VoteName } from '@muster/server/blockers';
import type { ActorName } from '@muster/testing';
import { actorOf } from './second-wall.js';
import type { World } from './world.js';

type Name = Exclude<ActorName, 'nobody'>;

/** In a programme: the adopted register, its published ranking and one in moderation, with a proposal that waits and one that is declined, each voted on. */
export async function blockedProgramme(app: INestApplicationContext, world: World, { code, team, caller }: { code: 'a' | 'b'; team: Name; caller: Name }): Promise<void> {
  const programmeId = world.programme(code);
  const [rankings, proposals] = [app.get(RankingsService), app.get(ProposalsService)];
  const by = <T>(name: Name, work: () => Promise<T>): Promise<T> => app.get(Operation).run(actorOf(name, world), work, new Date('2023-02-14T10:00:00Z'));
  const rankingId = await by(team, async () => {
    await app.get(RegisterService).adopt(programmeId);
    const { id } = (await rankings.list({ programmeId })).items[0]!;
    await rankings.openModeration({ id, expectedVersion: 1 });
    await rankings.publish({ id, expectedVersion: 2 });
    const next = await rankings.draft(programmeId, { title: 'The next one' });
    return (await rankings.openModeration({ id: next.id, expectedVersion: next.version })).id;
  });
  const [first, second] = await by(team, async () => (await app.get(BlockersService).list({ programmeId })).items);
  const propose = (blockerId: string) => by(caller, async () => {
    const { id } = await proposals.propose({ rankingId, blockerId, priority: PriorityName.COULD, position: 1, reason: 'Not now' });
    await proposals.vote({ proposalId: id, vote: VoteName.FOR });
    return id;
  });
  await propose(first!.id);
  const declined = await propose(second!.id);
  await by(team, () => proposals.decide({ id: declined, accepted: false, reason: 'It must' }));
}
