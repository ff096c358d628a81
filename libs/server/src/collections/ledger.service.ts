import { Injectable } from '@nestjs/common';
import {
  bothTimelinesses, ledgerOutcomes, ledgerStates, ledgerTimeliness, letterOfOutcome, letterOfState, letterOfTimeliness, type ReturnOutcome, type ReturnState,
} from '@muster/domain/collections';
import { listPage, Operation } from '@muster/platform';
import { ProgrammesService } from '../programmes/index.js';
import { CollectionsService } from './collections.service.js';
import { whereLedger, whereTotals, type LedgerScope } from './ledger-filter.js';
import { LEDGER_CELLS, LEDGER_FROM, LEDGER_ORDER, LEDGER_ROUNDS, LEDGER_ROWS, TOTALS } from './ledger-rows.js';
import type { Ledger, LedgerArgs, LedgerFilter, LedgerRow, LedgerTotals } from './ledger.types.js';
import type { ReturnRound } from './returns.types.js';

type Asked = Pick<LedgerRow, 'organisation' | 'region' | 'system'>;
type Cell = { organisationId: string; roundId: string; id: string; state: ReturnState; outcome: ReturnOutcome | null; dueOn: string; extendedTo: string | null; receivedOn: string | null };

/** Who has returned what, over all rounds of a collection. */
@Injectable()
export class LedgerService {
  constructor(private readonly operation: Operation, private readonly collections: CollectionsService, private readonly programmes: ProgrammesService) {}

  /** One page of a ledger with its totals; null when there is no such collection. A champion sees the own region. */
  async ledger({ collectionId, filter, page }: LedgerArgs): Promise<Ledger | null> {
    const collection = await this.collections.find(collectionId);
    if (!collection) return null;
    this.operation.mustBeAble('return.list', { programmeId: collection.programme.id });
    const rounds = (await this.operation.sql<{ round: ReturnRound }>(LEDGER_ROUNDS, [collectionId])).map(({ round }) => round);
    const ids = rounds.map(({ id }) => id);
    const scope = { programmeId: collection.programme.id, rounds: ids, today: this.operation.today, reach: this.operation.reach('return.list') };
    const where = whereLedger(scope, filter ?? {});
    const { items, total } = await listPage<{ id: string }>(this.operation, { select: 'organisation.id', from: LEDGER_FROM, where, order: LEDGER_ORDER, page });
    const totals = await this.totals(scope, filter ?? {});
    const systems = (await this.programmes.systems()).map(({ code, name }) => ({ letter: '', code, label: name }));
    const legends = { states: [...ledgerStates], timeliness: [...ledgerTimeliness], outcomes: [...ledgerOutcomes], systems };
    return { collection, rounds, rows: await this.rows(scope, items.map(({ id }) => id)), total, totals, ...legends, asAt: this.operation.now };
  }

  private async totals(scope: LedgerScope, filter: LedgerFilter): Promise<LedgerTotals[]> {
    const { where, parameters } = whereTotals(scope, filter);
    const counted = await this.operation.sql<LedgerTotals>(`select ${TOTALS} from expected_return ${where} group by round_id`, parameters);
    return scope.rounds.map((roundId) => counted.find((row) => row.roundId === roundId) ?? { roundId, expected: 0, returned: 0, accepted: 0, onTime: 0, late: 0, overdue: 0, accounted: 0, outstanding: 0 });
  }

  private async rows({ programmeId, rounds }: LedgerScope, organisations: readonly string[]): Promise<LedgerRow[]> {
    const asked = await this.operation.sql<Asked>(LEDGER_ROWS, [programmeId, organisations]);
    const cells = await this.operation.sql<Cell>(LEDGER_CELLS, [rounds, organisations]);
    const known = new Map(cells.map((cell) => [`${cell.organisationId}/${cell.roundId}`, cell]));
    return asked.map((row) => ({ ...row, ...this.letters(rounds.map((roundId) => known.get(`${row.organisation.id}/${roundId}`))) }));
  }

  private letters(cells: readonly (Cell | undefined)[]): Omit<LedgerRow, keyof Asked> {
    const { today } = this.operation;
    const marks = cells.map((cell) => (cell ? bothTimelinesses({ ...cell, today }, cell) : null));
    return {
      states: cells.map((cell) => letterOfState(cell?.state ?? null)).join(''),
      timeliness: marks.map((mark) => letterOfTimeliness(mark?.original ?? null)).join(''),
      timelinessExtended: marks.map((mark) => letterOfTimeliness(mark?.extended ?? null)).join(''),
      outcomes: cells.map((cell) => letterOfOutcome(cell?.outcome)).join(''),
      returnIds: cells.map((cell) => cell?.id ?? ''),
    };
  }
}
