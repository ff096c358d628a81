import { Injectable } from '@nestjs/common';
import { bothTimelinesses, elapsedDays, instrumentInWords, waitsFor, type ReturnOutcome, type SharingInstrument, type SharingStep, type Timeliness } from '@muster/domain/collections';
import { largest, median, type FigureCount, type FigureDefinition } from '@muster/domain/reports';
import { Operation } from '@muster/platform';
import { FigureCounts } from './figure-counts.js';

/** A round whose returns are counted. */
export interface FiguredRound {
  id: string;
  name: string;
  code: string;
  label: string;
  sharing: SharingInstrument[];
  waveId: string | null;
  versionId: string | null;
  frameworkId: string | null;
}

type ReturnRow = { dueOn: string; extendedTo: string | null; receivedOn: string | null; outcome: ReturnOutcome | null; steps: SharingStep[] };
type QueryRow = { raised: number; open: number; overdue: number; answered: number; accepted: number; withdrawn: number; carried: number };
type Numbers = Omit<FigureCount, 'group' | 'groupLabel'>[];

/** The counts behind the figures of a collection: every row belongs to one of its rounds. */
@Injectable()
export class RoundCounts {
  constructor(private readonly operation: Operation, private readonly answers: FigureCounts) {}

  /** The rows of a figure over these rounds, in their order. */
  async of({ name, measure }: FigureDefinition, rounds: readonly FiguredRound[]): Promise<FigureCount[]> {
    const rows: FigureCount[] = [];
    for (const round of rounds) {
      const numbers = measure === null ? await this.numbers(name, round) : await this.said(measure, round);
      rows.push(...numbers.map((number) => ({ group: round.code, groupLabel: round.label, ...number })));
    }
    return rows;
  }

  private async said(measure: string, { waveId, versionId, frameworkId }: FiguredRound): Promise<Numbers> {
    if (!waveId || !versionId) return [];
    const counts = await this.answers.of({ id: waveId, versionId, frameworkId }, measure);
    return counts.map(({ code, label, count, base }) => ({ code, label, count, base }));
  }

  private async numbers(name: string, round: FiguredRound): Promise<Numbers> {
    if (name === 'queries') return queryNumbers((await this.operation.sql<QueryRow>(QUERIES, [round.id, this.operation.today]))[0]!);
    const returns = await this.operation.sql<ReturnRow>(RETURNS, [round.id]);
    if (name === 'returns-by-level') return [{ code: round.code, label: round.label, count: returns.filter(({ receivedOn }) => receivedOn).length, base: returns.length }];
    return name === 'returns-on-time' ? onTime(returns, this.operation.today) : waiting(returns, round.sharing, this.operation.today);
  }
}

const standings: readonly (readonly [Timeliness, string])[] = [
  ['on-time', 'on time'], ['late', 'late'], ['overdue', 'not received, and the day is past'], ['not-due', 'not received, and not due yet'], ['accounted', 'not received, with a reason that stands instead'],
];

function onTime(returns: readonly ReturnRow[], today: string): Numbers {
  const found = returns.map(({ receivedOn, outcome, ...due }) => bothTimelinesses({ receivedOn, outcome, today }, due));
  const against = (day: 'original' | 'extended', words: string): Numbers =>
    standings.map(([code, label]) => ({ code: `${day}-${code}`, label: `${words}: ${label}`, count: found.filter((both) => both[day] === code).length, base: returns.length }));
  return [...against('original', 'Original day'), ...against('extended', 'Extended day')];
}

function waiting(returns: readonly ReturnRow[], required: readonly SharingInstrument[], today: string): Numbers {
  if (required.length === 0) return [];
  const outstanding = returns.filter(({ receivedOn, outcome }) => !receivedOn && (outcome === null || outcome === 'sharing-pending'));
  const whoWaits = (asked: readonly SharingInstrument[]) => outstanding.filter(({ steps }) => waitsFor(asked, steps).length > 0);
  const all = { code: 'any', label: 'Anything that the round asks for', count: whoWaits(required).length, base: returns.length };
  return [all, ...waitsFor(required, []).flatMap((instrument) => waitingFor(instrument, whoWaits([instrument]), { today, base: returns.length }))];
}

/** How many wait for one instrument, and for how many days those have waited who were asked for it. */
function waitingFor(instrument: SharingInstrument, rows: readonly ReturnRow[], { today, base }: { today: string; base: number }): Numbers {
  const days = rows.flatMap(({ steps }) => {
    const step = steps.find((one) => one.instrument === instrument);
    return (step && elapsedDays(step, today)) ?? [];
  });
  const name = instrumentInWords[instrument];
  return [
    { code: instrument, label: `Waiting for the ${name}`, count: rows.length, base },
    { code: `${instrument}-asked`, label: `Waiting for the ${name}, and the day of asking is known`, count: days.length, base: rows.length },
    { code: `${instrument}-median`, label: `The ${name}: median days since asking`, count: median(days), base: null, unit: 'days' },
    { code: `${instrument}-longest`, label: `The ${name}: most days since asking`, count: largest(days), base: null, unit: 'days' },
  ];
}

function queryNumbers({ raised, ...counts }: QueryRow): Numbers {
  const labels: Readonly<Record<keyof typeof counts, string>> = {
    open: 'Open', overdue: 'Open, and overdue', answered: 'Answered, not decided yet', accepted: 'Accepted', withdrawn: 'Withdrawn', carried: 'Answer carried forward from an earlier round',
  };
  return (Object.keys(labels) as (keyof typeof counts)[]).map((code) => ({ code, label: labels[code], count: counts[code], base: raised }));
}

const RETURNS = `select expected.due_on as "dueOn", extended_to as "extendedTo", (received_at at time zone 'Europe/London')::date as "receivedOn", outcome,
    coalesce((select jsonb_agg(jsonb_build_object('instrument', instrument, 'state', step.state, 'askedOn', asked_on, 'doneOn', done_on)) from sharing_step step
      where step.programme_id = expected.programme_id and step.organisation_id = expected.organisation_id), '[]') as steps
  from expected_return expected where round_id = $1`;

const QUERIES = `select count(query.id)::int as raised, (count(*) filter (where query.state = 'open'))::int as open, (count(*) filter (where query.state = 'open' and query.due_on < $2))::int as overdue,
    (count(*) filter (where query.state in ('explained', 'corrected')))::int as answered, (count(*) filter (where query.state = 'accepted'))::int as accepted,
    (count(*) filter (where query.state = 'withdrawn'))::int as withdrawn, (count(carried_from))::int as carried
  from return_query query join expected_return expected on expected.id = return_id where round_id = $1`;
