import type { FieldRefusal, Refusal } from '@muster/domain/kernel';

/** The HTTP status of each family of refusal, for pages and for clients that only look at the status. */
const statusOf: Record<string, number> = {
  BAD_REQUEST: 400,
  UNKNOWN_DOCUMENT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CROSS_SITE: 403,
  NOT_FOUND: 404,
  ANSWER_CONFLICT: 409,
  BODY_TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
};

/** A refusal on its way to whoever asked: a sentence, a stable code, the fields and details it is about. Everything else that is thrown is a fault of ours. */
export class Problem extends Error implements Refusal {
  readonly code: string;
  readonly fields?: FieldRefusal[];
  readonly details?: Record<string, unknown>;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'Problem';
    this.code = refusal.code;
    this.fields = refusal.fields;
    this.details = refusal.details;
  }

  /** The HTTP status that fits the code; 422 for a refusal by a rule. */
  get httpStatus(): number {
    return statusOf[this.code] ?? 422;
  }
}

/** Throws the refusal as a Problem when there is one: the step between a pure decision and saving. */
export function refuseIf(refusal: Refusal | null | undefined): void {
  if (refusal) throw new Problem(refusal);
}

/** The thing is not there, or the actor may not know that it is: one answer for both. */
export function notFound(what: string): Problem {
  return new Problem({ code: 'NOT_FOUND', message: `There is no such ${what}, or you may not see it.` });
}

/** Input that does not fit, with the fields it is about. */
export function invalid(message: string, fields: FieldRefusal[] = []): Problem {
  return new Problem({ code: 'INVALID_INPUT', message, fields });
}

/** Nobody is signed in. */
export function unauthenticated(): Problem {
  return new Problem({ code: 'UNAUTHENTICATED', message: 'Sign in first: your session has ended or you have not signed in yet.' });
}

/** The actor's appointments do not allow it. */
export function forbidden(): Problem {
  return new Problem({ code: 'FORBIDDEN', message: 'Your role does not allow this. Ask the project team if you think that it should.' });
}

const CLASHES = new Set(['23505', '23P01']);

/** For a rule that the database keeps where two people meet: its refusal (unique, exclusion) becomes this problem, and every other fault stays what it is. */
export function asClash(problem: Problem): (fault: unknown) => never {
  return (fault) => {
    const { driverError } = fault as { driverError?: { code?: string } };
    throw CLASHES.has(driverError?.code ?? '') ? problem : fault;
  };
}
