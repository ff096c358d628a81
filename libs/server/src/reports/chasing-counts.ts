import { median, type FigureCount } from '@muster/domain/reports';
import type { Operation } from '@muster/platform';

type RegionRow = { code: string; name: string; expected: number; contacted: number; contacts: number; sent: number; undelivered: number; days: number[] };
type ReasonRow = { region: string; code: string; count: number };

/** The counts behind the figure of the chasing: by region, what was sent, what was not and why, who was spoken to, and how long returns and answers took. */
export class ChasingCounts {
  constructor(private readonly operation: Operation) {}

  /** Counted over the whole programme, whatever single rows the caller may see: nothing but counts leaves here. The caller must have decided who may ask. */
  async of(programmeId: string): Promise<FigureCount[]> {
    return this.operation.elevated(async () => {
      const reasons = await this.operation.sql<ReasonRow>(REASONS, [programmeId]);
      const regions = await this.operation.sql<RegionRow>(REGIONS, [programmeId]);
      return regions.flatMap((region) => rowsOf(region, reasons.filter((reason) => reason.region === region.code)));
    });
  }
}

function rowsOf({ code: group, name: groupLabel, ...counted }: RegionRow, reasons: readonly ReasonRow[]): FigureCount[] {
  const number = (code: string, label: string, count: number | null): FigureCount => ({ group, groupLabel, code, label, count, base: null, unit: 'count' });
  return [
    number('sent', 'Messages sent', counted.sent),
    number('undelivered', 'Messages that could not be delivered', counted.undelivered),
    ...reasons.map(({ code, count }) => number(`not-sent-${code}`, `Not sent: ${inWords(code)}`, count)),
    number('contacts', 'Contacts logged', counted.contacts),
    { group, groupLabel, code: 'contacted', label: 'Authorities contacted', count: counted.contacted, base: counted.expected },
    number('answers-and-returns', 'Answers and returns that came', counted.days.length),
    { group, groupLabel, code: 'days-to-return', label: 'Median days from opening to answer or return', count: median(counted.days), base: null, unit: 'days' },
  ];
}

const inWords = (code: string): string => code.replaceAll('-', ' ');

/** A reason counts once for each authority, wave or round, step and person, however often it was met. */
const REASONS = `select region_code as region, code, count(*)::int as count from (
    select distinct region_code, reason_code as code, coalesce(wave_id, round_id), organisation_id, step, person_id from reminder_decision where programme_id = $1 and not due
    union all select region_code, 'at the moment of sending: ' || failure, null, null, null, null from message where programme_id = $1 and state = 'skipped') reason
  where region_code is not null group by region_code, code order by region_code, count desc, code`;

const REGIONS = `select region.code, region.name,
    (select count(*)::int from roster_entry entry where entry.programme_id = $1 and entry.region_code = region.code) as expected,
    (select count(distinct contact.organisation_id)::int from contact join roster_entry entry on entry.programme_id = contact.programme_id and entry.organisation_id = contact.organisation_id
      where contact.programme_id = $1 and entry.region_code = region.code and reached) as contacted,
    (select count(*)::int from contact where programme_id = $1 and region_code = region.code) as contacts,
    (select count(*)::int from message where programme_id = $1 and region_code = region.code and state = 'sent') as sent,
    (select count(*)::int from message where programme_id = $1 and region_code = region.code and state = 'failed') as undelivered,
    array(select (received_at at time zone 'Europe/London')::date - opens_on from expected_return expected join collection_round round on round.id = round_id
        where expected.programme_id = $1 and expected.region_code = region.code and received_at is not null
      union all select (submitted_at at time zone 'Europe/London')::date - opens_on from response join wave on wave.id = wave_id
        where response.programme_id = $1 and response.region_code = region.code and submission_id is not null and audience = 'roster') as days
  from region where region.code in (select region_code from roster_entry where programme_id = $1) order by region.position`;
