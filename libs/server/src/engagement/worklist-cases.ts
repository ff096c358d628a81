import { Injectable } from '@nestjs/common';
import { Operation } from '@muster/platform';
import type { OutstandingRow, TargetRow } from './target-rows.js';
import { AUTHORITIES, OPEN_RESPONSES, OPEN_RETURNS, REACH, type AuthorityRow, type OpenResponseRow, type OpenReturnRow, type ReachRow } from './worklist-rows.js';
import type { OpenCase } from './worklist-why.js';

const byId = <T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]));

/** Reads what a caller needs to know about authorities that are outstanding. */
@Injectable()
export class WorklistCases {
  constructor(private readonly operation: Operation) {}

  /** How each of these authorities can be reached, by its id: what the order of calls depends on, in one statement. */
  async reach(programmeId: string, rows: readonly OutstandingRow[]): Promise<ReadonlyMap<string, ReachRow>> {
    const read = await this.operation.sql<ReachRow>(REACH, [programmeId, [...new Set(rows.map(({ organisationId }) => organisationId))], this.operation.today]);
    return new Map(read.map((row) => [row.organisationId, row]));
  }

  /** The cases of a programme's outstanding rows, in their order: three statements, however many there are. */
  async of(programmeId: string, rows: readonly OutstandingRow[], targets: readonly TargetRow[]): Promise<OpenCase[]> {
    if (!rows.length) return [];
    const ids = rows.map(({ id }) => id);
    const organisations = [...new Set(rows.map(({ organisationId }) => organisationId))];
    const authorities = new Map((await this.operation.sql<AuthorityRow>(AUTHORITIES, [programmeId, organisations, this.operation.today])).map((row) => [row.organisationId, row]));
    const responses = byId(await this.operation.sql<OpenResponseRow>(OPEN_RESPONSES, [ids]));
    const returns = byId(await this.operation.sql<OpenReturnRow>(OPEN_RETURNS, [ids]));
    const target = byId(targets);
    return rows.flatMap((row) => {
      const authority = authorities.get(row.organisationId);
      return authority ? [{ row, target: target.get(row.targetId)!, authority, response: responses.get(row.id) ?? null, owed: returns.get(row.id) ?? null }] : [];
    });
  }
}
