import { Injectable } from '@nestjs/common';
import { CODE_MINUTES, decideCode, networkOf, type CodeProblem } from '@muster/domain/access';
import { Facts, Operation, SignInSettings } from '@muster/platform';
import { AttemptLimiter, type Limit } from './attempt-limiter.js';
import { hashOf, matches } from './secrets.js';
import { SignInsService } from './sign-ins.service.js';

const ASKS_A_QUARTER = 5;
const NOTED_REFUSALS = 5;

/** Who is at the door: the mark of their browser, their address on the network, what their browser calls itself, and the session that it has already. */
export interface Visitor {
  browser: string;
  address: string;
  agent?: string | undefined;
  session?: string | null;
}

/** What the database keeps of a code that was asked for. */
interface CodeRow {
  id: string;
  personId: string | null;
  hash: Buffer | null;
  expiresAt: Date;
  tries: number;
  usedAt: Date | null;
}

/** How people come in: a code by e-mail, good for ten minutes, once, in the browser that asked, with five tries. */
@Injectable()
export class SignInService {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly limiter: AttemptLimiter,
    private readonly signIns: SignInsService,
    private readonly settings: SignInSettings,
  ) {}

  /**
   * Asks for a code. The reply, its record and the work are the same whether or not the address is known; only a known one gets a message. Within a quarter of an hour
   * one address, known or not, and one browser get five; one network as many as the deployment allows. Beyond that nothing is sent (TOO_MANY_REQUESTS).
   */
  async requestCode(email: string, visitor: Visitor): Promise<{ problem: 'TOO_MANY_REQUESTS' } | null> {
    return this.asSystem(async () => {
      const address = hashOf(email.trim().toLowerCase());
      const [person] = await this.operation.sql<{ id: string }>('select id from person where lower(email) = lower($1) and erased_at is null', [email.trim()]);
      const taken = await this.limiter.take(this.limits(address, visitor));
      if (taken === 'just-over') await this.signIns.refused('code', 'TOO_MANY_REQUESTS');
      if (taken !== 'within') return { problem: 'TOO_MANY_REQUESTS' };
      const expiresAt = new Date(this.operation.now.getTime() + CODE_MINUTES * 60_000);
      const rows = await this.operation.sql<{ id: string }>(
        'insert into sign_in_code (browser_hash, address_hash, person_id, asked_at, expires_at) values ($1, $2, $3, $4, $5) returning id',
        [hashOf(visitor.browser), address, person?.id ?? null, this.operation.now, expiresAt],
      );
      await this.facts.record({ name: 'sign-in.code-asked', subject: { type: 'sign-in-code', id: rows[0]!.id }, details: { known: Boolean(person), personId: person?.id } });
      return null;
    });
  }

  private limits(address: Buffer, visitor: Visitor): Limit[] {
    const network = networkOf(visitor.address, this.settings.trustProxy !== undefined);
    return [
      { of: `address ${address.toString('hex')}`, atMost: ASKS_A_QUARTER },
      { of: `browser ${visitor.browser}`, atMost: ASKS_A_QUARTER },
      ...(network ? [{ of: `network ${network}`, atMost: this.settings.codesPerNetwork }] : []),
    ];
  }

  /** Signs in with the newest code that this browser asked for, and gives the new session's token. A wrong code counts as a try. */
  async enterCode(code: string, visitor: Visitor): Promise<{ session: string } | { problem: CodeProblem }> {
    return this.asSystem(async () => {
      const row = await this.newest(visitor.browser);
      const problem = decideCode(row, matches(code.replaceAll(/\s/g, ''), row?.hash ?? null), this.operation.now);
      if (row && problem === 'CODE_WRONG') await this.operation.change('update sign_in_code set tries = tries + 1 where id = $1', [row.id]);
      if (row && problem) await this.note(row, problem);
      if (problem || !row?.personId) return { problem: problem ?? 'CODE_WRONG' };
      await this.operation.change('update sign_in_code set used_at = $2, code_hash = null where id = $1', [row.id, this.operation.now]);
      return { session: await this.signIns.open({ personId: row.personId, how: 'code', agent: visitor.agent, replaces: visitor.session ?? null }) };
    });
  }

  /** A refusal is kept as a fact; of one code only the first few, so that nobody fills the record by knocking. */
  private async note({ id, personId }: CodeRow, problem: CodeProblem): Promise<void> {
    if ((await this.limiter.take([{ of: `refusals of ${id}`, atMost: NOTED_REFUSALS }])) === 'within') await this.signIns.refused('code', problem, personId);
  }

  private async newest(browser: string): Promise<CodeRow | null> {
    const rows = await this.operation.sql<CodeRow>(
      `select id, person_id as "personId", code_hash as hash, expires_at as "expiresAt", tries, used_at as "usedAt"
       from sign_in_code where browser_hash = $1 order by asked_at desc, id limit 1 for update`, [hashOf(browser)],
    );
    return rows[0] ?? null;
  }

  /** Whoever signs in is nobody yet, so the product itself looks the person up and keeps the code and the session. */
  private asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.operation.elevated(work);
  }
}
