import { Injectable } from '@nestjs/common';
import { protectionsOf, type Protection } from '@muster/domain/readiness';
import { Operation, prepared } from '@muster/platform';
import { Definitions } from '../surveys/index.js';

/** Which answers may not be told one by one. Whatever reads single answers asks here, so that a protected one shows nowhere: not by itself, and not in a list, a rank or a group of one. */
@Injectable()
export class DisclosureService {
  constructor(private readonly operation: Operation, private readonly definitions: Definitions) {}

  /** What of a wave's answers the actor may not see of a single authority, by `protectionKey`: what its survey protects, unless the actor may see every submission in reach. */
  async covered({ id, versionId }: { id: string; versionId: string }): Promise<ReadonlyMap<string, Protection>> {
    const protections = protectionsOf(await this.definitions.of(versionId));
    if (protections.size === 0) return protections;
    const [all] = await this.operation.sql<{ open: boolean }>(ALL_OPEN, [id]);
    return all!.open ? new Map() : protections;
  }
}

/** May whoever asks see every single submission of a wave, as far as its responses are in reach? */
const ALL_OPEN = prepared('wave-all-open', `select coalesce(bool_and(exists (select 1 from submission where submission.id = submission_id)), true) as open
  from response where wave_id = $1 and submission_id is not null`);
