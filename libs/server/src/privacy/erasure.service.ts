import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decideErasure, ERASED_NAME } from '@muster/domain/privacy';
import { Facts, likeText, notFound, Operation, refuseIf } from '@muster/platform';
import { CLEAR_MAILBOX, CLEAR_NOTES, DELETE_CODES, DELETE_ROLES, DROP_MAIL, END_ROLES, ERASURE_MOMENT, FORGET_CODES, OVERWRITE, TEXT_COLUMNS } from './erasure-rows.js';

/** A place where a text that somebody typed still names an erased person. */
export interface StillNamed {
  table: string;
  column: string;
  rows: number;
}

/** What an erasure leaves: whom it was about, and the texts that people must decide about themselves. */
export interface Erased {
  id: string;
  stillNamed: StillNamed[];
}

/** Who somebody was, for as long as it is still looked for. */
export interface NamedPerson {
  id: string;
  name: string;
  email: string | null;
}

interface PersonRow extends NamedPerson {
  erased: boolean;
  onlyAdministrator: boolean;
}

/** Takes a person's name and addresses away, and leaves what they did. */
@Injectable()
export class ErasureService {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** Erases a person, and says where texts that people typed still name them. Refuses what `overwrite` refuses. */
  async erase(id: string): Promise<Erased> {
    const person = await this.overwrite(id);
    return { id, stillNamed: await this.stillNamed(person) };
  }

  /**
   * Overwrites who the person was, ends their sessions and roles, and drops the mail that waits for them; answers, submissions and history stay under the same id.
   * Refuses (NOT_FOUND) nobody, and what `decideErasure` refuses. Records person.erased.
   */
  async overwrite(id: string): Promise<NamedPerson> {
    this.operation.mustBeAble('person.erase');
    const { today, now, actor } = this.operation;
    const [person] = await this.operation.sql<PersonRow>(ERASURE_MOMENT, [id, today]);
    if (!person) throw notFound('person');
    refuseIf(decideErasure({ ...person, self: actor.personId === id }));
    await this.clearMail(person);
    await this.forgetCodes(person);
    await this.operation.change('update session set revoked_at = $2 where person_id = $1 and revoked_at is null', [id, now]);
    for (const statement of [END_ROLES, DELETE_ROLES]) await this.operation.change(statement, [id, today]);
    await this.operation.change(OVERWRITE, [id, ERASED_NAME, now]);
    await this.facts.record({ name: 'person.erased', subject: { type: 'person', id } });
    return person;
  }

  private async clearMail({ id, name, email }: NamedPerson): Promise<void> {
    await this.operation.change(CLEAR_MAILBOX, [id, likeText(name), email ? likeText(email) : null]);
    await this.operation.change(DROP_MAIL, [id]);
    await this.operation.change(CLEAR_NOTES, [id]);
  }

  private async forgetCodes({ id, email }: NamedPerson): Promise<void> {
    const address = email ? createHash('sha256').update(email.trim().toLowerCase()).digest() : null;
    const codes = await this.operation.sql<{ id: string }>(FORGET_CODES, [id, address]);
    await this.operation.change(DELETE_CODES, [codes.map(({ id: code }) => code)]);
  }

  /** Texts that people typed are theirs, and some never change: they are only told of. */
  private async stillNamed({ name, email }: NamedPerson): Promise<StillNamed[]> {
    const columns = await this.operation.sql<{ table: string; name: string }>(TEXT_COLUMNS);
    const found: StillNamed[] = [];
    for (const column of columns) {
      const [row] = await this.operation.sql<{ rows: number }>(
        `select count(*)::int as rows from "${column.table}" where "${column.name}"::text ilike $1 or "${column.name}"::text ilike $2`, [likeText(name), email ? likeText(email) : null],
      );
      if (row?.rows) found.push({ table: column.table, column: column.name, rows: row.rows });
    }
    return found;
  }
}
