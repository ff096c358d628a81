import { Injectable } from '@nestjs/common';
import { decideQuietDays } from '@muster/domain/engagement';
import { Facts, invalid, notFound, Operation, refuseIf } from '@muster/platform';
import { REGION } from '../organisations/index.js';
import type { QuietDays, QuietDaysInput } from './quiet-days.types.js';

const QUIET = `quiet_days.id, starts_on as "startsOn", ends_on as "endsOn", reason, programme_id as "programmeId", ${REGION}`;
const QUIET_FROM = 'quiet_days left join region on region.code = region_code';

/** The days on which a region, or everybody, is left in peace. */
@Injectable()
export class QuietDaysService {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** The quiet days of a programme, the newest first. Refuses (FORBIDDEN) who is no staff of it. */
  async list(programmeId: string): Promise<QuietDays[]> {
    this.operation.mustBeAble('reminder.see', { programmeId });
    return this.operation.sql<QuietDays>(`select ${QUIET} from ${QUIET_FROM} where programme_id = $1 order by starts_on desc, region.position, quiet_days.id`, [programmeId]);
  }

  /** Sets quiet days. A champion may set them for the own region, the project team for every region and for everybody. Refuses days that are reversed, past or too many (QUIET_DAYS) and a region that the roster does not have. */
  async set({ programmeId, region, startsOn, endsOn, reason }: QuietDaysInput): Promise<QuietDays> {
    this.operation.mustBeAble('quiet-days.set', { programmeId, region: region ?? null });
    refuseIf(decideQuietDays({ startsOn, endsOn }, this.operation.today));
    await this.checkRegion(programmeId, region);
    const { now, actor } = this.operation;
    const [made] = await this.operation.sql<{ id: string }>(
      'insert into quiet_days (programme_id, region_code, starts_on, ends_on, reason, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7) returning id',
      [programmeId, region ?? null, startsOn, endsOn, reason.trim(), actor.personId, now],
    );
    await this.facts.record({ name: 'quiet-days.set', subject: { type: 'quiet-days', id: made!.id }, programmeId, region: region ?? null, details: { startsOn, endsOn } });
    return (await this.find(made!.id))!;
  }

  /** Takes quiet days back; true when they are gone. Refuses (NOT_FOUND) what is not there, and (FORBIDDEN) a champion those of others. */
  async remove(id: string): Promise<boolean> {
    const it = await this.find(id);
    if (!it) throw notFound('entry of quiet days');
    const { programmeId, startsOn, endsOn } = it;
    const region = it.region?.code ?? null;
    this.operation.mustBeAble('quiet-days.set', { programmeId, region });
    await this.operation.change('delete from quiet_days where id = $1', [id]);
    await this.facts.record({ name: 'quiet-days.removed', subject: { type: 'quiet-days', id }, programmeId, region, details: { startsOn, endsOn } });
    return true;
  }

  private async find(id: string): Promise<QuietDays | null> {
    return (await this.operation.sql<QuietDays>(`select ${QUIET} from ${QUIET_FROM} where quiet_days.id = $1`, [id]))[0] ?? null;
  }

  private async checkRegion(programmeId: string, region?: string | null): Promise<void> {
    if (region === undefined || region === null) return;
    const known = await this.operation.sql('select 1 from roster_entry where programme_id = $1 and region_code = $2 limit 1', [programmeId, region]);
    if (!known.length) throw invalid('The roster of this programme has no such region.', [{ name: 'region', message: 'Choose a region of the roster.' }]);
  }
}
